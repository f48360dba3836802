/** Findings on a file whose ledger differs from the original, saying how it was read and what was not. */
import { columnsMapped, linesBelowTable, rowsLeftOut, rowsNotRead } from '../../core/consolidation/file-rules';
import { finding, type Finding, type VariantOf } from '../../core/findings';
import type { LedgerLocation } from './find';
import type { LedgerRows } from './read';
import { rowsText, rowsTexts } from './rows-text';
import type { Unread } from './unread';

export function ledgerFindings(
  { sheet, foundBy, headers, alternatives }: LedgerLocation,
  { skipped, above, below, merged }: LedgerRows,
  { notRead, repeats }: Unread,
  origin: { partner: string; file: string },
): Finding[] {
  const where = { ...origin, sheet: sheet.name };
  const mapped = (
    kind: VariantOf<typeof columnsMapped>,
    { others = [], rowsMeant = [], on = sheet.name }: { others?: string[]; rowsMeant?: readonly number[]; on?: string },
  ): Finding =>
    finding(
      columnsMapped,
      { ...where, sheet: on },
      {
        case: kind,
        sheet: on,
        list: { taken: headers.mapped },
        others: others.join(', '),
        rows: rowsText(rowsMeant),
      },
    );
  const rows = (list: readonly number[]) => ({ rows: rowsText(list), count: list.length });
  return [
    ...notRead.flatMap(({ sheet: on, beside, rows: list }) =>
      rowsTexts(list).map(({ first, ...figures }) =>
        finding(
          rowsNotRead,
          { ...origin, sheet: on, row: first },
          { case: beside ? 'beside' : 'rows', sheet: on, ...figures },
        ),
      ),
    ),
    ...(foundBy === 'named' ? [] : [mapped('table', {})]),
    ...(alternatives.length > 0
      ? [mapped('other-sheets', { others: [...new Set(alternatives.map((one) => one.sheet))] })]
      : []),
    ...(headers.mapped.length > 0 ? [mapped('taken', {})] : []),
    ...(headers.unknown.length > 0 ? [mapped('unknown', { others: [...headers.unknown] })] : []),
    ...(merged.length > 0 ? [mapped('merged', { rowsMeant: merged })] : []),
    ...repeats.map((one) => mapped('repeats', { rowsMeant: one.rows, on: one.sheet })),
    ...rowsTexts(skipped.map(({ row }) => row)).map(({ rows: text, count }) =>
      finding(rowsLeftOut, where, { rows: text, count }),
    ),
    ...(above.length > 0 ? [finding(linesBelowTable, where, { case: 'above', ...rows(above) })] : []),
    ...(below.length > 0 ? [finding(linesBelowTable, where, { case: 'below', ...rows(below) })] : []),
  ];
}
