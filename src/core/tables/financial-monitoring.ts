/** The financial monitoring table: budget, what was used before and in the period, what is left, and where it will end. */
import { incomeCategory, unknown } from '../names';
import { sumMoney, type Money } from '../money';
import { forecastAt } from '../monitoring/forecast';
import { metersOf, type Meter } from '../monitoring/meters';
import { share } from './budget';
import { defineFunderTable, type FunderColumn, type FunderTable, type TableCell, type TableRow } from './table';

type Word =
  | 'partner'
  | 'category'
  | 'budget'
  | 'usedBefore'
  | 'inPeriod'
  | 'cumulative'
  | 'usedShare'
  | 'remaining'
  | 'headroom'
  | 'forecast'
  | 'total';

type Note = 'accepted-with-flat-rates' | 'this-period' | 'headroom' | 'forecast' | 'amounts-in';

interface Figures {
  budget: Money;
  before: Money;
  inPeriod: Money;
  forecast: Money;
}

export const financialMonitoring = defineFunderTable({
  name: 'financial-monitoring',
  build({ terms, period, partner: only, spending, forecast }): FunderTable<Word, Note> {
    const meters = metersOf(terms, forecast);
    const agreed = new Set<string>(terms.agreement.rules.flexibility.map(({ level }) => level));
    const rows = terms.agreement.partners.flatMap(({ code: partner }) =>
      only !== undefined && partner !== only
        ? []
        : [...terms.agreement.categories.map(({ code }) => code), unknown].flatMap(
            (category): { row: TableRow<Word>; figures: Figures }[] => {
              const here = (one: { partner: string; category: string }): boolean =>
                one.partner === partner && one.category === category;
              const own = spending.filter(here);
              const accepted = (isNow: boolean): Money =>
                sumMoney(own.filter((one) => (one.period === period) === isNow).map((one) => one.accepted));
              const figures = {
                budget: sumMoney(own.map(({ planned }) => planned)),
                before: accepted(false),
                inPeriod: period === undefined ? 0 : accepted(true),
                forecast: sumMoney(forecast.filter(here).map(forecastAt)),
              };
              if (Object.values(figures).every((amount) => amount === 0)) return [];
              const room = category === incomeCategory ? null : roomOf(meters, agreed, { partner, category }, figures);
              return [{ row: rowOf([{ partner }, { category }], figures, 'row', room), figures }];
            },
          ),
    );
    const sum = (key: keyof Figures): Money => sumMoney(rows.map(({ figures }) => figures[key]));
    const money = (word: Word): FunderColumn<Word> => ({ heading: { word }, kind: 'money', width: 16 });
    return {
      columns: [
        { heading: { word: 'partner' }, kind: 'text', width: 26 },
        { heading: { word: 'category' }, kind: 'text', width: 30 },
        ...(['budget', 'usedBefore', 'inPeriod', 'cumulative'] as const).map(money),
        { heading: { word: 'usedShare' }, kind: 'percent', width: 10 },
        ...(['remaining', 'headroom', 'forecast'] as const).map(money),
      ],
      rows: [
        ...rows.map(({ row }) => row),
        rowOf(
          [{ word: 'total' }, null],
          { budget: sum('budget'), before: sum('before'), inPeriod: sum('inPeriod'), forecast: sum('forecast') },
          'total',
          null,
        ),
      ],
      notes: [
        'accepted-with-flat-rates',
        ...(period === undefined ? [] : (['this-period'] as const)),
        'headroom',
        'forecast',
        'amounts-in',
      ],
      expected: {
        column: 'cumulative',
        money: sumMoney(
          spending.filter(({ partner }) => only === undefined || partner === only).map(({ accepted }) => accepted),
        ),
      },
    };
  },
});

function rowOf(
  named: readonly TableCell<Word>[],
  { budget, before, inPeriod, forecast }: Figures,
  role: TableRow<Word>['role'],
  room: Money | null,
): TableRow<Word> {
  const cumulative = before + inPeriod;
  return {
    role,
    cells: [
      ...named,
      { money: budget },
      { money: before },
      { money: inPeriod },
      { money: cumulative },
      budget === 0 ? null : { percent: share(cumulative, budget) },
      { money: budget - cumulative },
      room === null ? null : { money: room },
      { money: forecast },
    ],
  };
}

/** What may still be used within every limit that the agreement sets; without flexibility, what is left of the budget. */
function roomOf(
  meters: readonly Meter[],
  agreed: ReadonlySet<string>,
  { partner, category }: { partner: string; category: string },
  { budget, before, inPeriod }: Figures,
): Money {
  const limiting = meters.filter(
    ({ level, scope }) =>
      (agreed.has(level) || level === 'project') &&
      scope.action === undefined &&
      (scope.partner === undefined || scope.partner === partner) &&
      (scope.category === undefined || scope.category === category),
  );
  const rooms = limiting.map(({ limit, used }) => limit - used);
  return rooms.length === 0 ? budget - before - inPeriod : Math.min(...rooms);
}
