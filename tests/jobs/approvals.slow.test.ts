/** Approvals in the project workbook raise the limits they name. */
import { parseAgreement } from '../../src/core/agreement/parse';
import { termsOf } from '../../src/core/agreement/terms';
import { consolidateFiles } from '../../src/jobs/consolidate';
import { newProject } from '../../src/jobs/new-project';
import { approvalsTable } from '../../src/core/monitoring/approvals';
import { projectWorkbook } from '../../src/workbooks/project';
import { writeWorkbook } from '../../src/xlsx';
import { sampleText } from '../core/samples';
import { sampleLedgers, today } from './files';

interface Draft {
  rules: { flexibility: { maxIncrease: string; compensated: boolean }[] };
}

/** The sample, with a second tier high enough for every line. */
function agreement(): string {
  const draft = JSON.parse(sampleText('saveurs-partagees.agreement.json')) as Draft;
  for (const tier of draft.rules.flexibility) tier.compensated = false;
  draft.rules.flexibility[1]!.maxIncrease = '99';
  return JSON.stringify(draft);
}

/** Consolidates with these leading cells of rows in the table Approvals. */
async function outcome(rows: readonly (readonly string[])[]) {
  const text = agreement();
  const plan = projectWorkbook(termsOf(parseAgreement(text)), 'fr', today);
  const table = plan.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === approvalsTable.name)!;
  rows.forEach((cells, index) => cells.forEach((cell, at) => (table.rows[index]![at] = cell)));
  const { files } = await newProject(text, { today, ledgers: sampleLedgers('saveurs-partagees') });
  const { lines, terms, findings } = await consolidateFiles({
    project: { path: 'project.xlsx', bytes: await writeWorkbook(plan) },
    partners: files.filter(({ partner }) => partner !== undefined).map(({ name, bytes }) => ({ path: name, bytes })),
    today,
  });
  const over = lines.filter(({ excludedBy }) => excludedBy.includes('over-budget'));
  const told = findings.flatMap(({ rule, where, figures: { case: why, header } }) =>
    rule === 'row-to-check'
      ? [[where.row, why, typeof header === 'object' && 'header' in header && header.header]]
      : [],
  );
  return { over: over.map(({ line }) => `${line.partner} ${line.category}`), approved: terms.approved, told };
}

test('only what is approved, and only where', async () => {
  expect(await outcome([])).toEqual({ over: ['G3 EXTERNAL', 'G1 TRAVEL'], approved: [], told: [] });
  expect(await outcome([['f2 · Total de catégorie', 'G3 · Serra', 'Serviços e consultoria externos']])).toEqual({
    over: ['G1 TRAVEL'],
    approved: [{ tier: 1, of: { partner: 'G3', category: 'EXTERNAL' } }],
    told: [],
  });
  expect((await outcome([['F2', 'G1']])).over).toEqual(['G3 EXTERNAL']);
  expect((await outcome([['F2']])).over).toEqual([]);
  // Unknown codes approve nothing.
  expect(await outcome([['F9'], ['', 'G3'], ['F2', 'G3', 'NOWHERE'], ['F2', 'G3', '', 'A1']])).toEqual({
    over: ['G3 EXTERNAL', 'G1 TRAVEL'],
    approved: [],
    told: [
      [5, 'unreadable', 'tier'],
      [6, 'missing', 'tier'],
      [7, 'unreadable', 'category'],
      [8, 'not-by', 'action'],
    ],
  });
});
