/**
 * Calculated columns beside each line: the meaning of its colours in words, its budget line, and the amount remaining
 * there. The reader ignores them.
 */
import { dropdownSeparator } from '../../core/native/codes';
import { columnsWith, type ColumnKey } from '../../core/expenses/columns';
import { serialOf } from '../../core/days';
import type { PartnerTerms } from '../../core/agreement/terms';
import { remainingOf } from '../../core/monitoring/figures';
import type { TableColumn } from '../blocks';
import { cellMoney, type Context } from '../context';
import { codeIn, storedCode } from '../formulas';
import { expenseNames, monitoringNames } from '../names';
import { calculatedValidation } from '../native-tables';
import type { CellContent } from '../plan';
import { quoted } from '../references';
import { datesOf, isDatedFormula, needsPaymentFormula, paidByFormula } from './date-formulas';
import type { PartnerFigures } from './figures';
import type { Ledger } from './ledger';

const times = ' × ';
const textKeys = ['documentDate', 'paymentDate', 'units', 'net', 'vat', 'eligible', 'rate'] as const;

type Own = (key: string) => string;

/** COUNTIFS and SUMIFS criteria that find the line's row on the sheet Monitoring. */
export function lineCriteria(cell: Own): string {
  const one = (key: string): string => `${codeIn(cell(key))}&${quoted(`${dropdownSeparator}*`)}`;
  return `${monitoringNames.action},${one('action')},${monitoringNames.category},${one('category')}`;
}

export function guideColumns(context: Context, partner: PartnerTerms): TableColumn[] {
  const { t, plain, amountWidth } = context;
  const { guide } = t;
  const column = (key: string, header: string, width: number, formula: (cell: Own) => string): TableColumn => ({
    key,
    header,
    style: 'calculatedText',
    width,
    formula,
    validation: calculatedValidation(context, header),
  });
  const placed = (cell: Own, shown: string): string => `IF(COUNTIFS(${lineCriteria(cell)})=0,"",${shown})`;
  return [
    column('signs', guide.sign, 30, (cell) => signsFormula(t.guide.signs, partner, cell)),
    column('budgetLine', guide.budgetLine, 20, (cell) =>
      placed(cell, `${codeIn(cell('action'))}&${quoted(times)}&${codeIn(cell('category'))}`),
    ),
    {
      ...column('left', guide.left, amountWidth, (cell) =>
        placed(cell, `SUMIFS(${monitoringNames.remaining},${lineCriteria(cell)})`),
      ),
      style: 'calculatedAmount',
      format: plain,
    },
  ];
}

/** Joins the words that apply; a withdrawn line gets only its own. */
function signsFormula(signs: Context['t']['guide']['signs'], partner: PartnerTerms, cell: Own): string {
  const [date, payment, number] = [cell('documentDate'), cell('paymentDate'), cell('documentNo')];
  const when = (condition: string, text: string, otherwise = '""'): string =>
    `IF(${condition},${quoted(`${text}. `)},${otherwise})`;
  const [dated, paidBy] = [isDatedFormula(cell), paidByFormula(partner, cell)];
  const outside = `OR(${date}<EligibleFrom,${date}>${paidBy})`;
  const coded = `LEN(${cell('action')})*LEN(${cell('category')})>0`;
  const { documentNo, supplier, gross } = expenseNames;
  const above = `ROW()-ROW(INDEX(${documentNo},1))+1>MATCH(${number},${documentNo},0)`;
  const same = `SUMPRODUCT((${documentNo}=${number})*(${supplier}=${cell('supplier')})*(${gross}=${cell('gross')}))>1`;
  const words = [
    when(textKeys.map((key) => `T(${cell(key)})`).join('&') + '<>""', signs.text),
    `IF(AND(ISNUMBER(${date}),${dated}),${when(outside, signs.dates, when(`${date}>EligibleTo`, signs.prove))},"")`,
    `IF(${needsPaymentFormula(cell)},IF(ISNUMBER(${payment}),${when(`${payment}>${paidBy}`, signs.late)},${when(`AND(LEN(${payment})=0,LEN(${cell('eligible')})>0)`, signs.unpaid)}),"")`,
    `IF(${coded},${when(`COUNTIFS(${lineCriteria(cell)})=0`, signs.noLine, when(`SUMIFS(${monitoringNames.remaining},${lineCriteria(cell)})<0`, signs.over))},"")`,
    // Only lines whose number already appears above are compared with all others.
    `IF(LEN(${number})=0,"",IF(IFERROR(${above},FALSE),${when(same, signs.twice)},""))`,
  ];
  const empty = `LEN(${cell('eligible')})+LEN(${cell('action')})+LEN(${date})=0`;
  return `IF(${empty},"",IF(LEFT(${cell('status')},9)="withdrawn",${quoted(signs.withdrawn)},TRIM(${words.join('&')})))`;
}

/** The stored results, a row of cells per ledger row. */
export function guideCells(
  context: Context,
  partner: PartnerTerms,
  { rows }: Ledger,
  figures: PartnerFigures,
): CellContent[][] {
  const { signs } = context.t.guide;
  const { incurredFrom, incurredTo } = partner.eligibility;
  const [from, to] = [serialOf(incurredFrom), serialOf(incurredTo)];
  const left = new Map(figures.lines.map((line) => [foldedLine(line.action, line.category), remainingOf(line)]));
  const seen = new Map<string, { count: number; first: number }>();
  const at = new Map(columnsWith(context.terms.agreement.columns).map(({ key }, index) => [key, index]));
  const cellsOf = (row: readonly CellContent[]) => (key: ColumnKey) => row[at.get(key) ?? -1] ?? null;
  rows.forEach((row, index) => {
    const key = invoiceKey(cellsOf(row));
    const known = seen.get(key);
    seen.set(key, { count: (known?.count ?? 0) + 1, first: known?.first ?? index });
  });
  const numbers = new Map<string, number>();
  return rows.map((row, index) => {
    const cell = cellsOf(row);
    const number = textOf(cell('documentNo')).toLowerCase();
    if (!numbers.has(number)) numbers.set(number, index);
    const [action, category] = [storedCode(textOf(cell('action'))), storedCode(textOf(cell('category')))];
    const amount = left.get(foldedLine(action, category));
    const place = amount === undefined ? ['', ''] : [`${action}${times}${category}`, cellMoney(context, amount)];
    if (['eligible', 'action', 'documentDate'].every((key) => textOf(cell(key as ColumnKey)) === ''))
      return ['', ...place];
    if (textOf(cell('status')).toLowerCase().startsWith('withdrawn')) return [signs.withdrawn, ...place];
    const [date, payment] = [cell('documentDate'), cell('paymentDate')];
    const unpaid = textOf(payment) === '' && textOf(cell('eligible')) !== '';
    const eligible = cell('eligible');
    const { isDated, needsPayment, paidBy } = datesOf(partner, {
      category,
      documentType: storedCode(textOf(cell('documentType'))),
      eligible: typeof eligible === 'number' ? eligible : 0,
    });
    const words = [
      textKeys.some((key) => typeof cell(key) === 'string' && cell(key) !== '') ? signs.text : '',
      typeof date !== 'number' || !isDated
        ? ''
        : date < from || date > paidBy
          ? signs.dates
          : date > to
            ? signs.prove
            : '',
      !needsPayment
        ? ''
        : typeof payment === 'number'
          ? payment > paidBy
            ? signs.late
            : ''
          : unpaid
            ? signs.unpaid
            : '',
      action === '' || category === '' ? '' : amount === undefined ? signs.noLine : amount < 0 ? signs.over : '',
      number !== '' && numbers.get(number) !== index && (seen.get(invoiceKey(cell))?.count ?? 0) > 1 ? signs.twice : '',
    ];
    const said = words.filter((word) => word !== '').map((word) => `${word}.`);
    return [said.join(' '), ...place];
  });
}

function foldedLine(action: string, category: string): string {
  return `${action}|${category}`.toLowerCase();
}

function invoiceKey(cell: (key: ColumnKey) => CellContent): string {
  return (['documentNo', 'supplier', 'gross'] as const).map((key) => textOf(cell(key)).toLowerCase()).join('|');
}

function textOf(cell: CellContent): string {
  return cell === null ? '' : String(cell);
}
