/** Random amendments, recorded. */
import fc from 'fast-check';
import { fingerprint } from '../../../src/core/agreement/fingerprint';
import { amountChanges, isClosed } from '../../../src/core/amendments/amounts';
import { changesBetween } from '../../../src/core/amendments/changes';
import { historyText, readHistory } from '../../../src/core/amendments/history';
import { recordVersion } from '../../../src/core/amendments/record';
import { amendments, someDay } from './random-amendments';
import { runs } from '../../runs';

const none = { earlier: [], decision: undefined };
const decided = { approval: 'amendment', by: 'All partners' } as const;
const record = { date: someDay, reason: 'Amendment 1', decision: decided };

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

test('200 random amendments: amounts close, nothing of the version before changes, and it can be read again', () => {
  let recordedOnes = 0;
  fc.assert(
    fc.property(amendments, ({ before: old, after }) => {
      const mark = fingerprint(old);
      const changes = changesBetween(frozen(old), frozen(after));
      expect(changesBetween(after, old)).toHaveLength(changes.length);
      expect(isClosed(amountChanges(old, after)!)).toBe(true);
      const recorded = recordVersion(old, none, after, record);
      expect(fingerprint(old)).toBe(mark);
      expect(recorded.problems.some(({ kind }) => kind === 'nothing-changed')).toBe(changes.length === 0);
      if (!('agreement' in recorded)) return;
      recordedOnes += 1;
      expect(recorded.agreement).toEqual({ ...after, version: { number: 2, date: someDay, reason: 'Amendment 1' } });
      expect(changesBetween(old, recorded.agreement)).toEqual(changes);
      const { earlier, decision } = readHistory(historyText(recorded.history));
      expect(earlier).toEqual([{ agreement: old, decision: undefined }]);
      expect(decision).toEqual(decided);
    }),
    { numRuns: runs(100) },
  );
  expect(recordedOnes).toBeGreaterThan(30);
});
