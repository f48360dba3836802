/**
 * A partner's open ledger, checked while somebody types: a full read once, then row by row. Whatever the edits, the
 * lines are those that a full read of the same rows would give.
 */
import type { Terms } from '../core/agreement/terms';
import { createCheck, type CheckedLine } from '../core/expenses/check';
import type { ColumnKey } from '../core/expenses/columns';
import type { ExpenseLine, RawRow } from '../core/expenses/line';
import type { Finding } from '../core/findings';
import { conventionsOf, readLine } from '../core/expenses/read';
import { knownWords } from '../locales/recognition';
import { rowsIn, sameArea, type SheetsRead } from '../workbooks/sheets-read';
import { ledgerFindings, ledgerRows, rawRow, rowKind, type LedgerRows } from './ledger';
import { partnerLedger } from './open/ledger';
import type { Opened } from './open/workbook';

export interface LiveLedger {
  partner: string;
  sheet: string;
  /** Empty where the lines stand in no table. */
  table: string;
  /** The table's first row below its header, counted from 0. */
  first: number;
  /** Columns of the sheet, counted from 0. */
  at: ReadonlyMap<ColumnKey, number>;
  /**
   * Takes edited rows (counted from 0 on the sheet). False when the edit reaches beyond what was read, so that the
   * table has to be read again.
   */
  edit(book: SheetsRead, rows: readonly number[]): boolean;
  /** In the order of counting. */
  lines(): readonly CheckedLine[];
  /** What was done to read the table: columns taken for others, rows that are no lines. */
  told(): readonly Finding[];
  /** Lines of these rows (of all, when absent) that have no number yet, with the numbers they should get. */
  missingNumbers(rows?: ReadonlySet<number>): { row: number; value: number }[];
}

/** Throws `FileRefused` as `checkWorkbook` does. `closing`: whether what a period's report needs is asked for too. */
export function liveLedger(opened: Opened, terms: Terms, closing: boolean): LiveLedger {
  const { place, partner, codeOf } = partnerLedger(opened, terms);
  const origin = { partner, file: opened.path, sheet: place.sheet.name };
  const check = createCheck(terms, { scope: 'partner', closing, words: knownWords });
  const raw = new Map<number, RawRow>();
  const lines = new Map<number, ExpenseLine>();
  let conventions = conventionsOf([]);

  function take(rows: readonly RawRow[]): void {
    const read = rows.map((row) => readLine(row, origin, terms, codeOf, conventions));
    for (const line of read) lines.set(line.row, line);
    check.put(read);
  }

  const first = ledgerRows(place, codeOf);
  for (const row of first.lines) raw.set(row.row, row);
  const left = new Map(first.left.map((row) => [row.row, row]));
  conventions = conventionsOf([...raw.values()]);
  take([...raw.values()]);

  return {
    partner,
    sheet: place.sheet.name,
    table: place.table.name,
    first: place.table.area.row + 1,
    at: place.at,
    edit(book, edited) {
      const { area, hasTotals } = place.table;
      const end = area.row + area.rows - (hasTotals ? 1 : 0);
      const sheet = book.sheets.find(({ name }) => name === place.sheet.name);
      const table = sheet?.tables.find(({ name }) => name === place.table.name);
      const moved = !table || !sameArea(table.area, area);
      if (!sheet || moved || edited.some((row) => row <= area.row || row >= end)) return false;
      for (const row of edited) {
        const [found] = rowsIn(sheet, { ...area, row, rows: 1 });
        const next = found && rawRow(found, place);
        const kind = next ? rowKind(next, place, codeOf) : 'blank';
        if (next && kind === 'line') raw.set(row + 1, next);
        else raw.delete(row + 1);
        if (kind === 'line' || kind === 'blank') left.delete(row + 1);
        else left.set(row + 1, { row: row + 1, kind });
      }
      const before = JSON.stringify([...conventions]);
      conventions = conventionsOf([...raw.values()]);
      const removed = edited.map((row) => lines.get(row + 1)).filter((line) => line !== undefined);
      check.remove(removed.map(({ id }) => id));
      for (const { row } of removed) lines.delete(row);
      // Another text in a column can change how its other texts are to be read.
      const again =
        JSON.stringify([...conventions]) === before ? edited.map((row) => raw.get(row + 1)) : [...raw.values()];
      take(again.filter((row) => row !== undefined));
      return true;
    },
    lines: () => check.lines(),
    told() {
      const rows: LedgerRows = { ...first, left: [...left.values()].sort((a, b) => a.row - b.row) };
      return ledgerFindings(place, rows, { partner, file: opened.path });
    },
    missingNumbers(rows) {
      const ordered = [...lines.values()].sort((a, b) => a.row - b.row);
      let next = ordered.reduce((most, { number }) => Math.max(most, number ?? 0), 0);
      return ordered.flatMap(({ number, row }) =>
        number !== undefined || (rows && !rows.has(row - 1)) ? [] : [{ row: row - 1, value: ++next }],
      );
    },
  };
}
