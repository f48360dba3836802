/** What names a line's document, and how much of it can be eligible: the rules on documents, in formulas. */
import { valueOn } from '../../core/agreement/changing';
import { termsDay, type PartnerTerms } from '../../core/agreement/terms';
import type { ColumnKey } from '../../core/expenses/columns';
import { paidPerPerson, wholeGross, writtenDown } from '../../core/expenses/rules/documents';
import type { ExpenseLine } from '../../core/expenses/line';
import { decimalToNumber, formatDecimal, type Decimal } from '../../core/money';
import type { Context } from '../context';
import { expenseNames, guideNames } from '../names';
import { replaced, replacedFormula, type Replacement } from '../spellings';
import { changingFormula } from './own-currency';
import { isOfType, textOf, type Own, type Stored } from './typed-codes';

/** Signs that numbers and names are written with or without. What compares texts takes some of them for patterns. */
const signs = Array.from(" -/.,_#°'’:;&*?~", (from): Replacement => ({ from, to: '' }));
const digits = Array.from('0123456789', (from): Replacement => ({ from, to: '' }));
/** Gross amounts as whole numbers, so that no decimal sign gets into the text. */
const grossUnit = 1000;
/** Each line is compared with those above, which takes long in large ledgers: there the check of the file does it. */
export const comparedRows = 2_000;

function switchedOn({ terms }: Pick<Context, 'terms'>, column: 'supplierTaxNo' | 'person'): boolean {
  return (terms.agreement.columns ?? []).includes(column);
}

/** Formula for the line's position in the table, from 1. */
const position = `ROW()-ROW(${guideNames.header})`;

/** Formula of the hidden column that is alike for lines of one document; blank where nothing names one. */
export function documentFormula(context: Context, cell: Own): string {
  const [number, gross] = [cell('documentNo'), cell('gross')];
  const supplier = switchedOn(context, 'supplierTaxNo')
    ? `IF(${cell('supplierTaxNo')}="",${cell('supplier')},${cell('supplierTaxNo')})`
    : cell('supplier');
  const person = switchedOn(context, 'person')
    ? `&IF(${isOfType(cell, [paidPerPerson])},"|"&${replacedFormula(cell('person'), signs)},"")`
    : '';
  const day = `IF(${isOfType(cell, [writtenDown])},"",${cell('documentDate')})`;
  const key = `"|"&${replacedFormula(`${supplier}&"|"&${number}`, signs)}&"|"&${day}&"|"&ROUND(${gross}*${grossUnit},0)${person}`;
  return `IF(OR(${cell('counted')}="",${number}="",N(${gross})=0),"",IF(${position}>${comparedRows},"",${key}))`;
}

/** The formula's result, for a line that counts; `row` is counted from 0. */
export function documentKeyStored(context: Context, line: ExpenseLine, row: number, cell: Stored): string {
  const gross = numberIn(cell('gross'));
  const text = (key: ColumnKey): string => textOf(cell(key));
  if (row >= comparedRows || text('documentNo') === '' || gross === 0) return '';
  const supplier = (switchedOn(context, 'supplierTaxNo') && text('supplierTaxNo')) || text('supplier');
  const day = line.documentType === writtenDown ? '' : text('documentDate');
  const person =
    switchedOn(context, 'person') && line.documentType === paidPerPerson ? `|${replaced(text('person'), signs)}` : '';
  return `|${replaced(`${supplier}|${text('documentNo')}`, signs)}|${day}|${Math.round(gross * grossUnit)}${person}`;
}

/** Formula that is true on a line that repeats a document from above whose lines together exceed what can be eligible. */
export function repeatedFormula(context: Context, partner: PartnerTerms, cell: Own): string {
  const { decimals } = context;
  const { document } = guideNames;
  const [key, number] = [cell('document'), cell('documentNo')];
  const whole = `N(${cell('net')})+N(${cell('vat')})`;
  const share = changingFormula(context, partner.vatShare, cell, formatDecimal);
  const most = `IF(${isOfType(cell, wholeGross)},${whole},N(${cell('net')})+ROUND(N(${cell('vat')})*${share},${decimals}))`;
  const sum = `SUMIFS(${expenseNames.eligible},${document},${key})`;
  const cents = `COUNTIFS(${document},${key})/${10 ** decimals}`;
  // A number is one that holds a digit.
  const named = `${replacedFormula(number, digits)}<>${number}`;
  const exceeds = `IF(N(${cell('eligible')})<0,FALSE,IF(${named},ROUND(${sum}-(${most})-${cents},6)>0,FALSE))`;
  return `IF(${key}="",FALSE,IFERROR(IF(MATCH(${key},${guideNames.compared},0)<${position},${exceeds},FALSE),FALSE))`;
}

/** A line as the formula sees it. */
export interface DocumentLine {
  line: ExpenseLine;
  key: string;
  cell: Stored;
}

/** The formula's results, line by line. */
export function repeatedStored({ terms, decimals }: Context, partner: PartnerTerms) {
  const sums = new Map<string, { sum: number; count: number }>();
  const seen = new Set<string>();
  return {
    add({ key, cell }: Omit<DocumentLine, 'line'>): void {
      const { sum, count } = sums.get(key.toLowerCase()) ?? { sum: 0, count: 0 };
      sums.set(key.toLowerCase(), { sum: sum + numberIn(cell('eligible')), count: count + 1 });
    },
    isRepeated({ line, key: spelled, cell }: DocumentLine): boolean {
      const key = spelled.toLowerCase();
      const first = !seen.has(key);
      seen.add(key);
      const { sum, count } = sums.get(key) ?? { sum: 0, count: 0 };
      if (key === '' || first || numberIn(cell('eligible')) < 0 || !/[0-9]/.test(textOf(cell('documentNo'))))
        return false;
      const share: Decimal = valueOn(partner.vatShare, termsDay(terms, line));
      const unit = 10 ** decimals;
      const [net, vat] = [numberIn(cell('net')), numberIn(cell('vat'))];
      const most = wholeGross.includes(line.documentType)
        ? net + vat
        : net + Math.round(vat * decimalToNumber(share) * unit + Math.sign(vat) * 1e-7) / unit;
      return Math.round((sum - most - count / unit) * 1e6) > 0;
    },
  };
}

function numberIn(cell: ReturnType<Stored>): number {
  return typeof cell === 'number' ? cell : 0;
}
