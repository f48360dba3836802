/** Table `Acceptances` of the project workbook: the lead partner's decisions on lines. */
import { defineTable } from '../native/table';

export const acceptancesTable = defineTable({
  name: 'Acceptances',
  filledBy: 'people',
  readBy: 'jobs',
  preparedRows: 100,
  coveredRows: 5_000,
  columns: {
    partner: { kind: 'code', list: 'partners', required: true, wraps: true, width: 28 },
    line: { kind: 'number', required: true, width: 10 },
    rule: { kind: 'code', list: 'rules', width: 42, wraps: true },
    decision: { kind: 'code', list: 'decisions', width: 26 },
    reason: { kind: 'text', required: true, width: 50, wraps: true, maxLength: 1000 },
    decidedBy: { kind: 'text', width: 24 },
    decidedOn: { kind: 'day', width: 13, formerHeaders: ['Date', 'Data'] },
  },
});
