/** Findings on a file whose ledger differs from the original, saying how it was read. */
import { columnsMapped, linesBelowTable, rowsLeftOut } from '../../core/consolidation/file-rules';
import { finding, type Finding, type VariantOf } from '../../core/findings';
import type { LedgerLocation } from './find';
import type { LedgerRows } from './read';

/** Longer lists of rows are cut. */
const maxRanges = 12;

export function ledgerFindings(
  { sheet, foundBy, headers, alternatives }: LedgerLocation,
  { skipped, above, below, merged }: LedgerRows,
  origin: { partner: string; file: string },
): Finding[] {
  const where = { ...origin, sheet: sheet.name };
  const mapped = (
    kind: VariantOf<typeof columnsMapped>,
    others: readonly string[] = [],
    rowsMeant: readonly number[] = [],
  ): Finding =>
    finding(columnsMapped, where, {
      case: kind,
      sheet: sheet.name,
      list: { taken: headers.mapped },
      others: others.join(', '),
      rows: rowsText(rowsMeant),
    });
  const rows = (list: readonly number[]) => ({ rows: rowsText(list), count: list.length });
  return [
    ...(foundBy === 'named' ? [] : [mapped('table')]),
    ...(alternatives.length > 0 ? [mapped('other-sheets', [...new Set(alternatives.map((one) => one.sheet))])] : []),
    ...(headers.mapped.length > 0 ? [mapped('taken')] : []),
    ...(headers.unknown.length > 0 ? [mapped('unknown', headers.unknown)] : []),
    ...(merged.length > 0 ? [mapped('merged', [], merged)] : []),
    ...(skipped.length > 0 ? [finding(rowsLeftOut, where, rows(skipped.map(({ row }) => row)))] : []),
    ...(above.length > 0 ? [finding(linesBelowTable, where, { case: 'above', ...rows(above) })] : []),
    ...(below.length > 0 ? [finding(linesBelowTable, where, { case: 'below', ...rows(below) })] : []),
  ];
}

/** "7, 9–12, 20"; a long list is cut. */
export function rowsText(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  const pieces = runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  return pieces.length > maxRanges ? `${pieces.slice(0, maxRanges).join(', ')}, …` : pieces.join(', ');
}
