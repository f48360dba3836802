/** What names a line's document, and how much of it can be eligible: the rules on documents, in formulas. */
import { valueOn } from '../../core/agreement/changing';
import { termsDay, type PartnerTerms } from '../../core/agreement/terms';
import { paidPerPerson, withoutDocument, wholeGross, writtenDown } from '../../core/expenses/rules/documents';
import type { ExpenseLine } from '../../core/expenses/line';
import { decimalToNumber, formatDecimal, type Decimal } from '../../core/money';
import type { Context } from '../context';
import { expenseNames, guideNames } from '../names';
import { replaced, replacedFormula, trimmed, type Replacement } from '../spellings';
import { changingFormula } from './own-currency';
import { between, documentTexts, meansOneOf, textOf, foldedText, type Own, type Stored } from './typed-codes';

/** Signs that numbers and names are written with or without. */
const signs = Array.from(' -/.,_#°\'’‘`´()[]:;+&*?~\\"«»“”–—<>=@!%', (from): Replacement => ({ from, to: '' }));
const digits = Array.from('0123456789', (from): Replacement => ({ from, to: '' }));
/** Gross amounts as whole numbers, so that no decimal sign gets into the text. */
const grossUnit = 1000;

/** Formula of the hidden column that is alike for lines of one document; blank where no number names one. */
export function documentFormula(context: Context, cell: Own): string {
  const text = (key: Parameters<typeof foldedText>[2]): string => foldedText(context, cell, key);
  const texts = documentTexts(context);
  const supplier = texts.includes('supplierTaxNo')
    ? `IF(${text('supplierTaxNo')}="",${text('supplier')},${text('supplierTaxNo')})`
    : text('supplier');
  const number = text('documentNo');
  const named = `${replacedFormula(number, digits)}<>${number}`;
  const agreed = `${meansOneOf(context, cell, 'documentTypes', withoutDocument)}*(N(${cell('net')})=0)*(N(${cell('vat')})=0)`;
  const person = texts.includes('person')
    ? `&IF(${meansOneOf(context, cell, 'documentTypes', [paidPerPerson])},"|"&${replacedFormula(text('person'), signs)},"")`
    : '';
  const day = `IF(${meansOneOf(context, cell, 'documentTypes', [writtenDown])},"",IF(ISNUMBER(${cell('documentDate')}),${cell('documentDate')},""))`;
  const key = `${replacedFormula(`${supplier}&"|"&${number}`, signs)}&"|"&${day}&"|"&ROUND(N(${cell('gross')})*${grossUnit},0)${person}`;
  return `IF(${cell('counted')}="","",IF(${named},IF(${agreed},"",${key}),""))`;
}

/** The formula's result, for a line that counts. */
export function documentKeyStored(context: Context, line: ExpenseLine, typed: string, cell: Stored): string {
  const keys = documentTexts(context);
  const texts = typed.split(between).slice(-keys.length).map(trimmed);
  const text = (key: (typeof keys)[number]): string => texts[keys.indexOf(key)] ?? '';
  const amount = (key: 'net' | 'vat' | 'gross'): number => numberIn(cell(key));
  if (!/[0-9]/.test(text('documentNo'))) return '';
  if (withoutDocument.includes(line.documentType) && amount('net') === 0 && amount('vat') === 0) return '';
  const supplier = text('supplierTaxNo') || text('supplier');
  const date = cell('documentDate');
  const day = line.documentType === writtenDown || typeof date !== 'number' ? '' : date;
  const person =
    keys.includes('person') && line.documentType === paidPerPerson ? `|${replaced(text('person'), signs)}` : '';
  return `${replaced(`${supplier}|${text('documentNo')}`, signs)}|${day}|${Math.round(amount('gross') * grossUnit)}${person}`;
}

/** Formula that is true on a line that repeats a document from above whose lines together exceed what can be eligible. */
export function repeatedFormula(context: Context, partner: PartnerTerms, cell: Own): string {
  const { decimals } = context;
  const { document } = guideNames;
  const isAbove = (name: string, sought: string): string =>
    `MATCH(${sought},${name},0)<ROW()-ROW(INDEX(${document},1))+1`;
  const whole = `N(${cell('net')})+N(${cell('vat')})`;
  const share = changingFormula(context, partner.vatShare, cell, formatDecimal);
  const most = `IF(${meansOneOf(context, cell, 'documentTypes', wholeGross)},${whole},N(${cell('net')})+ROUND(N(${cell('vat')})*${share},${decimals}))`;
  const sum = `SUMIFS(${expenseNames.eligible},${document},${cell('document')})`;
  const cents = `COUNTIFS(${document},${cell('document')})/${10 ** decimals}`;
  const exceeds = `IF(N(${cell('eligible')})<0,FALSE,ROUND(${sum}-(${most})-${cents},6)>0)`;
  // Comparing what is calculated takes long, so only lines whose number stands above as it is typed are compared.
  const above = `IF(${isAbove(expenseNames.documentNo, cell('documentNo'))},${isAbove(document, cell('document'))},FALSE)`;
  return `IF(${cell('document')}="",FALSE,IFERROR(IF(${above},${exceeds},FALSE),FALSE))`;
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
  const [seen, numbers] = [new Set<string>(), new Set<string>()];
  return {
    add({ key, cell }: Omit<DocumentLine, 'line'>): void {
      const { sum, count } = sums.get(key) ?? { sum: 0, count: 0 };
      sums.set(key, { sum: sum + numberIn(cell('eligible')), count: count + 1 });
    },
    isRepeated({ line, key, cell }: DocumentLine): boolean {
      const number = cell('documentNo');
      const typed = `${typeof number} ${textOf(number).toLowerCase()}`;
      const first = !numbers.has(typed) || !seen.has(key);
      numbers.add(typed);
      seen.add(key);
      const { sum, count } = sums.get(key) ?? { sum: 0, count: 0 };
      if (key === '' || first || numberIn(cell('eligible')) < 0) return false;
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
