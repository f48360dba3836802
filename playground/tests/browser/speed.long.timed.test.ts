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

/** Milliseconds of processor time that the lines of a long file may add to a turn. */
const TURN = 200;
/** The long one twice: by chance any turn may hold the collector's work for all before it. */
const LINES = { short: 20, long: 20_000, again: 20_000 };

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await openOffline();
  const terms = termsOf(parseAgreement(agreementText()));
  folder = await mkdtemp(join(tmpdir(), 'accord-long-'));
  for (const [name, lines] of Object.entries(LINES)) {
    const bytes = await writeWorkbook(partnerWorkbook(terms, 'P1', 'en', today, ledgerRows(lines, 0)));
    await writeFile(join(folder, `${name}.xlsx`), bytes);
  }
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

test('the turns in which a file of 20,000 lines opens are 200 ms longer than those of a short one at most', async () => {
  visited = await visit(browser);
  const { page } = visited;
  // What the page and the grid need for themselves is not the file's.
  await page.getByRole('button', { name: /^Empty workbook/ }).click();
  await page.getByRole('main').getByRole('status').waitFor({ state: 'attached' });
  await visited.pane().getByRole('heading', { level: 1 }).first().waitFor();
  const open = async (name: keyof typeof LINES, nth: number): Promise<number[]> => {
    const turns = await tasksOf(page, async () => {
      // By its path: bytes handed over would be decoded on the page, in a turn of their own.
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles(join(folder, `${name}.xlsx`));
      await visited.tab(`${name}.xlsx`).waitFor();
      const lines = LINES[name];
      await visited.pane(nth).getByText(`${lines} lines`).or(visited.pane(nth).getByText('20,000 lines')).waitFor();
      const sheet = sheetOf(page);
      await sheet.open('Expenses');
      await sheet.go(`A${lines + 6}`);
      await sheet.shows(`A${lines + 6}`, [[String(lines)]]);
    });
    return turns
      .sort((a, b) => b - a)
      .slice(0, 5)
      .map(Math.round);
  };
  const short = await open('short', 1);
  const long = [await open('long', 2), await open('again', 3)];
  const longest = Math.min(...long.map(([turn]) => turn ?? 0));
  console.info(`longest turns ${long.join(' and ')} ms, of a short file ${short.join()} ms`);
  expect(longest - (short[0] ?? 0)).toBeLessThan(TURN * slowness());
});
