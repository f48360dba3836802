/** What the view of the steering says of meetings, decisions, what is to be done and results. */
import { nothingSteered, type Decision, type ToDo } from '../../src/core/steering/tables';
import { parseDecimal } from '../../src/core/money';
import { steeringView } from '../../src/worker/steering-view';
import { asDay, termsWith } from '../core/builders';

const decision = (more: Partial<Decision>): Decision => ({
  row: 2,
  code: 'D1',
  meeting: 'M1',
  what: 'Move the workshop',
  outcome: undefined,
  owner: 'G1',
  due: asDay('2026-05-01'),
  tier: undefined,
  partner: undefined,
  line: undefined,
  ...more,
});
const task = (what: string, due: string | undefined, done?: string): ToDo => ({
  row: 2,
  what,
  who: 'G2',
  name: '',
  due: due === undefined ? undefined : asDay(due),
  done: done === undefined ? undefined : asDay(done),
  meeting: undefined,
  remark: '',
});

const agreed = termsWith((draft) => {
  draft.governance.meetings = [
    { code: 'M2', date: asDay('2026-09-01'), committee: 'COPIL', mode: 'remote' },
    { code: 'M1', date: asDay('2026-01-20'), committee: 'COPIL', mode: 'in-person', held: true },
  ];
  draft.indicators = [{ code: 'I1', title: 'Guides', unit: 'copies', target: '400' }];
});
const terms = {
  ...agreed,
  steering: {
    ...nothingSteered,
    attendance: (['yes', 'no', 'yes'] as const).map((present) => ({
      row: 2,
      meeting: 'M1',
      partner: 'G1',
      role: 'elected' as const,
      name: '',
      present,
      remark: '',
    })),
    decisions: [
      decision({}),
      decision({ outcome: 'agreed' }),
      decision({ meeting: undefined }),
      decision({ meeting: '?' }),
    ],
    communication: ['2026-09-01', '2026-02-01'].map((date) => ({
      ...{ partner: 'G1', title: 'Press', audience: 'All', channel: 'Radio' },
      day: asDay(date),
      done: false,
    })),
    toDo: [
      task('Without a day', undefined),
      task('Later', '2026-12-01'),
      task('First', '2026-04-01'),
      task('Done', '2026-03-01', '2026-03-02'),
    ],
  },
};
const reached = (partner: string, value: string) => ({
  partner,
  result: 'I1',
  reached: parseDecimal(value),
  on: undefined,
  remark: '',
});
const words = (period: string, partner: string | undefined, done: string, action?: string) => ({
  ...{ period, partner, action, done },
  ...{ deviations: '', next: '' },
});
const said = {
  results: [reached('G1', '120'), reached('G2', '30.5')],
  texts: [
    words('S1', 'G1', 'Begun'),
    words('S2', undefined, 'All went on'),
    words('S2', 'G2', 'A charter', 'A2'),
    words('S3', 'G1', ''),
  ],
};
const view = steeringView({ terms, said }, asDay('2026-06-01'));

test('decisions stand with their meeting, by day, and those that are late are marked', () => {
  expect(view.meetings.map(({ code, held, present, decisions }) => [code, held, present, decisions.length])).toEqual([
    ['M1', true, 2, 2],
    ['M2', false, 0, 0],
  ]);
  expect(view.meetings[0]?.decisions.map(({ late }) => late)).toEqual([true, false]);
  expect(view.otherDecisions).toHaveLength(2);
});

test('what is open comes by its day, what is done not at all', () => {
  expect(view.toDo.map(({ what, late }) => `${what} ${late}`)).toEqual([
    'First true',
    'Later false',
    'Without a day false',
  ]);
});

test('an indicator is what all partners reached', () => {
  expect(view.indicators).toEqual([{ code: 'I1', title: 'Guides', unit: 'copies', target: 400, reached: 150.5 }]);
  expect(view.deliverables.every(({ on, late, due }) => on === undefined && late === due < '2026-06-01')).toBe(true);
});

test('what partners say is of the last period of which anybody says something, with the title of its action', () => {
  expect(view.words?.period).toBe('S2');
  expect(view.words?.texts.map(({ partner, action, done }) => [partner, action?.code, done])).toEqual([
    [undefined, undefined, 'All went on'],
    ['G2', 'A2', 'A charter'],
  ]);
  expect(view.words?.texts[1]?.action?.title).toEqual(agreed.agreement.actions[1]?.title);
  expect(steeringView({ terms, said: { ...said, texts: [] } }, asDay('2026-06-01')).words).toBeUndefined();
});

test('communication comes by its day', () => {
  expect(view.communication.map(({ day }) => day)).toEqual(['2026-02-01', '2026-09-01']);
});
