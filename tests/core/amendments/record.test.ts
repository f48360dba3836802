/** Recording the next version: what is refused, and what is kept. */
import type { Agreement } from '../../../src/core/agreement/schema';
import { HistoryDamaged, historyText, readHistory, type History } from '../../../src/core/amendments/history';
import { recordVersion, type Recorded } from '../../../src/core/amendments/record';
import { agreementOf, asDay } from '../builders';
import { someDay } from './random-amendments';

const none: History = { earlier: [], decision: undefined };
const decided = { approval: 'amendment', by: 'All partners' } as const;
const record = { date: someDay, reason: 'Amendment 1', decision: decided };
const before = agreementOf('saveurs-partagees');
const longer = agreementOf('saveurs-partagees', ({ project }) => (project.end = asDay('2028-06-30')));

const kinds = (recorded: Recorded): string[] => recorded.problems.map(({ kind }) => kind);

describe('refused', () => {
  test.each<[string, Agreement, Partial<typeof record>]>([
    ['nothing-changed', { ...before, partners: before.partners.toReversed() }, {}],
    ['another-project', { ...longer, project: { ...longer.project, id: 'other' } }, {}],
    ['earlier-date', longer, { date: asDay('2025-12-14') }],
    ['no-reason', longer, { reason: ' ' }],
  ])('%s', (kind, draft, given) => {
    expect(kinds(recordVersion(before, none, draft, { ...record, ...given }))).toEqual([kind]);
  });

  test('a draft that cannot be counted', () => {
    const draft = agreementOf('saveurs-partagees', ({ funding }) => void funding.pop());
    expect(kinds(recordVersion(before, none, draft, record))).toEqual(['draft-has-errors']);
  });

  test('what was approved by less than it takes, or by nobody', () => {
    const notified = { ...record, decision: { approval: 'notify', by: 'COPIL' } as const };
    expect(kinds(recordVersion(before, none, longer, notified))).toEqual(['approval-missing']);
    const nobody = { ...record, decision: { approval: 'amendment', by: '' } as const };
    expect(kinds(recordVersion(before, none, longer, nobody))).toEqual(['decider-missing']);
  });
});

test('what earlier amendments used up counts from one version to the next', () => {
  const signed = agreementOf('saveurs-partagees', ({ rules }) => {
    rules.flexibility = [
      { level: 'partner-category', maxIncrease: '0.10', since: 'signed', compensated: true, approval: 'none' },
    ];
  });
  const step = (agreement: Agreement, by: number): Agreement => {
    const draft = structuredClone(agreement);
    const line = (category: string) => draft.budget.find((one) => one.partner === 'G1' && one.category === category)!;
    for (const [category, sign] of [
      ['TRAVEL', 1],
      ['EXTERNAL', -1],
    ] as const)
      line(category).amount = (Number(line(category).amount) + sign * by).toFixed(2);
    return draft;
  };
  const free = { ...record, decision: { approval: 'none', by: '' } as const };
  // 10 % of the 4,200.00 for travel that were signed.
  const second = recordVersion(signed, none, step(signed, 300), free);
  if (!('agreement' in second)) throw new Error(kinds(second).join());
  expect(kinds(recordVersion(second.agreement, second.history, step(second.agreement, 120), free))).toEqual([]);
  const beyond = recordVersion(second.agreement, second.history, step(second.agreement, 121), free);
  expect(kinds(beyond)).toEqual(['approval-missing']);
});

describe('a history that was damaged', () => {
  const recorded = recordVersion(before, none, longer, record);
  const text = 'history' in recorded ? historyText(recorded.history) : '';

  test.each([
    ['cut', (whole: string) => whole.slice(0, -20)],
    ['another amount', (whole: string) => whole.replace('7200.00', '7300.00')],
    ['no list', () => '{"versions":3}'],
    ['something else', () => '7'],
    ['an agreement that is none', (whole: string) => whole.replace('accord/agreement@1', 'accord/agreement@9')],
  ])('%s', (_, damage) => {
    expect(() => readHistory(damage(text))).toThrow(HistoryDamaged);
  });

  test('one that never was', () => {
    expect(historyText(none)).toBe('');
    expect(readHistory('')).toEqual(none);
  });
});
