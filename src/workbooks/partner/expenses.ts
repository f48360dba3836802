/** The sheet that people work in: the table `Expenses` with validation and highlights. It is never protected. */
import { columnsWith, expensesTable, type Column } from '../../core/expenses/columns';
import type { PartnerTerms } from '../../core/agreement/terms';
import { fill } from '../../locales';
import type { Sheet, TableColumn } from '../blocks';
import type { Context } from '../context';
import { currenciesOf } from '../lists';
import { expenseNames } from '../names';
import { nativeColumn } from '../native-tables';
import { codePart } from '../spellings';
import type { PartnerFigures } from './figures';
import { columnValidationOf, highlightsOf } from './validations';
import { guideCells, guideColumns } from './guide';
import { maxDecimals, type Ledger } from './ledger';
import { onlyCurrency, ownCurrencyFormula } from './own-currency';

const minimumPrintedRows = 25;

export function expensesSheet(context: Context, partner: PartnerTerms, ledger: Ledger, figures: PartnerFigures): Sheet {
  const { t, terms, texts } = context;
  const guide = guideCells(context, partner, ledger, figures);
  return {
    key: 'expenses',
    name: t.sheets.expenses,
    tabColor: 'C77700',
    freeze: { block: 'expenses', columns: 1 },
    begin: { row: ledger.next, column: 'action' },
    // The guide columns are for the screen, but the signs are printed: information must not depend on colour.
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
        name: expensesTable.name,
        description: t.partner.expensesDescription,
        columns: [
          ...columnsWith(terms.agreement.columns).map((column) => expenseColumn(context, partner, column)),
          ...guideColumns(context, partner),
        ],
        rows: ledger.rows.map((row, index) => [...row, ...(guide[index] ?? [])]),
        filter: true,
        coveredRows: expensesTable.coveredRows,
        highlights: highlightsOf(context),
      },
    ],
  };
}

/** The last filled row plus a few for handwriting; nobody wants all prepared rows on paper. */
function lastPrinted(firstRow: number): string {
  const { action, supplier, eligible } = expenseNames;
  const filled = `LEN(${action})+LEN(${supplier})+LEN(${eligible})>0`;
  return `MAX(${firstRow + minimumPrintedRows},SUMPRODUCT(MAX((${filled})*ROW(${eligible}))))`;
}

function expenseColumn(context: Context, partner: PartnerTerms, column: Column): TableColumn {
  const { terms, decimals } = context;
  const { kind, formula, width } = column;
  const { code } = partner.partner;
  const own = onlyCurrency(partner);
  const documentFormat = `#,##0.${'0'.repeat(Math.max(maxDecimals(context, currenciesOf(context, code)), 1))}`;
  // A blank currency means the partner's own, in formulas as in the reader, and a code may have its label behind it.
  const spelled = (cell: (key: string) => string) => (wanted: string) => {
    if (wanted !== 'currency') return cell(wanted);
    const named = codePart(cell(wanted));
    return own === terms.currency ? named : `IF(${named}="",${ownCurrencyFormula(context, partner, cell)},${named})`;
  };
  return {
    ...nativeColumn(context, expensesTable, column, true, columnValidationOf(context, partner, column)),
    width,
    ...(kind === 'amount' ? { format: documentFormat } : {}),
    ...(formula ? { formula: (cell) => formula(spelled(cell), { currency: terms.currency, decimals }) } : {}),
  };
}
