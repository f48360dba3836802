/** Lists from which code columns take their values. */
import { categoryCodes, claimKinds, decisions, documentTypes, evidences, statuses, verdicts } from '../names';
import type { LineRuleName } from '../rules';

/** Lists whose codes are fixed. */
export const fixedLists = {
  categories: categoryCodes,
  documentTypes,
  evidences,
  statuses,
  decisions,
  claimKinds,
  verdicts,
} as const;

/** Lists whose codes and labels belong to the product, not to the agreement. The rules have a list of their own. */
export type FixedList = keyof typeof fixedLists | 'rules';

export type ListName =
  FixedList | 'actions' | 'periods' | 'currencies' | 'sharedCosts' | 'partners' | 'sources' | 'tiers';

/** The type of a code in a list, as far as it is known without the agreement. */
export type CodeIn<List extends ListName> = List extends keyof typeof fixedLists
  ? (typeof fixedLists)[List][number]
  : List extends 'rules'
    ? LineRuleName
    : string;
