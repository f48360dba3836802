/**
 * The financing plan: a row for each source of each partner, and below the total what each source gives to the project,
 * with the two ratios that funders look at: the Union's fund of all public money, and public money of the total.
 */
import { fundingPlan, publicKinds } from '../agreement/funding';
import { budgetOf } from '../agreement/terms';
import { sumMoney, type Money } from '../money';
import type { FundingKind } from '../names';
import { share } from './budget';
import { byPartner, withSums } from './sums';
import { defineFunderTable, type FunderColumn, type FunderTable, type TableCell, type TableRow } from './table';

type Word =
  'partner' | 'source' | 'sourceKind' | 'amount' | 'ofBudget' | 'total' | 'project' | 'euOfPublic' | 'publicOfTotal';

export const financingPlan = defineFunderTable({
  name: 'financing-plan',
  build({ terms }): FunderTable<Word, 'as-agreed' | 'amounts-in' | 'rounding'> {
    const { rows, project } = fundingPlan(terms);
    const row =
      (role: 'row' | 'memo', first: TableCell<Word>, budget: Money) =>
      ({ source, kind, amount }: { source: string; kind: FundingKind; amount: Money }): TableRow<Word> => ({
        role,
        cells: [
          first,
          source,
          { list: 'fundingKinds', code: kind },
          { money: amount },
          { percent: share(amount, budget) },
        ],
      });
    const groups = new Map(
      [...byPartner(terms, rows)].map(([partner, own]) => [
        partner,
        own.map(row('row', { partner }, budgetOf(terms, { partner }))),
      ]),
    );
    const total = budgetOf(terms, {});
    const sum = (kinds: readonly FundingKind[]): Money =>
      sumMoney(project.filter(({ kind }) => kinds.includes(kind)).map(({ amount }) => amount));
    const ratio = (word: Word, part: Money, whole: Money): TableRow<Word> => ({
      role: 'memo',
      cells: [{ word }, null, null, null, { percent: share(part, whole) }],
    });
    const columns: FunderColumn<Word>[] = [
      { heading: { word: 'partner' }, kind: 'text', width: 40 },
      { heading: { word: 'source' }, kind: 'text', width: 34 },
      { heading: { word: 'sourceKind' }, kind: 'text', width: 26 },
      { heading: { word: 'amount' }, kind: 'money', width: 18 },
      { heading: { word: 'ofBudget' }, kind: 'percent', width: 12 },
    ];
    return {
      columns,
      rows: [
        ...withSums<Word>(groups, (partner) => ({ partner }), { word: 'total' }, columns),
        ...project.map(row('memo', { word: 'project' }, total)),
        ratio('euOfPublic', sum(['eu-fund']), sum(publicKinds)),
        ratio('publicOfTotal', sum(publicKinds), total),
      ],
      notes: ['as-agreed', 'amounts-in', 'rounding'],
      expected: { column: 'amount', money: total },
    };
  },
});
