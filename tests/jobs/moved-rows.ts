/** Lines of a filled ledger moved by chance to where they do not belong, and what the reader makes of them. */
import type { CellRead, SheetRead } from '../../src/workbooks/sheets-read';
import { pick, upTo, type Chance } from '../workbooks/chance';
import {
  addSheet,
  columnOf,
  headerRow,
  lastLine,
  ledgerIn,
  put,
  remove,
  rowsOf,
  shift,
  type PartnerBook,
  type readBook,
} from './changed-books';

export interface Moved {
  sheet: string;
  /** 1-based. */
  row: number;
  beside: boolean;
}

const ways = [
  'above',
  'below',
  'far below',
  'beside',
  'beside nothing',
  'totals',
  'sheet',
  'aside',
  'Accord’s sheet',
] as const;
const freeRows = 8;
const farColumn = 32;

/** Moves up to eight lines; by chance the table is lost, or ends early. */
export function moveRows({ book }: PartnerBook, chance: Chance): Moved[] {
  const sheet = ledgerIn(book);
  const [table] = sheet.tables;
  if (!table) throw new Error('no table');
  const head = headerRow(sheet);
  shift(sheet, head, freeRows);
  table.area.row += freeRows;
  const first = head + freeRows + 1;
  const last = lastLine(sheet);
  const width = columnOf(sheet, 'comment') + 1;
  const isSent = ({ cells }: { cells: readonly CellRead[] }): boolean =>
    [cells[columnOf(sheet, 'eligible')], cells[columnOf(sheet, 'net')]].some(
      (cell) => typeof cell === 'number' && cell !== 0,
    );
  const lines = sheet.rows.filter(({ row }) => row >= first && row <= last).filter(isSent);
  const chosen = Array.from({ length: upTo(chance, 8) }, () => pick(chance, lines));
  const others = lines.filter((line) => !chosen.includes(line));
  const free = { above: head, below: last + 1, far: last + 700, sheet: 0, aside: 0 };
  table.area.rows = last - table.area.row + 1;
  const moved: Moved[] = [];
  const place = (where: SheetRead, row: number, cells: readonly CellRead[], column = 0, beside = false): void => {
    put(where, row, cells, column);
    moved.push({ sheet: where.name, row: row + 1, beside });
  };
  for (const { row, cells } of new Set(chosen)) {
    const copy = cells.slice(0, width);
    const way = pick(chance, ways);
    if (way === 'totals' && table.hasTotals) continue;
    remove(sheet, row);
    if (way === 'above') place(sheet, free.above++, copy);
    else if (way === 'below') place(sheet, free.below++, copy);
    else if (way === 'far below') place(sheet, free.far++, copy);
    else if (way === 'beside') place(sheet, others.pop()?.row ?? last + 500, copy, farColumn, true);
    else if (way === 'beside nothing') place(sheet, free.far++, copy, farColumn, true);
    else if (way === 'totals') {
      table.area.rows += 1;
      table.hasTotals = true;
      place(sheet, table.area.row + table.area.rows - 1, copy);
      free.below = Math.max(free.below, table.area.row + table.area.rows);
    } else if (way === 'sheet') place(sheetNamed(book, 'Suite'), free.sheet++, copy);
    else if (way === 'aside') place(sheetNamed(book, 'Aside'), free.aside++, copy, upTo(chance, 4));
    else {
      const other = book.sheets[1] ?? sheet;
      place(other, (other.rows.at(-1)?.row ?? 0) + upTo(chance, 2), copy, 1);
    }
  }
  if (chance() < 0.2) sheet.tables = [];
  return moved;
}

function sheetNamed(book: PartnerBook['book'], name: string): SheetRead {
  return book.sheets.find((one) => one.name === name) ?? addSheet(book, name, []);
}

/** Which moved rows are neither read nor named, and which are both. */
export function whatBecame(
  { lines, findings }: ReturnType<typeof readBook>,
  moved: readonly Moved[],
): { silent: Moved[]; double: Moved[] } {
  const isRead = ({ sheet, row, beside }: Moved): boolean =>
    !beside && lines.some((line) => line.sheet === sheet && line.row === row);
  const named = findings.filter(({ rule }) => rule === 'rows-not-read' || rule === 'rows-left-out');
  const isNamed = ({ sheet, row }: Moved, by = named): boolean =>
    by.some((one) => one.where.sheet === sheet && rowsNamed(rowsOf(one)).has(row));
  const whole = named.filter(({ figures }) => figures.case !== 'beside');
  return {
    silent: moved.filter((one) => !isRead(one) && !isNamed(one)),
    double: moved.filter((one) => isRead(one) && isNamed(one, whole)),
  };
}

function rowsNamed(text: string): Set<number> {
  const rows = text.split(', ').flatMap((piece) => {
    const [from = 0, to = from] = piece.split('–').map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
  return new Set(rows);
}
