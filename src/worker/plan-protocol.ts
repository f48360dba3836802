/** What the planning views show: timeline, allocation, people, steering. Amounts are in the project's currency. */
import type { CostAllocation } from '../core/allocation/cost';
import type { Agreement, Partner, SharedCost, Text } from '../core/agreement/schema';
import type { DateMove, EntryKind } from '../core/calendar';
import type { Day } from '../core/days';
import type { Money } from '../core/money';
import type { NewKey } from '../jobs/plan/cells';
import type { CellWrite } from '../workbooks/open-workbook';
import type { SheetsRead } from '../workbooks/sheets-read';
import type { FileBytes } from './protocol';
import type { SteeringView } from './steering-protocol';

export type { DateMove, NewKey };

type Committee = Agreement['governance']['committees'][number];

export interface PlanView {
  currency: string;
  /** The version in force; undefined in a draft. */
  version: number | undefined;
  /** Whether the next version on the sheets is shown, with what is in force beside it. */
  isNext: boolean;
  /** Whether the sheets of the next version lack something, so that they are not shown. */
  incomplete: boolean;
  partners: readonly { code: string; name: string; role: Partner['role']; country: string }[];
  timeline: TimelineView;
  allocation: AllocationView;
  people: PeopleView;
  steering: SteeringView;
}

export interface TimelineView {
  today: Day;
  /** In the agreement's order. */
  entries: readonly TimelineEntry[];
  /** The last day of the last task. */
  end: Day | undefined;
  /** Of tasks that wait for each other, which take no part in the schedule. */
  circles: readonly (readonly string[])[];
}

export interface TimelineEntry extends DateMove {
  kind: EntryKind;
  code: string;
  title: Text | undefined;
  /** Whom it concerns; undefined for all. */
  partners: readonly string[] | undefined;
  /** Whether another date can be tried. */
  movable: boolean;
  /** In force, where that differs. */
  before: { start: Day; end: Day } | undefined;
  /** Of tasks. The days are those on which it can run; it can slip by its float, and by the free one without moving others. */
  schedule: { start: Day; end: Day; float: number; freeFloat: number; critical: boolean } | undefined;
  /** From 0 to 1, and the days by which it is late. */
  progress: number | undefined;
  late: number | undefined;
  /** Of a deadline on which nobody works: why not, in sentences. */
  closed: readonly string[];
}

/** Dates that were tried. */
export interface TriedView {
  timeline: TimelineView;
  /** Sentences; none where nothing breaks. */
  breaks: readonly string[];
  /** Why these dates cannot stand in an agreement; sentences. */
  problems: readonly string[];
  /** Whether partners' lines are known, from the files that were looked at. */
  knowsLines: boolean;
}

export interface AllocationView {
  actions: readonly {
    code: string;
    title: Text;
    tasks: readonly { code: string; title: Text; responsible: string; contributors: readonly string[] }[];
    /** In the order of the partners. */
    budget: readonly Money[];
  }[];
  periods: readonly { code: string; start: Day; end: Day }[];
  /** By partner, then by period: its budget of each action, spread evenly over the action's days. */
  load: readonly (readonly Money[])[];
  /** Sentences: who lacks a task, tasks without a partner that takes part, actions beyond partners' days. */
  gaps: readonly string[];
  costs: readonly SplitView[];
}

export interface SplitView {
  code: string;
  title: Text;
  amount: Money;
  payer: string;
  method: SharedCost['key']['method'];
  /** Who bears it, whatever the key. */
  partners: readonly string[];
  /** Empty where the key divides nothing. */
  shares: readonly {
    partner: string;
    weight: number;
    /** From 0 to 1. */
    part: number;
    amount: Money;
    /** What is left of the exact share below its last whole cent, from 0 to 1, and whether it was rounded up for it. */
    rest: number;
    extra: boolean;
  }[];
  debts: CostAllocation['debts'];
  byLead: CostAllocation['byLead'];
}

export interface PeopleView {
  committees: readonly {
    code: string;
    title: Text;
    kind: Committee['kind'];
    partner: string | undefined;
    everyMonths: number | undefined;
    members: readonly { partner: string; role: Committee['members'][number]['role']; name: string | undefined }[];
  }[];
  /** `share`: of working time on the project, from 0 to 1. */
  contacts: readonly {
    partner: string;
    name: string;
    role: string;
    email: string | undefined;
    phone: string | undefined;
    share: number | undefined;
  }[];
}

export interface PlanJobs {
  /** Undefined for a draft that lacks something. All sheets are read; sentences in words of `language`. */
  plan: { request: { book: SheetsRead; today: Day; language: string }; response: PlanView | undefined };
  /** The plan that was read last, with other dates; nothing is written. */
  tryMoves: { request: { moves: readonly DateMove[]; today: Day; language: string }; response: TriedView };
  /** A shared cost of that plan, divided by another key. */
  trySplit: { request: NewKey; response: SplitView | undefined };
  /** The cells that write dates or a key down; undefined where the sheets have no such row any more. */
  moveCells: {
    request: { book: SheetsRead; moves: readonly DateMove[]; today: Day };
    response: readonly CellWrite[] | undefined;
  };
  keyCells: { request: { book: SheetsRead; key: NewKey; today: Day }; response: readonly CellWrite[] | undefined };
  /** Deadlines in force, or a draft's, as a file for calendar programs: all, or those of one partner. */
  calendarFile: {
    request: { book: SheetsRead; partner: string | undefined; today: Day; language: string };
    response: FileBytes;
  };
}
