/** A long file: whatever the page does while it opens, it does in short turns, so that one can go on working in it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { parseAgreement } from '../../../src/core/agreement/parse';
import { termsOf } from '../../../src/core/agreement/terms';
import { partnerWorkbook } from '../../../src/workbooks/partner';
import { writeWorkbook } from '../../../src/xlsx';
import { agreementText, ledgerRows, today } from '../../../tests/bench/project';
import { slowness } from '../../../tests/browser/crowding';
import { tasksOf } from '../../../tests/browser/tasks';
import { openOffline, visit, type Visit } from './visit';
import { sheetOf } from './sheet';

/** Milliseconds of processor time that one turn may take. */
const TURN = 200;

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await openOffline();
  const terms = termsOf(parseAgreement(agreementText()));
  const bytes = await writeWorkbook(partnerWorkbook(terms, 'P1', 'en', today, ledgerRows(20_000, 0)));
  folder = await mkdtemp(join(tmpdir(), 'accord-long-'));
  await writeFile(join(folder, 'long.xlsx'), bytes);
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

let visited: Visit;
afterEach(async () => {
  await visited.close();
  expect(visited.problems).toEqual([]);
});

test('a file of 20,000 lines opens in turns under 200 ms, up to its last line', async () => {
  visited = await visit(browser);
  const { page } = visited;
  // What the page and the grid need for themselves is not the file's.
  await page.getByRole('button', { name: /^Empty workbook/ }).click();
  await page.getByRole('main').getByRole('status').waitFor({ state: 'attached' });
  await visited.pane().getByRole('heading', { level: 1 }).first().waitFor();
  const open = async (): Promise<void> => {
    // By its path: bytes handed over would be decoded on the page, in a turn of their own.
    await page.locator('input[type=file]').first().setInputFiles(join(folder, 'long.xlsx'));
    await visited.tab('long.xlsx').waitFor();
    await visited.pane(1).getByText('20000 lines').or(visited.pane(1).getByText('20,000 lines')).waitFor();
    const sheet = sheetOf(page);
    await sheet.open('Expenses');
    await sheet.go('A20006');
    await sheet.shows('A20006:C20006', [['20000', 'WP6', 'EXTERNAL']]);
  };
  const turns = (await tasksOf(page, open)).sort((a, b) => b - a).map(Math.round);
  const slower = slowness();
  console.info(`longest turns ${turns.slice(0, 5).join(', ')} ms, ${slower.toFixed(1)} times as long is allowed here`);
  expect(turns[0]).toBeLessThan(TURN * slower);
});
