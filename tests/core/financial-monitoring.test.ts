/** Planned, spending and forecast by budget line and period, compared with plain sums and with examples worked by hand. */
import { consolidate, type Consolidation } from '../../src/core/consolidation/consolidate';
import { scopeKey } from '../../src/core/agreement/terms';
import { forecastAt, forecastOf } from '../../src/core/monitoring/forecast';
import { meterState, metersOf } from '../../src/core/monitoring/meters';
import { plannedByPeriod } from '../../src/core/monitoring/planned';
import { spendingOf } from '../../src/core/monitoring/spending';
import { beforeOf, sumOf, usedOf } from '../../src/core/monitoring/figures';
import { sumMoney } from '../../src/core/money';
import { randomFiles, randomProject } from '../workbooks/random-project';
import { sampleFiles } from '../workbooks/ledgers';
import { financialMonitoring } from '../../src/core/tables/financial-monitoring';
import { noDecisions } from './builders';
import { sampleNames, sampleTerms } from './samples';

const done: [string, Consolidation][] = [
  ...sampleNames.map((name): [string, Consolidation] => [
    name,
    consolidate(sampleTerms(name), sampleFiles(name), noDecisions),
  ]),
  ...Array.from({ length: 12 }, (_, index): [string, Consolidation] => {
    const project = randomProject(index + 1);
    const periods = [...project.terms.periods.keys()];
    const period = index % 2 === 0 ? undefined : periods[index % periods.length];
    return [`seed ${index + 1}`, consolidate(project.terms, randomFiles(project), noDecisions, period)];
  }),
];

describe.each(done)('%s', (_, { terms, spending, forecast, byLine, lines, period }) => {
  test('the plan of each budget line adds up to its budget', () => {
    const planned = plannedByPeriod(terms);
    for (const line of terms.budget) expect(sumMoney([...(planned.get(scopeKey(line)) ?? [])])).toBe(line.amount);
    expect(sumMoney(spendingOf(terms).map((row) => row.planned))).toBe(sumMoney(terms.budget.map((one) => one.amount)));
  });

  test('spending adds up to what the consolidation counted, by partner and category', () => {
    for (const { code: partner } of terms.agreement.partners)
      for (const { code: category } of terms.agreement.categories) {
        const here = (one: { partner: string; category: string }) =>
          one.partner === partner && one.category === category;
        const counted = sumOf(byLine.filter(here));
        expect(sumMoney(spending.filter(here).map((row) => row.accepted))).toBe(beforeOf(counted) + usedOf(counted));
      }
    if (period !== undefined || terms.opening.length > 0) return;
    const declared = sumMoney(lines.map(({ line }) => line.declared));
    const flat = sumOf(byLine).flatRate;
    expect(sumMoney(spending.map((row) => row.declared))).toBe(declared + flat);
  });

  test('no combination stands twice, and the forecast starts from what is accepted', () => {
    const keys = spending.map((row) => JSON.stringify([row.partner, row.action, row.category, row.period]));
    expect(new Set(keys).size).toBe(keys.length);
    const used = sumMoney(forecast.rows.map((row) => row.used));
    expect(used).toBe(sumMoney(spending.map((row) => row.accepted)));
    expect(sumMoney(forecast.rows.map((row) => row.budget))).toBe(sumMoney(terms.budget.map((one) => one.amount)));
  });
});

const terms = sampleTerms('saveurs-partagees');
const [first] = terms.budget.filter(({ action }) => terms.actions.get(action));

test('the partner’s own estimate counts, 0 too; elsewhere the pace to the end of the action, then the rest of the budget', () => {
  if (!first) throw new Error('no budget');
  const action = terms.actions.get(first.action);
  const spent = { ...first, period: 'S1', planned: 0, declared: 100_00, accepted: 100_00, certified: 100_00 };
  const of = (toComplete?: number, upTo: string | undefined = 'S1') => {
    const estimates = toComplete === undefined ? [] : [{ ...first, toComplete, asOf: undefined, remark: '' }];
    return forecastOf(terms, [spent], estimates, upTo).rows.find((row) => scopeKey(row) === scopeKey(first));
  };
  expect(of(0)).toMatchObject({ basis: 'estimate', toComplete: 0, used: 100_00 });
  expect(of(25_00)).toMatchObject({ basis: 'estimate', toComplete: 25_00 });
  const day = 86_400_000;
  const [start, end, now] = [action?.start, action?.end, terms.periods.get('S1')?.end].map((one) =>
    Date.parse(one ?? ''),
  );
  if (start === undefined || end === undefined || now === undefined) throw new Error('no dates');
  const gone = (Math.min(now, end) - start) / day + 1;
  const all = (end - start) / day + 1;
  expect(of()).toMatchObject({ basis: 'pace', toComplete: Math.round((100_00 * (all - gone)) / gone) });
  const before = forecastOf(terms, [], [], undefined).rows.find((row) => scopeKey(row) === scopeKey(first));
  expect(before).toMatchObject({ basis: 'budget', toComplete: first.amount });
});

test('a flat rate comes with the costs still to come of its base', () => {
  const { rows } = forecastOf(
    terms,
    [],
    terms.budget
      .filter(({ partner, category }) => partner === 'G1' && category === 'STAFF')
      .map((line) => ({ ...line, toComplete: 1_000_01, asOf: undefined, remark: '' })),
    'S1',
  );
  const staff = rows.filter(({ partner, category }) => partner === 'G1' && category === 'STAFF');
  const office = rows.filter(({ partner, category }) => partner === 'G1' && category === 'OFFICE');
  expect(office.every(({ basis }) => basis === 'flat-rate')).toBe(true);
  expect(sumMoney(office.map((row) => row.toComplete))).toBe(Math.floor((staff.length * 1_000_01 * 15) / 100));
});

test('a meter says in words how a total and its forecast stand', () => {
  const of = (used: number, forecast: number) => meterState({ budget: 100, limit: 120, used, forecast });
  expect(of(121, 121)).toBe('exceeded');
  expect(of(100, 121)).toBe('beyond');
  expect(of(100, 120)).toBe('flexible');
  expect(of(90, 100)).toBe('near');
  expect(of(89, 100)).toBe('fine');
  expect(of(10, 80)).toBe('fine');
  expect(of(10, 79)).toBe('unspent');
});

test('there is a meter for each partner, and for each other total that the agreement limits', () => {
  for (const name of sampleNames) {
    const own = sampleTerms(name);
    const { forecast } = consolidate(own, sampleFiles(name), noDecisions);
    const meters = metersOf(own, forecast.rows);
    expect(meters.filter(({ level }) => level === 'partner')).toHaveLength(own.partners.size);
    expect(new Set(meters.map(({ level }) => level))).toEqual(
      new Set([
        'partner',
        ...own.agreement.rules.flexibility.flatMap(({ level, compensated }) =>
          compensated && level === 'partner' ? [level, 'project'] : [level],
        ),
      ]),
    );
    for (const { level, forecast: sum, scope } of meters.filter((one) => one.level === 'partner'))
      expect([level, sum]).toEqual([
        level,
        sumMoney(
          forecast.rows.filter((row) => row.partner === scope.partner && row.category !== 'REVENUE').map(forecastAt),
        ),
      ]);
  }
});

test('the funder table adds up, and a period moves from before into the period', () => {
  for (const name of sampleNames) {
    const own = sampleTerms(name);
    const { spending, forecast } = consolidate(own, sampleFiles(name), noDecisions);
    const totals = [...own.periods.keys()].map((period) => {
      const { rows } = financialMonitoring.build({ terms: own, period, spending, forecast: forecast.rows });
      const money = (row: (typeof rows)[number] | undefined, index: number): number => {
        const cell = row?.cells[index];
        return typeof cell === 'object' && cell !== null && 'money' in cell ? cell.money : 0;
      };
      const lines = rows.filter(({ role }) => role === 'row');
      const total = rows.at(-1);
      for (const index of [2, 3, 4, 5, 7, 9])
        expect(money(total, index)).toBe(sumMoney(lines.map((row) => money(row, index))));
      return { budget: money(total, 2), inPeriod: money(total, 4), used: money(total, 5), forecast: money(total, 9) };
    });
    const used = sumMoney(spending.map((row) => row.accepted));
    for (const total of totals)
      expect(total).toMatchObject({
        budget: sumMoney(own.budget.map(({ amount }) => amount)),
        used,
        forecast: sumMoney(forecast.rows.map(forecastAt)),
      });
    expect(sumMoney(totals.map(({ inPeriod }) => inPeriod))).toBe(used);
  }
});
