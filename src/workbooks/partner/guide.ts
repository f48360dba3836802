/**
 * Calculated columns beside each line: the meaning of its colours in words, what it counts in, the amount remaining
 * there, and two hidden ones for the others. The reader ignores them.
 */
import { dropdownSeparator } from '../../core/native/codes';
import { serialOf } from '../../core/days';
import { hasIncome, type PartnerTerms } from '../../core/agreement/terms';
import type { ExpenseLine } from '../../core/expenses/line';
import { remainingOf } from '../../core/monitoring/figures';
import { incomeCategory } from '../../core/names';
import type { TableColumn } from '../blocks';
import { cellMoney, type Context } from '../context';
import { guideNames, monitoringNames } from '../names';
import { calculatedValidation } from '../native-tables';
import type { CellContent } from '../plan';
import { quoted } from '../references';
import { datesOf, isDatedFormula, needsPaymentFormula, paidByFormula } from './date-formulas';
import { documentFormula, documentKeyStored, repeatedFormula, repeatedStored } from './document-keys';
import type { PartnerFigures } from './figures';
import { countedLine, type Ledger } from './ledger';
import {
  countedAs,
  countedFormula,
  countedIn,
  documentTypeFormula,
  emptyFormula,
  isEmpty,
  lineKey,
  textOf,
  typedFormula,
  typedTexts,
  type Own,
  type Stored,
} from './typed-codes';

const textKeys = ['documentDate', 'paymentDate', 'units', 'net', 'vat', 'eligible', 'rate'] as const;

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
  return [
    column('signs', guide.sign, 30, (cell) => signsFormula(context, partner, cell)),
    { ...column('counted', guide.counted, 26, (cell) => countedFormula(context, cell)), name: guideNames.counted },
    { ...column('left', guide.left, amountWidth, leftFormula), style: 'calculatedAmount', format: plain },
    { ...column('typed', guide.typed, 0, (cell) => typedFormula(context, cell)), hidden: true },
    { ...column('type', guide.type, 0, (cell) => documentTypeFormula(context, cell)), hidden: true },
    {
      ...column('document', guide.document, 0, (cell) => documentFormula(context, cell)),
      name: guideNames.document,
      hidden: true,
    },
  ];
}

/** What remains on the line's budget line; blank where there is none. */
function leftFormula(cell: Own): string {
  const counted = cell('counted');
  // "?" would be a wildcard.
  const line = `SUBSTITUTE(LEFT(${counted},FIND(${quoted(dropdownSeparator)},${counted})-1),"?","~?")`;
  return `IFERROR(INDEX(${monitoringNames.remaining},MATCH(${line},${monitoringNames.key},0)),"")`;
}

/** Joins the words that apply; a withdrawn line gets only its own. */
function signsFormula(context: Context, partner: PartnerTerms, cell: Own): string {
  const { signs } = context.t.guide;
  const [date, payment, left] = [cell('documentDate'), cell('paymentDate'), cell('left')];
  const when = (condition: string, text: string, otherwise = '""'): string =>
    `IF(${condition},${quoted(`${text}. `)},${otherwise})`;
  const paidBy = paidByFormula(context, partner, cell);
  const outside = `OR(${date}<EligibleFrom,${date}>${paidBy})`;
  const isCoded = `LEN(${cell('action')})*LEN(${cell('category')})>0`;
  const coded = hasIncome(context.terms)
    ? `AND(${isCoded},ISERROR(FIND(${quoted(countedAs(incomeCategory))},${cell('counted')})))`
    : isCoded;
  const numbers = textKeys.map(cell).join(',');
  const words = [
    // Usual lines have numbers only, which is quickly found.
    `IF(COUNTA(${numbers})=COUNT(${numbers}),"",${when(textKeys.map((key) => `T(${cell(key)})`).join('&') + '<>""', signs.text)})`,
    `IF(ISNUMBER(${date}),IF(${isDatedFormula(cell)},${when(outside, signs.dates, when(`${date}>EligibleTo`, signs.prove))},""),"")`,
    `IF(${needsPaymentFormula(cell)},IF(ISNUMBER(${payment}),${when(`${payment}>${paidBy}`, signs.late)},${when(`AND(LEN(${payment})=0,LEN(${cell('eligible')})>0)`, signs.unpaid)}),"")`,
    `IF(${coded},${when(`${left}=""`, signs.noLine, when(`${left}<0`, signs.over))},"")`,
    when(repeatedFormula(context, partner, cell), signs.twice),
  ];
  return `IF(${emptyFormula(cell)},"",IF(${cell('counted')}="",${quoted(signs.withdrawn)},TRIM(${words.join('&')})))`;
}

/** The stored results, a row of cells per ledger row. */
export function guideCells(
  context: Context,
  partner: PartnerTerms,
  { rows, lineAt, cellsOf }: Ledger,
  figures: PartnerFigures,
): CellContent[][] {
  const left = new Map(figures.lines.map((line) => [lineKey(line), remainingOf(line)]));
  const repeated = repeatedStored(context, partner);
  const typedOf = typedTexts(context);
  const read = rows.map((row, index) => {
    const [cell, line] = [cellsOf(row), lineAt(index)];
    const typed = typedOf(cell);
    const counts = line !== undefined && !isEmpty(cell) && line.status !== 'withdrawn';
    const key = counts ? documentKeyStored(context, line, index, cell) : '';
    if (key !== '') repeated.add({ key, cell });
    return { cell, line, typed, counts, key };
  });
  return read.map(({ cell, line, typed, counts, key }) => {
    const isRepeated = line !== undefined && repeated.isRepeated({ line, key, cell });
    if (!line || isEmpty(cell)) return ['', '', '', typed, '', ''];
    if (!counts) return [context.t.guide.signs.withdrawn, '', '', typed, '', ''];
    const remaining = left.get(lineKey(line));
    const said = [
      ...signsOf(context, partner, line, cell, remaining),
      isRepeated ? context.t.guide.signs.twice : '',
    ].filter((word) => word !== '');
    return [
      said.map((word) => `${word}.`).join(' '),
      countedIn(countedLine(line)),
      remaining === undefined ? '' : cellMoney(context, remaining),
      typed,
      line.documentType,
      key,
    ];
  });
}

function signsOf(
  { t }: Context,
  partner: PartnerTerms,
  line: ExpenseLine,
  cell: Stored,
  remaining: number | undefined,
): string[] {
  const { signs } = t.guide;
  const { incurredFrom, incurredTo } = partner.eligibility;
  const [date, payment, eligible] = [cell('documentDate'), cell('paymentDate'), cell('eligible')];
  const { isDated, needsPayment, paidBy } = datesOf(partner, line, typeof eligible === 'number' ? eligible : 0);
  const ofDate = (day: number): string => {
    if (day < serialOf(incurredFrom) || day > paidBy) return signs.dates;
    return day > serialOf(incurredTo) ? signs.prove : '';
  };
  const ofPayment = (): string => {
    if (typeof payment === 'number') return payment > paidBy ? signs.late : '';
    return textOf(payment) === '' && textOf(eligible) !== '' ? signs.unpaid : '';
  };
  const ofBudget = (): string => {
    if (remaining === undefined) return signs.noLine;
    return remaining < 0 ? signs.over : '';
  };
  const isCoded = textOf(cell('action')) !== '' && textOf(cell('category')) !== '' && line.category !== incomeCategory;
  return [
    textKeys.some((key) => typeof cell(key) === 'string' && cell(key) !== '') ? signs.text : '',
    typeof date === 'number' && isDated ? ofDate(date) : '',
    needsPayment ? ofPayment() : '',
    isCoded ? ofBudget() : '',
  ];
}
