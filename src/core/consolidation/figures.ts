/**
 * Table of the last consolidation's figures by budget line, on which the project workbook's monitoring is based. Accord
 * writes it, or people copy it from a report; rows of other budget lines may follow below.
 */
import { defineTable } from '../native/table';

/** The dropdowns above the financial monitoring: blank means all. The names are the same in every language. */
export const cutNames = {
  partner: 'CutPartner',
  action: 'CutAction',
  category: 'CutCategory',
  period: 'CutPeriod',
} as const;
/** Marks a row of the table `Spending` that the dropdowns choose. */
export const inCutMark = 'x';

/** What a budget line is of, in each of these tables. */
const budgetLineColumns = {
  partner: { kind: 'code', list: 'partners', width: 30, named: true },
  action: { kind: 'code', list: 'actions', width: 30, named: true },
  category: { kind: 'code', list: 'categories', width: 30, named: true },
} as const;

export const consolidatedTable = defineTable({
  name: 'Consolidated',
  filledBy: 'accord',
  readBy: 'formulas',
  preparedRows: 100,
  coveredRows: 5_000,
  columns: {
    ...budgetLineColumns,
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

/**
 * Table of the figures to date by budget line and period, on which the financial monitoring is based: planned, declared,
 * accepted and certified, flat rates included.
 */
export const spendingTable = defineTable({
  name: 'Spending',
  filledBy: 'accord',
  readBy: 'formulas',
  preparedRows: 1,
  coveredRows: 20_000,
  columns: {
    ...budgetLineColumns,
    period: { kind: 'code', list: 'periods', width: 14, named: true },
    planned: { kind: 'money', width: 14, named: true },
    declared: { kind: 'money', width: 14, named: true },
    accepted: { kind: 'money', width: 14, named: true },
    certified: { kind: 'money', width: 14, named: true },
    inCut: {
      kind: 'text',
      width: 10,
      named: true,
      formula: (cell) => {
        const chosen = Object.entries(cutNames).map(([key, name]) => `OR(LEN(${name})=0,${cell(key)}=${name})`);
        return `IF(AND(${chosen.join(',')}),"${inCutMark}","")`;
      },
    },
  },
});

/** Table of the forecast by budget line. Whoever knows better may type over what is still to come. */
export const forecastTable = defineTable({
  name: 'Forecast',
  filledBy: 'accord',
  readBy: 'formulas',
  preparedRows: 1,
  coveredRows: 5_000,
  columns: {
    ...budgetLineColumns,
    budget: { kind: 'money', width: 14, named: true },
    used: { kind: 'money', width: 14, named: true },
    toComplete: { kind: 'money', width: 14, named: true },
    basis: { kind: 'code', list: 'forecastBases', width: 24 },
    asOf: { kind: 'day', width: 14 },
    forecast: {
      kind: 'money',
      width: 14,
      named: true,
      formula: (cell, { decimals }) => `ROUND(${cell('used')}+${cell('toComplete')},${decimals})`,
    },
    left: {
      kind: 'money',
      width: 14,
      formula: (cell, { decimals }) => `ROUND(${cell('budget')}-${cell('forecast')},${decimals})`,
    },
  },
});
