/** Hidden columns of the people of a partnership: their places on its chart. */
import type { AgreementPart } from '../../core/agreement-tables';
import { committeesPart, contactsPart, membersPart } from '../../core/agreement-tables/governance';
import type { RowValues } from '../../core/agreement-tables/part';
import { partnersPart } from '../../core/agreement-tables/partners';
import type { TableColumn } from '../blocks';
import { quoted } from '../references';
import { marked } from './codes';
import { type Helper, hidden } from './helper';
import { codeKey, group, headerRow, nameOf, position, seat } from './names';
import type { DraftValues } from './values';

/** The group of each row on the chart of the partnership, and which of the group it is: nothing else finds the n-th. */
export function seatHelpers(part: AgreementPart, values: DraftValues): Helper[] {
  const formula = seatGroups.get(part);
  if (!formula) return [];
  const seats = seatsOf(part, values);
  return [
    { column: hidden(part, group, formula), value: (_row, index) => seats[index]?.group ?? '' },
    {
      // Only the order counts: from the first row below the title, the heading and the header.
      column: hidden(part, position, (own) => `ROW(${own(group)})-${headerRow}`),
      value: (_row, index) => index + 1,
    },
    {
      column: hidden(
        part,
        seat,
        (own) =>
          `IF(${own(group)}="","",${own(group)}&"|"&SUMPRODUCT((${nameOf(part, group)}=${own(group)})*(${nameOf(part, position)}<=${own(position)})))`,
      ),
      value: (_row, index) => seats[index]?.seat ?? '',
    },
  ];
}

const seatGroups = new Map<AgreementPart, NonNullable<TableColumn['formula']>>([
  [
    partnersPart,
    (own) => `IF(${own('code')}="","",IF(${own(codeKey('role'))}=${quoted(marked('lead'))},"lead","other"))`,
  ],
  [
    committeesPart,
    (own) =>
      `IF(${own(codeKey('kind'))}=${quoted(marked('partnership'))},${own(codeKey('kind'))},${own(codeKey('partner'))}&"")`,
  ],
  [membersPart, (own) => `${own(codeKey('committee'))}&""`],
  [contactsPart, (own) => `${own(codeKey('partner'))}&""`],
]);

/** The results of those formulas. */
export function seatsOf(part: AgreementPart, values: DraftValues): { group: string; seat: string }[] {
  const counts = new Map<string, number>();
  return values.rowsOf(part).map((row) => {
    const own = groupOf(part, row, values);
    const count = (counts.get(own) ?? 0) + 1;
    counts.set(own, count);
    return { group: own, seat: own === '' ? '' : `${own}|${count}` };
  });
}

function groupOf(part: AgreementPart, row: RowValues, { meant }: DraftValues): string {
  if (part === partnersPart) {
    if (row['code'] === undefined) return '';
    return meant('partnerRoles', row['role']) === marked('lead') ? 'lead' : 'other';
  }
  if (part === membersPart) return meant('committees', row['committee']);
  const kind = meant('committeeKinds', row['kind']);
  return part === committeesPart && kind === marked('partnership') ? kind : meant('partners', row['partner']);
}
