/**
 * What the typed texts of a line mean, in formulas as in the reader. A hidden column has them in the reader's normal
 * form, one after another; everything else looks codes up from there.
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
export const between = '␟';
/** Longer than all texts of a line together. */
const fieldWidth = 400;
const separator = dropdownSeparator.trim();
const times = ' × ';

/** Further texts in the hidden column, after the codes. */
export function documentTexts({ terms }: Pick<Context, 'terms'>): readonly ColumnKey[] {
  const switchedOn = terms.agreement.columns ?? [];
  const optional = (['supplierTaxNo', 'person'] as const).filter((key) => switchedOn.includes(key));
  return ['supplier', 'documentNo', ...optional];
}

/** Formula of the hidden column; blank for a line without action, category and amount. */
export function typedFormula(context: Context, cell: Own): string {
  const codes = spelledLists.map((list) => typedCode(context, list, cell(codeColumns[list])));
  const all = [...codes, ...documentTexts(context).map(cell)].join(`&${quoted(between)}&`);
  const empty = `LEN(${cell('action')})+LEN(${cell('category')})+LEN(${cell('eligible')})=0`;
  return `IFERROR(IF(${empty},"",${replacedFormula(`LOWER(${all})`, foldings(context))}),${quoted(between)})`;
}

/** A number is written with a dot, whatever the program's decimal sign. */
function typedCode(context: Context, list: FormulaList, cell: string): string {
  const text = hasSeparator(context, list)
    ? cell
    : `LEFT(${cell},FIND(${quoted(separator)},${cell}&${quoted(separator)})-1)`;
  return freeCodes.has(list) ? `IF(ISNUMBER(${cell}),SUBSTITUTE(${cell},",","."),${text})` : text;
}

/** The formula's result. */
export function typedTexts(context: Context, cell: Stored): string {
  if ((['action', 'category', 'eligible'] as const).every((key) => textOf(cell(key)) === '')) return '';
  const codes = spelledLists.map((list) => {
    const text = textOf(cell(codeColumns[list]));
    return hasSeparator(context, list) ? text : (text.split(separator, 1)[0] ?? '');
  });
  const all = [...codes, ...documentTexts(context).map((key) => textOf(cell(key)))];
  return replaced(all.join(between).toLowerCase(), foldings(context));
}

/** Formula for one of the texts in the hidden column. */
export function foldedText(context: Pick<Context, 'terms'>, cell: Own, key: ColumnKey): string {
  const keys: ColumnKey[] = [...spelledLists.map((list) => codeColumns[list]), ...documentTexts(context)];
  const start = keys.indexOf(key) * fieldWidth + 1;
  return `TRIM(MID(SUBSTITUTE(${cell('typed')},${quoted(between)},REPT(" ",${fieldWidth})),${start},${fieldWidth}))`;
}

/** Formula for the code that the line's text in a list means; "?" where none is meant. */
export function meantCode(context: Pick<Context, 'terms'>, cell: Own, list: FormulaList): string {
  const text = foldedText(context, cell, codeColumns[list]);
  const found = (sought: string): string => `INDEX(${meaningName(list)},MATCH(${sought},${spellingName(list)},0))`;
  const otherwise = quoted(unknown);
  if (!hasSeparator(context, list)) return `IFERROR(${found(text)},${otherwise})`;
  const before = `TRIM(LEFT(${text},FIND(${quoted(separator)},${text})-1))`;
  return `IFERROR(${found(text)},IFERROR(${found(before)},${otherwise}))`;
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
  return `IF(${cell('typed')}="","",IF(${status}="withdrawn","",${counted}))`;
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
