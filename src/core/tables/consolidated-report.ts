/**
 * The consolidated report on one sheet: of each partner and cost category, what its file holds, what of it is excluded
 * and accepted, and what may be claimed with flat rates. All lines count, so that what was read is there to the cent.
 */
import { groupBy } from '../group-by';
import type { Money } from '../money';
import { totalsOf } from '../monitoring/totals';
import { share } from './budget';
import { costStatements } from './signed';
import { byPartner } from './sums';
import {
  defineFunderTable,
  type FunderColumn,
  type FunderTable,
  type Sources,
  type TableCell,
  type TableRow,
} from './table';

type Word =
  | 'partner'
  | 'category'
  | 'lines'
  | 'declared'
  | 'excludedCosts'
  | 'acceptedCosts'
  | 'flatRates'
  | 'claimable'
  | 'share'
  | 'total';

type Note = 'read-is-the-sum' | 'claimable-is-the-sum' | 'one-period' | 'amounts-in';

const money = (word: Word): FunderColumn<Word> => ({ heading: { word }, kind: 'money', width: 17 });
const columns: readonly FunderColumn<Word>[] = [
  { heading: { word: 'partner' }, kind: 'text', width: 26 },
  { heading: { word: 'category' }, kind: 'text', width: 30 },
  { heading: { word: 'lines' }, kind: 'number', width: 9 },
  ...(['declared', 'excludedCosts', 'acceptedCosts', 'flatRates', 'claimable'] as const).map(money),
  { heading: { word: 'share' }, kind: 'percent', width: 10 },
];

export const consolidatedReport = defineFunderTable({
  name: 'consolidated-report',
  build({ terms, period, lines, flatRates }): FunderTable<Word, Note> {
    const rates = flatRates.filter(({ amount }) => amount !== 0);
    const all = [...lines.map(({ line }) => line), ...rates];
    const [linesAt, ratesAt] = [groupBy(lines, ({ line }) => placeOf(line)), groupBy(rates, placeOf)];
    const agreed = terms.agreement.categories.map(({ code }): string => code);
    const categories = [...new Set([...agreed, ...all.map(({ category }) => category)])];
    const whole = totalsOf(lines, rates).claimable;
    const partners = [...byPartner(terms, all).keys()].map((partner): TableRow<Word>[] => [
      ...categories.flatMap((category) => {
        const place = { partner, category };
        const own = { lines: linesAt.get(placeOf(place)) ?? [], flatRates: ratesAt.get(placeOf(place)) ?? [] };
        if (own.lines.length + own.flatRates.length === 0) return [];
        return [rowOf('row', [{ partner }, { category }], own, whole)];
      }),
      rowOf(
        'subtotal',
        [{ partner }, null],
        {
          lines: lines.filter(({ line }) => line.partner === partner),
          flatRates: rates.filter((rate) => rate.partner === partner),
        },
        whole,
      ),
    ]);
    return {
      columns,
      rows: [...partners.flat(), rowOf('total', [{ word: 'total' }, null], { lines, flatRates: rates }, whole)],
      notes: [
        'read-is-the-sum',
        'claimable-is-the-sum',
        ...(period === undefined ? [] : (['one-period'] as const)),
        'amounts-in',
      ],
      signed: { statements: costStatements(terms, ['partners-verified']), signatories: ['lead', 'controller'] },
      expected: { column: 'claimable', money: whole },
    };
  },
});

const placeOf = ({ partner, category }: { partner: string; category: string }): string => `${partner}|${category}`;

function rowOf(
  role: TableRow<Word>['role'],
  named: readonly TableCell<Word>[],
  { lines, flatRates }: Pick<Sources['report'], 'lines' | 'flatRates'>,
  whole: Money,
): TableRow<Word> {
  const { read, excluded, accepted, flatRate, claimable } = totalsOf(lines, flatRates);
  return {
    role,
    cells: [
      ...named,
      lines.length,
      ...[read, excluded, accepted, flatRate, claimable].map((amount) => ({ money: amount })),
      { percent: share(claimable, whole) },
    ],
  };
}
