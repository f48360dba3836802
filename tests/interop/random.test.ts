/**
 * Agreements and ledgers by chance, as every kind of workbook, recalculated by LibreOffice: every native figure is the
 * stored one, which the core computed. ACCORD_RANDOM says how many projects (200 before a release), ACCORD_SEED from
 * which seed.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { consolidate } from '../../src/core/consolidation/consolidate';
import { noDecisions } from '../core/builders';
import { languages } from '../../src/locales/languages';
import { today } from '../../src/cli/today';
import type { OwnDeduction } from '../../src/core/claims/own-deductions';
import { partnerWorkbook, type LedgerRow } from '../../src/workbooks/partner';
import type { WorkbookPlan } from '../../src/workbooks/plan';
import { projectWorkbook } from '../../src/workbooks/project';
import { reportWorkbook } from '../../src/workbooks/report';
import { writeWorkbook } from '../../src/xlsx';
import { randomDecisions, randomFiles, randomProject } from '../workbooks/random-project';
import { randomSteering } from '../workbooks/random-steering';
import { someAccount } from '../workbooks/some-account';
import { recalculate } from './recalculate.mjs';
import { compareFigures } from './same-figures';
import { validate } from './validate.mjs';
import { tempFolder } from '../temp/folder';

const count = Number(process.env.ACCORD_RANDOM ?? 2);
const firstSeed = Number(process.env.ACCORD_SEED ?? 1);
/** Projects whose files are converted together: one start of LibreOffice for each. */
const together = 10;
const validated = 2;

/** Every kind of workbook of one project; of its partners' the lead's and one other. */
function plansOf(seed: number): Record<string, WorkbookPlan> {
  const project = randomProject(seed);
  const { terms, ledgers } = project;
  const language = languages[seed % languages.length] ?? 'en';
  const periods = [...terms.periods.keys()];
  const period = seed % 2 === 0 ? undefined : periods[seed % periods.length];
  const partners = [...ledgers.keys()];
  const chosen = new Set([partners[0] ?? '', partners[seed % partners.length] ?? '']);
  const files = randomFiles(project);
  const kept = seed % 4 === 0 ? randomDecisions(consolidate(terms, files, noDecisions)) : [];
  const consolidation = consolidate(terms, files, { ...noDecisions, rows: kept }, period);
  const steered = randomSteering(terms, seed, today());
  return {
    // Its monitoring as it is at first, or as a consolidation fills it.
    [`${seed}-project`]: projectWorkbook(
      steered.terms,
      language,
      today(),
      seed % 3 === 0 ? undefined : consolidation,
      steered.carried,
    ),
    [`${seed}-report`]: reportWorkbook(consolidation, language, today()),
    ...Object.fromEntries(
      [...chosen].map((code) => [
        `${seed}-${code}`,
        partnerWorkbook(terms, code, language, today(), ledgers.get(code), {
          account: someAccount(seed % 2 === 0),
          deductions: seed % 2 === 0 ? [] : deductionsBy(ledgers.get(code) ?? [], code),
        }),
      ]),
    ),
  };
}

/** Small and large amounts off every third line, and off one that is none. */
function deductionsBy(rows: readonly LedgerRow[], partner: string): OwnDeduction[] {
  const numbers = rows.flatMap(({ line }) => (typeof line === 'number' ? [line] : []));
  return [...numbers.filter((_, index) => index % 3 === 0), 99_999].map((line, index) => ({
    ...{ partner, line, reason: 'Cut', date: undefined, by: '' },
    amountOff: index % 2 === 0 ? 1_01 : 1_000_000_00,
  }));
}

const batches = Array.from({ length: Math.ceil(count / together) }, (_, batch) =>
  Array.from(
    { length: Math.min(together, count - batch * together) },
    (_, index) => firstSeed + batch * together + index,
  ),
);

describe('projects by chance', () => {
  const folder = tempFolder('random');
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(batches.map((seeds): [string, number[]] => [`${seeds[0]} to ${seeds.at(-1)}`, seeds]))(
    'seeds %s: every native figure is the core’s, and the files are valid',
    async (_, seeds) => {
      await mkdir(folder, { recursive: true });
      const files: string[] = [];
      for (const seed of seeds)
        for (const [name, plan] of Object.entries(plansOf(seed))) {
          const file = join(folder, `${name}.xlsx`);
          await writeFile(file, await writeWorkbook(plan));
          files.push(file);
        }
      const again = await recalculate(files, join(folder, 'again'));
      const differences: string[] = [];
      let compared = 0;
      for (const [index, file] of files.entries()) {
        const found = await compareFigures(file, again[index] ?? '');
        compared += found.compared;
        differences.push(...found.differences.map((difference) => `${file}: ${difference}`));
      }
      expect(differences.slice(0, 20)).toEqual([]);
      expect(compared).toBeGreaterThan(files.length * 20);

      const sample = files.filter((_file, index) => index % Math.ceil(files.length / (validated * 3)) === 0);
      const verdicts = await validate(sample);
      expect(verdicts.flatMap(({ file, problems }) => problems.map((problem) => `${file}: ${problem}`))).toEqual([]);
      for (const file of [...files, ...again]) await rm(file);
    },
    600_000,
  );
});
