/** What findings are for a reader: only an error that keeps a line from counting is one. */
import { countFindings, weightOf } from '../../../src/core/findings';
import type { RuleName } from '../../../src/core/rules';
import { checked, decided, termsWith, type Row } from '../builders';

const terms = termsWith();
const weights = (rule: RuleName, rows: readonly Row[], given = terms): string[] =>
  checked(given, rows)
    .flatMap(({ findings }) => findings)
    .filter((one) => one.rule === rule)
    .map(weightOf);

test('of a document declared twice, the line that stands holds a warning', () => {
  expect(weights('duplicate-invoice', [{ documentNo: 'F-7' }, { documentNo: 'F-7' }])).toEqual(['warning', 'error']);
});

test('an error on a negative amount is a warning, as the amount counts', () => {
  const credit: Row = { documentType: 'credit-note', net: -100, vat: -20, eligible: -120, action: 'nowhere' };
  expect(weights('unknown-code', [credit])).toEqual(['warning']);
});

test('what is within the agreed flexibility is a note', () => {
  const flexible = termsWith(({ rules }) => {
    rules.flexibility = [{ level: 'partner-category', maxIncrease: '0.2', compensated: false, approval: 'none' }];
  });
  const line = flexible.budget.find(({ partner, category }) => partner === 'G1' && category === 'EXTERNAL');
  const over = ((line?.amount ?? 0) + 1) / 100;
  const row: Row = { action: line?.action ?? '', net: over, vat: 0, eligible: over };
  expect(weights('over-line', [row], flexible)).toEqual(['info']);
});

test('what the lead decided is counted no more', () => {
  const decisions = [decided({ partner: 'G1', line: 2, decision: 'exclude', reason: 'the same cost' })];
  const rows: Row[] = [
    { line: 1, documentNo: 'F-7' },
    { line: 2, documentNo: 'F-7' },
  ];
  const findings = checked(terms, rows, { decisions }).flatMap((one) => one.findings);
  expect(countFindings(findings)).toMatchObject({ error: 0, warning: 1 });
});
