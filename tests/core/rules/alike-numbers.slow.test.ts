/** Alike numbers are sought in time that grows with the lines, however many one supplier has of a day and an amount. */
import { checked, rulesOn, termsWith, type Row } from '../builders';

const lines = (count: number, numbers: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({ documentNo: `A-${index % numbers}` }));

/** The fastest of three, in microseconds of work: others may want the processor too. */
function took(count: number): number {
  const terms = termsWith();
  const rows = lines(count, 3);
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    checked(terms, rows);
    return process.cpuUsage(start).user;
  });
  return Math.min(...times);
}

test('four times the lines of one document take about four times as long', () => {
  took(1_000);
  expect(took(8_000) / took(2_000)).toBeLessThan(8);
});

test('a long series of numbers is no probable duplicate, a short one with a slip in it is', () => {
  const slip: Row[] = [{ documentNo: 'F-10200' }, { documentNo: 'F-12000' }];
  const all = (rows: Row[]) => checked(termsWith(), rows).flatMap(rulesOn);
  expect(all(slip)).toContain('possible-duplicate');
  expect(all([...lines(120, 120), ...slip])).not.toContain('possible-duplicate');
});
