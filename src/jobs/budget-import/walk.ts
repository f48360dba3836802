/** Goes over the tables of a sheet and says of each number where it belongs, as far as words around it tell. */
import type { Located } from '../../core/budget-import/located';
import { lineParts, type LinePart } from '../../core/budget-import/names';
import type { SheetRead } from '../../workbooks/sheets-read';
import { fillingDown } from './fill-down';
import type { GridRow } from './grid';
import { locate, type Locating } from './locate';
import { axisCounts, partOf, type AxisCounts, type PartReader } from './parts';
import { namesIn, type RowContext, type RowNames } from './row-names';
import type { SheetTable } from './segment';
import { titleStack, type Titles } from './titles';
import type { SenseOf } from './senses';

/** Numbers that are no amounts of the budget, by column. */
export interface Aside {
  sheet: string;
  header: string;
  cells: number;
}

export interface Walked {
  located: Located[];
  aside: Aside[];
  zeros: number;
}

export interface WalkOptions {
  reader: PartReader;
  senseOf: SenseOf;
  currency: string;
  wanted: 'budget' | 'opening';
}

/** `first`: the number of the sheet's first table in the file. */
export function walkSheet(
  sheet: SheetRead,
  tables: readonly SheetTable[],
  first: number,
  options: WalkOptions,
): Walked {
  const walked: Walked = { located: [], aside: [], zeros: 0 };
  const titles = titleStack(sheetParts(sheet.name, options));
  const sheetYears = options.senseOf(sheet.name).years;
  const titled = new Set<LinePart>();
  let notes = notesBelow(tables);
  tables.forEach((table, index) => {
    const above = readTitles(table, index, titles, titled, options);
    notes = notesIn(table.above, notes);
    const own = notesIn([{ row: 0, cells: cornerOf(table) }], notes);
    const locating: Locating = {
      sheet: sheet.name,
      table: first + index,
      columns: table.columns,
      numbers: numberColumns(table),
      years: [...new Set([...sheetYears, ...above.years])].sort().join(' '),
      words: above.words,
      currency: own.currency,
      isThousands: own.isThousands,
      wanted: options.wanted,
      figure: above.figure,
      rowMerges: sheet.merges ?? [],
    };
    walkTable(table, titles, locating, walked, options);
  });
  return walked;
}

interface Notes {
  currency?: string | undefined;
  isThousands: boolean;
}

/** What notes above a table say of its amounts; until there are others, they hold for the tables below, too. */
function notesIn(rows: readonly GridRow[], before: Notes): Notes {
  const senses = rows.flatMap(({ cells }) => cells.map(({ sense }) => sense));
  const currency = senses.map((sense) => sense.currency).findLast((one) => one !== undefined);
  return {
    currency: currency ?? before.currency,
    isThousands: senses.some(({ isThousands }) => isThousands) || before.isThousands,
  };
}

/** Headings that stand above no amounts. */
function cornerOf({ headers, columns }: SheetTable): GridRow['cells'] {
  const isAmount = (kind: string | undefined): boolean => kind === 'amount' || kind === 'total' || kind === 'aside';
  return headers.flatMap(({ cells }) => cells.filter(({ column }) => !isAmount(columns.roles.get(column)?.kind)));
}

/** Notes below the last table hold for all. */
function notesBelow(tables: readonly SheetTable[]): Notes {
  const items = tables.at(-1)?.items ?? [];
  const last = items.findLastIndex(({ kind }) => kind === 'row');
  return notesIn(
    items.slice(last + 1).map(({ row }) => row),
    { isThousands: false },
  );
}

function sheetParts(name: string, { reader, senseOf }: WalkOptions) {
  const found = partOf({ sense: senseOf(name), text: name }, lineParts, reader, new Map<string, number>());
  return found ? { [found.part]: found.code } : {};
}

/** Titles above a table. Without any, what stood above the one before says nothing of this one. */
function readTitles(
  { above, headers, columns }: SheetTable,
  index: number,
  titles: Titles,
  titled: Set<LinePart>,
  { reader, wanted }: WalkOptions,
): { years: string[]; words: string; figure: Located['figure'] } {
  titles.leaveTable();
  const given = [...columns.roles.values()].flatMap((role) => (role.kind === 'names' ? [role.field] : []));
  const allowed = lineParts.filter((part) => !columns.named.has(part) && !given.includes(part));
  const found = above.flatMap(({ cells }) => cells.map((cell) => ({ cell, parts: titleParts(cell, allowed, reader) })));
  if (index > 0 && found.every(({ parts }) => parts.length === 0)) titles.clear();
  // Without headers, they are headings of blocks as well.
  const stands = headers.length > 0 ? 'above' : 'alone';
  const words: string[] = [];
  for (const { cell, parts } of found) {
    for (const part of parts) {
      titles.set({ ...part, text: cell.text, column: cell.column, stands });
      titled.add(part.part);
    }
    if (parts.length === 0 && cell.sense.field === undefined && !cell.amount) words.push(cell.text);
  }
  const last = words.at(-1);
  // Where other tables are titled by their partner, a title that is none of them is one that we do not know.
  if (last !== undefined)
    for (const part of allowed)
      if (titles.coordinates()[part] === undefined && (titled.has(part) || reader.looksLike(part, last)))
        titles.set({ part, text: last, column: 0, stands: 'above' });
  const field = above.flatMap(({ cells }) => cells.map(({ sense }) => sense.field)).findLast(isFigure);
  return {
    years: above.flatMap(({ cells }) => cells.flatMap(({ sense }) => sense.years)),
    words: words.join(' '),
    figure: wanted === 'opening' ? field : undefined,
  };
}

const isFigure = (field: string | undefined): field is 'declared' | 'certified' | 'paid' =>
  field === 'declared' || field === 'certified' || field === 'paid';

/** A title may say several things: "GAL Vallée – Budget", "P1 | WP2". */
function titleParts(
  { text, sense }: GridRow['cells'][number],
  allowed: readonly LinePart[],
  reader: PartReader,
): { part: LinePart; code: string }[] {
  const none = new Map<string, number>();
  const whole = partOf({ sense, text }, allowed, reader, none);
  const pieces = text.split(/\s+[–—-]\s+|\s*[:;|/,]\s+/).filter((piece) => piece !== '');
  if (pieces.length < 2) return whole ? [whole] : [];
  const found = new Map<LinePart, Set<string>>();
  for (const part of allowed)
    for (const piece of pieces)
      for (const { axis, code } of reader.read(piece, [part]))
        if (axis === part) found.set(part, (found.get(part) ?? new Set<string>()).add(code));
  const parts = [...found].flatMap(([part, codes]) => {
    const [code, other] = codes;
    return code !== undefined && other === undefined ? [{ part, code }] : [];
  });
  return parts.length > 0 ? parts : whole ? [whole] : [];
}

/** Columns with amounts, and the first column with labels. */
function numberColumns({ items }: SheetTable): Locating['numbers'] {
  const amounts = new Set<number>();
  let firstLabel = Infinity;
  for (const { kind, row } of items) {
    if (kind !== 'row') continue;
    for (const { column, amount } of row.cells)
      if (!amount) firstLabel = Math.min(firstLabel, column);
      else if (amount.kind === 'amount' || amount.kind === 'trouble') amounts.add(column);
  }
  return { amounts, firstLabel };
}

function walkTable(
  table: SheetTable,
  titles: Titles,
  locating: Locating,
  walked: Walked,
  { reader, currency }: WalkOptions,
): void {
  const context: RowContext = {
    table,
    counts: labelCounts(table),
    reader,
    currency,
    above: fillingDown(table, locating.rowMerges),
  };
  for (const { kind, row } of table.items) {
    if (kind === 'title') {
      readBlockTitle(row, table, titles, reader);
      continue;
    }
    const names = namesIn(row, context);
    guardUnknown(names, titles, reader);
    const result = locate(row, names, titles, locating);
    walked.located.push(...result.located);
    walked.zeros += result.zeros;
    for (const header of result.aside) noteAside(walked.aside, locating.sheet, header);
    if (!isLine(names, table, titles) && !names.isTotal && names.aside === undefined) headBlock(names, titles);
  }
}

function noteAside(aside: Aside[], sheet: string, header: string): void {
  const known = aside.find((one) => one.sheet === sheet && one.header === header);
  if (known) known.cells += 1;
  else aside.push({ sheet, header, cells: 1 });
}

function labelCounts({ items, columns }: SheetTable): ReadonlyMap<number, AxisCounts> {
  const cells = new Map<number, GridRow['cells'][number][]>();
  for (const { row } of items)
    for (const cell of row.cells)
      if (!cell.amount && columns.roles.get(cell.column)?.kind !== 'aside') {
        const known = cells.get(cell.column);
        if (known) known.push(cell);
        else cells.set(cell.column, [cell]);
      }
  return new Map([...cells].map(([column, own]) => [column, axisCounts(own)]));
}

/** Words alone among the rows: the heading of a block, or a remark. */
function readBlockTitle({ cells }: GridRow, { columns }: SheetTable, titles: Titles, reader: PartReader): void {
  const allowed = lineParts.filter((part) => !columns.named.has(part));
  for (const cell of cells) {
    if (cell.amount || columns.roles.get(cell.column)?.kind === 'aside') continue;
    const parts = titleParts(cell, allowed, reader);
    for (const part of parts) titles.set({ ...part, text: cell.text, column: cell.column, stands: 'alone' });
    if (parts.length === 0 && cell.sense.field === undefined && !cell.sense.isTotal)
      titles.obscure({ column: cell.column, text: cell.text, stands: 'alone' });
  }
}

/** Whether the row, with what stands above, names all parts of a line. */
function isLine({ coordinates, filledDown }: RowNames, { columns }: SheetTable, titles: Titles): boolean {
  const found = { ...titles.coordinates(), ...filledDown, ...coordinates };
  return lineParts.every((part) => found[part] !== undefined || columns.named.has(part));
}

/** A row that lacks a part of its line heads the rows below, which may lack the others: "Staff" above its partners. */
function headBlock({ labels }: RowNames, titles: Titles): void {
  for (const { column, text, found } of labels)
    if (found) titles.set({ ...found, text, column, stands: 'with-sums' });
    else titles.obscure({ column, text, stands: 'with-sums' });
}

/** WP9, where WP1 to WP6 are known, is no remark in a row of WP6. */
function guardUnknown(names: RowNames, titles: Titles, reader: PartReader): void {
  for (const { text, found, column } of names.labels) {
    if (found) continue;
    const part = (['partner', 'action'] as const).find((one) => reader.looksLike(one, text));
    if (part === undefined || names.coordinates[part] !== undefined) continue;
    names.unread[part] ??= text;
    titles.set({ part, text, column, stands: 'with-sums' });
  }
}
