/** Reads the tables of claims from the project's workbook. */
import type { Terms } from '../../core/agreement/terms';
import { keptContent } from '../../core/claims/as-kept';
import type { ClaimsBook, RowsOnSheet } from '../../core/claims/book';
import { fingerprintOf } from '../../core/claims/fingerprint';
import { isKeptLine } from '../../core/claims/kept';
import { claimsTable, controlTable, keptLinesTable, paymentsTable, transfersTable } from '../../core/claims/tables';
import type { Finding } from '../../core/findings';
import { findingOnRow, unreadableRows } from '../../core/native/row-to-check';
import type { RowOf } from '../../core/native/table';
import type { ProjectTable } from '../../workbooks/native-tables';
import { readNative } from '../native/rows';
import type { Opened } from './workbook';

/** Rows that cannot be used are told; so is a kept line that was changed by hand, which counts as it stands. */
export function readClaims(
  { book, path }: Pick<Opened, 'book' | 'path'>,
  terms: Terms,
): { claims: ClaimsBook; findings: Finding[] } {
  const findings: Finding[] = [];
  function read<Table extends ProjectTable>(table: Table): RowsOnSheet<RowOf<Table>> {
    const { sheet = '', ...found } = readNative(book, table, terms);
    findings.push(...unreadableRows(table.name, found, { file: path, sheet }));
    return { sheet, rows: found.rows };
  }
  const claims: ClaimsBook = {
    file: path,
    control: read(controlTable),
    claims: read(claimsTable),
    payments: read(paymentsTable),
    transfers: read(transfersTable),
    kept: read(keptLinesTable),
  };
  const { sheet, rows } = claims.kept;
  for (const row of rows.filter(isKeptLine))
    if (fingerprintOf(keptContent(row)) !== row.fingerprint)
      findings.push(findingOnRow({ file: path, sheet }, row.row, { case: 'kept-changed', sheet, claim: row.claim }));
  return { claims, findings };
}
