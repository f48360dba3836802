/** Reads staff and time sheets: in a partner's workbook as it wrote them, else as they were gathered. */
import type { Terms } from '../../core/agreement/terms';
import type { Finding } from '../../core/findings';
import { compareDecimals, formatDecimal, one, type Decimal } from '../../core/money';
import { dropdownSeparator } from '../../core/native/codes';
import { findingOnRow, repeatedEntries, unreadableRows } from '../../core/native/row-to-check';
import { staffTable, staffTimeTable, timeSheetsTable, type StaffTime, type TimeSheet } from '../../core/staff/tables';
import { agreedStaffTime } from '../../core/agreement/staff';
import { staffTimeOf } from '../../core/staff/time';
import { readNative } from '../native/rows';
import type { PartnerBook } from './partner';
import type { Opened } from './workbook';

/** Of several rows for one person and month, the last counts. Workbooks of earlier versions have no such tables. */
export function readOwnStaffTime(
  { book, path, about: { partner } }: Pick<PartnerBook, 'book' | 'path' | 'about'>,
  terms: Terms,
): { staffTime: StaffTime[]; findings: Finding[] } {
  const { sheet: staffSheet, ...staff } = readNative(book, staffTable, terms);
  const { sheet: timeSheet = '', ...sheets } = readNative(book, timeSheetsTable, terms);
  const [people, times] = [
    { file: path, sheet: staffSheet ?? '' },
    { file: path, sheet: timeSheet },
  ];
  return {
    staffTime:
      staffSheet === undefined
        ? agreedStaffTime(terms.agreement, partner)
        : staffTimeOf(partner, staff.rows, sheets.rows),
    findings: [
      ...unreadableRows(staffTable.name, staff, people),
      ...unreadableRows(timeSheetsTable.name, sheets, times),
      ...staff.rows.flatMap(({ row, share }) => beyond(share, one, 'share', staffTable.name, people, row)),
      ...sheets.rows.flatMap(({ row, hours, worked }) =>
        beyond(hours, worked, 'hours', timeSheetsTable.name, times, row),
      ),
      ...repeatedEntries(
        sheets.rows,
        ({ person, month }) => `${person}${dropdownSeparator}${month}`,
        ({ hours, worked, days }: TimeSheet) => [hours, worked, days].map((one) => one && formatDecimal(one)).join('|'),
        times,
      ),
    ].map((found) => ({ ...found, where: { ...found.where, partner } })),
  };
}

/** More than the whole is counted as the whole, and told. */
function beyond(
  part: Decimal | undefined,
  whole: Decimal | undefined,
  header: string,
  table: typeof staffTable.name | typeof timeSheetsTable.name,
  location: { file: string; sheet: string },
  row: number,
): Finding[] {
  if (!part || !whole || compareDecimals(part, whole) <= 0) return [];
  return [
    findingOnRow(location, row, {
      case: 'beyond-whole',
      sheet: location.sheet,
      header: { table, header },
      found: { decimal: part },
      most: { decimal: whole },
    }),
  ];
}

/** Of the project's workbook or of a report. Of partners without a row there, what the agreement says. */
export function readStaffTime({ book }: Pick<Opened, 'book'>, terms: Terms): StaffTime[] {
  const rows = readNative(book, staffTimeTable, terms).rows.map(({ row: _, ...time }) => time);
  const known = new Set(rows.map(({ partner }) => partner));
  return [
    ...rows,
    ...[...terms.partners.keys()].flatMap((partner) =>
      known.has(partner) ? [] : agreedStaffTime(terms.agreement, partner),
    ),
  ];
}
