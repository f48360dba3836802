/** What edits leave behind: whoever works in the spreadsheet all day must not slow it down. */
import type { Browser, Page } from 'playwright-core';
import { sheetOf } from './sheet';
import { openOffline, openPartnerFile, openSample, visit } from './visit';

const EDITS = 40;

let browser: Browser;
beforeAll(async () => {
  browser = await openOffline();
});
afterAll(() => browser.close());

test('edits leave no listeners behind, in grid or pane', async () => {
  const visited = await visit(browser);
  const { page, problems, close } = visited;
  await openSample(visited, 'minor-med');
  await openPartnerFile(visited, 'minor-med-P1.xlsx');
  const sheet = sheetOf(page);
  await sheet.open('Expenses');
  await sheet.go('G8');
  const edit = async (text: string) => {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    // As a person: each edit is seen, checked and drawn before the next.
    await page.waitForTimeout(100);
  };
  // The first ones make what stays.
  for (let warm = 0; warm < 5; warm++) await edit(`first ${warm}`);
  const before = await listeners(page);
  for (let turn = 0; turn < EDITS; turn++) await edit(`document ${turn}`);
  await sheet.shows('G8', [[`document ${EDITS - 1}`]]);
  await sheet.go('G8');
  const left = ((await listeners(page)) - before) / EDITS;
  console.info(`${left} listeners an edit`);
  await close();
  expect(problems).toEqual([]);
  expect(left).toBeLessThan(2);
});

/** How many there are in the page and its frames when nothing is left to collect. */
async function listeners(page: Page): Promise<number> {
  await page.waitForTimeout(1_500);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  for (const _ of [1, 2]) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? NaN;
}
