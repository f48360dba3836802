/** Table `Approvals` of the project workbook: tiers of the agreed flexibility that were approved. */
import { defineTable } from '../native/table';

export const approvalsTable = defineTable({
  name: 'Approvals',
  filledBy: 'people',
  readBy: 'jobs',
  preparedRows: 50,
  coveredRows: 1_000,
  columns: {
    tier: { kind: 'code', list: 'tiers', required: true, wraps: true, width: 60, formerHeaders: ['Souplesse'] },
    partner: { kind: 'code', list: 'partners', wraps: true, width: 26 },
    category: { kind: 'code', list: 'categories', wraps: true, width: 26, formerHeaders: ['Categoria de custos'] },
    action: { kind: 'code', list: 'actions', wraps: true, width: 26 },
    reason: { kind: 'text', width: 40, wraps: true },
    decidedBy: { kind: 'text', width: 24 },
    date: { kind: 'day', width: 13 },
  },
});
