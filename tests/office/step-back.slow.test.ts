/** What Ctrl+Z takes back, on Microsoft's client: in each kind of Excel (jest.excels.config.mjs). */
import { requireSheet } from 'playground/host';
import { columnsWith, type ColumnKey } from '../../src/core/expenses/columns';
import { cellReference } from '../../src/workbooks/references';
import { partnerWorkbook } from '../../src/workbooks/partner';
import { termsWith } from '../core/builders';
import { today } from '../jobs/today';
import { thisExcel } from './excels';
import { ledgerOf, openStory, settled, type Story } from './story';

const groups = thisExcel.undoGroups === true;

async function undo(story: Story): Promise<void> {
  expect(await story.user.undo()).toBe(true);
  await settled(story);
}

function cell(story: Story, line: number, key: ColumnKey): unknown {
  const { sheet, firstRow, columns } = ledgerOf(story);
  return requireSheet(story.model, sheet)
    .rows.get(firstRow + line)
    ?.cells.get(columns[key] ?? 0)?.value;
}

/** Two lines without numbers, the second with an amount as text, in one paste. */
async function paste(story: Story): Promise<void> {
  const { sheet, firstRow, columns } = ledgerOf(story);
  const keys = columnsWith()
    .map(({ key }) => key)
    .slice(
      0,
      columnsWith().findIndex(({ formula }) => formula !== undefined),
    );
  const line: Partial<Record<ColumnKey, string | number>> = { action: 'A2', category: 'EXTERNAL', supplier: 'Studio' };
  const rows = [100, '1 234,50'].map((net) => keys.map((key) => (key === 'net' ? net : (line[key] ?? ''))));
  await story.user.paste(sheet, cellReference(firstRow, columns.line ?? 0), rows);
  await settled(story);
}

/** Marks as the workbook holds them: the lists that the formats look up. */
const marks = ({ model }: Story) =>
  model.workbook.names
    .filter(({ name }) => /^_accord_(error|warning)/.test(name))
    .map(({ name, formula }) => `${name} ${formula}`);

async function opened(): Promise<Story> {
  const story = await openStory(partnerWorkbook(termsWith(), 'G1', 'en', today, []));
  // So that the lists of marks are there.
  await paste(story);
  const { sheet, firstRow } = ledgerOf(story);
  await story.user.clear(sheet, `A${firstRow + 1}:L${firstRow + 2}`);
  await settled(story);
  story.model.undo = [];
  return story;
}

test('a paste: its line numbers and marks go back together, do not return, and then the paste', async () => {
  const story = await opened();
  const before = marks(story);
  await paste(story);
  expect([0, 1].map((line) => cell(story, line, 'line'))).toEqual([1, 2]);
  const own = groups ? 1 : 2;
  expect(story.model.undo).toHaveLength(1 + own);
  for (let step = 0; step < own; step++) await undo(story);
  expect([0, 1].map((line) => cell(story, line, 'line') ?? '')).toEqual(['', '']);
  expect(cell(story, 0, 'supplier')).toBe('Studio');
  if (groups) expect(marks(story)).toEqual(before);
  await undo(story);
  expect(cell(story, 0, 'supplier') ?? '').toBe('');
  expect(ledgerOf(story).lines).toBe(0);

  // A line that is typed there gets a number as ever, and a check of everything gives those that were taken away.
  await paste(story);
  expect([0, 1].map((line) => cell(story, line, 'line'))).toEqual([1, 2]);
  const { sheet, firstRow } = ledgerOf(story);
  await story.user.clear(sheet, cellReference(firstRow, ledgerOf(story).columns.line ?? 0));
  await settled(story);
  expect(cell(story, 0, 'line') ?? '').toBe('');
  await story.pane.partner.checkEverything();
  await settled(story);
  expect(cell(story, 0, 'line')).toBe(3);
});

test('a correction goes back with the marks that followed from it', async () => {
  const story = await opened();
  await paste(story);
  const [before, steps] = [marks(story), story.model.undo.length];
  const found = ledgerOf(story).groups.find(({ rule }) => rule === 'amount-as-text')?.findings[0];
  await story.pane.partner.fix(found!, found!.fixes[0]!);
  await settled(story);
  expect(cell(story, 1, 'net')).toBe(1234.5);
  expect(marks(story)).not.toEqual(before);
  expect(story.model.undo).toHaveLength(steps + (groups ? 1 : 2));
  while (story.model.undo.length > steps) await undo(story);
  expect(cell(story, 1, 'net')).toBe('1 234,50');
  expect(marks(story)).toEqual(before);
  expect(story.pane.work.store.get().problem).toBeUndefined();
});
