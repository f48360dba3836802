/** Table `Holidays`, running data: filled from our rules when a workbook is made, and people's from then on. */
import { defineTable } from '../native/table';

export const holidaysTable = defineTable({
  name: 'Holidays',
  filledBy: 'people',
  readBy: 'jobs',
  preparedRows: 60,
  coveredRows: 3_000,
  columns: {
    country: { kind: 'code', list: 'countries', required: true, width: 20, named: true },
    day: { kind: 'day', required: true, width: 13, named: true },
    name: { kind: 'text', width: 34, named: true },
    source: { kind: 'text', width: 56, wraps: true },
  },
});
