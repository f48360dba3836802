/** Table `HandIns` of the project workbook: when a partner's report on a period was handed in, and its certificate. */
import { defineTable } from '../native/table';

export const handInsTable = defineTable({
  name: 'HandIns',
  filledBy: 'people',
  readBy: 'jobs',
  preparedRows: 60,
  coveredRows: 5_000,
  columns: {
    partner: { kind: 'code', list: 'partners', required: true, wraps: true, width: 34 },
    period: { kind: 'code', list: 'periods', required: true, width: 12 },
    handedIn: { kind: 'day', width: 14 },
    certificateNo: { kind: 'text', width: 24 },
    certifiedOn: { kind: 'day', width: 14 },
  },
});
