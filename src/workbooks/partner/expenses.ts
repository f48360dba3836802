/** The sheet that people work in: the table `Expenses`, its checks and its highlights. Never protected. */
import { columns, expensesTableName, type Column, type ColumnKey } from '../../core/expenses/columns';
import { serialOf, addMonths } from '../../core/days';
import type { PartnerTerms } from '../../core/agreement/terms';
import { fill } from '../../locales';
import type { Highlight, Sheet, TableColumn } from '../blocks';
import type { Context } from '../context';
import { quoted } from '../references';
import type { StyleName } from '../styles';
import { expenseNames, monitoringNames } from '../names';
import type { PartnerFigures } from './figures';
import { guideCells, guideColumns, lineCriteria, paysOff } from './guide';
import { amountKeys, mostDecimals, type Ledger } from './ledger';
import { currenciesOf, listNames } from './lists';

/** Names, checks and highlights reach this many rows, so that lines typed below the table still count. */
const reach = 20_000;
const leastPrinted = 25;
const styleOf: Record<Column['kind'], StyleName> = {
  number: 'inputNumber',
  code: 'inputCode',
  text: 'inputText',
  day: 'inputDate',
  amount: 'inputAmount',
  rate: 'inputNumber',
  units: 'inputNumber',
};

export function expensesSheet(context: Context, partner: PartnerTerms, ledger: Ledger, figures: PartnerFigures): Sheet {
  const { t, terms, texts } = context;
  const guide = guideCells(context, partner, ledger, figures);
  return {
    key: 'expenses',
    name: t.sheets.expenses,
    tabColor: 'C77700',
    freeze: { block: 'expenses', columns: 1 },
    begin: { row: ledger.next, column: 'action' },
    // The guiding columns are for the screen, but what the colours say must not depend on colours.
    print: { newPages: ['net'], last: 'signs', rows: lastPrinted },
    blocks: [
      {
        kind: 'title',
        serves: 'file',
        text: t.sheets.expenses,
        subtitle: fill(t.partner.expensesNote, { currency: terms.currency }, texts),
      },
      {
        kind: 'legend',
        serves: 'file',
        columns: [0, 1, 3, 4, 8],
        items: [
          { text: t.legend.input, style: 'inputText' },
          { text: t.legend.calculated, style: 'calculatedText' },
          { text: t.legend.problem, style: 'problem' },
          { text: t.legend.caution, style: 'caution' },
          { text: t.legend.withdrawn, style: 'withdrawn' },
        ],
      },
      {
        kind: 'table',
        serves: 'file',
        key: 'expenses',
        name: expensesTableName,
        description: t.partner.expensesDescription,
        columns: [...columns.map((column) => expenseColumn(context, partner, column)), ...guideColumns(context)],
        rows: ledger.rows.map((row, index) => [...row, ...(guide[index] ?? [])]),
        filter: true,
        reach,
        highlights: highlightsOf(),
      },
    ],
  };
}

/** What is filled in, and a few rows to write into by hand: nobody wants all prepared rows on paper. */
function lastPrinted(firstRow: number): string {
  const { action, supplier, eligible } = expenseNames;
  const filled = `LEN(${action})+LEN(${supplier})+LEN(${eligible})>0`;
  return `MAX(${firstRow + leastPrinted},SUMPRODUCT(MAX((${filled})*ROW(${eligible}))))`;
}

function expenseColumn(context: Context, partner: PartnerTerms, column: Column): TableColumn {
  const { terms, texts, decimals } = context;
  const { key, kind, formula, width } = column;
  const own = partner.partner.currency;
  const documentFormat = `#,##0.${'0'.repeat(Math.max(mostDecimals(context, currenciesOf(context, partner.partner.code)), 1))}`;
  // A blank currency is the partner's own: formulas must see it as the reader does.
  const spelled = (cell: (key: string) => string) => (wanted: ColumnKey) =>
    wanted === 'currency' && own !== terms.currency
      ? `IF(${cell(wanted)}="",${quoted(own)},${cell(wanted)})`
      : cell(wanted);
  return {
    key,
    header: texts.vocabulary.columns[key],
    style: formula ? 'calculatedAmount' : styleOf[kind],
    ...(kind === 'amount' ? { format: key === 'declared' ? context.plain : documentFormat } : {}),
    width,
    name: expenseNames[key],
    ...(formula ? { formula: (cell) => formula(spelled(cell), { currency: terms.currency, decimals }) } : {}),
    ...validationOf(context, partner, column),
  };
}

function validationOf(context: Context, partner: PartnerTerms, column: Column): Pick<TableColumn, 'validation'> {
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
function highlightsOf(): Highlight[] {
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
