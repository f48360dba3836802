/** What differs between two versions, by codes. */
import { amountChanges, isClosed, movesAmounts } from '../../../src/core/amendments/amounts';
import { calendarChange } from '../../../src/core/amendments/calendar';
import { changesBetween, type Change } from '../../../src/core/amendments/changes';
import type { Agreement } from '../../../src/core/agreement/schema';
import { agreementOf, asDay, eur, type Edit } from '../builders';
import { sampleNames } from '../samples';

const before = agreementOf('saveurs-partagees');
const changesOf = (edit: Edit): Change[] => changesBetween(before, agreementOf('saveurs-partagees', edit));
const brief = ({ what, codes, kind, path }: Change): string =>
  [kind, what, ...codes, path.join('.')].filter(Boolean).join(' ');

function reversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reversed).reverse() as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, reversed(one as unknown)]),
  ) as T;
}

describe('changes', () => {
  test.each(sampleNames)('order and spelling of amounts are none: %s', (name) => {
    const agreement = agreementOf(name);
    expect(changesBetween(agreement, reversed(agreement))).toEqual([]);
    const spelled = agreementOf(name, ({ budget }) => {
      for (const item of budget) item.amount = item.amount.replace(/\.(\d)0$/, '.$1').replace(/\.0$/, '');
    });
    expect(changesBetween(agreement, spelled)).toEqual([]);
  });

  test('a value is told with its entry and its place inside it', () => {
    const changes = changesOf(({ partners, project, rules }) => {
      partners[2]!.vat = 'partial';
      partners[2]!.vatNonRecoverableShare = '0.5';
      project.eligibility.paidBy = asDay('2028-03-15');
      rules.flexibility[1]!.maxIncrease = '0.25';
    });
    expect(changes.map(brief)).toEqual([
      'changed project eligibility.paidBy',
      'changed partners G3 vat',
      'changed partners G3 vatNonRecoverableShare',
      'changed flexibility partner-category steering-committee maxIncrease',
    ]);
    expect(changes[0]).toMatchObject({ before: '2028-02-28', after: '2028-03-15' });
    expect(changes[2]).toMatchObject({ before: undefined, after: '0.5' });
  });

  test('a task that moves to another action is the same task', () => {
    const changes = changesOf(({ actions }) => {
      const [task] = actions[0]!.tasks!.splice(0, 1);
      actions[1]!.tasks!.push(task!);
    });
    expect(changes).toEqual([
      { what: 'tasks', codes: ['T1.1'], kind: 'changed', path: ['action'], before: 'A1', after: 'A2' },
    ]);
  });

  test('removing an entry moves nothing else', () => {
    const changes = changesOf((draft) => void draft.budget.shift());
    expect(changes.map(({ kind, what }) => `${kind} ${what}`)).toEqual(['removed budget']);
  });

  test('a method of another kind is another method', () => {
    const changes = changesOf(({ categories }) => {
      categories[1]!.method = { kind: 'real' };
    });
    expect(changes.map(brief)).toEqual(['changed categories OFFICE method']);
  });

  test('a budget line that is split keeps its amount', () => {
    const changes = changesOf((draft) => {
      const [line] = draft.budget;
      draft.budget.push({ ...line!, amount: '1.00', label: 'A part' });
      line!.amount = (Number(line!.amount) - 1).toFixed(2);
    });
    expect(changes.map(({ path }) => path)).toEqual([['entries']]);
  });
});

describe('amounts', () => {
  const moved = agreementOf('saveurs-partagees', ({ budget }) => {
    const [from, to] = budget.filter(({ partner }) => partner === 'G1');
    from!.amount = (Number(from!.amount) - 100).toFixed(2);
    to!.amount = (Number(to!.amount) + 160).toFixed(2);
  });

  test('close to the change of the total', () => {
    const changes = amountChanges(before, moved)!;
    expect(changes.total.change).toBe(eur('60.00'));
    expect(changes.by.partner).toEqual([expect.objectContaining({ scope: { partner: 'G1' }, change: eur('60.00') })]);
    expect(changes.by.line.map(({ change }) => change)).toEqual([eur('-100.00'), eur('160.00')]);
    expect(isClosed(changes)).toBe(true);
    expect(movesAmounts(changes)).toBe(true);
  });

  test('a partner that is removed takes its amounts with it', () => {
    const without = { ...before, budget: before.budget.filter(({ partner }) => partner !== 'G3') };
    const changes = amountChanges(before, without)!;
    expect(changes.by.partner).toEqual([expect.objectContaining({ scope: { partner: 'G3' }, after: 0 })]);
    expect(isClosed(changes)).toBe(true);
  });

  test('a tampered difference does not close', () => {
    const changes = amountChanges(before, moved)!;
    expect(isClosed({ ...changes, total: { ...changes.total, change: 1 } })).toBe(false);
  });

  test('of another currency there are none', () => {
    const other: Agreement = { ...before, project: { ...before.project, currency: 'CHF' } };
    expect(amountChanges(before, other)).toBeUndefined();
  });
});

test('actions that keep their days while others move', () => {
  const after = agreementOf('minor-med', ({ actions }) => {
    for (const action of actions) if (action.code !== 'WP5') action.end = asDay('2031-01-31');
  });
  const { moved, kept } = calendarChange(agreementOf('minor-med'), after);
  expect(kept).toEqual(['WP5']);
  expect(moved).toHaveLength(5);
});
