/** The pane as people use it, over Microsoft's own client: by roles and names. */
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { panes, type Shown } from './pane';

const { open, shown } = panes(({ problems, elsewhere }) => {
  expect(problems).toEqual([]);
  expect(elsewhere).toEqual([]);
});

/** The number of the table's first row below its header, counted from 1. */
const firstRow = 7;

describe('a partner’s file', () => {
  test('shows findings while typing, leads to the cell, fixes it with one click', async () => {
    const { pane, host } = await open({ kind: 'partner', empty: true });
    await pane.getByText('No expense entered yet').waitFor();
    await host((page) => page.type('Expenses', 'B7', 'A1'));
    await host((page) => page.type('Expenses', 'C7', 'STAFF'));
    await host((page) => page.type('Expenses', 'D7', 'S2'));
    await host((page) => page.type('Expenses', 'H7', '2026-09-01'));
    await pane.getByText('Amount missing or unreadable').waitFor();
    await host((page) => page.paste('Expenses', 'O7', [['€ 1 250,00 x']]));
    await pane.getByText('Amount missing or unreadable').click();
    await pane.getByRole('button', { name: `Go to O${firstRow}` }).click();
    await expectSoon(() => host((page) => page.selected()), 'Expenses 6 14');
    await host((page) => page.paste('Expenses', 'O7', [["'1.250,50"]]));
    await pane.getByText('Amount stored as text').click();
    await pane.getByRole('button', { name: 'Replace with 1,250.5' }).click();
    await pane.getByText('Amount stored as text').waitFor({ state: 'detached' });
    expect(await host((page) => page.value('Expenses', 6, 14))).toBe(1250.5);
    await pane.getByText('€1,250.50 used of €7,200.00').waitFor();
  });

  test('numbers a new line, but never a co-author’s', async () => {
    const { pane, host } = await open({ kind: 'partner', empty: true });
    await pane.getByText('Checked while you type').waitFor();
    await host((page) => page.remoteEdit('Expenses', 'A7:C7', [[null, 'A1', 'STAFF']]));
    await pane.getByText('1 line', { exact: true }).waitFor();
    await host((page) => page.type('Expenses', 'A8', ' '));
    await host((page) => page.type('Expenses', 'B8', 'A2'));
    await pane.getByText('2 lines', { exact: true }).waitFor();
    expect(await host((page) => page.value('Expenses', 6, 0))).toBeNull();
  });

  test('is checked completely on demand, also for what closing a period requires', async () => {
    const { pane } = await open({ kind: 'partner' });
    await pane.getByRole('button', { name: 'Check everything' }).click();
    await pane.getByText('32 lines checked.').waitFor({ state: 'attached' });
    await pane.getByRole('switch', { name: /Also check what/ }).click();
    await pane.getByText('32 lines checked.').waitFor({ state: 'attached' });
    expect(await pane.getByRole('switch', { name: /Also check what/ }).isChecked()).toBe(true);
  });
});

describe('the project', () => {
  test('consolidates the partners’ files: verdicts, totals, decision, report', async () => {
    const { pane, host } = await open({ kind: 'project' });
    await pane.getByRole('button', { name: 'Use the example files' }).click();
    await pane.getByRole('heading', { name: 'Totals' }).waitFor();
    await pane.getByText('G1: 32 lines, €28,894.80 declared').waitFor();
    await pane.getByText('Difference: €0.00').waitFor();
    expect(await host((page) => page.opened.length)).toBe(0);

    await pane.getByText('Beyond the agreed budget').click();
    await pane.getByText(/is lacking, and less than that is left on other budget lines/).waitFor();
    await pane.getByText('Beyond the agreed budget').click();

    await pane.getByText('Partner as supplier').click();
    await pane.getByRole('button', { name: 'Decide on this line…' }).click();
    await pane.getByRole('button', { name: 'Record the decision' }).click();
    await pane.getByText('Say why: the funder may ask.').waitFor();
    await pane.getByText('Say who decides: the funder may ask.').waitFor();
    await pane.getByLabel('Reason').fill('Agreed by the steering committee');
    await pane.getByLabel('Decided by').fill('Maria');
    await pane.getByRole('button', { name: 'Record the decision' }).click();
    const isDecided = pane.locator('summary', { has: pane.getByRole('img', { name: 'Decided' }) });
    await isDecided.filter({ hasText: 'Partner as supplier' }).click();
    await pane.getByText('Kept by the lead partner: Agreed by the steering committee').waitFor();

    const totals = pane.getByRole('definition');
    const before = await totals.allTextContents();
    await pane.getByText('Already covered by a flat rate').click();
    await pane.getByRole('button', { name: 'Decide on this line…' }).first().click();
    await pane.getByLabel('Decision').selectOption('Exclude the line');
    await pane.getByLabel('Reason').fill('Overheads are paid by the flat rate');
    expect(await pane.getByLabel('Decided by').inputValue()).toBe('Maria');
    await pane.getByRole('button', { name: 'Record the decision' }).click();
    await isDecided.filter({ hasText: 'Already covered by a flat rate' }).click();
    await pane.getByText('Excluded by the lead partner: Overheads are paid by the flat rate').waitFor();
    // What the lead excluded is shown apart; the line was excluded before.
    expect(await totals.allTextContents()).toEqual([...before.slice(0, 5), '€25.00', ...before.slice(5)]);

    await pane.getByRole('button', { name: 'Consolidate' }).click();
    await pane.getByText(/^“.*report.*” is ready/).waitFor();
    expect(await host((page) => page.opened.length)).toBe(0);
    await pane.getByRole('button', { name: 'Open', exact: true }).click();
    await pane.getByText(/^Excel was asked to open “.*report/).waitFor();
    expect(await host((page) => page.opened.length)).toBe(1);
  });

  test('five files of MINOR-MED reconcile to the expected sums', async () => {
    const { pane } = await open({ kind: 'project', sample: 'minor-med' });
    await pane.getByRole('button', { name: 'Use the example files' }).click();
    await pane.getByText('Difference: €0.00').waitFor({ timeout: 60_000 });
    // As computed independently: assets/samples/minor-med.expenses.expected.json.
    const sums = pane.getByRole('definition');
    const withdrawn = '€80.00';
    expect(await sums.allTextContents()).toEqual([
      '€862,632.54',
      '€249,857.01',
      '€612,775.53',
      '€0.00',
      '€612,775.53',
      withdrawn,
    ]);
  });

  test('work is stopped by its button, and the pane says that nothing was written', async () => {
    const { pane, host } = await open({ kind: 'project', sample: 'minor-med' });
    await pane.getByRole('button', { name: 'Use the example files' }).click();
    await pane.getByRole('button', { name: 'Stop' }).click();
    await pane.getByText('Stopped. Nothing was written.').waitFor();
    expect(await host((page) => page.opened.length)).toBe(0);
    await pane.getByRole('button', { name: 'Use the example files' }).waitFor();
  });

  test('files that are no partner files get a result and a remedy', async () => {
    const { pane } = await open({ kind: 'project' });
    await pane.getByRole('button', { name: 'Use the example files' }).click();
    await pane.getByText('Difference: €0.00').waitFor();
    await pane.locator('input[type=file]').setInputFiles([
      { name: 'broken.xlsx', mimeType: '', buffer: Buffer.from('not a workbook') },
      { name: 'letter.docx', mimeType: '', buffer: Buffer.from('') },
    ]);
    await pane.getByText('Not readable').waitFor();
    await pane.getByText('letter.docx is not an Excel workbook (.xlsx) and was not used.').waitFor();
    await pane.getByRole('button', { name: 'Remove broken.xlsx' }).click();
    await pane.getByText('Not readable').waitFor({ state: 'detached' });
  });

  test('makes a partner’s workbook, opened by a click or downloaded', async () => {
    const { pane, host, page } = await open({ kind: 'project' });
    await pane.getByRole('button', { name: "Create workbook for G2 GAL Plateau d'Exemple" }).click();
    await pane.getByText('“saveurs-partagees-G2.xlsx” is ready.').waitFor();
    expect(await host((one) => one.opened.length)).toBe(0);
    // The button has the keyboard.
    await page.keyboard.press('Enter');
    await pane.getByText('Excel was asked to open “saveurs-partagees-G2.xlsx”.').waitFor();
    await pane.getByText('If no window opens, download the copy and open it.').waitFor();
    const asked = await host((one) => one.opened);
    expect(asked).toHaveLength(1);
    const file = await downloaded(page, () => pane.getByRole('button', { name: 'Download a copy' }).click());
    expect(file.bytes.equals(Buffer.from(asked[0] ?? '', 'base64'))).toBe(true);
  });

  test('makes the workbooks of all partners, downloaded as one file', async () => {
    const { pane, host, page } = await open({ kind: 'project' });
    await pane.getByRole('button', { name: 'All partner workbooks (.zip)' }).click();
    await pane.getByText('“saveurs-partagees-partners.zip” is ready.').waitFor();
    const file = await downloaded(page, () => pane.getByRole('button', { name: 'Download', exact: true }).click());
    expect(file.name).toBe('saveurs-partagees-partners.zip');
    const inside = Object.entries(unzipSync(file.bytes));
    expect(inside.map(([name]) => name)).toEqual(['G1', 'G2', 'G3'].map((code) => `saveurs-partagees-${code}.xlsx`));
    for (const [, bytes] of inside) expect(Object.keys(unzipSync(bytes))).toContain('xl/workbook.xml');
    expect(await host((one) => one.opened.length)).toBe(0);
  });

  test('an error says what happened, and that the workbook is unchanged', async () => {
    const { pane, host, problems } = await open({ kind: 'project' });
    await pane.getByRole('button', { name: 'Show Financing plan' }).click();
    await pane.getByRole('button', { name: 'Insert into the workbook' }).waitFor();
    await host((page) => page.fail(0));
    await pane.getByRole('button', { name: 'Insert into the workbook' }).click();
    await pane.getByRole('alert').getByText('That did not work').waitFor();
    await pane.getByText('The workbook is unchanged; nothing was written.').waitFor();
    await pane.getByRole('button', { name: 'Try again' }).click();
    await pane.getByText('Inserted into the workbook: “SAVEURS Financing plan”.').waitFor();
    problems.length = 0;
  });
});

async function downloaded(page: Page, start: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), start()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

describe('a report', () => {
  test('is compared with a file, which has to be a report', async () => {
    const { pane, host } = await open({ kind: 'project' });
    await pane.getByRole('button', { name: 'Use the example files' }).click();
    await pane.getByRole('button', { name: 'Consolidate' }).click();
    await pane.getByRole('button', { name: 'Open', exact: true }).click();
    await pane.getByText(/^Excel was asked to open/).waitFor();
    const [base64 = ''] = await host((page) => page.opened);
    const file = { name: 'earlier.xlsx', mimeType: '', buffer: Buffer.from(base64, 'base64') };
    await shown()?.close();
    const { pane: report } = await open({ kind: 'report' });
    await report.getByRole('heading', { name: 'What changed' }).waitFor();
    const input = report.getByLabel('Choose a report…');
    await input.setInputFiles([file]);
    await report.getByRole('heading', { name: 'What changed since “earlier.xlsx”' }).waitFor();
    await report.getByText('Nothing changed: the same sums, the same lines.').waitFor();
    await input.setInputFiles([{ ...file, buffer: Buffer.from('no workbook') }]);
    await report.getByRole('alert').getByText('That did not work').waitFor();
  });

  test('inserts a funder table into the workbook after a preview', async () => {
    const { pane, host } = await open({ kind: 'report' });
    await pane.getByRole('button', { name: 'Show Expense statement' }).click();
    await pane.getByText('Adds: Expense statement').waitFor();
    await pane.getByRole('region', { name: 'Expense statement' }).waitFor();
    await pane.getByRole('button', { name: 'Insert into the workbook' }).click();
    await pane.getByText('Inserted into the workbook: “Expense statement”.').waitFor();
    expect(await host((page) => page.sheets())).toContain('Expense statement');
    await pane.getByRole('combobox', { name: 'Language of the tables' }).selectOption('fr');
    await pane.getByText(/Adds: État des dépenses/).waitFor();
  });
});

describe('nothing yet', () => {
  test('an agreement file is checked, with the place of each problem', async () => {
    const { pane } = await open({});
    await pane.locator('input[type=file]').setInputFiles({
      name: 'mine.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"schema": "accord/agreement@1", "project": {"id": "x y"}}'),
    });
    await pane.getByRole('heading', { name: 'Still to do' }).waitFor();
    await pane.getByText(/^Project, identifier: /).waitFor();
    expect(await pane.getByRole('button', { name: 'Create the project workbook' }).count()).toBe(0);
  });

  test('an example is made as a workbook of its own', async () => {
    const { pane, host } = await open({});
    await pane.getByRole('button', { name: 'Create the example SAVEURS' }).click();
    await pane.getByText('“saveurs-partagees-project.xlsx” is ready.').waitFor();
    await pane.getByRole('button', { name: 'Open', exact: true }).click();
    await pane.getByText('Excel was asked to open “saveurs-partagees-project.xlsx”.').waitFor();
    expect(await host((page) => page.opened.length)).toBe(1);
  });

  test('five questions lead to the workbook on which the rest is written; they are kept when the pane is closed', async () => {
    const { pane, host } = await open({});
    await pane.getByRole('button', { name: 'New project' }).click();
    await pane.getByRole('button', { name: 'Make the workbook' }).click();
    await pane.getByText('Please give the project a short name.').waitFor();
    await pane.getByLabel('Short name').fill('BRIDGE');
    await pane.getByLabel('Last day').fill('2025-12-31');
    await pane.getByLabel('First day').fill('2026-01-01');
    await pane.getByText('The last day has to come after the first.').waitFor();
    await pane.getByLabel('Last day').fill('2027-12-31');
    await pane.getByLabel('Programme').selectOption('Interreg 2021-2027');
    await host((one) => one.reopen());
    await pane.getByLabel('Short name').waitFor();
    expect(await pane.getByLabel('Short name').inputValue()).toBe('BRIDGE');
    await pane.getByLabel('Lead partner', { exact: true }).fill('One');
    await pane.getByLabel('Partner 2', { exact: true }).fill('Two');
    await pane.getByLabel('Country: Partner 2').selectOption('Portugal');
    await pane.getByRole('button', { name: 'Add a partner' }).click();
    await pane.getByRole('button', { name: 'Remove: Partner 3' }).click();
    await pane.getByRole('button', { name: 'Make the workbook' }).click();
    await pane.getByText('“bridge-project.xlsx” is ready.').waitFor();
    await pane.getByRole('button', { name: 'Open', exact: true }).click();
    await pane.getByText('Excel was asked to open “bridge-project.xlsx”.').waitFor();
    expect(await host((one) => one.opened.length)).toBe(1);
  });

  test('an agreement file that lacks something is completed on sheets', async () => {
    const { pane } = await open({});
    await pane.locator('input[type=file]').setInputFiles({
      name: 'part.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"project": {"id": "half", "acronym": "HALF", "language": "en"}}'),
    });
    await pane.getByRole('button', { name: 'Complete it on sheets' }).click();
    await pane.getByText('“half-project.xlsx” is ready.').waitFor();
  });
});

describe('the ribbon', () => {
  const states = async ({ host }: Shown): Promise<Record<string, boolean | undefined>> => {
    const last = (await host((page) => page.ribbons)).at(-1) ?? {};
    return Object.fromEntries(Object.entries(last).map(([id, { enabled }]) => [id.replace('Accord.', ''), enabled]));
  };

  test('is dressed once for the kind of workbook', async () => {
    const project = await open({ kind: 'project' });
    await project.pane.getByRole('button', { name: 'Show Financing plan' }).waitFor();
    expect(await states(project)).toEqual({ Check: false });
    await project.pane.getByRole('button', { name: 'Settings' }).click();
    expect(await project.host((page) => page.ribbons.length)).toBe(1);
  });

  test('keeps what it can where Excel does not find a control', async () => {
    const nothing = await open({ missing: 'Accord.Check' });
    await nothing.pane.getByRole('heading', { name: 'Start with the agreement' }).waitFor();
    await nothing.pane.waitForTimeout(500);
    expect(await states(nothing)).toEqual({
      PartnerWorkbooks: false,
      Consolidate: false,
      Plan: false,
      FunderTables: false,
    });
    nothing.problems.length = 0;
  });
});

describe('everywhere', () => {
  test('uses Excel’s language, or the reader’s choice, which is remembered', async () => {
    const { pane, host } = await open({ kind: 'partner', locale: 'fr-FR' });
    await pane.getByRole('button', { name: 'Tout vérifier' }).waitFor();
    await pane.getByText(/^11\s954,20\s€$/).waitFor();
    await pane.getByRole('button', { name: 'Réglages' }).click();
    await pane.getByRole('combobox').selectOption('pt');
    await pane.getByRole('heading', { name: 'Definições' }).waitFor();
    await host((page) => page.reopen());
    await pane.getByRole('button', { name: 'Verificar tudo' }).waitFor();
  });

  test('ribbon commands lead to the view, or say what they need', async () => {
    const { pane, host } = await open({ kind: 'project' });
    await pane.getByRole('heading', { name: 'Partners', exact: true }).waitFor();
    await host((page) => page.command('help'));
    await pane.getByRole('heading', { name: 'Help', level: 1 }).waitFor();
    await host((page) => page.command('check'));
    await pane.getByText('Open a partner’s workbook first').waitFor();
    await host((page) => page.command('tableFinancingPlan'));
    await pane.getByText('Inserted into the workbook: “SAVEURS Financing plan”.').waitFor();
    await host((page) => page.command('calendar'));
    await expectSoon(() => host((page) => page.selected()), 'Calendar 0 0');
  });

  test('the keyboard alone consolidates the example', async () => {
    const { pane, page } = await consolidatedByKeys();
    await tabTo('Consolidate');
    await page.keyboard.press('Space');
    await pane.getByText(/^“.*report.*” is ready/).waitFor();
    expect(await focused()).toBe('Open');
    await page.keyboard.press('Enter');
    await pane.getByText(/^Excel was asked to open “.*report/).waitFor();
  });

  test('the keyboard alone picks the line that stands of a document declared twice', async () => {
    const { pane, page } = await consolidatedByKeys();
    await tabTo('Document declared twice');
    await page.keyboard.press('Enter');
    await tabTo('Decide on this line…');
    await page.keyboard.press('Enter');
    // The dialog takes the keys, and nothing behind it.
    const dialog = pane.getByRole('dialog');
    const choice = dialog.getByRole('radio');
    await choice.first().waitFor();
    const inside = () => pane.evaluate(() => document.querySelector('dialog')?.contains(document.activeElement));
    const chosen = async () =>
      (await choice.all()).reduce(
        async (found, one, index) => ((await one.isChecked()) ? index : await found),
        Promise.resolve(-1),
      );
    expect([await inside(), await chosen()]).toEqual([true, 0]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused()).toContain('Decide on this line…');
    await page.keyboard.press('Enter');
    await choice.first().waitFor();
    // Arrows move between the lines; Tab goes on to the reason.
    await page.keyboard.press('ArrowDown');
    expect(await chosen()).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.type('The other one is the original');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Maria');
    await tabTo('Record the decision');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const decided = pane.locator('summary', { has: pane.getByRole('img', { name: 'Decided' }) });
    await decided.filter({ hasText: 'Document declared twice' }).click();
    await pane.getByText('Excluded by the lead partner: The other one is the original').first().waitFor();
  });

  async function consolidatedByKeys(): Promise<Shown> {
    const opened = await open({ kind: 'project' });
    await opened.pane.getByRole('button', { name: 'Use the example files' }).waitFor();
    await tabTo('Use the example files');
    await opened.page.keyboard.press('Enter');
    await opened.pane.getByText('Difference: €0.00').waitFor();
    return opened;
  }

  async function tabTo(text: string): Promise<void> {
    for (let turn = 0; turn < 90; turn++) {
      await shown()?.page.keyboard.press('Tab');
      if ((await focused()).startsWith(text)) return;
    }
    throw new Error(`Tab never reached ${text}.`);
  }

  async function focused(): Promise<string> {
    return (await shown()?.pane.evaluate(() => document.activeElement?.textContent ?? '')) ?? '';
  }
});

async function expectSoon(read: () => Promise<string>, wanted: string): Promise<void> {
  for (let turn = 0; turn < 50 && (await read()) !== wanted; turn++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await read()).toBe(wanted);
}
