/** What the lead partner owes the others of the money received: an order for each partner and source. */
import { isLeader } from '../claims/claimants';
import { transfersDue } from '../claims/payments';
import { withTotal } from './sums';
import { defineFunderTable, type FunderColumn, type FunderTable, type TableRow } from './table';

type Word = 'partner' | 'source' | 'received' | 'transferred' | 'toTransfer' | 'dueBy' | 'total' | 'nothingReceived';
type Note = 'own-authority' | 'due-whole' | 'no-days' | 'amounts-in';

const amounts = ['received', 'transferred', 'toTransfer'] as const;

/** Each is due whole, and nothing is netted off: no agreement says otherwise. Source: Reg. (EU) 2021/1059, art. 26(2). */
export const transfers = defineFunderTable({
  name: 'transfers',
  build({ terms, book, partner: only }): FunderTable<Word, Note> {
    const order = [...terms.partners.keys()];
    const hasDays = terms.agreement.rules.transferWithinDays !== undefined;
    // What is late is not printed, since paper does not know the day on which it is read; the day that is due is.
    const due = transfersDue(terms, book, terms.agreement.project.start)
      .filter(({ partner }) => only === undefined || partner === only)
      .toSorted((a, b) => order.indexOf(a.partner) - order.indexOf(b.partner))
      .map(({ open: toTransfer, ...one }) => ({ ...one, toTransfer }));
    const rows = due.map(({ partner, source, dueBy, ...figures }): TableRow<Word> => ({
      role: 'row',
      cells: [
        { partner },
        source,
        ...amounts.map((key) => ({ money: figures[key] })),
        ...(hasDays ? [dueBy === undefined ? null : { day: dueBy }] : []),
      ],
    }));
    const columns: FunderColumn<Word>[] = [
      { heading: { word: 'partner' }, kind: 'text', width: 34 },
      { heading: { word: 'source' }, kind: 'text', width: 26 },
      ...amounts.map((word) => ({ heading: { word }, kind: 'money', width: 16 }) as const),
      ...(hasDays ? [{ heading: { word: 'dueBy' }, kind: 'day', width: 13 } as const] : []),
    ];
    return {
      columns,
      rows: withTotal(rows, columns, { total: { word: 'total' }, none: { word: 'nothingReceived' } }),
      notes: [
        isLeader(terms) ? 'own-authority' : 'due-whole',
        ...(hasDays ? [] : (['no-days'] as const)),
        'amounts-in',
      ],
    };
  },
});
