/** The sheet that people work in: the table `Expenses`, its checks and its highlights. Never protected. */
import { columns, expensesTableName, type Column, type ColumnKey } from '../../core/expenses/columns';
import type { PartnerTerms } from '../../core/agreement/terms';
import { fill } from '../../locales';
import type { Sheet, TableColumn } from '../blocks';
import type { Context } from '../context';
import { quoted } from '../references';
import type { StyleName } from '../styles';
import { expenseNames } from '../names';
import type { PartnerFigures } from './figures';
import { highlightsOf, validationOf } from './checks';
import { guideCells, guideColumns } from './guide';
import { mostDecimals, type Ledger } from './ledger';
import { currenciesOf } from './lists';

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
        columns: [0, 1, 2, 3, 4],
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
