/** Time sheets against what staff lines claim: to date by hours, by month for pay. */
import type { Month } from '../../../src/core/days';
import { formatDecimal, parseDecimal } from '../../../src/core/money';
import { timeSheet } from '../../../src/core/tables/time-sheet';
import type { StaffTime } from '../../../src/core/staff/tables';
import { gatheredStaffTime } from '../../../src/core/consolidation/staff-time';
import { checked, date, termsWith, type Row } from '../builders';

const sheet = (month: Month, hours: string, more: Partial<StaffTime> = {}): StaffTime => ({
  partner: 'G1',
  person: 'Ana Reis',
  role: '',
  employment: undefined,
  hoursPerYear: undefined,
  agreedShare: parseDecimal('0.5'),
  month,
  worked: parseDecimal('160'),
  hours: parseDecimal(hours),
  days: undefined,
  remark: '',
  ...more,
});

const hourly = termsWith(({ categories }) => {
  categories.find(({ code }) => code === 'STAFF')!.method = { kind: 'unit-cost', unit: 'hour', amount: '10.00' };
});
const hours = (units: number, day: string, period: string, more: Row = {}): Row => ({
  category: 'STAFF',
  documentType: 'unit-cost',
  supplier: 'Ana Reis',
  units,
  net: null,
  vat: null,
  eligible: 10 * units,
  documentDate: date(day),
  period,
  ...more,
});

const found = (terms: Parameters<typeof checked>[0], rows: readonly Row[]) =>
  checked(terms, rows).flatMap(({ line, findings }) =>
    findings
      .filter(({ rule }) => rule === 'staff-time-exceeded')
      .map(({ figures, fixes }) => [line.number, figures, fixes] as const),
  );

test('hours are compared to date, so that later months make no earlier ones right', () => {
  const terms = { ...hourly, staffTime: [sheet('2026-02', '40'), sheet('2026-05', '20.5'), sheet('2026-09', '100')] };
  const first = hours(60.5, '2026-06-30', 'S1');
  expect(found(terms, [first])).toEqual([]);
  expect(
    found(terms, [
      first,
      hours(-10, '2026-06-30', 'S1', { documentType: 'adjustment' }),
      hours(10, '2026-06-30', 'S1'),
    ]),
  ).toEqual([]);
  const [[line, figures] = []] = found(terms, [first, hours(0.5, '2026-06-30', 'S1'), hours(100, '2026-12-31', 'S2')]);
  expect([line, figures]).toMatchObject([
    2,
    {
      case: 'hours',
      claimed: { decimal: parseDecimal('61') },
      recorded: { decimal: parseDecimal('60.5') },
      until: { month: '2026-06' },
    },
  ]);
  // What was worked in the first period may be declared in the second.
  expect(found(terms, [hours(160.5, '2026-12-31', 'S2')])).toEqual([]);
});

test('nothing is said of people without a time sheet, of other partners and of withdrawn lines', () => {
  const terms = { ...hourly, staffTime: [sheet('2026-02', '40')] };
  const more = (row: Row): Row => hours(41, '2026-03-31', 'S1', row);
  expect(found(terms, [more({})])).toHaveLength(1);
  expect(found(terms, [more({ supplier: 'Rui' }), more({ partner: 'G2' }), more({ status: 'withdrawn' })])).toEqual([]);
});

test('hours of a year have the limit of the table of staff: its share where there are no time sheets', () => {
  const yearly = { hoursPerYear: parseDecimal('1600') };
  const told = (staffTime: StaffTime, rows: readonly Row[]) =>
    found({ ...hourly, staffTime: [staffTime] }, rows).map(([line, figures]) => [line, figures.case, figures.year]);
  const without = sheet('2026-02', '0', { ...yearly, month: undefined, worked: undefined, hours: undefined });
  const year = [hours(700, '2026-06-30', 'S1'), hours(100, '2026-12-31', 'S2'), hours(1, '2026-12-31', 'S2')];
  expect(told(without, year.slice(0, 2))).toEqual([]);
  expect(told(without, [...year.slice(0, 2), hours(700, '2027-06-30', 'S3')])).toEqual([]);
  expect(told(without, year)).toEqual([[3, 'year', '2026']]);
  // Time sheets tell which hours were on the project: then only those of the whole year are too many.
  expect(told(sheet('2026-02', '900', yearly), year)).toEqual([]);
  expect(told(sheet('2026-02', '2000', yearly), [...year, hours(800, '2026-12-31', 'S2')])).toEqual([
    [4, 'year', '2026'],
  ]);
});

test('pay is compared with the month’s share, which may be that of the month before', () => {
  const terms = { ...termsWith(), staffTime: [sheet('2026-03', '40'), sheet('2026-04', '16')] };
  const pay = (eligible: number, day: string): Row => ({
    category: 'STAFF',
    documentType: 'payslip',
    supplier: 'Ana Reis',
    net: 1400,
    vat: 600,
    eligible,
    documentDate: date(day),
  });
  // 40 ÷ 160 of 2,000; in April 10 %; of May there is no time sheet, so the agreed half counts.
  expect(found(terms, [pay(500, '2026-03-31')])).toEqual([]);
  expect(found(terms, [pay(500, '2026-04-05')])).toEqual([]);
  expect(found(terms, [pay(1000, '2026-05-31')])).toEqual([]);
  const [[, figures, fixes] = []] = found(terms, [pay(500, '2026-04-30')]);
  expect(figures).toMatchObject({
    case: 'share',
    expected: { money: 20_000 },
    share: { percent: parseDecimal('0.1') },
  });
  expect(fixes).toEqual([{ column: 'eligible', value: 200 }]);
  // Two parts of one payslip share its pay.
  const part = { ...pay(300, '2026-03-31'), documentNo: 'PAY-3' };
  expect(found(terms, [part, { ...part, action: 'A1' }])).toHaveLength(1);
});

test('a partner’s file takes the place of what was gathered, others stay', () => {
  const known = [sheet('2026-02', '40'), sheet('2026-02', '8', { partner: 'G2' })];
  const file = {
    path: 'a',
    read: true,
    partner: 'G1',
    lines: [],
    findings: [],
    staffTime: [sheet('2026-03', '1')],
  } as const;
  expect(gatheredStaffTime([file], known).map(({ partner, month }) => `${partner} ${month}`)).toEqual([
    'G2 2026-02',
    'G1 2026-03',
  ]);
  expect(gatheredStaffTime([], known)).toEqual(known);
});

test('the table sums each person’s months, of the period asked for', () => {
  const terms = termsWith();
  const rows = [
    sheet('2026-03', '40'),
    sheet('2026-02', '1.5'),
    sheet('2027-01', '9'),
    sheet('2026-02', '2', { person: 'Rui' }),
  ];
  const table = timeSheet.build({ terms, rows, period: 'S1', partner: undefined });
  const shown = table.rows.map(({ role, cells }) => {
    const onProject = cells[7];
    const amount =
      typeof onProject === 'object' && onProject && 'quantity' in onProject ? formatDecimal(onProject.quantity) : '';
    return `${role} ${JSON.stringify(cells[5])} ${amount}`;
  });
  expect(shown).toEqual([
    'row {"month":"2026-02"} 1.5',
    'row {"month":"2026-03"} 40',
    'subtotal null 41.5',
    'row {"month":"2026-02"} 2',
    'subtotal null 2',
  ]);
});
