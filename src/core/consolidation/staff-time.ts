/** The time sheets of all partners: a partner's file takes the place of what was gathered before. */
import type { StaffTime } from '../staff/tables';
import type { LedgerFile } from './input-files';

export function gatheredStaffTime(files: readonly LedgerFile[], known: readonly StaffTime[]): StaffTime[] {
  const given = files.flatMap((file) =>
    file.read && file.staffTime ? [{ partner: file.partner, rows: file.staffTime }] : [],
  );
  const isGiven = new Set(given.map(({ partner }) => partner));
  return [...known.filter(({ partner }) => !isGiven.has(partner)), ...given.flatMap(({ rows }) => rows)];
}
