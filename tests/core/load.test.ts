/** Budgets spread over the days of their actions; and what agreements lack in who does what. */
import { loadOver } from '../../src/core/load';
import { agreementFindings } from '../../src/core/agreement-rules';
import type { Agreement } from '../../src/core/agreement/schema';
import { termsOf } from '../../src/core/agreement/terms';
import type { Day } from '../../src/core/days';
import { sampleTerms } from './samples';

const day = (text: string): Day => text as Day;

test('by days, whole where the parts cover the action', () => {
  const parts = [
    { start: day('2026-01-01'), end: day('2026-01-30'), budget: 3_000 },
    { start: day('2026-01-31'), end: day('2026-02-01'), budget: 101 },
  ];
  const bounds = [day('2026-01-01'), day('2026-02-01'), day('2026-03-01')];
  expect(loadOver(parts, bounds)).toEqual([3_051, 50]);
  expect(loadOver([{ start: day('2026-02-01'), end: day('2026-01-01'), budget: 5 }], bounds)).toEqual([0, 0]);
});

const sample = sampleTerms('saveurs-partagees').agreement;
const told = (agreement: Agreement) =>
  agreementFindings(termsOf(agreement)).flatMap(({ rule, figures }) =>
    rule === 'agreement-incomplete' ? [figures] : [],
  );

test('a partner with a budget and no task, a responsible partner outside, an action beyond its partner’s dates', () => {
  const [first] = sample.actions;
  const before = told(sample);
  const only = { ...first!, partners: ['G1', 'G2'], lead: 'G1' };
  const task = { code: 'T9', title: 'x', responsible: 'G3', contributors: [], start: first!.start, end: first!.end };
  const budget = ['G1', 'G2'].map((partner) => ({ partner, action: first!.code, category: 'EXTERNAL' as const, amount: '1.00' })); // prettier-ignore
  const after = told({
    ...sample,
    actions: [{ ...only, tasks: [task] }],
    budget,
    partners: sample.partners.map((partner) =>
      partner.code === 'G2' ? { ...partner, overrides: { eligibility: { incurredTo: first!.start } } } : partner,
    ),
  });
  expect(before.map((figures) => figures['case'])).not.toContain('partner-task');
  expect(after).toContainEqual({ case: 'partner-task', missing: 'G1, G2' });
  expect(after).toContainEqual({ case: 'responsible', missing: 'T9 (G3)' });
  expect(after).toContainEqual({ case: 'partner-span', missing: `${first!.code} (G2)` });
});
