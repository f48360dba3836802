/** All rules on expense lines but those of the budget, which depend on the lines before: in the order of telling. */
import * as amounts from './amounts';
import * as dates from './dates';
import { categoryHint } from './hints';
import { repeatedInvoices } from './invoices';
import { possibleDuplicate } from './likely';
import * as partners from './partners';
import { personalData } from './personal';
import { procurement } from './purchases';
import { exchangeRateDiffers } from './rates';
import type { GroupRule, LineRule } from './rule';
import * as texts from './texts';

export const lineRules: readonly LineRule[] = [
  texts.readings,
  dates.eligibilityDates,
  dates.payment,
  dates.period,
  dates.actionDates,
  amounts.sign,
  amounts.eligibleAboveGross,
  amounts.vat,
  amounts.unitCost,
  amounts.exchangeRate,
  partners.partnerAsSupplier,
  partners.sharedCostPayer,
  partners.flatRateDouble,
  partners.budgetLine,
  texts.evidence,
  texts.fieldLengths,
];
/** A group's key begins with its rule's place here. */
export const groupRules: readonly GroupRule[] = [
  repeatedInvoices,
  possibleDuplicate,
  partners.sharesAndKeys,
  procurement,
  exchangeRateDiffers,
  categoryHint,
  personalData,
  texts.readingsByColumn,
];
