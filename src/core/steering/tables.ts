/** Tables of the project's workbook on what committees decide and what is to be done: running data, no part of a version. */
import type { Day } from '../days';
import { defineTable, type RowOf } from '../native/table';

/** Who was at a meeting, by role. */
export const attendanceTable = defineTable({
  name: 'Attendance',
  filledBy: 'people',
  readBy: 'jobs',
  preparedRows: 60,
  coveredRows: 5_000,
  columns: {
    meeting: { kind: 'code', list: 'meetings', required: true, wraps: true, width: 14, named: true },
    partner: { kind: 'code', list: 'partners', wraps: true, width: 30 },
    role: { kind: 'code', list: 'memberRoles', width: 20 },
    name: { kind: 'text', width: 28 },
    present: { kind: 'code', list: 'evidences', width: 12 },
    remark: { kind: 'text', width: 36, wraps: true },
  },
});

/** A decision waits until its outcome stands. It may be what an approval or an acceptance rests on. */
export const decisionsTable = defineTable({
  name: 'Decisions',
  filledBy: 'people',
  readBy: 'jobs',
  preparedRows: 40,
  coveredRows: 2_000,
  columns: {
    code: { kind: 'text', width: 10, maxLength: 40 },
    meeting: { kind: 'code', list: 'meetings', wraps: true, width: 14 },
    what: { kind: 'text', required: true, width: 50, wraps: true, maxLength: 1000, named: true },
    outcome: { kind: 'code', list: 'outcomes', width: 16, named: true },
    owner: { kind: 'code', list: 'partners', wraps: true, width: 30, named: true },
    due: { kind: 'day', width: 13, named: true },
    tier: { kind: 'code', list: 'tiers', wraps: true, width: 40 },
    partner: { kind: 'code', list: 'partners', wraps: true, width: 26 },
    line: { kind: 'number', width: 10 },
  },
});

export const toDoTable = defineTable({
  name: 'ToDo',
  filledBy: 'people',
  readBy: 'jobs',
  preparedRows: 60,
  coveredRows: 2_000,
  columns: {
    what: { kind: 'text', required: true, width: 50, wraps: true, maxLength: 1000, named: true },
    who: { kind: 'code', list: 'partners', wraps: true, width: 30, named: true },
    name: { kind: 'text', width: 24 },
    due: { kind: 'day', width: 13, named: true },
    done: { kind: 'day', width: 13, named: true },
    meeting: { kind: 'code', list: 'meetings', wraps: true, width: 14 },
    remark: { kind: 'text', width: 36, wraps: true },
  },
});

export type Attendance = RowOf<typeof attendanceTable>;
export type Decision = RowOf<typeof decisionsTable>;
export type ToDo = RowOf<typeof toDoTable>;

/** What is told in a territory, whatever the version in force says of it. */
export interface Communicated {
  partner: string;
  title: string;
  audience: string;
  channel: string;
  day: Day;
  /** Its proof stands. */
  done: boolean;
}

/** The rows that could be read. */
export interface SteeringBook {
  attendance: readonly Attendance[];
  decisions: readonly Decision[];
  toDo: readonly ToDo[];
  communication: readonly Communicated[];
}

export const nothingSteered: SteeringBook = { attendance: [], decisions: [], toDo: [], communication: [] };
