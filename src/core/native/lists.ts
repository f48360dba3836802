/** The lists that cells take their codes from. */
import { lineRules, type LineRuleName } from '../findings';
import { categoryCodes, decisions, documentTypes, evidences, statuses } from '../names';

/** Lists whose codes and labels are the product's own, not the agreement's. */
export const fixedLists = {
  categories: categoryCodes,
  documentTypes,
  evidences,
  statuses,
  decisions,
  rules: Object.keys(lineRules) as LineRuleName[],
} as const;
export type FixedList = keyof typeof fixedLists;

export type ListName = FixedList | 'actions' | 'periods' | 'currencies' | 'sharedCosts' | 'partners' | 'tiers';

/** What a code of a list can be, as far as that is known before the agreement is. */
export type CodeIn<List extends ListName> = List extends FixedList ? (typeof fixedLists)[List][number] : string;
