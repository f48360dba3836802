import { checkAgreement } from '../../../src/core/agreement/parse';
import { termsOf } from '../../../src/core/agreement/terms';
import { breaksOf, calendarEntries, withMoves, type Break, type DateMove } from '../../../src/core/calendar';
import type { Day } from '../../../src/core/days';
import type { ExpenseLine } from '../../../src/core/expenses/line';
import { ledger } from '../builders';
import { sampleTerms } from '../samples';

const { agreement } = sampleTerms('saveurs-partagees');
const day = (text: string): Day => text as Day;
const move = (id: string, end: string, start = end): DateMove => ({ id, start: day(start), end: day(end) });

/** In the sample, T2.2 waits for T2.1, and nothing else for anything. */
const linked = {
  ...agreement,
  actions: agreement.actions.map(({ tasks, ...action }) => ({
    ...action,
    ...(tasks && {
      tasks: tasks.map((task) => ({ ...task, dependsOn: task.code === 'T2.2' ? ['T2.1'] : [] })),
    }),
  })),
};

function breaks(moves: readonly DateMove[], lines: readonly ExpenseLine[] = [], from = linked): Break[] {
  return breaksOf(termsOf(from), termsOf(withMoves(from, moves)), lines);
}

const [plain] = ledger(sampleTerms('saveurs-partagees'), [
  { action: 'A1', category: 'TRAVEL', net: 100, eligible: 100 },
]);
const invoice = (change: Partial<ExpenseLine>): ExpenseLine => ({ ...plain!, ...change });

test('every entry that moves moves alone, and stands where it was moved to', () => {
  for (const entry of calendarEntries(agreement).filter(({ kind }) => kind !== 'meeting')) {
    const moved = withMoves(agreement, [{ id: entry.id, start: entry.start, end: entry.start }]);
    const differs = calendarEntries(moved).filter(
      (one, index) => JSON.stringify(one) !== JSON.stringify(calendarEntries(agreement)[index]),
    );
    expect(differs.map(({ id }) => id)).toEqual(entry.start === entry.end ? [] : [entry.id]);
  }
  expect(checkAgreement(withMoves(agreement, []))).toEqual(agreement);
});

test('a task that ends later pushes those that wait for it, out of their action and the project', () => {
  const [t21, t22] = linked.actions[1]!.tasks!;
  const found = breaks([move('task-T2.1', '2028-06-30', t21!.start)]);
  expect(found).toEqual([
    { kind: 'beyond-action', task: 'T2.1', action: 'A2', start: '2026-03-01', end: '2027-06-30' },
    expect.objectContaining({ kind: 'pushed', task: 'T2.2', start: '2028-07-01' }),
    expect.objectContaining({ kind: 'ends-later' }),
  ]);
  expect(t22!.start < '2028-07-01').toBe(true);
  expect(breaks([])).toEqual([]);
});

test('the last day of payment says what is still to be paid, and what would have been paid too late', () => {
  const lines = [
    invoice({ id: '1', partner: 'G1', paymentDate: undefined, declared: 1_000_00 }),
    invoice({ id: '2', partner: 'G2', paymentDate: undefined, declared: 234_50 }),
    invoice({ id: '3', partner: 'G1', paymentDate: undefined, declared: 5_00, status: 'withdrawn' }),
    invoice({
      id: '4',
      partner: 'G1',
      documentDate: day('2027-05-01'),
      paymentDate: day('2027-11-15'),
      declared: 70_00,
    }),
    invoice({ id: '5', partner: 'G1', paymentDate: day('2027-03-01'), declared: 80_00 }),
  ];
  expect(breaks([move('paid-by', '2027-10-31')], lines)).toEqual([
    { kind: 'after-payment', code: 'A1', end: '2027-12-31', by: '2027-10-31' },
    { kind: 'after-payment', code: 'A3', end: '2027-12-31', by: '2027-10-31' },
    { kind: 'unpaid', by: '2027-10-31', count: 2, amount: 1_234_50 },
    { kind: 'paid-late', by: '2027-10-31', count: 1, amount: 70_00 },
  ]);
});

test('lines outside an action or a period that moves are told with their money, and what is claimed stays', () => {
  const [period] = agreement.periods;
  const lines = [
    invoice({ id: '1', action: 'A2', documentDate: day('2026-03-15'), declared: 10_00 }),
    invoice({ id: '2', period: period!.code, paymentDate: period!.end, documentDate: period!.end, declared: 20_00 }),
    invoice({
      id: '3',
      period: period!.code,
      paymentDate: period!.end,
      declared: 30_00,
      kept: { claim: 'C1', verdict: 'accepted' },
    }),
  ];
  expect(breaks([move('action-A2', '2027-06-30', '2026-04-01')], lines)).toContainEqual({
    kind: 'not-running',
    action: 'A2',
    start: '2026-04-01',
    end: '2027-06-30',
    count: 1,
    amount: 10_00,
  });
  const earlier = period!.end.slice(0, 8) + '01';
  const found = breaks([move(`period-${period!.code}`, earlier, period!.start)], lines);
  expect(found).toContainEqual({ kind: 'after-period', period: period!.code, end: earlier, count: 1, amount: 20_00 });
  expect(found).toContainEqual({ kind: 'claimed', period: period!.code, count: 1, amount: 30_00 });
});

test('a claim before its report, and one after the last day for claims', () => {
  const { code, reportDue } = agreement.periods[0]!;
  expect(breaks([move(`period-${code}-claim`, agreement.periods[0]!.end)])).toEqual([
    { kind: 'claim-before-report', period: code, report: reportDue, claim: agreement.periods[0]!.end },
  ]);
  expect(breaks([move(`period-${code}-claim`, '2028-05-01')])).toEqual([
    { kind: 'claim-too-late', period: code, claim: '2028-05-01', by: '2028-03-31' },
  ]);
});
