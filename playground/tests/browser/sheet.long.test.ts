/** The spreadsheet itself: typing, refusing, lists, growing tables, blocks, rows, undo, sheets, filters, charts. */
import type { Browser } from 'playwright-core';
import { openOffline, openPartnerFile, openSample, visit, type Visit } from './visit';
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

const alert = () => visited.page.getByRole('alert');

/** The file of the sample's lead partner, with its table in front. */
async function expenses() {
  visited = await visit(browser);
  await openSample(visited, 'saveurs-partagees');
  const pane = await openPartnerFile(visited, 'saveurs-partagees-G1.xlsx');
  const sheet = sheetOf(visited.page);
  await sheet.open('Dépenses');
  return { ...visited, pane, sheet };
}

/** A workbook in which nothing stands yet. */
async function emptySheet() {
  visited = await visit(browser);
  await visited.page.getByRole('button', { name: /^Empty workbook/ }).click();
  await visited.page.getByRole('main').getByRole('status').waitFor({ state: 'attached' });
  return { ...visited, sheet: sheetOf(visited.page) };
}

test('wrong values are found while typing and put right by their button', async () => {
  const { pane, sheet } = await expenses();
  await sheet.paste('O7', '2.880,00 €');
  await pane.getByText('Amount stored as text').click();
  await pane.getByRole('button', { name: 'Replace with 2,880' }).click();
  await pane.getByText('Amount stored as text').waitFor({ state: 'detached' });
  await sheet.shows('O7:R7', [['2,880.00', 'EUR', '1', '2,880.00']]);

  await pane.getByText('Outside the eligibility period').first().waitFor();
  await sheet.type('H8', '01/01/2031');
  await pane.getByText('Outside the eligibility period').first().click();
  await pane.getByRole('button', { name: 'Go to H8' }).click();
  await sheet.type('H8', '14/07/2026');
  await pane.getByRole('button', { name: 'Go to H8' }).waitFor({ state: 'detached' });
});

test('protected and computed cells refuse with a sentence, which goes when something is done', async () => {
  const { page, sheet } = await expenses();
  await sheet.type('N7', '12');
  await alert().getByText('Cette colonne se calcule seule.').waitFor();
  await sheet.type('E7', 'Payroll bureau');
  await until(() => alert().textContent(), '');
  await sheet.type('O7', 'twelve');
  await alert().getByText('Saisissez un nombre').waitFor();
  await page.keyboard.press('Escape');
  await sheet.open('Suivi');
  await sheet.go('D6');
  await page.keyboard.type('1');
  await alert().getByText('This cell is protected: the sheet “Suivi” calculates it or keeps the agreement.').waitFor();
  await page.getByRole('img', { name: /^Chart: Budget/ }).waitFor();
});

test('a cell’s list by mouse and by keys, and what the cell expects', async () => {
  const { page, sheet, words } = await expenses();
  await sheet.go('B7');
  await page.getByRole('button', { name: words.choose }).click();
  await page.getByRole('option', { name: /^A2 · / }).click();
  await until(() => sheet.selected(), 'B7 A2 · Charte qualité-proximité et circuits courts');
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('option', { name: /^A1 · / }).waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await until(() => sheet.selected(), 'B7 A3 · Communication et évaluation');
  await page.keyboard.press('Control+z');
  await until(() => sheet.selected(), 'B7 A2 · Charte qualité-proximité et circuits courts');
  await page.getByRole('button', { name: words.redo }).click();
  await until(() => sheet.selected(), 'B7 A3 · Communication et évaluation');
  await sheet.go('H7');
  await page.getByRole('note').getByText('Les dépenses sont éligibles du 01/01/2026').waitFor();
});

test('the table grows when one types below it, and its calculated columns go on', async () => {
  const { pane, sheet } = await expenses();
  await sheet.type('B507', 'A1');
  await sheet.type('L507', '100');
  await sheet.type('M507', '20');
  await sheet.type('O507', '100');
  await sheet.shows('L507:R507', [['100.00', '20.00', '120.00', '100.00', '', '', '100.00']]);
  await pane.getByText('33 lines').waitFor();
});

test('the sheet in front is the one that is drawn, also where the grid was made anew', async () => {
  const { page, sheet } = await expenses();
  // The first column is wide here, and so narrow on the first sheet that this is its second.
  const inFirstColumn = async () => {
    const box = await page.locator('[id^=univer-sheet-main-canvas]').boundingBox();
    await page.mouse.click((box?.x ?? 0) + 83, (box?.y ?? 0) + 262);
    return sheet.selected();
  };
  await sheet.go('C8');
  await until(inFirstColumn, (text) => /^A\d/.test(text));
  await sheet.paste('Z8', 'beyond\tthe last column');
  await sheet.shows('Z8:AA8', [['beyond', 'the last column']]);
  await sheet.go('C8');
  await until(inFirstColumn, (text) => /^A\d/.test(text));
});

test('blocks from other programs and for them; formulas move with their block', async () => {
  const { page, sheet } = await emptySheet();
  await sheet.paste('A1', 'Item\tPrice\tDay\n"Two\nlines"\t1234.5\t2026-12-31\n00123\t12%\tTRUE\n');
  await sheet.shows('A1:C3', [
    ['Item', 'Price', 'Day'],
    ['Two\nlines', '1234.5', '31/12/2026'],
    ['123', '12%', 'TRUE'],
  ]);
  await sheet.type('D2', '=B2*2');
  await sheet.shown('D2');
  await sheet.go('D3:D4');
  await page.keyboard.press('Control+v');
  await sheet.shows('D2:D4', [['2469'], ['0.24'], ['0']]);
  await sheet.shown('A1:B1');
  await sheet.go('F1');
  await page.keyboard.press('Control+v');
  await sheet.shows('F1:G1', [['Item', 'Price']]);
  await sheet.go('F1:G1');
  await page.keyboard.press('Control+x');
  await sheet.go('F5');
  await page.keyboard.press('Control+v');
  await sheet.shows('F5:G5', [['Item', 'Price']]);
  await sheet.shows('F1:G1', [['', '']]);
  await sheet.go('A1:D4');
  await page.keyboard.press('Delete');
  await sheet.shows('A1:D1', [['', '', '', '']]);
});

test('rows come and go with references moved, and come back by undo', async () => {
  const { page, sheet } = await emptySheet();
  await sheet.paste('A1', '1\n2\n=SUM(A1:A2)*2');
  await sheet.shows('A1:A3', [['1'], ['2'], ['6']]);
  await rowMenu(2, 'rows above');
  await sheet.shows('A1:A3', [['1'], [''], ['2']]);
  await sheet.type('A2', '10');
  await sheet.shows('A1:A4', [['1'], ['10'], ['2'], ['26']]);
  await rowMenu(3, 'Delete Selected Row');
  await sheet.shows('A1:A4', [['1'], ['10'], ['22'], ['']]);
  for (const _ of [1, 2, 3]) await page.getByRole('button', { name: visited.words.undo }).click();
  await sheet.shows('A1:A4', [['1'], ['2'], ['6'], ['']]);

  /** From the menu of a row's heading; the words beside its counter, which is a field of its own. */
  async function rowMenu(row: number, entry: string): Promise<void> {
    const box = await page.locator('[id^=univer-sheet-main-canvas]').boundingBox();
    const heading = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 20 * row + 10 };
    await page.mouse.click(heading.x, heading.y);
    await page.mouse.click(heading.x, heading.y, { button: 'right' });
    const button = page.getByRole('button', { name: entry });
    const size = await button.boundingBox();
    await button.click({ position: { x: (size?.width ?? 20) - 14, y: (size?.height ?? 20) / 2 } });
  }
});

test('sheets are added, renamed, left, and hidden ones stay hidden until somebody asks', async () => {
  const { page, sheet, words } = await emptySheet();
  await page.getByRole('button', { name: words.grid.addSheet }).click();
  const added = page.getByRole('tab', { name: 'Sheet2', selected: true });
  // The tabs are drawn once more after a sheet was added; a person is slower than that.
  await until(async () => {
    await added.dblclick();
    return added.locator('[contenteditable=true]').count();
  }, 1);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Costs');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Costs', selected: true }).waitFor();
  await sheet.type('A1', '=Sheet1!B2+1');
  await sheet.open('Sheet1');
  await sheet.type('B2', '41');
  await sheet.open('Costs');
  await sheet.shows('A1', [['42']]);

  await visited.tab(words.start).click();
  await openSample(visited, 'saveurs-partagees');
  expect(await page.getByRole('tab').allTextContents()).not.toContain('_accord');
  await visited.ribbon('Plan').click();
  await page.getByRole('menuitem', { name: 'Calendar', exact: true }).click();
  await page.getByRole('tab', { name: 'Calendar', selected: true }).waitFor();
  await sheet.open('Start');
  await sheet.go('B23');
  const box = await page.locator('[id^=univer-sheet-main-canvas]').boundingBox();
  await page.mouse.click((box?.x ?? 0) + 120, (box?.y ?? 0) + 616);
  await page.getByRole('tab', { name: 'Partners and actions', selected: true }).waitFor();
});

test('a table is filtered and sorted by the button in its header, or by keys on it', async () => {
  const { page, sheet, words } = await expenses();
  const panel = page.getByRole('dialog', { name: words.filter.title('Catégorie') });
  const column = async () => (await sheet.shown('C7:C30')).flat();
  await sheet.go('C7');
  // Drawn in the header's corner, which the arrow of the cell below stands beside.
  const arrow = await page.getByRole('button', { name: words.choose }).boundingBox();
  await page.mouse.click((arrow?.x ?? 0) - 10, (arrow?.y ?? 0) - 10);
  await panel.getByRole('checkbox', { name: words.filter.all }).click();
  await panel.getByRole('checkbox', { name: 'TRAVEL' }).click();
  await panel.getByRole('button', { name: words.filter.apply }).click();
  expect(new Set(await column())).toEqual(new Set(['TRAVEL']));

  await sheet.go('C6');
  await page.keyboard.press('Alt+ArrowDown');
  await panel.getByRole('button', { name: words.filter.clear }).click();
  await sheet.go('C6');
  await page.keyboard.press('Alt+ArrowDown');
  await panel.getByRole('button', { name: words.filter.descending }).click();
  const sorted = await column();
  expect(sorted.slice(0, 3)).toEqual(['TRAVEL', 'TRAVEL', 'TRAVEL']);
  expect(sorted.length).toBe(24);
});
