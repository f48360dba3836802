/** What cells of `Expenses` ask for, refuse and show: validations and highlights by native formulas. */
import { serialOf, addMonths } from '../../core/days';
import type { PartnerTerms } from '../../core/agreement/terms';
import type { Column, ColumnKey } from '../../core/expenses/columns';
import { fill } from '../../locales';
import type { Highlight, TableColumn } from '../blocks';
import type { Context } from '../context';
import { expenseNames, monitoringNames } from '../names';
import { lineCriteria, paysOff } from './guide';
import { amountKeys } from './ledger';
import { listNames } from './lists';

export function validationOf(context: Context, partner: PartnerTerms, column: Column): Pick<TableColumn, 'validation'> {
  const { t, texts } = context;
  const header = texts.vocabulary.columns[column.key];
  const title = header.slice(0, 32);
  if (column.formula)
    return {
      validation: {
        rule: { kind: 'custom', formula: 'FALSE' },
        severity: 'stop',
        error: { title, text: t.checks.calculated },
      },
    };
  if (column.list)
    return {
      validation: {
        rule: { kind: 'list', source: listNames[column.list] },
        // The code alone is as good as the dropdown's text, so that other values are asked about and not refused.
        severity: 'warning',
        error: { title, text: t.checks.list },
      },
    };
  if (column.kind === 'day') {
    const { incurredFrom, incurredTo, paidBy } = partner.eligibility;
    const values = { from: { day: incurredFrom }, to: { day: incurredTo }, by: { day: paidBy } };
    const hint = column.key === 'documentDate' ? t.checks.documentDate : t.checks.paymentDate;
    return {
      validation: {
        rule: { kind: 'date', from: serialOf(addMonths(incurredFrom, -240)), to: serialOf(addMonths(paidBy, 240)) },
        severity: 'stop',
        prompt: { title, text: fill(hint, values, texts) },
        error: { title, text: t.checks.date },
      },
    };
  }
  if (column.kind === 'text' || column.kind === 'number') return {};
  const prompts: Partial<Record<ColumnKey, string>> = {
    net: t.checks.net,
    vat: t.checks.vat,
    eligible: t.checks.eligible,
    rate: fill(t.checks.rate, { currency: context.terms.currency }, texts),
  };
  const text = prompts[column.key];
  return {
    validation: {
      rule: { kind: 'decimal' },
      severity: 'stop',
      ...(text === undefined ? {} : { prompt: { title, text } }),
      error: { title, text: t.checks.amount },
    },
  };
}

/** What formulas can see of the rules; the order decides where two apply. */
export function highlightsOf(): Highlight[] {
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
        `AND(ISNUMBER(${here.cell('documentDate')}),OR(${here.cell('documentDate')}<EligibleFrom,${here.cell('documentDate')}>PaidBy))`,
      style: 'problem',
    },
    {
      columns: ['documentDate'],
      formula: (here) => `AND(ISNUMBER(${here.cell('documentDate')}),${here.cell('documentDate')}>EligibleTo)`,
      style: 'caution',
    },
    {
      columns: ['paymentDate'],
      formula: (here) => `AND(ISNUMBER(${here.cell('paymentDate')}),${here.cell('paymentDate')}>PaidBy)`,
      style: 'problem',
    },
    {
      columns: ['paymentDate'],
      formula: (here) =>
        `AND(${typed(here.cell('eligible'))},LEN(${here.cell('paymentDate')})=0,${paysOff(here.cell('documentType'))})`,
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
      // The number alone first: comparing three columns is left to the few that repeat.
      columns: ['documentNo'],
      formula: (here) =>
        `IF(LEN(${here.cell('documentNo')})=0,FALSE,IF(SUMPRODUCT(--(${expenseNames.documentNo}=${here.cell('documentNo')}))<2,FALSE,` +
        `SUMPRODUCT((${expenseNames.documentNo}=${here.cell('documentNo')})*(${expenseNames.supplier}=${here.cell('supplier')})` +
        `*(${expenseNames.gross}=${here.cell('gross')}))>1))`,
      style: 'caution',
    },
  ];
}
