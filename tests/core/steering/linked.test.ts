/** A committee's decision on a line, and the lead partner's. */
import { findingsOnApprovals } from '../../../src/core/committees/approvals';
import { findingsOnLinked } from '../../../src/core/committees/linked';
import type { Decision } from '../../../src/core/steering/tables';

const decision = (row: number, outcome: Decision['outcome'], line = 4): Decision => ({
  row,
  code: '',
  meeting: undefined,
  what: 'Keep the line',
  outcome,
  owner: undefined,
  due: undefined,
  tier: undefined,
  partner: 'G1',
  line,
});
const kept = { partner: 'G1', line: 4, decision: 'accept' as const };
const found = (decisions: Decision[], lead: Parameters<typeof findingsOnLinked>[1]) =>
  findingsOnLinked(decisions, lead, { file: '', sheet: 'S' }).map(({ where, figures }) => [where.row, figures.case]);

test('one that is taken has to be entered, one that is not taken is not to be rested on', () => {
  expect(found([decision(2, 'agreed')], [])).toEqual([[2, 'not-entered']]);
  expect(found([decision(2, 'agreed')], [kept])).toEqual([]);
  expect(found([decision(2, undefined), decision(3, 'refused', 5)], [kept])).toEqual([[2, 'not-taken']]);
  expect(found([decision(2, 'refused')], [{ ...kept, decision: 'exclude' }])).toEqual([]);
  expect(found([decision(2, 'postponed'), decision(3, 'agreed')], [kept])).toEqual([]);
  expect(
    found([decision(2, undefined), { ...decision(3, 'agreed'), line: undefined }], [{ ...kept, partner: 'G2' }]),
  ).toEqual([]);
});

test('one that agrees to a flexibility counts once the table of approvals has it, for its partner or for all', () => {
  const agreed = { ...decision(2, 'agreed'), tier: 'F1', line: undefined };
  const told = (one: Decision, approved: Parameters<typeof findingsOnApprovals>[1]['approved']) =>
    findingsOnApprovals([one], { approved }, { file: '', sheet: 'S' }).map(({ where, figures }) => [
      where.row,
      figures.case,
    ]);
  expect(told(agreed, [])).toEqual([[2, 'not-approved']]);
  expect(told({ ...agreed, outcome: 'refused' }, [])).toEqual([]);
  expect(told({ ...agreed, tier: undefined }, [])).toEqual([]);
  expect(told(agreed, [{ tier: 0, of: {} }])).toEqual([]);
  expect(told(agreed, [{ tier: 0, of: { partner: 'G1' } }])).toEqual([]);
  expect(told(agreed, [{ tier: 0, of: { partner: 'G2' } }])).toEqual([[2, 'not-approved']]);
  expect(told(agreed, [{ tier: 1, of: {} }])).toEqual([[2, 'not-approved']]);
});
