/** The sheet that people work in: the table `Expenses` with validation and highlights. It is never protected. */
import { columnsWith, expensesTable, type Column } from '../../core/expenses/columns';
import type { PartnerTerms } from '../../core/agreement/terms';
import { decimalsOf } from '../../core/money';
import { fill } from '../../locales';
import type { BlockCell, Sheet, TableBlock, TableColumn } from '../blocks';
import type { Context } from '../context';
import { currenciesOf } from '../lists';
import { guideNames } from '../names';
import { nativeColumn } from '../native-tables';
import { quoted } from '../references';
import { codePart } from '../spellings';
import type { PartnerFigures } from './figures';
import { columnValidationOf, highlightsOf } from './validations';
import { withCarried, type CarriedBeside } from './carried';
import { guideCells, guideColumns } from './guide';
import { comparedRows } from './document-keys';
import { coveredRows, maxDecimals, type Ledger } from './ledger';
import { onlyCurrency, ownCurrencyFormula } from './own-currency';
import type { Own } from './typed-codes';

/** Rows to write into that are printed below the last line. */
const spareOnPaper = 20;

export function expensesSheet(
  context: Context,
  partner: PartnerTerms,
  ledger: Ledger,
  figures: PartnerFigures,
  carried?: CarriedBeside,
): Sheet {
  const { t, terms, texts } = context;
  const guide = guideCells(context, partner, ledger, figures);
  const table: TableBlock = {
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
    coveredRows: coveredRows(ledger),
    names: [
      { name: guideNames.header, column: 'line', of: 'header' },
      { name: guideNames.compared, column: 'document', of: { firstRows: comparedRows } },
    ],
    highlights: highlightsOf(context),
  };
  return {
    key: 'expenses',
    name: t.sheets.expenses,
    tabColor: 'C77700',
    freeze: { block: 'expenses', columns: 1 },
    begin: { row: ledger.next, column: 'action' },
    // The guide columns are for the screen, but the signs are printed: information must not depend on colour.
    print: {
      newPages: ['net'],
      last: 'signs',
      rows: ledger.next + spareOnPaper,
      below: { name: guideNames.unprinted, column: 'eligible', rows: coveredRows(ledger) },
    },
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
        columns: [0, 1, 2, 3, 4, 5],
        items: [
          { text: t.legend.input, style: 'inputText' },
          { text: t.legend.calculated, style: 'calculatedText' },
          { text: t.legend.problem, style: 'problem' },
          { text: t.legend.caution, style: 'caution' },
          { text: t.legend.withdrawn, style: 'withdrawn' },
          { text: unprinted(context), style: 'notice' },
        ],
      },
      carried ? withCarried(table, carried) : table,
    ],
  };
}

/** The print area does not follow the lines, so the first page says if there are any below it. */
function unprinted({ t, texts }: Context): BlockCell {
  const count = `COUNTA(${guideNames.unprinted})`;
  return { value: '', formula: `IF(${count}=0,"",${quoted(t.partner.unprinted + texts.vocabulary.colon)}&${count})` };
}

function expenseColumn(context: Context, partner: PartnerTerms, column: Column): TableColumn {
  const { kind, width } = column;
  const { code } = partner.partner;
  const formula = calculatedFormula(context, partner, column);
  const documentFormat = `#,##0.${'0'.repeat(Math.max(maxDecimals(context, currenciesOf(context, code)), 1))}`;
  return {
    ...nativeColumn(context, expensesTable, column, true, columnValidationOf(context, partner, column)),
    width,
    ...(kind === 'amount' ? { format: documentFormat } : {}),
    ...(formula ? { formula } : {}),
  };
}

/** The formula of a calculated column, by the references to the other cells of its row. */
export function calculatedFormula(
  context: Pick<Context, 'terms'>,
  partner: PartnerTerms,
  { formula }: Column,
): ((cell: Own) => string) | undefined {
  if (!formula) return undefined;
  const { currency } = context.terms;
  const { columns = [] } = context.terms.agreement;
  const own = onlyCurrency(partner);
  // A blank currency means the partner's own, in formulas as in the reader, and a code may have its label behind it.
  const spelled = (cell: Own) => (wanted: string) => {
    if (wanted !== 'currency') return cell(wanted);
    const named = codePart(cell(wanted));
    return own === currency ? named : `IF(${named}="",${ownCurrencyFormula(context, partner, cell)},${named})`;
  };
  return (cell) => formula(spelled(cell), { currency, decimals: decimalsOf(currency), columns });
}
