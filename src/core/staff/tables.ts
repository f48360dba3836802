/**
 * Staff and their time. In a partner's workbook: table `Staff` with who works on the project and how much of it was
 * agreed, and `TimeSheets` with the hours of each person and month. In the project's workbook and in a report, what all
 * partners gave is gathered in `StaffTime`.
 */
import { columnDefinedName, definedNamesOf, defineTable, type RowOf } from '../native/table';

/** Beside the lines of `Expenses`: the budget line that a line counts in, blank where it was withdrawn. */
export const countedInName = 'ExpensesCountedIn';

/** A column of `Expenses`. */
const ofLines = (key: 'units' | 'supplier' | 'person'): string => columnDefinedName({ name: 'Expenses' }, key);

const person = { kind: 'text', required: true, width: 26, maxLength: 200 } as const;
const employed = {
  role: { kind: 'text', width: 26 },
  employment: { kind: 'code', list: 'employments', width: 14 },
  hoursPerYear: { kind: 'decimal', positive: true, width: 14 },
} as const;
const time = {
  worked: { kind: 'decimal', positive: true, width: 14 },
  hours: { kind: 'decimal', width: 14 },
  days: { kind: 'decimal', width: 12 },
} as const;

/** Hours and days on the project, beside all that was worked in the month. */
export const timeSheetsTable = defineTable({
  name: 'TimeSheets',
  filledBy: 'people',
  readBy: 'jobs',
  preparedRows: 60,
  coveredRows: 5_000,
  columns: {
    person: { ...person, prefilled: true, named: true },
    month: { kind: 'month', required: true, prefilled: true, width: 13 },
    worked: { ...time.worked, named: true },
    hours: { ...time.hours, named: true },
    days: time.days,
    share: {
      kind: 'share',
      width: 12,
      formula: (cell) =>
        `IF(AND(ISNUMBER(${cell('worked')}),ISNUMBER(${cell('hours')})),IF(${cell('worked')}>0,${cell('hours')}/${cell('worked')},""),"")`,
    },
    remark: { kind: 'text', wraps: true, width: 40 },
  },
});

const sheets = definedNamesOf(timeSheetsTable);

/** The share is what was agreed, and counts in months without a time sheet; what is measured stands beside it. */
export const staffTable = defineTable({
  name: 'Staff',
  filledBy: 'people',
  readBy: 'jobs',
  preparedRows: 12,
  coveredRows: 500,
  columns: {
    person,
    ...employed,
    share: { kind: 'share', positive: true, width: 14 },
    recorded: {
      kind: 'decimal',
      width: 14,
      formula: (cell) =>
        `IF(LEN(${cell('person')})=0,"",ROUND(SUMIFS(${sheets.hours},${sheets.person},${cell('person')}),2))`,
    },
    measured: {
      kind: 'share',
      width: 14,
      formula: (cell) => {
        const worked = `SUMIFS(${sheets.worked},${sheets.person},${cell('person')})`;
        return `IF(LEN(${cell('person')})=0,"",IF(${worked}>0,SUMIFS(${sheets.hours},${sheets.person},${cell('person')})/${worked},""))`;
      },
    },
    claimed: {
      kind: 'decimal',
      width: 14,
      formula: (cell, { columns }) => {
        const whose = columns.includes('person') ? ofLines('person') : ofLines('supplier');
        return `IF(LEN(${cell('person')})=0,"",ROUND(SUMIFS(${ofLines('units')},${whose},${cell('person')},${countedInName},"?*"),2))`;
      },
    },
    remark: { kind: 'text', wraps: true, width: 36 },
  },
});

/** A row without a month says how a person is employed, where it has no time sheet. */
export const staffTimeTable = defineTable({
  name: 'StaffTime',
  filledBy: 'accord',
  readBy: 'jobs',
  preparedRows: 0,
  coveredRows: 10_000,
  columns: {
    partner: { kind: 'code', list: 'partners', required: true, width: 30 },
    person,
    ...employed,
    agreedShare: { kind: 'share', positive: true, width: 14 },
    month: { kind: 'month', width: 13 },
    ...time,
    remark: { kind: 'text', wraps: true, width: 36 },
  },
});

export type StaffRow = RowOf<typeof staffTable>;
export type TimeSheet = RowOf<typeof timeSheetsTable>;
export type StaffTime = Omit<RowOf<typeof staffTimeTable>, 'row'>;

/** Of a person without a time sheet. */
export const noTime = { month: undefined, worked: undefined, hours: undefined, days: undefined };
