/** Decisions without effect are reported with the reason; those that count, or whose line is unknown, are not. */
import { consolidate } from '../../../src/core/consolidation/consolidate';
import { type DecisionsRead } from '../../../src/core/consolidation/decisions';
import { date, decided, ledger, noDecisions, type Row, termsWith } from '../builders';
import type { LedgerFile } from '../../../src/core/consolidation/input-files';
import type { Decision } from '../../../src/core/expenses/decisions';

const terms = termsWith();
const early: Row = { documentDate: date('2025-12-31') };
const rows: Row[] = [
  { line: 1 },
  { line: 2, ...early },
  { line: 3, eligible: 'x' },
  { line: 4, evidence: null },
  { line: 5, ...early, status: 'withdrawn' },
  { line: 6, ...early },
  { line: 6, ...early },
  { line: 7, ...early, period: 'S2' },
  { line: 8, ...early, period: 'S3' },
];

function consolidated(
  decisions: readonly Decision[],
  { period, ...read }: Partial<DecisionsRead & { period: string }>,
) {
  const lines = ledger(terms, rows);
  const files: LedgerFile[] = [{ path: 'G1.xlsx', read: true, partner: 'G1', lines, findings: [] }];
  const table = { ...noDecisions, file: 'project.xlsx', sheet: 'Acceptances', ...read, rows: [...decisions] };
  return consolidate(terms, files, table, period);
}

/** Row and reason of each decision reported. */
const told = (decisions: readonly Decision[], given: Partial<DecisionsRead & { period: string }> = {}) =>
  consolidated(decisions, given).findings.flatMap(({ rule, where, figures }) =>
    rule === 'decision-without-effect' ? [`${where.row} ${figures.case as string}`] : [],
  );

const decision = (line: number, given: Partial<Decision> = {}): Decision =>
  decided({ partner: 'G1', line, rule: 'outside-eligibility', row: line + 100, ...given });

test('what takes effect is silent', () => {
  const made = [
    decision(2),
    decision(1, { decision: 'exclude', rule: undefined }),
    decision(3, { decision: 'exclude' }),
  ];
  expect(told(made)).toEqual([]);
  expect(consolidated(made, {}).decisions).toEqual(made);
});

test.each<[string, Decision]>([
  ['no-line', decision(99)],
  ['no-line', decision(99, { decision: 'exclude' })],
  ['several-lines', decision(6)],
  ['several-lines', decision(6, { decision: 'exclude' })],
  ['withdrawn', decision(5)],
  ['withdrawn', decision(5, { decision: 'exclude' })],
  ['unclear', decision(2, { decision: '?' })],
  ['no-rule', decision(2, { rule: undefined })],
  ['unknown-rule', decision(2, { rule: '?' })],
  ['no-finding', decision(1)],
  ['no-finding', decision(2, { rule: 'unpaid' })],
  ['never', decision(3, { rule: 'amount-invalid' })],
  ['counts', decision(4, { rule: 'evidence-missing' })],
])('%s', (why, one) => {
  expect(told([one])).toEqual([`${one.row} ${why}`]);
  expect(consolidated([one], {}).decisions).toEqual([]);
});

test('to accept what another row excludes', () => {
  const made = [decision(2, { row: 5 }), decision(2, { row: 6, decision: 'exclude' })];
  expect(told(made)).toEqual(['5 overruled']);
});

test('a row that says too little is told once, at its place in the sheet', () => {
  const problem = { table: 'Acceptances', row: 9, found: '', why: 'missing' } as const;
  const problems = [
    { ...problem, column: 'partner' as const },
    { ...problem, column: 'reason' as const },
    { ...problem, row: 102, column: 'decidedOn' as const },
  ];
  expect(told([decision(2)], { problems })).toEqual(['9 incomplete']);
  const [found] = consolidated([], { problems: problems.slice(0, 1) }).findings.filter(
    ({ rule }) => rule === 'decision-without-effect',
  );
  expect(found?.where).toEqual({ file: 'project.xlsx', sheet: 'Acceptances', row: 9 });
});

test('nothing is said of files that were not read, of periods to come, nor twice of earlier ones', () => {
  const silent = [decision(1, { partner: 'G2' }), decision(8), decision(1)];
  expect(told(silent, { period: 'S2' })).toEqual([]);
  expect(told([decision(7, { rule: 'unpaid' })], { period: 'S2' })).toEqual(['107 no-finding']);
  expect(told([decision(99)], { period: 'S2' })).toEqual(['199 no-line']);
});
