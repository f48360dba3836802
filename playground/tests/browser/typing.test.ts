/** Where typed keys go: into cells that are partly out of sight, and into the sheet whose tab was clicked. */
import type { Browser } from 'playwright-core';
import { sheetOf, until } from './sheet';
import { openOffline, openPartnerFile, openSample, visit, type Asked, type Visit } from './visit';

let browser: Browser;
beforeAll(async () => {
  browser = await openOffline();
});
afterAll(() => browser.close());

let visited: Visit;
afterEach(async () => {
  await visited.close();
  expect(visited.problems).toEqual([]);
});

/** The table of a partner, in front. */
async function expenses(asked: Asked = {}) {
  visited = await visit(browser, asked);
  await openSample(visited, 'saveurs-partagees');
  await openPartnerFile(visited, 'saveurs-partagees-G1.xlsx');
  const sheet = sheetOf(visited.page);
  await sheet.open('Dépenses');
  return { ...visited, sheet };
}

test('typing goes on in the sheet whose tab was clicked, added or renamed', async () => {
  const { page, sheet, words } = await expenses();
  await sheet.go('E7');
  await sheet.open('Suivi');
  await sheet.open('Dépenses');
  await page.keyboard.type('Typed at once', { delay: 20 });
  await page.keyboard.press('Enter');
  await sheet.shows('E7', [['Typed at once']]);
  await page.getByRole('button', { name: words.grid.addSheet }).click();
  const added = page.getByRole('tab', { name: /^Sheet\d+$/, selected: true });
  await added.waitFor();
  await until(() => sheet.selected(), 'A1');
  // The first keys may come before the new sheet is drawn, and are lost then.
  await until(async () => {
    await page.keyboard.press('ArrowDown');
    return (await sheet.selected()) !== 'A1';
  }, true);
  const at = await sheet.selected();
  await page.keyboard.type('on the new sheet', { delay: 20 });
  await page.keyboard.press('Enter');
  await sheet.shows(at, [['on the new sheet']]);
  await until(async () => {
    await added.dblclick();
    return added.locator('[contenteditable=true]').count();
  }, 1);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Notes');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Notes', selected: true }).waitFor();
  const before = await sheet.selected();
  await page.keyboard.press('ArrowDown');
  await until(async () => (await sheet.selected()) !== before, true);
  await page.getByRole('tab', { name: 'Suivi' }).focus();
  await page.keyboard.press('ArrowLeft');
  expect(await page.getByRole('tab').and(page.locator(':focus')).count()).toBe(1);
});

/**
 * Somebody saw only the first letter kept. It came back in none of twenty-odd variants: among them, keys 20 ms apart in
 * cells cut by the frozen columns, by the window's right edge after scrolling, by the pane where it lies over the grid
 * (windows of 640, 700 and 760 pixels), with the page and with the grid at 150 %.
 */
test('a text typed into a cell that the pane half hides is kept whole', async () => {
  const { page, sheet } = await expenses();
  await sheet.go('G7');
  await sheet.go('A7');
  const box = await page.locator('[id^=univer-sheet-main-canvas]').boundingBox();
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) - 24, (box?.y ?? 0) + 262);
  const [cell = ''] = (
    await until(
      () => sheet.selected(),
      (text) => /^H\d/.test(text),
    )
  ).split(' ');
  await page.keyboard.type('14/07/2026', { delay: 20 });
  await page.keyboard.press('Enter');
  await sheet.shows(cell, [['14/07/2026']]);
});
