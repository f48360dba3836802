/** When a committee has to meet again, and a territory to tell something. */
import { rhythmOf } from '../../../src/core/steering/rhythm';
import { asDay } from '../builders';

const project = { start: asDay('2026-01-01'), end: asDay('2027-12-31') };
const of = (
  everyMonths: number | undefined,
  today: string,
  held: readonly string[] = [],
  ahead: readonly string[] = [],
) =>
  rhythmOf(
    [
      ...held.map((day) => ({ day: asDay(day), done: true })),
      ...ahead.map((day) => ({ day: asDay(day), done: false })),
    ],
    { everyMonths, ...project },
    asDay(today),
  );

test.each([
  ['before the first', of(4, '2026-02-01'), { due: '2026-05-01', state: 'to-plan', last: undefined }],
  ['on the day itself', of(4, '2026-05-01'), { due: '2026-05-01', state: 'to-plan' }],
  ['a day after', of(4, '2026-05-02'), { state: 'late' }],
  ['planned in time', of(4, '2026-04-01', [], ['2026-04-30']), { next: '2026-04-30', state: 'planned' }],
  ['planned too late', of(4, '2026-04-01', [], ['2026-05-02']), { next: '2026-05-02', state: 'late' }],
  ['today counts as planned', of(4, '2026-05-01', [], ['2026-05-01']), { next: '2026-05-01', state: 'planned' }],
  [
    'from the last one held',
    of(1, '2026-09-15', ['2026-08-31', '2026-03-01']),
    { due: '2026-09-30', last: '2026-08-31' },
  ],
  ['no rhythm', of(undefined, '2026-09-15', ['2026-01-05']), { due: undefined, state: 'free' }],
  ['no rhythm, but planned', of(undefined, '2026-09-15', [], ['2026-10-05']), { state: 'planned' }],
  ['due after the end', of(6, '2027-09-01', ['2027-08-01']), { due: undefined, state: 'free' }],
  ['after the end', of(3, '2028-01-01'), { due: undefined, state: 'free' }],
  ['past and not confirmed', of(4, '2026-04-01', [], ['2026-03-01', '2026-03-31', '2026-04-01']), { unconfirmed: 2 }],
])('%s', (_, rhythm, expected) => {
  expect(rhythm).toMatchObject(expected);
});
