import type { Browser } from 'playwright-core';
import { loadPaneWords } from '../../../src/locales/pane-words';
import { openOffline, visit } from './visit';
import { sheetOf } from './sheet';

let browser: Browser;
beforeAll(async () => {
  browser = await openOffline();
});
afterAll(() => browser.close());

test('look', async () => {
  const visited = await visit(browser, { language: 'fr', width: 1440, height: 900 });
  const { page, words, pane } = visited;
  const { pane: t } = await loadPaneWords('fr');
  let n = 0;
  const look = async (name: string) => { await page.screenshot({ path: `/tmp/a13p/${String(n++).padStart(2,'0')}-${name}.png` }); };
  await look('welcome');
  await page.getByRole('button', { name: new RegExp(`^${words.empty.title}`) }).click();
  await pane().getByRole('button', { name: t.nothing.new }).click();
  await pane().getByLabel(t.start.acronym).fill('Rivages');
  await look('questions');
  await pane().getByLabel(t.start.start).fill('2026-09-01');
  await pane().getByLabel(t.start.end).fill('2028-08-31');
  await pane().getByRole('button', { name: t.start.add }).click();
  await pane().getByLabel(t.start.lead, { exact: true }).fill('GAL des Deux Rives');
  await pane().getByLabel('Partenaire 2', { exact: true }).fill('GAL Haute-Vallée');
  await pane().getByLabel('Partenaire 3', { exact: true }).fill('ADER Serra');
  await pane().getByLabel('Pays : Chef de file').selectOption('FR');
  await pane().getByLabel('Pays : Partenaire 2').selectOption('FR');
  await pane().getByLabel('Pays : Partenaire 3').selectOption('PT');
  await look('answered');
  await pane().getByRole('button', { name: t.start.make }).click();
  await pane().getByRole('button', { name: t.made.open, exact: true }).click();
  await page.locator('iframe').nth(1).waitFor();
  await pane(1).getByRole('button', { name: t.draft.again }).waitFor();
  await look('draft');
  const sheet = sheetOf(page);

  const bar = page.getByRole('main').getByRole('button');
  console.log(await bar.evaluateAll((all) => all.map((b) => b.getAttribute('aria-label') ?? b.getAttribute('title') ?? b.textContent).join(' | ')));
  console.log(await pane(1).locator('body').innerText());
});
