/** Prompts, validation and highlights of `Expenses`, as formulas. */
import { addMonths } from '../../core/days';
import type { PartnerTerms } from '../../core/agreement/terms';
import type { Column, ColumnKey } from '../../core/expenses/columns';
import { fill } from '../../locales';
import type { Highlight } from '../blocks';
import type { Context } from '../context';
import { expenseNames, monitoringNames } from '../names';
import type { ColumnValidation } from '../native-tables';
import { isDatedFormula, needsPaymentFormula, paidByFormula } from './date-formulas';
import { lineCriteria } from './guide';
import { amountKeys } from './ledger';

/** The prompt of a cell, and the range of days it accepts. */
export function columnValidationOf(context: Context, partner: PartnerTerms, { key, kind }: Column): ColumnValidation {
  const { t, texts, terms } = context;
  const { incurredFrom, incurredTo, paidBy } = partner.eligibility;
  const values = { from: { day: incurredFrom }, to: { day: incurredTo }, by: { day: paidBy } };
  const prompts: Partial<Record<ColumnKey, string>> = {
    documentDate: fill(t.checks.documentDate, values, texts),
    paymentDate: fill(t.checks.paymentDate, values, texts),
    net: t.checks.net,
    vat: t.checks.vat,
    eligible: t.checks.eligible,
    rate: fill(t.checks.rate, { currency: terms.currency }, texts),
  };
  const prompt = prompts[key];
  return {
    ...(prompt === undefined ? {} : { hint: { prompt } }),
    ...(kind === 'day' ? { days: { from: addMonths(incurredFrom, -240), to: addMonths(paidBy, 240) } } : {}),
  };
}

/** The rules that formulas can check; where two apply, the first wins. */
export function highlightsOf(partner: PartnerTerms): Highlight[] {
  const typed = (cell: string): string => `LEN(${cell})>0`;
  return [
    { formula: (here) => `LEFT(${here.cell('status')},9)="withdrawn"`, style: 'withdrawn', stop: true },
    ...amountKeys.map((key): Highlight => ({
      columns: [key],
      formula: (here) => `AND(ISTEXT(${here.cell(key)}),${typed(here.cell(key))})`,
      style: 'problem',
    })),
    ...(['documentDate', 'paymentDate'] as const).map((key): Highlight => ({
      columns: [key],
      formula: (here) => `AND(ISTEXT(${here.cell(key)}),${typed(here.cell(key))})`,
      style: 'problem',
    })),
    {
      columns: ['documentDate'],
      formula: (here) =>
        `AND(ISNUMBER(${here.cell('documentDate')}),${isDatedFormula(here.cell)},OR(${here.cell('documentDate')}<EligibleFrom,${here.cell('documentDate')}>${paidByFormula(partner, here.cell)}))`,
      style: 'problem',
    },
    {
      columns: ['documentDate'],
      formula: (here) =>
        `AND(ISNUMBER(${here.cell('documentDate')}),${here.cell('documentDate')}>EligibleTo,${isDatedFormula(here.cell)})`,
      style: 'caution',
    },
    {
      columns: ['paymentDate'],
      formula: (here) =>
        `AND(ISNUMBER(${here.cell('paymentDate')}),${here.cell('paymentDate')}>${paidByFormula(partner, here.cell)},${needsPaymentFormula(here.cell)})`,
      style: 'problem',
    },
    {
      columns: ['paymentDate'],
      formula: (here) =>
        `AND(${typed(here.cell('eligible'))},LEN(${here.cell('paymentDate')})=0,${needsPaymentFormula(here.cell)})`,
      style: 'caution',
    },
    {
      columns: ['action', 'category'],
      formula: (here) =>
        `AND(${typed(here.cell('action'))},${typed(here.cell('category'))},COUNTIFS(${lineCriteria(here.cell)})=0)`,
      style: 'problem',
    },
    {
      columns: ['action', 'category', 'eligible'],
      formula: (here) =>
        `AND(${typed(here.cell('action'))},${typed(here.cell('category'))},SUMIFS(${monitoringNames.remaining},${lineCriteria(here.cell)})<0)`,
      style: 'caution',
    },
    {
      // Tests the number first, so that three columns are compared only for the few that repeat.
      columns: ['documentNo'],
      formula: (here) =>
        `IF(LEN(${here.cell('documentNo')})=0,FALSE,IF(SUMPRODUCT(--(${expenseNames.documentNo}=${here.cell('documentNo')}))<2,FALSE,` +
        `SUMPRODUCT((${expenseNames.documentNo}=${here.cell('documentNo')})*(${expenseNames.supplier}=${here.cell('supplier')})` +
        `*(${expenseNames.gross}=${here.cell('gross')}))>1))`,
      style: 'caution',
    },
  ];
}
