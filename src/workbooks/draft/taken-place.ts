/** Hidden columns of what has a day: whether it has taken place. */
import type { AgreementPart } from '../../core/agreement-tables';
import { communicationPart, meetingsPart } from '../../core/agreement-tables/governance';
import { type RowValues, cellText } from '../../core/agreement-tables/part';
import { isDay, serialOf } from '../../core/days';
import { quoted } from '../references';
import { marked } from './codes';
import { type Helper, hidden } from './helper';
import { aheadDay, codeKey, doneDay } from './names';
import type { DraftValues } from './values';

/** What has taken place, and what has not yet: their days, 0 in all other rows. */
export function dayHelpers(part: AgreementPart, values: DraftValues): Helper[] {
  const isDone = doneIn.get(part);
  if (!isDone) return [];
  const when = (test: string) => (own: (key: string) => string) =>
    `IF(ISNUMBER(${own('date')}),IF(${isDone(own)}${test},${own('date')},0),0)`;
  const serial = (row: RowValues | undefined, done: boolean): number => {
    const day = cellText(row?.['date']);
    return row && isDay(day) && wasDone(part, row, values) === done ? serialOf(day) : 0;
  };
  return [
    { column: hidden(part, doneDay, when('')), value: (row) => serial(row, true) },
    { column: hidden(part, aheadDay, when('=FALSE')), value: (row) => serial(row, false) },
  ];
}

/** A meeting is held where the table says so, something was communicated where its proof stands. */
const doneIn = new Map<AgreementPart, (own: (key: string) => string) => string>([
  [meetingsPart, (own) => `(${own(codeKey('held'))}=${quoted(marked('yes'))})`],
  [communicationPart, (own) => `(LEN(${own('proof')})>0)`],
]);

/** The result of those formulas. */
export function wasDone(part: AgreementPart, row: RowValues, { meant }: Pick<DraftValues, 'meant'>): boolean {
  if (part === communicationPart) return cellText(row['proof']) !== '';
  return meant('evidences', row['held']) === marked('yes');
}
