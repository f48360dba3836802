/** The main job in the playground: from a new project to a funder's table, in every language, by mouse and by keyboard. */
import type { Browser } from 'playwright-core';
import { languages } from '../../../src/locales/languages';
import { loadPaneWords } from '../../../src/locales/pane-words';
import { sampleExpected, sampleNames, type SampleName } from '../../../tests/core/samples';
import { keysOf } from './keys';
import { all } from '../../../tests/runs';
import { ownAgreement } from './own-agreement';
import { label, openOffline, visit, type Visit } from './visit';
import { sheetOf, until } from './sheet';

const samples: Record<SampleName, { acronym: string; statement: string }> = {
  // Made by the pane, a project speaks its agreement's language.
  'saveurs-partagees': { acronym: 'SAVEURS', statement: 'État des dépenses' },
  'minor-med': { acronym: 'MINOR-MED', statement: 'Expense statement' },
};

let browser: Browser;
beforeAll(async () => {
  browser = await openOffline();
});
afterAll(() => browser.close());

let visited: Visit;
afterEach(async () => {
  await visited.close();
  expect(visited.problems).toEqual([]);
  expect(visited.elsewhere).toEqual([]);
});

/** Each sample in a language of its own; ACCORD_ALL=1: in each. */
const languagesOf = { 'saveurs-partagees': 'it', 'minor-med': 'pt' } as const;
const runs = sampleNames.flatMap((sample) =>
  (all ? languages : [languagesOf[sample]]).map((language) => [sample, language] as const),
);

test.each(runs)('%s in %s: project, partner’s workbook, report, funder’s table', async (sample, language) => {
  visited = await visit(browser, { language });
  const { page, words, pane, ribbon, tab } = visited;
  const { pane: t } = await loadPaneWords(language);
  const { acronym, statement } = samples[sample];
  await page.getByRole('button', { name: new RegExp(`^${words.empty.title}`) }).click();
  await pane()
    .getByRole('button', { name: t.nothing.makeExample.replace('{name}', acronym) })
    .click();

  const open = (nth: number) => pane(nth).getByRole('button', { name: t.made.open, exact: true }).click();
  await open(0);

  // What the add-in asks Excel to open is a tab of its own, with its own pane.
  await pane(1).getByRole('heading', { name: acronym, level: 1 }).waitFor();
  const partner = new RegExp(`^${t.project.makeFor.replace('{partner}', '')}`);
  await pane(1).getByRole('button', { name: partner }).first().click();
  await open(1);
  await pane(2).getByText(t.partner.noLines).waitFor();
  await tab(/./).nth(3).click();

  await ribbon('Consolidate').click();
  await pane(1).getByRole('button', { name: t.project.samples }).click();
  await pane(1).getByRole('heading', { name: t.totals.title }).waitFor();
  const { totals } = sampleExpected(sample);
  // Both samples have one withdrawn line, named beside the sums.
  const withdrawn = '80.00';
  const sums = await pane(1).getByRole('definition').allTextContents();
  const cents = (text: string) => Number(text.replace(/\D/g, ''));
  expect(sums.map(cents)).toEqual(
    [totals.read, totals.excluded, totals.accepted, totals.flatRate, totals.claimable, withdrawn].map(cents),
  );
  await pane(1).getByRole('button', { name: t.project.report, exact: true }).click();
  await open(1);

  await pane(3).getByText(t.report.lead).waitFor();
  await ribbon('FunderTables').click();
  await page.getByRole('menuitem', { name: label('ExpenseStatement', language) }).click();
  await page.getByRole('tab', { name: statement, selected: true }).waitFor();
});

test('by keyboard alone, from the start to a funder’s table, in the reader’s language', async () => {
  visited = await visit(browser, { language: 'pt' });
  const { pane: t } = await loadPaneWords('pt');
  const { page, words, pane } = visited;
  const { keyboard } = page;
  const { focused, tabTo } = keysOf(page);
  await tabTo(words.samples['saveurs-partagees'].title);
  await keyboard.press('Enter');
  await pane().getByRole('button', { name: t.project.samples }).waitFor();
  await page.getByRole('main').getByRole('status').waitFor({ state: 'attached' });

  // The grid has the keyboard: arrows move in it, F6 leads out of it.
  await until(() => focused(), words.grid.formula);
  await keyboard.press('ArrowDown');
  await until(
    () => sheetOf(page).selected(),
    (text) => text.startsWith('A2'),
  );
  await keyboard.press('F6');
  await tabTo(t.project.samples);
  await keyboard.press('Enter');
  await pane()
    .getByText(/Diferença: 0,00/)
    .waitFor();
  await tabTo(t.project.report);
  await keyboard.press('Space');
  // What was made has the keyboard.
  await until(() => focused(), t.made.open);
  await keyboard.press('Enter');
  await pane(1).getByText(t.report.lead).waitFor();

  await until(() => focused(), words.grid.formula);
  await keyboard.press('Shift+F6');
  await tabTo(label('FunderTables', 'pt'));
  await keyboard.press('Enter');
  await page.getByRole('menu').waitFor();
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  expect(await focused()).toContain(label('FinancingPlan', 'pt'));
  await keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Plano de financiamento', selected: true }).waitFor();
});

/** The other way round with ACCORD_ALL=1. With ACCORD_PICTURES=FOLDER, each step leaves a picture there. */
test.each(all ? [true, false] : [true])(
  'in French, a project of three partners from nothing to their workbooks; its questions by keyboard: %s',
  async (byKeys) => {
    visited = await visit(browser, { language: 'fr' });
    await ownAgreement(visited, byKeys);
  },
);
