/** The financing plan: a row for each partner, a column for each kind of source. */
import { fundingPlan } from '../agreement/funding';
import { budgetOf } from '../agreement/terms';
import { fundingKinds, type FundingKind } from '../names';
import type { Money } from '../money';
import { share } from './budget';
import { defineFunderTable, type TableCell, type TableRow } from './table';

export const financingPlan = defineFunderTable({
  name: 'financing-plan',
  build({ terms }) {
    const { rows } = fundingPlan(terms);
    const kinds = fundingKinds.filter((kind) => rows.some((row) => row.kind === kind));
    const partners = [...terms.partners.keys()].filter(
      (partner) => budgetOf(terms, { partner }) !== 0 || rows.some((row) => row.partner === partner),
    );
    const sum = (kind: FundingKind | undefined, partner: string | undefined): Money =>
      rows
        .filter(
          (row) => (kind === undefined || row.kind === kind) && (partner === undefined || row.partner === partner),
        )
        .reduce((total, row) => total + row.amount, 0);
    const row = (role: TableRow['role'], first: TableCell, partner: string | undefined): TableRow => {
      const budget = budgetOf(terms, partner === undefined ? {} : { partner });
      return {
        role,
        cells: [
          first,
          { money: budget },
          ...kinds.map((kind) => ({ money: sum(kind, partner) })),
          { money: sum(undefined, partner) },
          { percent: share(sum('eu-fund', partner), budget) },
        ],
      };
    };
    return {
      columns: [
        { heading: { word: 'partner' }, kind: 'text', width: 40 },
        { heading: { word: 'budget' }, kind: 'money', width: 18 },
        ...kinds.map((funding) => ({ heading: { funding }, kind: 'money', width: 18 }) as const),
        { heading: { word: 'total' }, kind: 'money', width: 18 },
        { heading: { word: 'euRate' }, kind: 'percent', width: 12 },
      ],
      rows: [
        ...partners.map((partner) => row('row', { partner }, partner)),
        row('total', { word: 'total' }, undefined),
      ],
      notes: ['as-agreed', 'amounts-in', 'rounding'],
    };
  },
});
