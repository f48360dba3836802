/** Of a document that is declared twice, the lead picks the line that stands. */
import { consolidate } from '../../src/core/consolidation/consolidate';
import { decided, ledger, noDecisions, type Row, termsWith } from './builders';
import { lineToDecide } from '../../src/core/consolidation/to-decide';
import type { ExpenseLine } from '../../src/core/expenses/line';

const terms = termsWith();

function consolidated(lines: readonly ExpenseLine[], decisions: ReturnType<typeof decided>[] = []) {
  const files = ['G1', 'G2'].map((partner) => ({
    path: `${partner}.xlsx`,
    read: true as const,
    partner,
    lines: lines.filter((line) => line.partner === partner),
    findings: [],
  }));
  return consolidate(terms, files, { ...noDecisions, rows: decisions });
}

test.each<[string, Row[]]>([
  ['of one partner', [{ documentNo: 'F-7' }, { documentNo: 'F-7' }]],
  ['of two partners', [{ documentNo: 'F-7' }, { documentNo: 'F-7', partner: 'G2', line: 9 }]],
  ['parts of which two fit', [1, 2, 3].map(() => ({ documentNo: 'F-7', eligible: 60 }))],
])('whichever is chosen stands: %s', (_, rows) => {
  const lines = ledger(terms, rows);
  const before = consolidated(lines);
  const found = before.findings.find(({ rule }) => rule === 'duplicate-invoice');
  const { candidates } = lineToDecide(before, found!)!;
  expect(candidates).toHaveLength(rows.length);
  for (const { line, rivals } of candidates) {
    const after = consolidated(
      lines,
      rivals.map((rival) => decided({ ...rival, decision: 'exclude' })),
    );
    expect(after.lines.find((one) => one.line.id === line.line.id)?.verdict).toBe('accepted');
    expect(after.totals.accepted).toBe(before.totals.accepted);
    expect(after.findings.map(({ rule }) => rule)).not.toContain('decision-without-effect');
  }
});

test('a finding of another rule shows its line alone', () => {
  const done = consolidated(ledger(terms, [{ documentDate: 40_000 }]));
  const found = done.findings.find(({ rule }) => rule === 'outside-eligibility');
  expect(lineToDecide(done, found!)).toMatchObject({ candidates: [], line: { verdict: 'excluded' } });
});
