/** Traffic of each action of the pane: the number of round trips does not depend on the rows, apart from pieces. */
import { commands } from '../../src/taskpane/ribbon/commands';
import { consolidateFiles } from '../../src/jobs/consolidate';
import type { InputFile } from '../../src/jobs/open/workbook';
import { partnerWorkbook, type LedgerRow } from '../../src/workbooks/partner';
import { projectWorkbook } from '../../src/workbooks/project';
import { cellReference } from '../../src/workbooks/references';
import { reportWorkbook } from '../../src/workbooks/report';
import { writeWorkbook } from '../../src/xlsx';
import { sampleTerms, sampleText } from '../core/samples';
import { sampleLedgers, today } from '../jobs/files';
import { openStory, type Cost } from './story';

const terms = sampleTerms('minor-med');

/** Lines without findings: copies of the sample's first line. */
function lines(partner: string, count: number): LedgerRow[] {
  const [, one = {}] = sampleLedgers('minor-med').get(partner) ?? [];
  const small = { net: 0.1, vat: 0.02, gross: 0.12, eligible: 0.12, declared: 0.12 };
  return Array.from({ length: count }, (_, index) => ({
    ...one,
    ...small,
    line: index + 1,
    // Many numbers of one supplier resemble each other.
    supplier: `Supplier ${index + 1}`,
    documentNo: `N-${partner}-${index + 1}`,
  }));
}

const partnerPlan = (count: number) => partnerWorkbook(terms, 'P1', 'en', today, lines('P1', count));

async function filesOf(count: number): Promise<{ project: InputFile; partners: InputFile[] }> {
  const partners = [...terms.partners.keys()].map(async (partner) => ({
    path: `${partner}.xlsx`,
    bytes: await writeWorkbook(
      partnerWorkbook(terms, partner, 'en', today, lines(partner, partner === 'P1' ? count : 5)),
    ),
  }));
  const project = { path: 'project.xlsx', bytes: await writeWorkbook(projectWorkbook(terms, 'en', today)) };
  return { project, partners: await Promise.all(partners) };
}

async function costs(count: number): Promise<Record<string, Cost>> {
  const nothing = await openStory();
  const newProject = await nothing.cost(async () => {
    await nothing.pane.newProject.loadFile({ name: 'a.json', text: sampleText('minor-med.agreement.json') });
    await nothing.pane.newProject.create();
  });

  const partner = await openStory(partnerPlan(count));
  const { ledger } = partner.pane.partner.store.get();
  if (!ledger) throw new Error('no ledger');
  const checkAll = await partner.cost(() => partner.pane.partner.checkEverything());
  const cell = cellReference(ledger.firstRow + 3, ledger.columns.eligible ?? 0);
  const oneEdit = await partner.cost(() => partner.user.type(ledger.sheet, cell, '0.11'));

  const files = await filesOf(count);
  const project = await openStory(projectWorkbook(terms, 'en', today));
  const fiveFiles = await project.cost(() =>
    project.pane.project.addFiles(files.partners.map(({ path, bytes }) => ({ name: path, bytes }))),
  );
  expect(project.pane.project.store.get().result?.lines).toBe(count + 20);

  const report = await openStory(reportWorkbook(await consolidateFiles({ ...files, today }), 'en', today));
  const insertTable = await report.cost(async () => commands['tableExpenseStatement']?.(report.pane));
  expect(report.pane.tables.store.get().insertion?.plan.created).toHaveLength(1);
  return { newProject, checkAll, oneEdit, fiveFiles, insertTable };
}

const requests = (all: Record<string, Cost>): Record<string, number> =>
  Object.fromEntries(Object.entries(all).map(([action, cost]) => [action, cost.requests]));

test('each action takes the same round trips for any number of rows, a new project and an edit also the same bytes', async () => {
  const few = await costs(10);
  const many = await costs(1_000);
  const constant = { newProject: 0, checkAll: 4, oneEdit: 9, fiveFiles: 4, insertTable: 16 };
  expect(requests(few)).toEqual(constant);
  expect(requests(many)).toEqual(constant);
  // This many cells are read in pieces, each below the size limit of a response.
  expect(requests(await costs(2_500))).toEqual({ ...constant, checkAll: 6, insertTable: 17 });
  for (const action of ['newProject', 'fiveFiles']) expect(many[action]?.bytes).toBe(few[action]?.bytes);
  // An edit asks after every sheet, and after no row but its own.
  const sheets = partnerPlan(10).sheets.length;
  for (const { oneEdit } of [few, many]) expect(oneEdit?.bytes).toBeLessThan(8_000 * sheets);
  expect(Math.abs((many.oneEdit?.bytes ?? 0) - (few.oneEdit?.bytes ?? 0))).toBeLessThan(1_000);
}, 120_000);
