/** All rules on expense lines: a new one is told where its check stands here. */
import type { RuleDefinition } from '../../findings';
import type { RuleName } from '../../rules';
import * as amounts from './amounts';
import { budgetRules, overBudget } from './budget';
import * as dates from './dates';
import { categoryHints } from './hints';
import { repeatedInvoices, shareOverInvoice } from './invoices';
import { likeInvoices } from './likely';
import * as partners from './partners';
import { personalNumbers } from './personal';
import { procurement } from './purchases';
import { listedRates } from './rates';
import { readings, readingsByColumn } from './readings';
import type { GroupCheck, LineCheck } from './rule';
import * as texts from './texts';

/** In the order of telling. */
const ofLines = [
  readings,
  dates.eligibilityDates,
  dates.payment,
  dates.period,
  dates.actionDates,
  amounts.sign,
  amounts.gross,
  amounts.vat,
  amounts.unitCost,
  amounts.exchangeRate,
  partners.suppliers,
  partners.sharedCostPayer,
  partners.coveredCosts,
  partners.budgetLine,
  texts.evidence,
  texts.fieldLengths,
] as const;
const ofGroups = [
  repeatedInvoices,
  likeInvoices,
  partners.sharesAndKeys,
  procurement,
  listedRates,
  categoryHints,
  personalNumbers,
  readingsByColumn,
] as const;

export type LineRule = (typeof ofLines | typeof ofGroups)[number]['rules'][number] | (typeof budgetRules)[number];
export type LineRuleName = LineRule['name'];

export const lineChecks: readonly LineCheck[] = ofLines;
/** A group's key begins with its check's place here. */
export const groupChecks: readonly GroupCheck[] = ofGroups;

/** Each once; those of the budget come last, because they depend on the lines before. */
export const lineRules: readonly LineRule[] = [
  ...new Set([
    ...ofLines.flatMap<LineRule>(({ rules }) => rules),
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
/** Those in spite of which the lead may keep a line, as the list beside its decisions offers them. */
export const acceptableRules: ReadonlySet<RuleName> = new Set(
  [...commonest, ...lineRules].filter((rule: RuleDefinition) => rule.acceptable).map(({ name }) => name),
);
