/** Nothing that somebody wrote is lost: in dialogs, in the form, on sheets that are made again. */
import { panes, type Shown } from './pane';

const { open } = panes();

describe('a decision', () => {
  const reason = 'Agreed by the steering committee';

  async function typed(): Promise<Shown> {
    const one = await open({ kind: 'project' });
    const { pane } = one;
    await pane.getByRole('button', { name: 'Use the example files' }).click();
    await pane.getByText('Difference: €0.00').waitFor();
    await pane.getByText('Partner as supplier').click();
    await pane.getByRole('button', { name: 'Decide on this line…' }).click();
    await pane.getByLabel('Reason').fill(reason);
    await pane.getByLabel('Decided by').fill('Maria');
    return one;
  }
  const record = ({ pane }: Shown) => pane.getByRole('button', { name: 'Record the decision' });
  const dialog = ({ pane }: Shown) => pane.getByRole('dialog');
  const rows = ({ host }: Shown) =>
    host(
      (page, text) =>
        Array.from({ length: 40 }, (_, row) => row).filter((row) =>
          Array.from({ length: 12 }, (_, column) => page.value('Decisions', row, column)).includes(text),
        ).length,
      reason,
    );

  test.each([
    ['the workbook is open for reading only', (one: Shown) => one.host((page) => page.readOnly(true))],
    ['Excel does not answer', (one: Shown) => one.host((page) => page.fail(0))],
  ] as const)('stays as typed when %s, and is recorded once it can be', async (_, hinder) => {
    const one = await typed();
    await hinder(one);
    await record(one).click();
    await dialog(one).getByRole('alert').getByText('That did not work').waitFor();
    await dialog(one).getByText('The workbook is unchanged; nothing was written.').waitFor();
    expect(await one.pane.getByLabel('Reason').inputValue()).toBe(reason);
    expect(await rows(one)).toBe(0);
    await one.host((page) => page.readOnly(false));
    await record(one).click();
    await dialog(one).waitFor({ state: 'detached' });
    expect(await rows(one)).toBe(1);
  });

  test('is written once by a double click, and waits for a cell that is being edited', async () => {
    const one = await typed();
    await one.host((page) => page.editing(true));
    await record(one).dblclick();
    await dialog(one).getByText('Writing into the workbook…').waitFor();
    await one.page.keyboard.press('Escape');
    expect(await one.pane.getByLabel('Reason').inputValue()).toBe(reason);
    await one.host((page) => page.editing(false));
    await dialog(one).waitFor({ state: 'detached' });
    expect(await rows(one)).toBe(1);
  });

  test('is not thrown away by Escape without a question', async () => {
    const one = await typed();
    const { pane, page } = one;
    const question = dialog(one).getByText('What you entered has not been recorded yet.');
    await page.keyboard.press('Escape');
    await question.waitFor();
    for (const _ of [1, 2, 3]) await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    await pane.getByRole('button', { name: 'Close', exact: true }).last().click();
    await pane.getByRole('button', { name: 'Continue' }).click();
    expect(await pane.getByLabel('Reason').inputValue()).toBe(reason);
    // Beside all fields, the browser itself would close the dialog.
    await pane.getByRole('heading', { name: 'Decide on line' }).click();
    await page.keyboard.press('Escape');
    await pane.getByRole('button', { name: 'Discard it' }).click();
    await dialog(one).waitFor({ state: 'detached' });
    expect(await rows(one)).toBe(0);
    // Nothing typed, nothing asked.
    await pane.getByRole('button', { name: 'Decide on this line…' }).click();
    expect(await pane.getByLabel('Reason').inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await dialog(one).waitFor({ state: 'detached' });
  });

  test('is still there when the ribbon leads elsewhere and back', async () => {
    const one = await typed();
    await one.host((page) => page.command('help'));
    await one.pane.getByRole('heading', { name: 'Help', level: 1 }).waitFor();
    await one.host((page) => page.command('consolidate'));
    await record(one).waitFor();
    expect(await one.pane.getByLabel('Reason').inputValue()).toBe(reason);
  });
});

describe('a sheet that is made again', () => {
  async function annotated(): Promise<Shown> {
    const one = await open({ kind: 'report' });
    const { pane, host } = one;
    await pane.getByRole('button', { name: 'Show Expense statement' }).click();
    await pane.getByRole('button', { name: 'Insert into the workbook' }).click();
    await pane.getByText('Inserted into the workbook: “Expense statement”.').waitFor();
    await host((page) => page.type('Expense statement', 'Z3', 'Ask the bank'));
    await pane.getByRole('button', { name: 'Close Expense statement' }).click();
    await pane.getByRole('button', { name: 'Show Expense statement' }).click();
    await pane.getByText('“Expense statement”: 1 filled cell is not as Accord made it: Z3.').waitFor();
    return one;
  }
  const note = ({ host }: Shown, name: string) => host((page, sheet) => page.value(sheet, 2, 25), name);

  test('goes beside the old one, which keeps its notes', async () => {
    const one = await annotated();
    await one.pane.getByRole('button', { name: 'Insert beside it' }).click();
    await one.pane.getByText('The old sheet stays beside it: “Expense statement (2)”.').waitFor();
    expect(await note(one, 'Expense statement (2)')).toBe('Ask the bank');
    expect(await note(one, 'Expense statement')).toBeNull();
  });

  test('replaces it, or nothing happens, as is wished', async () => {
    const one = await annotated();
    await one.pane.getByRole('button', { name: 'Leave it as it is' }).click();
    expect(await note(one, 'Expense statement')).toBe('Ask the bank');
    await one.pane.getByRole('button', { name: 'Show Expense statement' }).click();
    await one.pane.getByRole('button', { name: 'Replace it' }).click();
    await one.pane.getByText('Inserted into the workbook: “Expense statement”.').waitFor();
    expect(await note(one, 'Expense statement')).toBeNull();
  });

  test('is asked about again when something was written after the question', async () => {
    const one = await annotated();
    await one.host((page) => page.type('Expense statement', 'Z4', 'Answered'));
    await one.pane.getByRole('button', { name: 'Replace it' }).click();
    await one.pane.getByText('Something was written on “Expense statement” meanwhile.').waitFor();
    await one.pane.getByText('“Expense statement”: 2 filled cells are not as Accord made them: Z3:Z4.').waitFor();
    expect(await note(one, 'Expense statement')).toBe('Ask the bank');
  });

  test('is not replaced by the ribbon before its reader has seen what goes', async () => {
    const one = await annotated();
    await one.host((page) => page.command('tableExpenseStatement'));
    await one.pane.getByRole('button', { name: 'Insert beside it' }).waitFor();
    expect(await note(one, 'Expense statement')).toBe('Ask the bank');
  });
});

describe('what the pane itself holds', () => {
  test('partners’ files and their result are still there after a look elsewhere', async () => {
    const { pane } = await open({ kind: 'project' });
    await pane.getByRole('button', { name: 'Use the example files' }).click();
    await pane.getByText('Difference: €0.00').waitFor();
    await pane.getByRole('button', { name: 'Settings' }).click();
    await pane.getByRole('heading', { name: 'Settings' }).waitFor();
    await pane.getByRole('button', { name: 'Back' }).click();
    await pane.getByText('Difference: €0.00').waitFor();
    await pane.getByText('G1: 32 lines, €28,894.80 declared').waitFor();
  });

  test('after the pane was closed, the files are to be dropped again, and it says so', async () => {
    const { pane, host } = await open({ kind: 'project' });
    await pane.getByRole('button', { name: 'Use the example files' }).click();
    await pane.getByText('Difference: €0.00').waitFor();
    await host((page) => page.reopen());
    await pane.getByText('Drop the files again to examine them.').waitFor();
  });

  test('a new project is described further after the pane was closed', async () => {
    const { pane, host } = await open({});
    await pane.getByRole('button', { name: 'New project' }).click();
    await pane.getByLabel('Short name').fill('BRIDGE');
    await pane.getByRole('button', { name: 'Help' }).click();
    await pane.getByRole('button', { name: 'Back' }).click();
    await pane.getByRole('button', { name: 'New project' }).click();
    expect(await pane.getByLabel('Short name').inputValue()).toBe('BRIDGE');
    await host((page) => page.reopen());
    await pane.getByRole('heading', { level: 1 }).waitFor();
    const again = pane.getByRole('button', { name: 'New project' });
    await again.or(pane.getByLabel('Short name')).first().waitFor();
    if (await again.isVisible()) await again.click();
    expect(await pane.getByLabel('Short name').inputValue()).toBe('BRIDGE');
    expect(await pane.getByText('is lost when this pane is closed').count()).toBe(0);
  });

  test('where nothing can be stored, the form says that it will be lost', async () => {
    const { page } = await open({});
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', { get: () => undefined });
    });
    await page.reload();
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    await frame?.getByRole('button', { name: 'New project' }).click();
    await frame?.getByText('is lost when this pane is closed').waitFor();
  });
});
