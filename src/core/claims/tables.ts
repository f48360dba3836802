/**
 * The tables of the project workbook on which claims rest: what a control takes off, what was claimed, received and
 * passed on, the lines of closed periods, and what Accord did. People fill in the first four, and correct what they
 * know better; Accord adds its rows below theirs.
 */
import { defineTable } from '../native/table';

const people = { filledBy: 'people', readBy: 'jobs', preparedRows: 60, coveredRows: 5_000 } as const;
const accord = { filledBy: 'accord', readBy: 'jobs', preparedRows: 20 } as const;

/** What the controller or the authority takes off a line, in the project's currency. */
export const controlTable = defineTable({
  name: 'Control',
  ...people,
  columns: {
    partner: { kind: 'code', list: 'partners', required: true, wraps: true, width: 34 },
    line: { kind: 'number', required: true, width: 10, named: true },
    amountOff: { kind: 'money', required: true, width: 14, named: true },
    reason: { kind: 'text', width: 50, wraps: true, maxLength: 1000 },
    date: { kind: 'day', width: 14 },
    by: { kind: 'text', width: 24 },
  },
});

/** A claim has a row for each partner and source of which money is asked; `opening` is what was claimed before Accord. */
export const claimsTable = defineTable({
  name: 'Claims',
  ...people,
  columns: {
    claim: { kind: 'text', required: true, width: 14 },
    kind: { kind: 'code', list: 'claimKinds', required: true, width: 24 },
    period: { kind: 'code', list: 'periods', width: 12 },
    partner: { kind: 'code', list: 'partners', required: true, wraps: true, width: 34, named: true },
    source: { kind: 'code', list: 'sources', required: true, wraps: true, width: 30, named: true },
    amount: { kind: 'money', required: true, width: 14, named: true },
    date: { kind: 'day', width: 14 },
  },
});

/** Money received; without a partner or a source it is split by the claim's aid. Recoveries are negative. */
export const paymentsTable = defineTable({
  name: 'Payments',
  ...people,
  columns: {
    date: { kind: 'day', required: true, width: 14 },
    partner: { kind: 'code', list: 'partners', wraps: true, width: 34 },
    source: { kind: 'code', list: 'sources', wraps: true, width: 30 },
    amount: { kind: 'money', required: true, width: 14, named: true },
    claim: { kind: 'text', width: 14 },
  },
});

/** Money passed on by the lead partner. */
export const transfersTable = defineTable({
  name: 'Transfers',
  ...people,
  columns: {
    date: { kind: 'day', required: true, width: 14 },
    partner: { kind: 'code', list: 'partners', required: true, wraps: true, width: 34, named: true },
    source: { kind: 'code', list: 'sources', wraps: true, width: 30, named: true },
    amount: { kind: 'money', required: true, width: 14, named: true },
  },
});

/**
 * The lines of closed periods as they were claimed. Flat-rate costs have no line; a correction has no declared amount,
 * since its line is in an earlier claim.
 */
export const keptLinesTable = defineTable({
  name: 'KeptLines',
  ...accord,
  coveredRows: 20_000,
  columns: {
    claim: { kind: 'text', required: true, width: 14 },
    partner: { kind: 'code', list: 'partners', required: true, width: 30, named: true },
    line: { kind: 'number', width: 10, named: true },
    period: { kind: 'code', list: 'periods', width: 12, named: true },
    action: { kind: 'code', list: 'actions', width: 26 },
    category: { kind: 'code', list: 'categories', width: 26 },
    supplier: { kind: 'text', width: 28 },
    documentNo: { kind: 'text', width: 18 },
    documentDate: { kind: 'day', width: 14 },
    paymentDate: { kind: 'day', width: 14 },
    gross: { kind: 'amount', width: 14 },
    eligible: { kind: 'amount', width: 14 },
    currency: { kind: 'code', list: 'currencies', width: 10 },
    rate: { kind: 'decimal', width: 14 },
    declared: { kind: 'money', width: 14, named: true },
    verdict: { kind: 'code', list: 'verdicts', width: 20, named: true },
    deducted: { kind: 'money', width: 14, named: true },
    fingerprint: { kind: 'text', width: 20, named: true },
  },
});

/** What Accord did, when, and what it changed. */
export const journalTable = defineTable({
  name: 'Journal',
  ...accord,
  coveredRows: 5_000,
  columns: {
    when: { kind: 'day', width: 14 },
    what: { kind: 'text', required: true, width: 60, wraps: true },
    before: { kind: 'text', width: 30, wraps: true },
    after: { kind: 'text', width: 30, wraps: true },
    by: { kind: 'text', width: 24 },
  },
});
