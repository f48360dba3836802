/** What the words of a row say of its amounts. */
import type { Beside, BudgetFigure, Coordinates } from '../../core/budget-import/located';
import { figures } from '../../core/budget-import/located';
import { lineParts, withoutPart, type LinePart } from '../../core/budget-import/names';
import type { NamingField } from './columns';
import type { GridCell, GridRow } from './grid';
import { partOf, type AxisCounts, type PartReader } from './parts';
import type { SheetTable } from './segment';

export interface RowNames {
  coordinates: Coordinates;
  /** Those that stand above in columns whose values are written once for several rows. */
  filledDown: Coordinates;
  /** Texts in the place of a part that is none that we know; another cell may still name it. */
  unread: Partial<Record<LinePart, string>>;
  /** Two cells of the row name different ones. */
  contradicts: readonly LinePart[];
  isTotal: boolean;
  /** The row is no budget: quantities, or where the money comes from. */
  aside?: string;
  figure?: BudgetFigure;
  beside: Beside;
  currency?: string;
  isThousands: boolean;
  /** Labels in columns without a heading of ours: as they may head a block. */
  labels: readonly { column: number; text: string; found?: { part: LinePart; code: string } }[];
}

export interface RowContext {
  table: SheetTable;
  /** How many labels of a column name each part, by column. */
  counts: ReadonlyMap<number, AxisCounts>;
  reader: PartReader;
  currency: string;
  /** Fills blanks of a row's naming columns from above: the text, or nothing. */
  above: (row: GridRow, column: number) => string | undefined;
}

const noCounts: AxisCounts = new Map();

export function namesIn(row: GridRow, context: RowContext): RowNames {
  const { table, reader, counts } = context;
  const { roles, named } = table.columns;
  const given = new Set<LinePart>(named);
  for (const role of roles.values()) if (role.kind === 'names') addPart(given, role.field);
  const allowed = lineParts.filter((part) => !given.has(part));
  const found: RowNames & { labels: RowNames['labels'][number][]; contradicts: LinePart[] } = {
    coordinates: {},
    filledDown: {},
    unread: {},
    contradicts: [],
    isTotal: false,
    beside: {},
    isThousands: false,
    labels: [],
  };
  const set = (part: LinePart, code: string): void => {
    const known = found.coordinates[part];
    if (known !== undefined && known !== code) found.contradicts.push(part);
    found.coordinates[part] ??= code;
  };
  const totals: GridCell[] = [];
  for (const cell of row.cells) {
    const role = roles.get(cell.column);
    if (role?.kind === 'aside' || ((role || cell.amount) && role?.kind !== 'names')) continue;
    const { sense, text } = cell;
    if (sense.currency !== undefined) found.currency = sense.currency;
    found.isThousands ||= sense.isThousands;
    if (role?.kind === 'names') {
      if (sense.isTotal) totals.push(cell);
      else readNaming(role.field, text, found, set, context);
      // A column of partners may hold the headings of blocks, and one of labels what no other column names.
      const part = lineParts.find((one) => one === role.field);
      const isNamed = part === undefined ? role.field !== 'label' : found.unread[part] === undefined;
      if (isNamed || allowed.length === 0 || sense.isTotal) continue;
      if (part && partOf(cell, allowed, reader, noCounts)) found.unread = withoutPart(found.unread, part);
    }
    const field = role?.kind === 'names' && role.field === 'label' ? undefined : sense.field;
    if (field === 'aside' || field === 'funding') found.aside = text;
    const figure = figures.find((one) => one === field);
    if (figure) found.figure = figure;
    if (field !== undefined && field !== 'total') continue;
    if (sense.isTotal) {
      totals.push(cell);
      continue;
    }
    const meant = partOf(cell, allowed, reader, counts.get(cell.column) ?? noCounts);
    if (meant) set(meant.part, meant.code);
    found.labels.push({ column: cell.column, text, ...(meant ? { found: meant } : {}) });
  }
  fillDown(row, found, context);
  readTotals(totals, found, { allowed: lineParts, named, set, context });
  return found;
}

function addPart(given: Set<LinePart>, field: NamingField): void {
  const part = lineParts.find((one) => one === field);
  if (part) given.add(part);
}

function readNaming(
  field: NamingField,
  text: string,
  found: RowNames,
  set: (part: LinePart, code: string) => void,
  { reader, currency }: RowContext,
): void {
  switch (field) {
    case 'label':
      found.beside.label ??= text;
      return;
    case 'period':
    case 'deliverable': {
      const code = reader.readUnder(field, text);
      if (code !== undefined) found.beside[field] = code;
      return;
    }
    case 'currency':
      if (text.toUpperCase() !== currency && text !== '€') found.currency = text;
      return;
    default: {
      const code = reader.readUnder(field, text);
      if (code === undefined) found.unread[field] ??= text;
      else set(field, code);
    }
  }
}

/** Values that are written once for several rows. */
function fillDown(row: GridRow, found: RowNames, { table, reader, above }: RowContext): void {
  for (const [column, role] of table.columns.roles) {
    const part = role.kind === 'names' ? lineParts.find((one) => one === role.field) : undefined;
    if (!part || found.coordinates[part] !== undefined || found.unread[part] !== undefined) continue;
    const text = above(row, column);
    if (text === undefined) continue;
    const code = reader.readUnder(part, text);
    if (code === undefined) found.unread[part] = text;
    else found.filledDown[part] = code;
  }
}

/** "Total station" is the name of a cost where the row names all that a line needs. */
function readTotals(
  totals: readonly GridCell[],
  found: RowNames,
  {
    allowed,
    named,
    set,
    context: { reader },
  }: {
    allowed: readonly LinePart[];
    named: ReadonlySet<LinePart>;
    set: (part: LinePart, code: string) => void;
    context: RowContext;
  },
): void {
  if (totals.length === 0) return;
  const isLine = lineParts.every((part) => found.coordinates[part] !== undefined || named.has(part));
  if (isLine) {
    found.beside.label ??= totals[0]?.text ?? '';
    return;
  }
  found.isTotal = true;
  for (const cell of totals) {
    const meant = partOf(cell, allowed, reader, noCounts);
    if (meant) set(meant.part, meant.code);
  }
}
