/**
 * Any agreement, written on the sheets of a draft, recalculated and saved by LibreOffice, and read again: the same
 * agreement, and every native figure is the stored one.
 */
import fc from 'fast-check';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { today } from '../../src/cli/today';
import { plain } from '../../src/core/agreement/meaning';
import type { Draft } from '../../src/core/agreement-tables';
import type { Agreement } from '../../src/core/agreement/schema';
import { fingerprint } from '../../src/core/agreement/fingerprint';
import { agreementOf } from '../../src/jobs/draft/new-draft';
import { readDraft } from '../../src/jobs/draft/read';
import { languages } from '../../src/locales/languages';
import { draftWorkbook } from '../../src/workbooks/draft';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { randomAgreement } from '../core/random-agreement';
import { inGrid } from '../core/in-grid';
import { sampleNames, sampleTerms } from '../core/samples';
import { recalculate } from './recalculate.mjs';
import { compareFigures } from './same-figures';
import { tempFolder } from '../temp/folder';

const count = Number(process.env.ACCORD_RANDOM ?? 2);
const folder = tempFolder('drafts');
afterAll(() => rm(folder, { recursive: true, force: true }));

const { agreement: sample } = sampleTerms('saveurs-partagees');
const [once, twice] = sample.budget as [Agreement['budget'][number], Agreement['budget'][number]];
/** Two amounts that the list has, too: one as it is, one another. */
const doubled = {
  ...sample,
  budget: [...sample.budget, once, { ...twice, amount: '1.00' }],
  budgetGrid: [once, twice].map(({ partner, action, category }) => ({ partner, action, categories: [category] })),
};

test('drafts are the same agreements after another program saved them', async () => {
  const agreements = [
    ...sampleNames.map((name) => sampleTerms(name).agreement),
    ...fc.sample(randomAgreement(), { numRuns: count, seed: 20_26 }),
  ];
  // In every second, some of the budget stands in the grid.
  const drafts = agreements.map((agreement, index): Agreement & Draft =>
    index % 2 === 1 ? inGrid(agreement, (_, line) => line % 3 !== 0) : agreement,
  );
  const plans = [...drafts, doubled].map((draft, index) =>
    draftWorkbook(draft, languages[index % languages.length] ?? 'en', today()),
  );
  const paths = await Promise.all(
    plans.map(async (plan, index) => {
      const path = join(folder, `draft-${index}.xlsx`);
      await writeFile(path, await writeWorkbook(plan));
      return path;
    }),
  );
  const saved = await recalculate(paths, join(folder, 'saved'));
  const isAsStored = async (index: number): Promise<void> => {
    const { compared, differences } = await compareFigures(paths[index]!, saved[index]!);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(500);
  };
  for (const [index, { budgetGrid: _, ...agreement }] of drafts.entries()) {
    const bytes = new Uint8Array(await readFile(saved[index]!));
    const again = await agreementOf({ path: saved[index]!, bytes }, today());
    expect(fingerprint({ ...again, version: agreement.version })).toBe(fingerprint(agreement));
    // Meetings and contacts are outside the fingerprint.
    const said = ({ governance, project }: Agreement) => plain(governance, 'governance', project.language);
    expect(said(again)).toEqual(said(agreement));
    await isAsStored(index);
  }
  await isAsStored(drafts.length);
  const { draft, problems } = readDraft(await readWorkbook(await readFile(saved.at(-1)!)), undefined, {
    today: today(),
    reason: '',
  });
  expect(problems).toMatchObject([{ table: 'AgreementBudgetGrid', column: twice.category, kind: 'listed-otherwise' }]);
  expect(draft.budget).toHaveLength(doubled.budget.length - 1);
}, 600_000);
