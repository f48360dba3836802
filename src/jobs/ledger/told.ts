/** What was done to read a ledger that is not as it was made, told as findings on its file. */
import { columnsMapped, linesBelowTable, rowsLeftOut } from '../../core/consolidation/file-rules';
import { finding, type Finding, type VariantOf } from '../../core/findings';
import type { LedgerPlace } from './find';
import type { LedgerRows } from './read';

/** So many pieces of a list of rows are read by people. */
const mostPieces = 12;

export function ledgerFindings(
  { sheet, how, headers, besides }: LedgerPlace,
  { left, below, merged }: LedgerRows,
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
    ...(how === 'named' ? [] : [mapped('table')]),
    ...(besides.length > 0 ? [mapped('other-sheets', besides)] : []),
    ...(headers.mapped.length > 0 ? [mapped('taken')] : []),
    ...(headers.unknown.length > 0 ? [mapped('unknown', headers.unknown)] : []),
    ...(merged.length > 0 ? [mapped('merged', [], merged)] : []),
    ...(left.length > 0 ? [finding(rowsLeftOut, where, rows(left.map(({ row }) => row)))] : []),
    ...(below.length > 0 ? [finding(linesBelowTable, where, rows(below))] : []),
  ];
}

/** "7, 9–12, 20"; a long list is cut short. */
export function rowsText(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  const pieces = runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  return pieces.length > mostPieces ? `${pieces.slice(0, mostPieces).join(', ')}, …` : pieces.join(', ');
}
