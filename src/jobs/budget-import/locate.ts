/** The amounts of a row, each with what its row, its column and the titles say of it. */
import type { Coordinates, Located } from '../../core/budget-import/located';
import { lineParts, withoutPart, type LinePart } from '../../core/budget-import/names';
import type { Area } from '../../workbooks/plan';
import { columnName } from '../../workbooks/references';
import type { AmountRead } from './amounts';
import type { ColumnRole, Columns } from './columns';
import type { GridCell, GridRow } from './grid';
import type { RowNames } from './row-names';
import type { Titles } from './titles';

/** What is known of a table before its rows are read. */
export interface Locating {
  sheet: string;
  table: number;
  columns: Columns;
  numbers: { amounts: ReadonlySet<number>; firstLabel: number };
  years: string;
  words: string;
  currency: string | undefined;
  isThousands: boolean;
  wanted: 'budget' | 'opening';
  figure: Located['figure'];
  /** Cells merged over several rows. */
  rowMerges: readonly Area[];
}

export interface RowLocated {
  located: Located[];
  /** Headings of numbers that are no amounts. */
  aside: string[];
  zeros: number;
}

type AmountRole = Extract<ColumnRole, { kind: 'amount' | 'total' }>;

export function locate(row: GridRow, names: RowNames, titles: Titles, locating: Locating): RowLocated {
  const above = { coordinates: titles.coordinates(), unread: titles.unread() };
  const result: RowLocated = { located: [], aside: [], zeros: 0 };
  for (const cell of row.cells) {
    // A number there is a name: "1.1" for an activity.
    if (locating.columns.roles.get(cell.column)?.kind === 'names') continue;
    const role = roleAt(cell.column, locating);
    const header = locating.columns.headers.get(cell.column) ?? columnName(cell.column);
    if (!cell.amount) {
      if (role && isInPlaceOfAmount(cell, names, locating))
        result.located.push(locatedAt(row, cell, role, names, above, locating));
    } else if (role === undefined || names.aside !== undefined || cell.amount.kind === 'aside')
      result.aside.push(names.aside ?? header);
    else if (!says(cell.amount, role, names, locating)) result.zeros += 1;
    else if (!isWanted(role, names, locating)) result.aside.push(header);
    else result.located.push(locatedAt(row, cell, role, names, above, locating));
  }
  return result;
}

/** "tbd" or "12.000 + VAT": words where the heading asks for an amount. */
function isInPlaceOfAmount({ column, sense }: GridCell, names: RowNames, { columns }: Locating): boolean {
  if (columns.roles.get(column)?.kind !== 'amount' || names.isTotal || names.aside !== undefined) return false;
  return !sense.isTotal && sense.field === undefined;
}

/** A budget of 0 is no budget line, but 0 certified so far is a decision. */
function says(amount: AmountRead, role: AmountRole, names: RowNames, { wanted }: Locating): boolean {
  if (amount.kind === 'nothing') return false;
  return amount.kind !== 'zero' || (wanted === 'opening' && role.kind === 'amount' && !names.isTotal);
}

/** A figure to date is none of the budget, and the budget no figure to date. */
function isWanted({ figure }: AmountRole, names: RowNames, { wanted, figure: titled }: Locating): boolean {
  const found = figure ?? names.figure ?? titled;
  return wanted === 'opening' ? found !== undefined : found === undefined;
}

/** Columns without a heading of ours: in a list the only one with numbers is the amount, in a wide table all may be. */
function roleAt(column: number, { columns, numbers }: Locating): AmountRole | undefined {
  const role = columns.roles.get(column);
  if (role) return role.kind === 'amount' || role.kind === 'total' ? role : undefined;
  if (column < numbers.firstLabel) return undefined;
  const plain: AmountRole = { kind: 'amount', coordinates: {}, reached: {}, years: '', isThousands: false };
  if (columns.isWide) return plain;
  const hasAmounts = [...columns.roles.values()].some(({ kind }) => kind === 'amount');
  if (hasAmounts) return undefined;
  const free = [...numbers.amounts].filter((one) => !columns.roles.has(one) && one >= numbers.firstLabel);
  return free.length > 1 ? { ...plain, isOneOfSeveral: true } : plain;
}

function locatedAt(
  row: GridRow,
  { column, text, amount }: GridCell,
  role: AmountRole,
  names: RowNames,
  above: Pick<Located, 'coordinates' | 'unread'>,
  locating: Locating,
): Located {
  const own: Coordinates = { ...role.coordinates, ...names.coordinates };
  let coordinates: Coordinates = { ...above.coordinates, ...names.filledDown, ...role.reached, ...own };
  const unread = { ...above.unread, ...names.unread };
  for (const part of lineParts)
    if (own[part] === undefined && names.unread[part] !== undefined) coordinates = withoutPart(coordinates, part);
  addUnreadTexts(unread, coordinates, role, names, locating);
  const money = amount?.kind === 'zero' ? 0 : amount && 'money' in amount ? amount.money : undefined;
  const figure = role.figure ?? names.figure ?? locating.figure;
  return {
    place: { sheet: locating.sheet, row: row.row + 1, column: columnName(column) },
    table: locating.table,
    found: text,
    ...(money === undefined ? {} : { amount: money }),
    ...troubleOf(amount, role, names, locating),
    coordinates,
    own,
    unread,
    ...totalOf(role, names),
    beside: role.period === undefined ? names.beside : { ...names.beside, period: role.period },
    ...(figure ? { figure } : {}),
    years: [locating.years, role.years].filter((part) => part !== '').join(' '),
    words: locating.words,
  };
}

function totalOf({ kind }: AmountRole, { isTotal }: RowNames): Pick<Located, 'total'> {
  if (kind === 'total') return { total: isTotal ? 'all' : 'row' };
  return isTotal ? { total: 'column' } : {};
}

function troubleOf(
  amount: GridCell['amount'],
  role: AmountRole,
  names: RowNames,
  { currency, isThousands }: Locating,
): Pick<Located, 'trouble' | 'detail' | 'parts'> {
  if (!amount) return { trouble: 'unreadable' };
  if (amount.kind === 'trouble') return { trouble: amount.reason, detail: amount.detail };
  const other = role.currency ?? names.currency ?? currency;
  if (other !== undefined) return { trouble: 'other-currency', detail: other };
  if (isThousands || role.isThousands || names.isThousands) return { trouble: 'in-thousands' };
  if (role.isOneOfSeveral) return { trouble: 'several-amounts' };
  const parts = lineParts.filter((part) => {
    const [above, beside] = [role.coordinates[part], names.coordinates[part]];
    return names.contradicts.includes(part) || (above !== undefined && beside !== undefined && above !== beside);
  });
  return parts.length > 0 ? { trouble: 'contradiction', parts } : {};
}

/** Words that were not understood stand for what is missing: of a column, where its neighbours name the part. */
function addUnreadTexts(
  unread: Partial<Record<LinePart, string>>,
  coordinates: Coordinates,
  role: AmountRole,
  names: RowNames,
  { columns }: Locating,
): void {
  const missing = lineParts.filter((part) => coordinates[part] === undefined && unread[part] === undefined);
  const inColumn = missing.find((part) => columns.named.has(part));
  if (role.unread !== undefined && inColumn !== undefined) unread[inColumn] = role.unread;
  const [text] = names.labels.filter(({ found }) => !found).map((label) => label.text);
  const inRow = missing.find((part) => !columns.named.has(part));
  if (text !== undefined && inRow !== undefined) unread[inRow] = text;
}
