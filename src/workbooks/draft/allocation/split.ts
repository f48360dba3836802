/** What the grids of shared costs have in common: the costs as the draft stands, names of columns, and looks. */
import type { sharedCostsPart } from '../../../core/agreement-tables/money';
import { partnersPart } from '../../../core/agreement-tables/partners';
import { sumMoney, type Money } from '../../../core/money';
import type { BlockCell, GridColumn } from '../../blocks';
import type { Context } from '../../context';
import type { DraftValues } from '../values';
import { listedCell, quiet } from './nth';
import type { DraftCost, DraftPartner, DraftShare } from './values';

/** Names of the columns from which the grids take their figures. */
export const names = {
  partnerBudget: 'DraftPartnerBudget',
  partnerCode: 'DraftPartnerCode',
  partnerOwn: 'DraftPartnerOwn',
  code: 'DraftSplitPartner',
  payer: 'DraftSplitPayer',
  amount: 'DraftSplitAmount',
  pays: 'DraftSplitPays',
  refund: 'DraftSplitRefund',
  owes: 'DraftSplitOwes',
  byLead: 'DraftSplitByLead',
} as const;

export interface Split {
  context: Context;
  values: DraftValues;
  partners: readonly DraftPartner[];
  costs: readonly DraftCost[];
  /** How many of each the sheet has room for. */
  room: { partners: number; costs: number };
}

export const sumOf = (costs: readonly DraftCost[], at: number, figure: keyof DraftShare): Money =>
  sumMoney(costs.map(({ shares }) => (shares[at]?.[figure] as Money | undefined) ?? 0));

export function amountColumn({ plain, amountWidth }: Context, key: string, header: string, name?: string): GridColumn {
  return {
    key,
    header,
    style: 'calculatedAmount',
    format: quiet(plain),
    width: amountWidth,
    ...(name === undefined ? {} : { name }),
  };
}

export function whoCell(
  { values, room }: Split,
  part: typeof partnersPart | typeof sharedCostsPart,
  at: number,
  row: { code: string; title: string } | undefined,
): BlockCell {
  return listedCell(values, part, at, row, part === partnersPart ? room.partners : room.costs);
}
