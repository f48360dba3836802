/** Files in and out of the playground: dropped, chosen, refused, saved and opened again; work that is stopped. */
import { readFile } from 'node:fs/promises';
import { Workbook } from 'exceljs';
import type { Browser, Page } from 'playwright-core';
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

type Dropped = [name: string, bytes: Uint8Array];

/** As somebody drops files from a folder. */
async function drop(page: Page, on: string, files: Dropped[]): Promise<void> {
  const given = files.map(([name, bytes]) => [name, [...bytes]] as const);
  const data = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const [name, bytes] of list) transfer.items.add(new File([new Uint8Array(bytes)], name));
    return transfer;
  }, given);
  await page.locator(on).dispatchEvent('dragover', { dataTransfer: data });
  await page.locator(on).dispatchEvent('drop', { dataTransfer: data });
}

const text = (letters: string) => new TextEncoder().encode(letters);

/** A compound file, as old workbooks and encrypted ones are, with one stream of that name. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(1536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (let at = 0; at < stream.length; at++) bytes[1024 + at * 2] = stream.charCodeAt(at);
  return bytes;
}

/** A workbook of another program's making, with nothing of ours in it. */
async function foreignFile(): Promise<Uint8Array> {
  const book = new Workbook();
  const sheet = book.addWorksheet('Trips', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(['Hotel', 12.5]);
  sheet.addRow(['Taxi', { formula: 'B1*2', result: 25 }]);
  sheet.getCell('B1').numFmt = '#,##0.00';
  book.addWorksheet('Notes', { state: 'hidden' });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test('broken, encrypted and old files are refused with the cure, each by name; a foreign one opens', async () => {
  visited = await visit(browser);
  const { page, words, tab } = visited;
  const { file, files } = words.refused;
  const alert = page.getByRole('alert');
  await drop(page, 'main', [
    ['broken.xlsx', text('PK\u0003\u0004 and no more')],
    ['secret.xlsx', compound('EncryptedPackage')],
    ['old.xls', compound('Workbook')],
    ['letter.docx', text('Dear partner')],
    ['foreign.xlsx', await foreignFile()],
  ]);
  await tab('foreign.xlsx').waitFor();
  await alert.getByText(file('broken.xlsx', files.truncated)).waitFor();
  const refused = [
    file('broken.xlsx', files.truncated),
    file('secret.xlsx', files.encrypted),
    file('old.xls', files['old-format']),
    file('letter.docx', files['not-a-workbook']),
  ];
  expect(await alert.locator('span').innerText()).toBe(refused.join('\n'));
  await alert.getByRole('button', { name: words.dismiss }).click();
  const sheet = sheetOf(page);
  await sheet.shows('A1:B2', [
    ['Hotel', '12.50'],
    ['Taxi', '25'],
  ]);
  expect(await page.getByRole('tab').allTextContents()).toEqual(['Trips']);
  await sheet.type('B1', '20');
  await sheet.shows('B2', [['40']]);
  await visited.pane().getByRole('heading', { name: 'Start with the agreement' }).waitFor();
});

test('files dropped on the pane: partners’ files in their place are read, elsewhere they are opened', async () => {
  visited = await visit(browser);
  const { page, pane, tab } = visited;
  const bytes = [...(await foreignFile())];
  await openSample(visited, 'saveurs-partagees');
  await pane().getByRole('button', { name: 'Choose files…' }).waitFor();
  const into = (selector: string, name: string) =>
    pane()
      .locator(selector)
      .evaluate(
        (element, [file, content]) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([new Uint8Array(content)], file));
          const event = { bubbles: true, cancelable: true, dataTransfer: transfer };
          element.dispatchEvent(new DragEvent('drop', event));
        },
        [name, bytes] as const,
      );
  await into('section[aria-labelledby]:has(select) button:has-text("Choose files")', 'not-ours.xlsx');
  await pane().getByText('not-ours.xlsx').first().waitFor();
  await into('header', 'beside.xlsx');
  await tab('beside.xlsx').waitFor();
  await page.getByRole('tab', { name: 'Trips' }).waitFor();
});

test('what was saved is what was open: it opens again as the same partner’s file', async () => {
  visited = await visit(browser);
  const { page, pane, tab, words } = visited;
  await openSample(visited, 'saveurs-partagees');
  await openPartnerFile(visited, 'saveurs-partagees-G1.xlsx');
  const sheet = sheetOf(page);
  await sheet.open('Dépenses');
  await sheet.type('J7', 'Salary of March');
  const before = await sheet.shown('A6:T39');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: words.save }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('saveurs-partagees-G1.xlsx');
  const bytes = await readFile(await download.path());

  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: words.open }).click();
  await (await choosing).setFiles({ name: 'saveurs-partagees-G1.xlsx', mimeType: '', buffer: bytes });
  await tab('saveurs-partagees-G1 (2).xlsx').waitFor();
  await pane(2).getByText('Partner workbook · G1').waitFor();
  await sheet.open('Dépenses');
  expect(await sheet.shown('A6:T39')).toEqual(before);
  expect(before[1]).toContain('Salary of March');
});

test('a workbook that was changed is not closed without a question', async () => {
  visited = await visit(browser);
  const { page, tab, words } = visited;
  await page.getByRole('button', { name: /^Empty workbook/ }).click();
  await page.getByRole('main').getByRole('status').waitFor({ state: 'attached' });
  await sheetOf(page).type('A1', '1');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void (asked.length === 1 ? dialog.dismiss() : dialog.accept());
  });
  await page.getByRole('button', { name: words.close('Book1') }).click();
  await until(() => Promise.resolve(asked.length), 1);
  await tab('Book1').waitFor();
  await page.getByRole('button', { name: words.close('Book1') }).click();
  await page.getByRole('heading', { name: words.welcome }).waitFor();
  expect(asked).toEqual([words.refused.unsaved('Book1'), words.refused.unsaved('Book1')]);
});

test('a reload asks first while something is not saved, and keeps it where the answer is no', async () => {
  visited = await visit(browser);
  const { page, tab, words } = visited;
  await page.getByRole('button', { name: /^Empty workbook/ }).click();
  await page.getByRole('main').getByRole('status').waitFor({ state: 'attached' });
  const sheet = sheetOf(page);
  await sheet.type('A1', '41');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.evaluate(() => location.reload());
  await until(
    () => Promise.resolve(asked),
    (kinds) => kinds.join() === 'beforeunload',
  );
  await tab('Book1').waitFor();
  await sheet.shows('A1', [['41']]);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: words.save }).click();
  await saved;
  await page.reload();
  await page.getByRole('heading', { name: words.welcome }).waitFor();
  expect(asked).toEqual(['beforeunload']);
});

test('who only opened a file and looked is not asked', async () => {
  visited = await visit(browser);
  const { page, tab, words } = visited;
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await openSample(visited, 'saveurs-partagees');
  const pane = await openPartnerFile(visited, 'saveurs-partagees-G1.xlsx');
  // The pane has marked cells by now, which no reader did.
  await pane.getByText('Checked while you type').waitFor();
  await page.waitForTimeout(1000);
  await page.getByRole('button', { name: words.close('saveurs-partagees-G1.xlsx') }).click();
  await tab('saveurs-partagees-G1.xlsx').waitFor({ state: 'detached' });
  await openPartnerFile(visited, 'saveurs-partagees-G2.xlsx');
  await page.waitForTimeout(1000);
  await page.reload();
  await page.getByRole('heading', { name: words.welcome }).waitFor();
  expect(asked).toEqual([]);
});

test('a workbook that the pane made, and a cell that is being edited, are not left without a question', async () => {
  visited = await visit(browser);
  const { page, pane, words, tab } = visited;
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  const asks = async (leave: () => Promise<unknown>, kind: string): Promise<void> => {
    asked.length = 0;
    await leave();
    await until(
      () => Promise.resolve(asked),
      (kinds) => kinds.join() === kind,
    );
  };
  await openSample(visited, 'saveurs-partagees');
  await pane().getByRole('button', { name: 'Create workbook for G2' }).click();
  await pane().getByRole('button', { name: 'Open', exact: true }).click();
  const made = tab(/G2/).first();
  await made.waitFor();
  const name = (await made.textContent()) ?? '';
  await asks(() => page.evaluate(() => location.reload()), 'beforeunload');
  await asks(() => page.getByRole('button', { name: words.close(name) }).click(), 'confirm');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: words.save }).click();
  await saved;
  await page.getByRole('button', { name: words.close(name) }).click();
  await made.waitFor({ state: 'detached' });
  asked.length = 0;
  await page.getByRole('button', { name: words.start, exact: true }).click();
  await page.getByRole('button', { name: /^Empty workbook/ }).click();
  await page.getByRole('main').getByRole('status').waitFor({ state: 'attached' });
  await page.waitForTimeout(500);
  await page.keyboard.type('not entered yet');
  await asks(() => page.evaluate(() => location.reload()), 'beforeunload');
  await tab('Book1').waitFor();
});

test('a consolidation that is stopped has written nothing and opened nothing, and can be done again', async () => {
  visited = await visit(browser);
  const { page, pane } = visited;
  await openSample(visited, 'minor-med');
  await pane().getByRole('button', { name: 'Use the example files' }).click();
  await pane().getByRole('button', { name: 'Stop' }).click();
  await pane().getByText('Stopped. Nothing was written.').waitFor();
  expect(await page.locator('iframe').count()).toBe(1);
  // Either the files were still being made, or they were being checked.
  await pane()
    .getByRole('button', { name: /^(Use the example|Check these) files$/ })
    .click();
  await pane().getByRole('heading', { name: 'Totals' }).waitFor();
});
