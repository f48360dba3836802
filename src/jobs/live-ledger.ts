/**
 * Checks a partner's open ledger while somebody types: one full read, then row by row. After any edits, the lines equal
 * those of a full read.
 */
import type { Terms } from '../core/agreement/terms';
import { withOwnDeductions } from '../core/claims/own-deductions';
import { createCheck, type CheckedLine } from '../core/expenses/check';
import type { ColumnKey } from '../core/expenses/columns';
import type { ExpenseLine, RawRow } from '../core/expenses/line';
import type { Finding } from '../core/findings';
import { conventionsOf, readLine } from '../core/expenses/read';
import { knownWords } from '../locales/recognition';
import { rowsIn, sameArea, type SheetsRead } from '../workbooks/sheets-read';
import {
  createWitness,
  endOfLines,
  ledgerAsRead,
  ledgerFindings,
  ledgerRows,
  rawRow,
  rowKind,
  unreadRows,
  type KnownAs,
  type LedgerRows,
  type Suspect,
} from './ledger';
import { readOwnDeductions } from './open/deductions';
import { partnerLedger } from './open/ledger';
import type { Opened } from './open/workbook';

export interface LiveLedger {
  partner: string;
  sheet: string;
  /** Empty where the lines are not in a table. */
  table: string;
  /** The table's first row below its header, 0-based. */
  first: number;
  /** Columns of the sheet, 0-based. */
  at: ReadonlyMap<ColumnKey, number>;
  /** Headers by column of the sheet. */
  headers: ReadonlyMap<number, string>;
  /** Whether what a period's report needs is required. */
  closing: boolean;
  /**
   * Applies edited rows (0-based on the sheet). False when the edit extends beyond the table that was read, which must
   * then be read again.
   */
  edit(book: SheetsRead, rows: readonly number[]): boolean;
  /** In counting order. */
  lines(): readonly CheckedLine[];
  /** Findings from reading the table: columns recognised by similarity, rows that are not lines. */
  tableFindings(): readonly Finding[];
  /** Whether the last edit took away line numbers and nothing else, as Ctrl+Z does after Accord gave them. */
  tookNumbersAway(): boolean;
  /**
   * Lines without a number in these rows (default: all), with the numbers they should get. Asked for some rows, it leaves
   * out lines whose number somebody took away, as Ctrl+Z does: getting it back at once, they could not be undone.
   */
  missingNumbers(rows?: ReadonlySet<number>): { row: number; value: number }[];
}

const isNumbered = (row: RawRow | undefined): boolean => (row?.cells.line ?? '') !== '';

/** Whether nothing but its number went from a row. */
function lostNumber(before: RawRow | undefined, now: RawRow | undefined): boolean {
  const others = ({ cells }: RawRow): string => JSON.stringify({ ...cells, line: null });
  return before !== undefined && now !== undefined && isNumbered(before) && others(before) === others(now);
}

/** Throws `FileRefused` as `checkWorkbook` does. `closing`: whether to require what a period's report needs. */
export function liveLedger(opened: Opened, terms: Terms, closing: boolean): LiveLedger {
  const { location, partner, codeOf } = partnerLedger(opened, terms);
  const origin = { partner, file: opened.path, sheet: location.sheet.name };
  const check = createCheck(terms, { scope: 'partner', closing, words: knownWords });
  const raw = new Map<number, RawRow>();
  const lines = new Map<number, ExpenseLine>();
  /** Sheet rows, counted from 1. */
  const unnumbered = new Set<number>();
  let tookNumbersAway = false;
  let conventions = conventionsOf([]);
  const control = readOwnDeductions(opened, terms);
  let deducted = new Map<string, number | undefined>();

  function readRows(rows: readonly RawRow[]): void {
    const read = rows.map((row) => readLine(row, origin, terms, codeOf, conventions));
    for (const line of read) lines.set(line.row, line);
    check.put(control.length === 0 ? read : withDeductedLines(read));
  }

  /** A number that another line has, too, is none of theirs: so an edit may reach lines other than its own. */
  function withDeductedLines(read: readonly ExpenseLine[]): ExpenseLine[] {
    const edited = new Set(read.map(({ id }) => id));
    const all = withOwnDeductions([...lines.values()], control);
    const before = deducted;
    deducted = new Map(all.map((line) => [line.id, line.deducted]));
    return all.filter((line) => edited.has(line.id) || before.get(line.id) !== line.deducted);
  }

  const { area: whole } = location.table;
  const [head] = rowsIn(location.sheet, { ...whole, rows: 1 });
  const first = ledgerRows(location, codeOf);
  for (const row of first.lines) raw.set(row.row, row);
  const skipped = new Map(first.skipped.map((row) => [row.row, row]));
  conventions = conventionsOf([...raw.values()]);
  readRows([...raw.values()]);
  const knownAs = (row: number): KnownAs => (raw.has(row + 1) ? 'line' : skipped.has(row + 1) ? 'other' : undefined);
  const witness = createWitness(terms, codeOf, ledgerAsRead(location));
  let suspects = witness.suspects(opened.book, knownAs);
  const inTable = ({ sheet, beside }: Suspect): boolean => sheet === location.sheet.name && !beside;

  return {
    partner,
    sheet: location.sheet.name,
    table: location.table.name,
    first: location.first,
    at: location.at,
    headers: new Map(head?.cells.map((cell, index) => [whole.column + index, typeof cell === 'string' ? cell : ''])),
    closing,
    edit(book, edited) {
      const { area } = location.table;
      const end = endOfLines(location);
      const sheet = book.sheets.find(({ name }) => name === location.sheet.name);
      const table = sheet?.tables.find(({ name }) => name === location.table.name);
      const moved = !table || !sameArea(table.area, area);
      if (!sheet || moved || edited.some((row) => row < location.first || row >= end)) return false;
      const now = { ...location, sheet };
      tookNumbersAway = edited.length > 0;
      for (const row of edited) {
        const [found] = rowsIn(sheet, { row, column: 0, rows: 1, columns: area.column + area.columns });
        const next = found && rawRow(found, now);
        const kind = next ? rowKind(next, now, codeOf) : 'blank';
        const before = raw.get(row + 1);
        const lost = kind === 'line' && lostNumber(before, next);
        tookNumbersAway &&= lost;
        if (lost) unnumbered.add(row + 1);
        else if (kind !== 'line' || isNumbered(next)) unnumbered.delete(row + 1);
        if (next && kind === 'line') raw.set(row + 1, next);
        else raw.delete(row + 1);
        if (kind === 'line' || kind === 'blank') skipped.delete(row + 1);
        else skipped.set(row + 1, { row: row + 1, kind });
        suspects = suspects.filter((one) => !inTable(one) || one.row !== row);
        if (found && witness.inColumns(sheet, found, knownAs(row)))
          suspects.push({ sheet: sheet.name, row, beside: false, cells: found.cells });
      }
      const before = JSON.stringify([...conventions]);
      conventions = conventionsOf([...raw.values()]);
      const removed = edited.map((row) => lines.get(row + 1)).filter((line) => line !== undefined);
      check.remove(removed.map(({ id }) => id));
      for (const { row } of removed) lines.delete(row);
      // One more text in a column can change how the column's other texts are read.
      const again =
        JSON.stringify([...conventions]) === before ? edited.map((row) => raw.get(row + 1)) : [...raw.values()];
      readRows(again.filter((row) => row !== undefined));
      return true;
    },
    lines: () => check.lines(),
    tookNumbersAway: () => tookNumbersAway,
    tableFindings() {
      const rows: LedgerRows = { ...first, skipped: [...skipped.values()].sort((a, b) => a.row - b.row) };
      return ledgerFindings(location, rows, unreadRows(suspects, raw.values()), { partner, file: opened.path });
    },
    missingNumbers(rows) {
      const ordered = [...lines.values()].sort((a, b) => a.row - b.row);
      let next = ordered.reduce((most, { number }) => Math.max(most, number ?? 0), 0);
      return ordered.flatMap(({ number, row }) =>
        number !== undefined || (rows && (!rows.has(row - 1) || unnumbered.has(row)))
          ? []
          : [{ row: row - 1, value: ++next }],
      );
    },
  };
}
