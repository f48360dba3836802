/** Shared costs: who bears how much by which key, and the notes by which payers ask for it. */
import { agreedAllocation, allocationToDate, type CostAllocation } from '../allocation/cost';
import { costNotes, declaredShares } from '../allocation/notes';
import { decimalToNumber, sumMoney, type Money } from '../money';
import { share } from './budget';
import { withTotal } from './sums';
import { defineFunderTable, type FunderColumn, type FunderTable, type TableRow } from './table';

const ends = { total: { word: 'total' }, none: { word: 'none' } } as const;

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
      return agreed.shares.map(({ partner, weight, amount }): TableRow<CostWord> => ({
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
    const columns: FunderColumn<CostWord>[] = [
      { heading: { word: 'sharedCost' }, kind: 'text', width: 34 },
      { heading: { word: 'payer' }, kind: 'text', width: 26 },
      { heading: { word: 'partner' }, kind: 'text', width: 26 },
      { heading: { word: 'key' }, kind: 'text', width: 16 },
      { heading: { word: 'share' }, kind: 'percent', width: 10 },
      { heading: { word: 'amount' }, kind: 'money', width: 16 },
      ...(declared ? [{ heading: { word: 'accepted' }, kind: 'money', width: 16 } as const] : []),
      { heading: { word: 'owes' }, kind: 'money', width: 16 },
    ];
    return {
      columns,
      rows: withTotal(rows, columns, ends),
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
    const columns: FunderColumn<NoteWord>[] = [
      { heading: { word: 'to' }, kind: 'text', width: 26 },
      { heading: { word: 'sharedCost' }, kind: 'text', width: 34 },
      { heading: { word: 'key' }, kind: 'text', width: 16 },
      { heading: { word: 'payTo' }, kind: 'text', width: 26 },
      ...(['inAdvance', ...toDate, 'byLead'] as const).map(money),
    ];
    return {
      columns,
      rows: withTotal(
        notes.map(({ cost, from, to, inAdvance, byLead, ...note }): TableRow<NoteWord> => ({
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
        columns,
        ends,
      ),
      notes: ['as-agreed', 'note-kinds', ...(period === undefined ? [] : (['one-period'] as const)), 'amounts-in'],
    };
  },
});
