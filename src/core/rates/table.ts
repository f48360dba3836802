/** Table `Rates`, running data of the project workbook and copied into partners' workbooks. */
import { defineTable } from '../native/table';

export const ratesTable = defineTable({
  name: 'Rates',
  filledBy: 'people',
  readBy: 'jobs',
  preparedRows: 60,
  coveredRows: 5_000,
  columns: {
    currency: { kind: 'code', list: 'currencies', required: true, width: 12 },
    month: { kind: 'month', required: true, width: 13 },
    rate: { kind: 'decimal', positive: true, required: true, width: 16 },
    source: { kind: 'text', width: 44, wraps: true },
  },
});
