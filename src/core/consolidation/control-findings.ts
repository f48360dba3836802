/** Rows of the table `Control` that take nothing off, or not all that they say. */
import type { Terms } from '../agreement/terms';
import type { ClaimsBook, ControlRow } from '../claims/book';
import { isLive, keyOfLine, lineKey } from '../claims/control';
import type { CheckedLine } from '../expenses/check';
import { finding, type FiguresOf, type Finding } from '../findings';
import type { Money } from '../money';
import { decisionWithoutEffect } from './decisions';

/**
 * Rows without effect. Nothing is told of partners of whom nothing was read (`isKnown`), nor of lines of later periods
 * (`isLater`).
 */
export function controlFindings(
  terms: Terms,
  checked: readonly CheckedLine[],
  { file, control }: ClaimsBook,
  { isKnown, isLater }: { isKnown: (partner: string) => boolean; isLater: (row: ControlRow) => boolean },
): Finding[] {
  const byKey = new Map<string, CheckedLine[]>(control.rows.map((row) => [lineKey(row), []]));
  if (byKey.size > 0) for (const one of checked) byKey.get(keyOfLine(one.line))?.push(one);
  const left = new Map<string, Money>();
  return control.rows.flatMap((row) => {
    const named = byKey.get(lineKey(row)) ?? [];
    if (named.length === 0 && (!isKnown(row.partner) || isLater(row))) return [];
    const reason = withoutEffect(terms, row, named, left);
    const { partner, line } = row;
    return reason
      ? [finding(decisionWithoutEffect, { partner, line, file, sheet: control.sheet, row: row.row }, reason)]
      : [];
  });
}

/** `left`: what can still be taken off each line, after the rows above. */
function withoutEffect(
  { currency }: Terms,
  row: ControlRow,
  named: readonly CheckedLine[],
  left: Map<string, Money>,
): FiguresOf<typeof decisionWithoutEffect> | undefined {
  const { line, amountOff } = row;
  const [only, ...others] = named.filter((one) => isLive(one.line));
  if (amountOff <= 0) return { case: 'not-positive' };
  if (!only) return named.length > 0 ? { case: 'withdrawn', line } : { case: 'no-line', line };
  if (others.length > 0) return { case: 'several-lines', line };
  if (only.verdict !== 'accepted') return { case: 'not-accepted', line };
  const key = lineKey(row);
  const possible = left.get(key) ?? Math.max(only.line.declared, 0);
  left.set(key, Math.max(possible - amountOff, 0));
  if (amountOff <= possible) return undefined;
  return { case: 'beyond', line, over: { money: amountOff - possible, currency } };
}
