/**
 * Table `Estimates` of a partner's workbook: what the partner still expects to spend on each of its budget lines. A blank
 * amount is no estimate; 0 says that nothing more will come.
 */
import { defineTable, type RowOf } from '../native/table';

export const estimatesTable = defineTable({
  name: 'Estimates',
  filledBy: 'people',
  readBy: 'jobs',
  preparedRows: 0,
  coveredRows: 1_000,
  columns: {
    action: { kind: 'code', list: 'actions', required: true, prefilled: true, wraps: true, width: 40 },
    category: { kind: 'code', list: 'categories', required: true, prefilled: true, wraps: true, width: 40 },
    toComplete: { kind: 'money', required: true, width: 18 },
    asOf: { kind: 'day', width: 14 },
    remark: { kind: 'text', width: 40 },
  },
});

export type EstimateRow = RowOf<typeof estimatesTable>;

/** Of a partner, as read from its workbook. */
export type Estimate = Omit<EstimateRow, 'row'> & { partner: string };
