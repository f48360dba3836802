/**
 * Table of the last consolidation's figures by budget line, on which the project workbook's monitoring is based. Accord
 * writes it, or people copy it from a report; rows of other budget lines may follow below.
 */
import { defineTable } from '../native/table';

export const consolidatedTable = defineTable({
  name: 'Consolidated',
  filledBy: 'accord',
  readBy: 'formulas',
  preparedRows: 100,
  coveredRows: 5_000,
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
    // Last, so that rows copied from an older report still lie where they belong.
    deducted: { kind: 'money', width: 14, named: true },
  },
});
