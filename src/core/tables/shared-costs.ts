/** Shared costs: who bears how much by which key, and the notes by which payers ask for it. */
import { agreedAllocation, allocationToDate, type CostAllocation } from '../allocation/cost';
import { costNotes, declaredShares } from '../allocation/notes';
import { decimalToNumber, sumMoney, type Money } from '../money';
import { share } from './budget';
import { defineFunderTable, type FunderColumn, type FunderTable, type TableCell, type TableRow } from './table';

type CostWord =
  'sharedCost' | 'payer' | 'partner' | 'key' | 'share' | 'amount' | 'accepted' | 'owes' | 'total' | 'none';

export const sharedCosts = defineFunderTable({
  name: 'shared-costs',
  build({
    terms,
    lines,
    period,
  }): FunderTable<CostWord, 'as-agreed' | 'amounts-in' | 'cents' | 'moves-nothing' | 'one-period'> {
    const declared = lines && declaredShares(lines);
    const rows = terms.agreement.sharedCosts.flatMap((cost) => {
      const own = declared?.get(cost.code) ?? new Map<string, Money>();
      const agreed = agreedAllocation(terms, cost);
      const settled = declared ? allocationToDate(terms, cost, own) : agreed;
      const weights = sumMoney(agreed.shares.map(({ weight }) => decimalToNumber(weight)));
      return agreed.shares.map(({ partner, weight, amount }): TableRow => ({
        role: 'row',
        cells: [
          { sharedCost: cost.code },
          { partner: cost.payer },
          { partner },
          { list: 'keyMethods', code: cost.key.method },
          { percent: share(decimalToNumber(weight), weights) },
          { money: amount },
          ...(declared ? [{ money: own.get(partner) ?? 0 }] : []),
          { money: balanceOf(settled, partner) },
        ],
      }));
    });
    return {
      columns: [
        { heading: { word: 'sharedCost' }, kind: 'text', width: 34 },
        { heading: { word: 'payer' }, kind: 'text', width: 26 },
        { heading: { word: 'partner' }, kind: 'text', width: 26 },
        { heading: { word: 'key' }, kind: 'text', width: 16 },
        { heading: { word: 'share' }, kind: 'percent', width: 10 },
        { heading: { word: 'amount' }, kind: 'money', width: 16 },
        ...(declared ? [{ heading: { word: 'accepted' }, kind: 'money', width: 16 } as const] : []),
        { heading: { word: 'owes' }, kind: 'money', width: 16 },
      ],
      rows: withTotal(rows, declared ? [5, 6, 7] : [5, 6]),
      notes: [
        'as-agreed',
        'cents',
        'moves-nothing',
        ...(period === undefined ? [] : (['one-period'] as const)),
        'amounts-in',
      ],
    };
  },
});

/** What the partner owes others; negative for what it is owed. */
function balanceOf({ debts }: CostAllocation, partner: string): Money {
  return sumMoney(debts.map(({ from, to, amount }) => (from === partner ? amount : to === partner ? -amount : 0)));
}

type NoteWord =
  | 'to'
  | 'payTo'
  | 'sharedCost'
  | 'key'
  | 'inAdvance'
  | 'afterPayment'
  | 'refunded'
  | 'open'
  | 'byLead'
  | 'total'
  | 'none';

export const sharedCostNotes = defineFunderTable({
  name: 'shared-cost-notes',
  build({ terms, lines, period }): FunderTable<NoteWord, 'as-agreed' | 'amounts-in' | 'note-kinds' | 'one-period'> {
    const order = [...terms.partners.keys()];
    const notes = costNotes(terms, lines && declaredShares(lines)).toSorted(
      (a, b) => order.indexOf(a.from) - order.indexOf(b.from),
    );
    const toDate = lines ? (['afterPayment', 'refunded', 'open'] as const) : [];
    const money = (word: NoteWord): FunderColumn<NoteWord> => ({ heading: { word }, kind: 'money', width: 16 });
    return {
      columns: [
        { heading: { word: 'to' }, kind: 'text', width: 26 },
        { heading: { word: 'sharedCost' }, kind: 'text', width: 34 },
        { heading: { word: 'key' }, kind: 'text', width: 16 },
        { heading: { word: 'payTo' }, kind: 'text', width: 26 },
        ...(['inAdvance', ...toDate, 'byLead'] as const).map(money),
      ],
      rows: withTotal(
        notes.map(({ cost, from, to, inAdvance, byLead, ...note }): TableRow => ({
          role: 'row',
          cells: [
            { partner: from },
            { sharedCost: cost.code },
            { list: 'keyMethods', code: cost.key.method },
            { partner: to },
            { money: inAdvance },
            ...toDate.map((figure) => ({ money: note[figure] })),
            byLead === undefined ? null : { money: byLead },
          ],
        })),
        lines ? [4, 5, 6, 7, 8] : [4, 5],
      ),
      notes: ['as-agreed', 'note-kinds', ...(period === undefined ? [] : (['one-period'] as const)), 'amounts-in'],
    };
  },
});

/** The rows with the sum of these columns; a row that says so where there are none. */
function withTotal(rows: readonly TableRow[], summed: readonly number[]): TableRow<'total' | 'none'>[] {
  if (rows.length === 0) return [{ role: 'row', cells: [{ word: 'none' }] }];
  const last = Math.max(...summed);
  const cells = Array.from({ length: last + 1 }, (_, index): TableCell => {
    if (index === 0) return { word: 'total' };
    if (!summed.includes(index)) return null;
    return { money: sumMoney(rows.map(({ cells }) => moneyOf(cells[index]))) };
  });
  return [...rows, { role: 'total', cells }];
}

function moneyOf(cell: TableCell | undefined): Money {
  return typeof cell === 'object' && cell !== null && 'money' in cell ? cell.money : 0;
}
