/** The sheets with a partner's staff and its time sheets. */
import { addMonths, dayFromSerial, firstOfMonth, monthOf, type Day, type Month } from '../../core/days';
import type { PartnerTerms } from '../../core/agreement/terms';
import { decimalToNumber } from '../../core/money';
import { keysOf } from '../../core/native/table';
import { staffTable, timeSheetsTable } from '../../core/staff/tables';
import { agreedStaff } from '../../core/agreement/staff';
import type { Sheet } from '../blocks';
import type { Context } from '../context';
import { nativeSheet, type TableRow } from '../native-tables';
import type { CellContent } from '../plan';
import type { Ledger } from './ledger';

type Rows = readonly (readonly CellContent[])[];

export interface CarriedStaff {
  staff?: Rows | undefined;
  timeSheets?: Rows | undefined;
}

/** Whether there is anything to record: staff costs that are not paid by a flat rate, or people with an agreed share. */
export function recordsTime({ terms }: Pick<Context, 'terms'>, { partner, methods }: PartnerTerms): boolean {
  const hasCosts = terms.budget.some(({ partner: own, category }) => own === partner.code && category === 'STAFF');
  const method = methods.get('STAFF')?.kind;
  return (
    (hasCosts && method !== 'flat-rate' && method !== 'lump-sum') ||
    agreedStaff(terms.agreement, partner.code).length > 0
  );
}

/** Behind what the partner wrote: who is in the agreement, and a row for each of these people and month of the project. */
export function staffSheets(
  context: Context,
  own: PartnerTerms,
  ledger: Ledger,
  { staff = [], timeSheets = [] }: CarriedStaff = {},
): Sheet[] {
  const wasWritten = [...staff, ...timeSheets].some((row) => row.some((cell) => cell !== null && cell !== ''));
  if (!recordsTime(context, own) && !wasWritten) return [];
  const { agreement } = context.terms;
  const named = new Set(staff.map(([person = null]) => nameIn(person)));
  const agreed = agreedStaff(agreement, own.partner.code).filter(({ person }) => !named.has(nameIn(person)));
  const people = [
    ...new Set([...staff.map(([person = null]) => String(person ?? '')), ...agreed.map(({ person }) => person)]),
  ].filter((person) => person.trim() !== '');
  const kept = new Set(timeSheets.map(([person = null, month = null]) => `${nameIn(person)}|${monthIn(month)}`));
  const months = monthsBetween(agreement.project.start, agreement.project.end);
  const times: TableRow<typeof timeSheetsTable>[] = [
    ...timeSheets.map(withShare),
    ...people.flatMap((person) =>
      months.flatMap((month) => (kept.has(`${nameIn(person)}|${month}`) ? [] : [{ person, month }])),
    ),
  ];
  const results = resultsOf(ledger, timeSheets);
  const rows: TableRow<typeof staffTable>[] = [
    ...staff.map((row) => results(row)),
    ...agreed.map(({ person, ...one }) => ({ person, ...one, recorded: 0, claimed: claimedBy(ledger, person) })),
  ];
  return [nativeSheet(context, staffTable, rows), nativeSheet(context, timeSheetsTable, times)];
}

function nameIn(cell: CellContent): string {
  return String(cell ?? '')
    .trim()
    .toLowerCase();
}

function monthIn(cell: CellContent): string {
  const day = typeof cell === 'number' ? dayFromSerial(cell) : undefined;
  return day ? monthOf(day) : String(cell ?? '');
}

function monthsBetween(from: Day, to: Day): Month[] {
  const months: Month[] = [];
  for (let day = firstOfMonth(from); day <= to; day = addMonths(day, 1)) months.push(monthOf(day));
  return months;
}

const timeAt = new Map(keysOf(timeSheetsTable).map((key, index) => [key, index]));
const staffAt = new Map(keysOf(staffTable).map((key, index) => [key, index]));

function numberAt(row: readonly CellContent[], key: 'worked' | 'hours'): number {
  const cell = row[timeAt.get(key) ?? -1];
  return typeof cell === 'number' ? cell : 0;
}

/** The formula's result. */
function withShare(row: readonly CellContent[]): CellContent[] {
  const hours = row[timeAt.get('hours') ?? -1];
  const worked = numberAt(row, 'worked');
  return row.with(timeAt.get('share') ?? -1, typeof hours === 'number' && worked > 0 ? hours / worked : '');
}

/** Puts the results of its formulas into a row of the table of staff. */
function resultsOf(ledger: Ledger, timeSheets: Rows): (row: readonly CellContent[]) => CellContent[] {
  return (row) => {
    const name = nameIn(row[0] ?? null);
    const own = timeSheets.filter(([person = null]) => nameIn(person) === name);
    const sum = (key: 'worked' | 'hours'): number => own.reduce((all, one) => all + numberAt(one, key), 0);
    const results = {
      recorded: round(sum('hours')),
      measured: sum('worked') > 0 ? sum('hours') / sum('worked') : '',
      claimed: claimedBy(ledger, name),
    };
    return Object.entries(results).reduce<CellContent[]>(
      (cells, [key, value]) => cells.with(staffAt.get(key as keyof typeof results) ?? -1, name === '' ? '' : value),
      [...row],
    );
  };
}

/** As SUMIFS: names are compared without their case. */
function claimedBy(ledger: Ledger, name: string): number {
  const units = ledger.rows.flatMap((_, index) => {
    const line = ledger.lineAt(index);
    if (!line?.units || line.status === 'withdrawn') return [];
    return nameIn(line.person || line.supplier) === nameIn(name) ? [decimalToNumber(line.units)] : [];
  });
  return round(units.reduce((sum, one) => sum + one, 0));
}

function round(hours: number): number {
  return Math.round(hours * 100) / 100;
}
