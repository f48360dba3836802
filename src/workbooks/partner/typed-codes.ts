/**
 * What the typed texts of a line mean, in formulas as in the reader. Texts from the dropdowns are looked up as they
 * stand. Where one is spelled otherwise, a hidden column has the line's texts in the reader's normal form, one after
 * another, and codes are looked up from there.
 */
import { dropdownSeparator } from '../../core/native/codes';
import { unknown } from '../../core/names';
import type { ColumnKey } from '../../core/expenses/columns';
import type { Context } from '../context';
import type { CellContent } from '../plan';
import { quoted } from '../references';
import {
  foldings,
  hasSeparator,
  listedSpellings,
  meaningName,
  replaced,
  replacedFormula,
  spellingName,
  spelledLists,
  type FormulaList,
} from '../spellings';

export type Own = (key: string) => string;
export type Stored = (key: ColumnKey) => CellContent;

const codeColumns = {
  actions: 'action',
  categories: 'category',
  periods: 'period',
  statuses: 'status',
  documentTypes: 'documentType',
} as const satisfies Record<FormulaList, ColumnKey>;
/** Codes that come from the agreement and may look like numbers, which Excel then makes of them. */
const freeCodes: ReadonlySet<FormulaList> = new Set(['actions', 'periods']);
/** Between the texts; nobody types it. */
const between = '␟';
/** Longer than all texts of a line together. */
const fieldWidth = 400;
const separator = dropdownSeparator.trim();
const times = ' × ';

/** Formula that is true for a row without action, category and amount. */
export function emptyFormula(cell: Own): string {
  return `LEN(${cell('action')})+LEN(${cell('category')})+LEN(${cell('eligible')})=0`;
}

/** The formula's result. */
export function isEmpty(cell: Stored): boolean {
  return (['action', 'category', 'eligible'] as const).every((key) => textOf(cell(key)) === '');
}

/** Formula of the hidden column; blank where every text is listed as it stands, and in empty rows. */
export function typedFormula(context: Context, cell: Own): string {
  const listed = spelledLists.map((list) => {
    const typed = cell(codeColumns[list]);
    // Compared once more, because MATCH takes "*" for any text.
    return `IF(${typed}="",TRUE,${listedAs(spellingName(list), list, typed)}=${typed})`;
  });
  const texts = spelledLists.map((list) => typedCode(context, list, cell(codeColumns[list])));
  const all = texts.join(`&${quoted(between)}&`);
  const folded = `IFERROR(${replacedFormula(`LOWER(${all})`, foldings(context))},${quoted(between)})`;
  return `IF(${emptyFormula(cell)},"",IF(IFERROR(AND(${listed.join(',')}),FALSE),"",${folded}))`;
}

/** A number is written with a dot, whatever the program's decimal sign. */
function typedCode(context: Context, list: FormulaList, cell: string): string {
  const text = hasSeparator(context, list)
    ? cell
    : `LEFT(${cell},FIND(${quoted(separator)},${cell}&${quoted(separator)})-1)`;
  return freeCodes.has(list) ? `IF(ISNUMBER(${cell}),SUBSTITUTE(${cell},",","."),${text})` : text;
}

/** The formula's results. */
export function typedTexts(context: Context): (cell: Stored) => string {
  const spellings = new Map(spelledLists.map((list) => [list, [...listedSpellings(context, list).keys()]]));
  const separated = new Set(spelledLists.filter((list) => hasSeparator(context, list)));
  const replacements = foldings(context);
  const isListed = (list: FormulaList, content: CellContent): boolean =>
    typeof content === 'string' && matching(content.toLowerCase(), spellings.get(list) ?? []) === content.toLowerCase();
  return (cell) => {
    if (isEmpty(cell)) return '';
    const typed = spelledLists.map((list) => ({ list, content: cell(codeColumns[list]) }));
    if (typed.every(({ list, content }) => textOf(content) === '' || isListed(list, content))) return '';
    const texts = typed.map(({ list, content }) =>
      separated.has(list) ? textOf(content) : (textOf(content).split(separator, 1)[0] ?? ''),
    );
    return replaced(texts.join(between).toLowerCase(), replacements);
  };
}

/** As MATCH: the first text that is the sought one, in which "*" and "?" stand for others unless "~" is before them. */
function matching(sought: string, texts: readonly string[]): string | undefined {
  if (!/[*?~]/.test(sought)) return texts.find((text) => text === sought);
  const pattern = sought.replace(/~?[\s\S]/gu, (sign) => {
    if (sign === '*') return '.*';
    return sign === '?' ? '.' : sign.replace(/^~(?=.)/u, '').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  });
  return texts.find((text) => new RegExp(`^${pattern}$`, 'su').test(text));
}

/** Looks up a text in one of the columns with a list's spellings. */
function listedAs(column: string, list: FormulaList, text: string): string {
  return `INDEX(${column},MATCH(${text},${spellingName(list)},0))`;
}

/** Formula for the code that the line's text in a list means; "?" where none is meant. */
export function meantCode(context: Pick<Context, 'terms'>, cell: Own, list: FormulaList): string {
  const start = spelledLists.indexOf(list) * fieldWidth + 1;
  const text = `TRIM(MID(SUBSTITUTE(${cell('typed')},${quoted(between)},REPT(" ",${fieldWidth})),${start},${fieldWidth}))`;
  const found = (sought: string): string => listedAs(meaningName(list), list, sought);
  const before = `TRIM(LEFT(${text},FIND(${quoted(separator)},${text})-1))`;
  const folded = hasSeparator(context, list) ? `IFERROR(${found(text)},${found(before)})` : found(text);
  return `IFERROR(IF(${cell('typed')}="",${found(cell(codeColumns[list]))},${folded}),${quoted(unknown)})`;
}

/** Formula of the hidden column with the code of the document type; blank for lines that do not count. */
export function documentTypeFormula(context: Context, cell: Own): string {
  return `IF(${cell('counted')}="","",${meantCode(context, cell, 'documentTypes')})`;
}

/** Formula that is true where the document type is one of these. */
export function isOfType(cell: Own, codes: readonly string[]): string {
  const tests = codes.map((code) => `${cell('type')}=${quoted(code)}`);
  return tests.length === 1 ? (tests[0] ?? '') : `OR(${tests.join(',')})`;
}

/** Formula that is true where the code is one of these. */
export function meansOneOf(context: Context, cell: Own, list: FormulaList, codes: readonly string[]): string {
  return `ISNUMBER(FIND("|"&${meantCode(context, cell, list)}&"|",${quoted(`|${codes.join('|')}|`)}))`;
}

/** Formula of "Counted in": budget line and period of a line that counts. */
export function countedFormula(context: Context, cell: Own): string {
  const [action, category, period, status] = (['actions', 'categories', 'periods', 'statuses'] as const).map((list) =>
    meantCode(context, cell, list),
  );
  const counted = [action, quoted(times), category, quoted(dropdownSeparator), period].join('&');
  const isWithdrawn = `IF(${cell('status')}="",FALSE,${status}="withdrawn")`;
  return `IF(${emptyFormula(cell)},"",IF(${isWithdrawn},"",${counted}))`;
}

/** A budget line as the column "Counted in" names it. */
export function lineKey({ action, category }: { action: string; category: string }): string {
  return `${action}${times}${category}`;
}

/** The formula's result for a line that counts. */
export function countedIn(codes: { action: string; category: string; period: string }): string {
  return `${lineKey(codes)}${dropdownSeparator}${codes.period}`;
}

/** How a category stands in that column. */
export function countedAs(category: string): string {
  return `${times}${category}${dropdownSeparator}`;
}

/** SUMIFS criterion for lines with these codes that count. */
export function countedCriterion({
  action = '*',
  category = '*',
  period = '*',
}: {
  action?: string;
  category?: string;
  period?: string;
}): string {
  return quoted(countedIn({ action, category, period }));
}

export function textOf(cell: CellContent): string {
  return cell === null ? '' : String(cell);
}
