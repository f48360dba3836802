/** After any sequence of edits in a partner's sheet, through Excel's events, the live state equals a full check. */
import fc from 'fast-check';
import { columnsWith } from '../../src/core/expenses/columns';
import { openWorkbookInExcel } from '../../src/excel';
import type { Pasted } from 'playground/host';
import { partnerWorkbook } from '../../src/workbooks/partner';
import { cellReference } from '../../src/workbooks/references';
import type { LedgerView } from '../../src/worker/partner-views';
import { handlers } from '../../src/worker/handlers';
import { sampleTerms } from '../core/samples';
import { sampleLedgers, today } from '../jobs/files';
import { joined } from '../worker/wire';
import { openStory, type Story } from './story';
import { runs } from '../runs';

const rows = (sampleLedgers('minor-med').get('P1') ?? []).slice(0, 12);
const plan = partnerWorkbook(sampleTerms('minor-med'), 'P1', 'en', today, rows);
const width = columnsWith().length;

const texts = [
  '',
  'WP1',
  'WP2 · x',
  'STAFF',
  'EXTERNAL',
  'R1',
  '1.234',
  '12,5',
  '05/03/2027',
  'INV-1',
  'withdrawn',
  'x',
  '\u200eWP1',
  '\u202d12,5\u202c',
  '$12.50',
  '12 zł',
  '3-26',
  '12%',
  '0002041',
];
const value = fc.oneof(
  fc.constantFrom(...texts),
  fc.integer({ min: -500, max: 50_000 }),
  fc.integer({ min: -500, max: 50_000 }).map((thousandths) => thousandths / 1000),
);
/** Rows of the table in use, and some below. */
const row = fc.nat(15);
const column = fc.nat(width - 1);

type Deed = (story: Story, sheet: string, first: number) => Promise<unknown>;

const deeds: fc.Arbitrary<Deed>[] = [
  fc.tuple(row, column, value).map(
    ([at, to, typed]): Deed =>
      ({ user }, sheet, first) =>
        user.paste(sheet, cellReference(first + at, to), [[typed]]),
  ),
  fc.tuple(row, column, fc.array(fc.array(value, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })).map(
    ([at, to, block]): Deed =>
      ({ user }, sheet, first) =>
        user.paste(sheet, cellReference(first + at, Math.min(to, width - 4)), block satisfies Pasted),
  ),
  fc.tuple(row, column, value).map(
    ([at, to, typed]): Deed =>
      ({ user }, sheet, first) =>
        user.remoteEdit(sheet, cellReference(first + at, to), [[typed]]),
  ),
  row.map(
    (at): Deed =>
      ({ user }, sheet, first) =>
        user.clear(sheet, `${cellReference(first + at, 0)}:${cellReference(first + at + 1, width - 1)}`),
  ),
  row.map(
    (at): Deed =>
      ({ user }, sheet, first) =>
        user.insertRows(sheet, first + at),
  ),
  row.map(
    (at): Deed =>
      ({ user }, sheet, first) =>
        user.deleteRows(sheet, first + at),
  ),
  fc.tuple(column, fc.boolean()).map(
    ([key, ascending]): Deed =>
      ({ user }) =>
        user.sortTable('Expenses', [{ key, ascending }]),
  ),
  fc.constant<Deed>(({ user }) => user.undo()),
  fc.constant<Deed>(({ user }) => user.redo()),
];

async function fullCheck(): Promise<LedgerView> {
  const book = await openWorkbookInExcel().read();
  const fresh = await joined(handlers()).run('recognise', { book, closing: false });
  if (fresh.kind !== 'partner') throw new Error(fresh.kind);
  return fresh.ledger;
}

test('typing, pasting, deleting, sorting, undoing, alone and with a co-author', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.oneof(...deeds), fc.boolean()), { minLength: 1, maxLength: 8 }),
      async (list) => {
        const story = await openStory(plan);
        const { partner } = story.pane;
        const { sheet, firstRow } = partner.store.get().ledger!;
        for (const [deed, wait] of list) {
          await deed(story, sheet, firstRow);
          // Sometimes the next edit arrives while the last one is still being checked.
          if (wait) await settled(story);
        }
        await settled(story);
        const { numbers: _, ...live } = partner.store.get().ledger!;
        const { numbers: __, ...full } = await fullCheck();
        expect(live).toEqual(full);
        expect(partner.store.get().live).toBe(true);
      },
    ),
    { numRuns: runs(8) },
  );
}, 120_000);

test('what the reader recognised in the sheet is reported while people work', async () => {
  const story = await openStory(plan);
  const { partner } = story.pane;
  const { sheet, firstRow, columns } = partner.store.get().ledger!;
  const told = () =>
    partner.store
      .get()
      .ledger!.groups.filter(({ rule }) => rule === 'columns-mapped' || rule === 'rows-left-out')
      .map(({ rule, severity, findings }) => [rule, severity, findings[0]?.figures['rows']]);
  expect(told()).toEqual([]);
  await story.user.paste(sheet, cellReference(firstRow - 1, columns.supplier!), [['Supplier name']]);
  await settled(story);
  expect(told()).toEqual([['columns-mapped', 'info', '']]);
  await story.user.paste(sheet, cellReference(firstRow + 20, columns.action!), [
    ['To be sorted out with the accountant'],
  ]);
  await settled(story);
  expect(told()).toEqual([
    ['rows-left-out', 'warning', String(firstRow + 21)],
    ['columns-mapped', 'info', ''],
  ]);
  await story.user.clear(sheet, cellReference(firstRow + 20, columns.action!));
  await settled(story);
  expect(told()).toEqual([['columns-mapped', 'info', '']]);
});

async function settled({ host, pane }: Story): Promise<void> {
  await host.idle();
  await pane.partner.idle();
  await host.idle();
  await pane.partner.idle();
}
