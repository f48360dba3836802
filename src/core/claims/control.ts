/** What a control takes off the lines. */
import type { ExpenseLine } from '../expenses/line';
import type { Money } from '../money';
import { folded } from '../native/codes';
import type { ControlRow, KeptRow } from './book';

export function lineKey({ partner, line }: { partner: string; line: number | undefined }): string {
  return `${partner}|${line}`;
}

/** What takes amounts off lines: rows of a control, and what claims have taken already. */
export interface Deductions {
  control: { rows: readonly Pick<ControlRow, 'partner' | 'line' | 'amountOff'>[] };
  kept: { rows: readonly KeptRow[] };
}

/**
 * The lines with what is taken off them: at most what they declare, and never less than a claim has taken already, so
 * that a row that was lost gives no money back. A number that several lines have is none of theirs.
 */
export function withDeductions(lines: readonly ExpenseLine[], { control, kept }: Deductions): ExpenseLine[] {
  const off = new Map<string, Money>();
  for (const row of control.rows)
    if (row.amountOff > 0) off.set(lineKey(row), (off.get(lineKey(row)) ?? 0) + row.amountOff);
  const before = takenBefore(kept.rows);
  if (off.size === 0 && before.size === 0) return [...lines];
  const named = new Map<string, number>();
  for (const line of lines.filter(isLive)) named.set(keyOfLine(line), (named.get(keyOfLine(line)) ?? 0) + 1);
  return lines.map((line) => {
    const key = keyOfLine(line);
    const asked = isLive(line) && named.get(key) === 1 ? (off.get(key) ?? 0) : 0;
    const taken = line.kept ? (before.get(keptKey({ ...line, line: line.number })) ?? 0) : 0;
    const deducted = Math.max(Math.min(asked, Math.max(line.declared, 0)), taken);
    return deducted === 0 ? line : { ...line, deducted };
  });
}

/** What claims have taken off, by `keptKey`. */
export function takenBefore(rows: readonly KeptRow[]): Map<string, Money> {
  const taken = new Map<string, Money>();
  for (const row of rows)
    if (row.line !== undefined && row.deducted) taken.set(keptKey(row), (taken.get(keptKey(row)) ?? 0) + row.deducted);
  return taken;
}

/** A number may be given again once its line was deleted; a correction has the number and the document of its line. */
export function keptKey(row: Pick<KeptRow, 'partner' | 'line' | 'supplier' | 'documentNo'>): string {
  return `${lineKey(row)}|${folded(row.supplier)}|${folded(row.documentNo)}`;
}

export const isLive = ({ status }: ExpenseLine): boolean => status !== 'withdrawn';
export const keyOfLine = ({ partner, number }: ExpenseLine): string => lineKey({ partner, line: number });
