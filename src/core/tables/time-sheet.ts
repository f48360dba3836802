/** Time sheets: the hours of each person and month, and what share of the working time they are. */
import type { Terms } from '../agreement/terms';
import { groupBy } from '../group-by';
import { addDecimals, zero, type Decimal } from '../money';
import type { StaffTime } from '../staff/tables';
import { personKey, shareIn, timeByPerson } from '../staff/time';
import { byPartner } from './sums';
import { defineFunderTable, type FunderColumn, type FunderTable, type TableCell, type TableRow } from './table';

type Word =
  | 'partner'
  | 'person'
  | 'staffRole'
  | 'employment'
  | 'hoursPerYear'
  | 'month'
  | 'worked'
  | 'onProject'
  | 'days'
  | 'share'
  | 'total'
  | 'noTime';
type Note = 'share-of-time' | 'agreed-share';

const columns: FunderColumn<Word>[] = [
  { heading: { word: 'partner' }, kind: 'text', width: 24 },
  { heading: { word: 'person' }, kind: 'text', width: 24 },
  { heading: { word: 'staffRole' }, kind: 'text', width: 22 },
  { heading: { word: 'employment' }, kind: 'text', width: 12 },
  { heading: { word: 'hoursPerYear' }, kind: 'quantity', width: 11 },
  { heading: { word: 'month' }, kind: 'text', width: 11 },
  { heading: { word: 'worked' }, kind: 'quantity', width: 11 },
  { heading: { word: 'onProject' }, kind: 'quantity', width: 12 },
  { heading: { word: 'days' }, kind: 'quantity', width: 10 },
  { heading: { word: 'share' }, kind: 'percent', width: 10 },
];

/** A row for each month with a time sheet, and each person's total; people without one come last. */
export const timeSheet = defineFunderTable({
  name: 'time-sheet',
  build({ terms, rows: all, period, partner }): FunderTable<Word, Note> {
    const wanted = all.filter((row) => (partner === undefined || row.partner === partner) && isIn(terms, period, row));
    // First those with a time sheet, whose subtotals are of the rows above them.
    const ordered = [...byPartner(terms, wanted).values()].flat();
    const people = [
      ...groupBy(
        ordered.toSorted((a, b) => Number(a.month === undefined) - Number(b.month === undefined)),
        (row) => personKey(row.partner, row.person),
      ).values(),
    ];
    const time = timeByPerson(all);
    const rows = people.flatMap((own) => rowsOf(own, time));
    return {
      columns,
      rows: rows.length > 0 ? rows : [{ role: 'row', cells: [{ word: 'noTime' }] }],
      notes: ['share-of-time', 'agreed-share'],
      signed: { statements: ['staff-time'], signatories: ['employee', 'superior'] },
    };
  },
});

/** People without a month are in every period. */
function isIn({ periods }: Terms, period: string | undefined, { month }: StaffTime): boolean {
  const dates = periods.get(period ?? '');
  if (!dates || month === undefined) return true;
  return month >= dates.start.slice(0, 7) && month <= dates.end.slice(0, 7);
}

function rowsOf(own: readonly StaffTime[], time: ReturnType<typeof timeByPerson>): TableRow<Word>[] {
  const [first] = own;
  if (!first) return [];
  const known = time.get(personKey(first.partner, first.person));
  const byMonth = own.toSorted((a, b) => (a.month ?? '').localeCompare(b.month ?? ''));
  const rows = byMonth.map((row): TableRow<Word> => {
    const share = known && (row.month === undefined ? known.agreedShare : shareIn(known, row.month));
    return {
      role: 'row',
      cells: [
        { partner: row.partner },
        row.person,
        row.role,
        row.employment === undefined ? null : { list: 'employments', code: row.employment },
        quantity(row.hoursPerYear),
        row.month === undefined ? null : { month: row.month },
        quantity(row.worked),
        quantity(row.hours),
        quantity(row.days),
        share ? { percent: share } : null,
      ],
    };
  });
  if (first.month === undefined) return rows;
  const sum = (key: 'worked' | 'hours' | 'days'): TableCell<Word> =>
    quantity(
      own
        .flatMap((row) => row[key] ?? [])
        .reduce<Decimal | undefined>((all, one) => addDecimals(all ?? zero, one), undefined),
    );
  return [
    ...rows,
    {
      role: 'subtotal',
      cells: [{ word: 'total' }, first.person, null, null, null, null, sum('worked'), sum('hours'), sum('days'), null],
    },
  ];
}

function quantity(value: Decimal | undefined): TableCell<Word> {
  return value ? { quantity: value } : null;
}
