/**
 * What partners say of their progress. In a partner's workbook: table `Progress` with a text for each action and period,
 * and `Results` with what was reached. The lead partner's own `Progress` stands in the project's workbook; there and in a
 * report, what all partners gave is gathered in `ProgressGathered` and `ResultsGathered`.
 */
import { defineTable, type RowOf } from '../native/table';

const texts = {
  done: { kind: 'text', wraps: true, width: 46 },
  deviations: { kind: 'text', wraps: true, width: 40 },
  next: { kind: 'text', wraps: true, width: 40 },
} as const;

/** Without an action, of the whole. */
export const progressTable = defineTable({
  name: 'Progress',
  filledBy: 'people',
  readBy: 'jobs',
  preparedRows: 0,
  coveredRows: 1_000,
  columns: {
    period: { kind: 'code', list: 'periods', required: true, prefilled: true, width: 12 },
    action: { kind: 'code', list: 'actions', prefilled: true, wraps: true, width: 44 },
    ...texts,
  },
});

/** Deliverables with the day on which they were delivered, indicators with the value reached to date. */
export const resultsTable = defineTable({
  name: 'Results',
  filledBy: 'people',
  readBy: 'jobs',
  preparedRows: 0,
  coveredRows: 1_000,
  columns: {
    result: { kind: 'code', list: 'results', required: true, prefilled: true, wraps: true, width: 60 },
    reached: { kind: 'decimal', width: 14 },
    on: { kind: 'day', width: 14 },
    remark: { kind: 'text', wraps: true, width: 46 },
  },
});

/** A row without a partner is the lead partner's, of the whole project. */
export const gatheredProgressTable = defineTable({
  name: 'ProgressGathered',
  filledBy: 'accord',
  readBy: 'jobs',
  preparedRows: 0,
  coveredRows: 5_000,
  columns: {
    partner: { kind: 'code', list: 'partners', width: 30 },
    period: { kind: 'code', list: 'periods', required: true, width: 12 },
    action: { kind: 'code', list: 'actions', width: 34 },
    ...texts,
  },
});

export const gatheredResultsTable = defineTable({
  name: 'ResultsGathered',
  filledBy: 'accord',
  readBy: 'jobs',
  preparedRows: 0,
  coveredRows: 5_000,
  columns: {
    partner: { kind: 'code', list: 'partners', required: true, width: 30 },
    result: { kind: 'code', list: 'results', required: true, width: 60 },
    reached: { kind: 'decimal', width: 14 },
    on: { kind: 'day', width: 14 },
    remark: { kind: 'text', wraps: true, width: 46 },
  },
});

export type ProgressText = Omit<RowOf<typeof gatheredProgressTable>, 'row'>;
export type ResultReached = Omit<RowOf<typeof gatheredResultsTable>, 'row'>;

/** All that was said of a project's progress. */
export interface ProgressSaid {
  texts: readonly ProgressText[];
  results: readonly ResultReached[];
}
