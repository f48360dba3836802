/** Closed periods in a consolidation: their lines count as they were kept, and lines that come too late are told. */
import type { Terms } from '../agreement/terms';
import type { ExpenseLine } from '../expenses/line';
import { asKept, fromTable } from './as-kept';
import type { ClaimsBook } from './book';
import { agreedPeriods } from './claimants';
import { closedUntil, isKeptLine, type KeptLineRow } from './kept';
import { recognise } from './recognise';

/** A partner's file, as far as it matters here. */
type AnyFile = { read: false } | { read: true; partner: string; lines: readonly ExpenseLine[] };

export interface Closed<File> {
  /** With the lines as they count. */
  files: File[];
  /** Kept lines that stand in no file. */
  others: ExpenseLine[];
}

export function withClosedPeriods<File extends AnyFile>(
  terms: Terms,
  files: readonly File[],
  book: ClaimsBook,
): Closed<File> {
  const until = closedUntil(terms, book);
  if (until.size === 0) return { files: [...files], others: [] };
  const kept = new Map<string, KeptLineRow[]>();
  for (const row of book.kept.rows.filter(isKeptLine)) {
    const known = kept.get(row.partner);
    if (known) known.push(row);
    else kept.set(row.partner, [row]);
  }
  const place = { file: book.file, sheet: book.kept.sheet };
  const others: ExpenseLine[] = [];
  const settled = files.map((file): File => {
    const closed = file.read ? until.get(file.partner) : undefined;
    if (!file.read || closed === undefined) return file;
    const rows = kept.get(file.partner) ?? [];
    kept.delete(file.partner);
    const found = recognise(rows, file.lines);
    const rowOf = new Map([...found].map(([row, line]) => [line, row]));
    others.push(...rows.filter((row) => !found.has(row)).map((row) => fromTable(terms, row, place, true)));
    return {
      ...file,
      lines: file.lines.map((line) => {
        const row = rowOf.get(line);
        return row ? asKept(terms, row, line, closed) : lateIn(terms, line, closed);
      }),
    };
  });
  for (const rows of kept.values()) others.push(...rows.map((row) => fromTable(terms, row, place, false)));
  return { files: settled, others };
}

/** An amount to be deducted counts in the open period; a cost waits until its period is changed. */
function lateIn(terms: Terms, line: ExpenseLine, closed: number): ExpenseLine {
  const periods = agreedPeriods(terms);
  const index = periods.indexOf(line.period);
  if (index < 0 || index > closed || line.status === 'withdrawn') return line;
  const open = periods[closed + 1];
  const counted = line.declared < 0 && open !== undefined ? { period: open } : {};
  return { ...line, ...counted, late: { period: line.period, open } };
}
