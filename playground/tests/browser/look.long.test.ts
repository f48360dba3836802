/**
 * The playground as people with other eyes and screens meet it: axe finds nothing on any view, the grid's parts included.
 * What axe cannot see is inside the canvases: the cells themselves are drawn, and said by a status line instead.
 */
import type { Browser } from 'playwright-core';
import { violations } from '../../../tests/browser/axe';
import { openOffline, openPartnerFile, openSample, visit, type Asked, type Visit } from './visit';
import { sheetOf, until } from './sheet';

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

const faults = (): Promise<unknown[]> => violations(visited.page.mainFrame());

const looks: [string, Asked][] = [
  ['light', {}],
  ['dark', { dark: true, language: 'fr' }],
  ['high contrast', { dark: true, contrast: true, language: 'pt' }],
];

test.each(looks)('nothing that axe objects to, in %s', async (_look, asked) => {
  visited = await visit(browser, asked);
  const { page, words, pane, ribbon } = visited;
  await page.getByText(words.honestShort).click();
  expect({ start: await faults() }).toEqual({ start: [] });

  await page.getByRole('button', { name: new RegExp(`^${words.tour.begin}: Saveurs`) }).click();
  await page.getByRole('dialog', { name: words.tour.name }).waitFor();
  await page.getByRole('tab').first().waitFor();
  await pane().getByRole('heading', { level: 2 }).first().waitFor();
  await until(() => ribbon('FunderTables').isEnabled(), true);
  await ribbon('FunderTables').click();
  await page.getByRole('menu').waitFor();
  expect({ project: await faults() }).toEqual({ project: [] });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: words.tour.skip }).click();

  await openPartnerFile(visited, 'saveurs-partagees-G1.xlsx');
  const sheet = sheetOf(page);
  await sheet.open('Dépenses');
  await sheet.type('N7', '1');
  await page.getByRole('alert').getByRole('button').waitFor();
  await sheet.go('B7');
  await page.getByRole('button', { name: words.choose }).click();
  await page.getByRole('option').first().waitFor();
  expect({ partner: await faults() }).toEqual({ partner: [] });
  await page.keyboard.press('Escape');

  await sheet.go('C6');
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('dialog', { name: words.filter.title('Catégorie') }).waitFor();
  expect({ filter: await faults() }).toEqual({ filter: [] });
});

test('at 320 pixels the pane has the window’s width, nothing is wider, and the sheet is a click away', async () => {
  visited = await visit(browser, { width: 320, height: 700 });
  const { page, words, pane, ribbon } = visited;
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await wide()).toBeLessThanOrEqual(320);
  await openSample(visited, 'saveurs-partagees');
  await pane().getByRole('button', { name: 'Use the example files' }).click();
  await pane().getByText('Difference: €0.00').waitFor();
  expect(await wide()).toBeLessThanOrEqual(320);
  const inPane = await pane()
    .locator('html')
    .evaluate((html) => ({ scroll: html.scrollWidth, client: html.clientWidth }));
  expect(inPane.scroll).toBeLessThanOrEqual(inPane.client);
  expect(await faults()).toEqual([]);
  await page.getByRole('button', { name: words.hidePane }).click();
  const sheet = sheetOf(page);
  await sheet.go('B7');
  await until(() => sheet.selected(), 'B7 €79,083.83');
  await ribbon('ShowAccord').click();
  await pane().getByText('Difference: €0.00').waitFor();
});
