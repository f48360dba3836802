/** A partner's workbook whose tables and sheets are renamed or deleted while the pane is open. */
import { partnerWorkbook } from '../../src/workbooks/partner';
import { sampleTerms } from '../core/samples';
import { sampleLedgers, today } from '../jobs/files';
import { openStory, settled, type Story } from './story';

const rows = (sampleLedgers('minor-med').get('P1') ?? []).slice(0, 10);
const plan = partnerWorkbook(sampleTerms('minor-med'), 'P1', 'en', today, rows);

function stateOf({ pane }: Story) {
  const { workbook } = pane.shell.store.get();
  const { live, ledger } = pane.partner.store.get();
  const kind = workbook?.kind === 'damaged' ? workbook.finding.figures['case'] : workbook?.kind;
  return { kind, live, lines: ledger?.lines };
}

const withTable = ({ Excel }: Story, work: (table: Excel.Table) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.tables.getItem('Expenses'));
    await context.sync();
  });

/** Types one more line below the others. */
async function another(story: Story, sheet: string): Promise<void> {
  await story.user.paste(sheet, 'B17', [['WP1', 'STAFF', 'R1', 'Somebody']]);
  await settled(story);
}

const expected = { kind: 'partner', live: true, lines: 11 };

test('a renamed table and a renamed sheet are followed all the same', async () => {
  const story = await openStory(plan);
  await withTable(story, (table) => (table.name = 'Costs'));
  await another(story, 'Expenses');
  expect(stateOf(story)).toEqual(expected);
  await story.user.renameSheet('Expenses', 'Costs of 2026');
  await story.user.clear('Costs of 2026', 'B17:E17');
  await settled(story);
  expect(stateOf(story)).toEqual({ ...expected, lines: 10 });
  const again = story.pane.open();
  await again;
  expect(stateOf(story)).toEqual({ ...expected, lines: 10 });
});

test('a table turned into plain cells is still read; without a table nothing is followed, and the pane says so', async () => {
  const story = await openStory(plan);
  await withTable(story, (table) => table.convertToRange());
  await another(story, 'Expenses');
  expect(stateOf(story)).toMatchObject({ kind: 'partner', lines: 11 });
  expect(story.pane.partner.store.get().ledger?.groups.map(({ rule }) => rule)).toContain('columns-mapped');
  await story.pane.open();
  expect(stateOf(story)).toEqual({ kind: 'partner', live: false, lines: 11 });
});

test('without its expenses sheet the workbook cannot be used, which is reported at once; undoing restores it', async () => {
  const story = await openStory(plan);
  const before = story.host.snapshot();
  await story.user.deleteSheet('Expenses');
  await settled(story);
  expect(stateOf(story)).toMatchObject({ kind: 'no-table', live: undefined });
  story.host.restore(before);
  await story.pane.open();
  expect(stateOf(story)).toEqual({ ...expected, lines: 10 });
});

test('“Check everything” never reports what no longer exists', async () => {
  const story = await openStory(plan);
  const hidden = story.model.workbook.sheets.find(({ name }) => name === '_accord')!;
  hidden.visibility = 'Visible';
  await story.user.deleteSheet('_accord');
  await story.pane.partner.checkEverything();
  expect(stateOf(story)).toMatchObject({ kind: 'damaged', live: undefined });
});

test('marks can be left out of the file', async () => {
  const story = await openStory(plan);
  const marks = () => story.model.workbook.names.some(({ name }) => name === '_accord_errors');
  await story.user.paste('Expenses', 'O7', [['x']]);
  await settled(story);
  expect(marks()).toBe(true);
  await story.pane.partner.setMarking(false);
  await story.user.paste('Expenses', 'O8', [['y']]);
  await settled(story);
  expect(marks()).toBe(false);
  await story.pane.partner.setMarking(true);
  expect(marks()).toBe(true);
});
