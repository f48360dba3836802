/** All rules on expense lines: a new rule is registered by its check's entry in one of these lists. */
import type { RuleDefinition } from '../../findings';
import type { RuleName } from '../../rules';
import * as amounts from './amounts';
import { budgetRules, overBudget } from './budget';
import * as dates from './dates';
import { keptLine, lateLine } from './frozen';
import { categoryHints } from './hints';
import { repeatedDocuments, shareOverInvoice } from './invoices';
import { likeDocuments, otherDates } from './likely';
import { lumpSums, realCosts } from './methods';
import * as partners from './partners';
import { personalNumbers } from './personal';
import { procurement } from './purchases';
import { listedRates } from './rates';
import { readings, readingsByColumn } from './readings';
import { staffTime } from './staff-time';
import { suspectRates, unlistedRates } from './suspect-rates';
import type { GroupCheck, LineCheck } from './rule';
import * as texts from './texts';
import { unitCost } from './unit-costs';

/** In reporting order. */
const ofLines = [
  readings,
  dates.eligibilityDates,
  dates.payment,
  dates.period,
  lateLine,
  dates.actionDates,
  amounts.sign,
  amounts.gross,
  amounts.vat,
  unitCost,
  realCosts,
  amounts.exchangeRate,
  partners.suppliers,
  partners.sharedCostPayer,
  partners.coveredCosts,
  partners.budgetLine,
  texts.evidence,
  texts.fieldLengths,
] as const;
const ofGroups = [
  lumpSums,
  repeatedDocuments,
  likeDocuments,
  otherDates,
  partners.sharesAndKeys,
  procurement,
  suspectRates,
  unlistedRates,
  listedRates,
  staffTime,
  categoryHints,
  personalNumbers,
  readingsByColumn,
] as const;

export type LineRule =
  | (typeof ofLines | typeof ofGroups)[number]['rules'][number]
  | (typeof keptLine)['rules'][number]
  | (typeof budgetRules)[number];
export type LineRuleName = LineRule['name'];

export const lineChecks: readonly LineCheck[] = ofLines;
export const groupChecks: readonly GroupCheck[] = ofGroups;

/** Without duplicates; budget rules come last, because they depend on the lines before. */
export const lineRules: readonly LineRule[] = [
  ...new Set([
    ...ofLines.flatMap<LineRule>(({ rules }) => rules),
    ...keptLine.rules,
    ...ofGroups.flatMap<LineRule>(({ rules }) => rules),
    ...budgetRules,
  ]),
];

const commonest: readonly LineRule[] = [
  dates.outsideEligibility,
  dates.unpaid,
  dates.paidLate,
  partners.noBudgetLine,
  overBudget,
  partners.flatRateDouble,
  shareOverInvoice,
  partners.sharedCostNotPayer,
  partners.partnerAsSupplier,
];
/** Rules the lead may accept a line in spite of; the most frequent first, as the decision dropdown lists them. */
export const acceptableRules: ReadonlySet<RuleName> = new Set(
  [...commonest, ...lineRules].filter((rule: RuleDefinition) => rule.acceptable).map(({ name }) => name),
);
