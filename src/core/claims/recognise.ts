/** Finds the lines of closed periods again in a partner's file: sorted, numbered anew, typed again, in a fresh file. */
import type { ExpenseLine } from '../expenses/line';
import { folded } from '../native/codes';
import { contentOf, fingerprintOf } from './fingerprint';
import type { KeptLineRow } from './kept';

/**
 * By fingerprint and number, then by fingerprint, then by number, supplier and document; each line once. One that was not
 * accepted may come again under a new number, so it is found by its number only.
 */
export function recognise(
  kept: readonly KeptLineRow[],
  lines: readonly ExpenseLine[],
): ReadonlyMap<KeptLineRow, ExpenseLine> {
  const found = new Map<KeptLineRow, ExpenseLine>();
  const prints = new Map(lines.map((line) => [line, fingerprintOf(contentOf(line))]));
  const taken = new Set<ExpenseLine>();
  const match = (
    keyOfRow: (row: KeptLineRow) => string | undefined,
    keyOfLine: (line: ExpenseLine) => string | undefined,
  ): void => {
    const byKey = new Map<string, ExpenseLine[]>();
    for (const line of lines) {
      const key = taken.has(line) ? undefined : keyOfLine(line);
      if (key === undefined) continue;
      const known = byKey.get(key);
      if (known) known.push(line);
      else byKey.set(key, [line]);
    }
    // Taken from the end, so that a long list is not moved for each.
    for (const all of byKey.values()) all.reverse();
    for (const row of kept) {
      const key = found.has(row) ? undefined : keyOfRow(row);
      const line = key === undefined ? undefined : byKey.get(key)?.pop();
      if (!line) continue;
      found.set(row, line);
      taken.add(line);
    }
  };
  match(
    ({ fingerprint, line }) => `${fingerprint}|${line}`,
    (line) => `${prints.get(line)}|${line.number}`,
  );
  match(
    ({ fingerprint, verdict }) => (verdict === 'accepted' ? fingerprint : undefined),
    (line) => prints.get(line),
  );
  match(
    ({ line, supplier, documentNo }) => namedBy(line, supplier, documentNo),
    ({ number, supplier, documentNo }) => namedBy(number, supplier, documentNo),
  );
  return found;
}

function namedBy(number: number | undefined, supplier: string, documentNo: string): string | undefined {
  return number === undefined ? undefined : `${number}|${folded(supplier)}|${folded(documentNo)}`;
}
