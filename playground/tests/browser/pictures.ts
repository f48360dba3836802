/** The picture of the playground that the README begins with, made again: npm run pictures:playground */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openOffline, openPartnerFile, openSample, visit } from './visit';
import { sheetOf } from './sheet';

const folder = join(__dirname, '../../../docs/pictures');

let browser: Browser;
beforeAll(async () => {
  browser = await openOffline();
});
afterAll(() => browser.close());

test('playground', async () => {
  const visited = await visit(browser, { width: 1440, height: 860 });
  const { page } = visited;
  await openSample(visited, 'minor-med');
  const pane = await openPartnerFile(visited, 'minor-med-P1.xlsx');
  const sheet = sheetOf(page);
  await sheet.open('Expenses');
  await pane.getByRole('heading', { name: 'Needs attention' }).waitFor();
  await sheet.go('E12');
  await page.screenshot({ path: join(folder, 'playground.png') });
});
