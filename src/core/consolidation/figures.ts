/**
 * What the last consolidation counted, by budget line, as it stands in the project's workbook: the figures behind its
 * monitoring. Accord puts them there, or people carry them over from a report; lines of other budgets may follow below.
 */
import { defineTable } from '../native/table';

export const consolidatedTable = defineTable({
  name: 'Consolidated',
  filledBy: 'accord',
  readBy: 'formulas',
  prepared: 100,
  reach: 5_000,
  columns: {
    partner: { kind: 'code', list: 'partners', width: 30, named: true },
    action: { kind: 'code', list: 'actions', width: 30, named: true },
    category: { kind: 'code', list: 'categories', width: 30, named: true },
    budget: { kind: 'money', width: 14 },
    before: { kind: 'money', width: 14, named: true },
    declared: { kind: 'money', width: 14, named: true },
    excluded: { kind: 'money', width: 14, named: true },
    accepted: { kind: 'money', width: 14, named: true },
    flatRate: { kind: 'money', width: 14, named: true },
  },
});
