/** Which recalculations tell of an edit that Excel did not report. */
import { watchRecalculations, type RecalculationWatch, type Unreported } from '../../src/excel/recalculations';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

type Heard = readonly [at: number, event: Exclude<keyof RecalculationWatch, 'stop'>];

/** What is reported, with the events coming at these milliseconds. */
function reported(platform: string, events: readonly Heard[]) {
  const PlatformType = { OfficeOnline: 'OfficeOnline', Mac: 'Mac', PC: 'PC' };
  Object.assign(globalThis, { Office: { context: { platform }, PlatformType } });
  const found: Unreported[] = [];
  const watch = watchRecalculations((unreported) => found.push(unreported));
  let now = 0;
  for (const [at, event] of events) {
    jest.advanceTimersByTime(at - now);
    now = at;
    watch[event]();
  }
  jest.advanceTimersByTime(1_000);
  return found;
}

test.each(['PC', 'OfficeOnline'])('on %s, a recalculation follows from an edit, or tells of one', (platform) => {
  expect(
    reported(platform, [
      [0, 'edited'],
      [10, 'recalculated'],
    ]),
  ).toEqual([]);
  expect(
    reported(platform, [
      [0, 'recalculated'],
      [10, 'edited'],
    ]),
  ).toEqual([]);
  expect(
    reported(platform, [
      [0, 'edited'],
      [5, 'edited'],
      [6, 'recalculated'],
    ]),
  ).toEqual([]);
  expect(
    reported(platform, [
      [0, 'recalculated'],
      [1, 'recalculated'],
    ]),
  ).toEqual(['certain']);
  expect(
    reported(platform, [
      [0, 'edited'],
      [10, 'recalculated'],
      [600, 'recalculated'],
    ]),
  ).toEqual(['certain']);
});

test('beside writes of ours, or more of them than edits, one is possible where choices go unreported', () => {
  const own = [
    [0, 'changedByOthers'],
    [900, 'recalculated'],
  ] as const;
  const late = [
    [0, 'edited'],
    [1, 'recalculated'],
    [2, 'recalculated'],
  ] as const;
  const earlier = [
    [0, 'edited'],
    [300, 'edited'],
    [301, 'recalculated'],
    [302, 'recalculated'],
  ] as const;
  for (const events of [own, late, earlier]) {
    expect(reported('OfficeOnline', events)).toEqual(['possible']);
    expect(reported('PC', events)).toEqual([]);
  }
});
