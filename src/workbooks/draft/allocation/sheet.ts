/** Shared costs of a draft: each one split by its key, with where every cent went, who pays and who owes whom. */
import type { Sheet } from '../../blocks';
import type { Context } from '../../context';
import { computedSheet } from '../frame';
import type { DraftValues } from '../values';
import { debtsGrid } from './debts-grid';
import { partnersGrid } from './partners-grid';
import type { Split } from './split';
import { splitGrid } from './split-grid';
import { draftCosts, draftPartners } from './values';

/** Rows beyond those that are filled; and the most partners, creditors and rows that the sheet shows. */
const spare = { partners: 1, costs: 2 };
const most = { partners: 60, creditors: 20, rows: 1_500 };

export function allocationSheet(context: Context, values: DraftValues): Sheet {
  const all = draftPartners(values, context.terms.currency);
  const room = Math.min(all.length + spare.partners, most.partners);
  const partners = all.slice(0, room);
  const costs = draftCosts(values, partners, context.terms.currency);
  const split: Split = {
    context,
    values,
    partners,
    costs,
    room: { partners: room, costs: Math.min(costs.length + spare.costs, Math.floor(most.rows / (room + 1))) },
  };
  return computedSheet(
    context,
    'draftAllocation',
    [partnersGrid(split), ...(room <= most.creditors ? [debtsGrid(split)] : []), splitGrid(split)],
    { hasAmounts: true },
  );
}
