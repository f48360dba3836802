/** Budget-line rows and the breakdowns summed from them, compared with plain sums over the lines. */
import { consolidate } from '../../src/core/consolidation/consolidate';
import { noDecisions, termsWith } from './builders';
import { sumOf, type BudgetFigures } from '../../src/core/monitoring/figures';
import { randomFiles, randomProject } from '../workbooks/random-project';
import { sampleFiles } from '../workbooks/ledgers';
import { budgetLineRows } from '../../src/core/monitoring/by-budget-line';
import { sampleNames, sampleTerms } from './samples';

type Project = Parameters<typeof consolidate>;

const projects: [string, Project][] = [
  ...sampleNames.map((name): [string, Project] => [name, [sampleTerms(name), sampleFiles(name), noDecisions]]),
  ...Array.from({ length: 24 }, (_, index): [string, Project] => {
    const project = randomProject(index + 1);
    const periods = [...project.terms.periods.keys()];
    const period = index % 2 === 0 ? undefined : periods[index % periods.length];
    return [`seed ${index + 1}`, [project.terms, randomFiles(project), noDecisions, period]];
  }),
];

test.each(projects)('%s', (_, given) => {
  const { terms, byLine, breakdowns, lines, flatRates } = consolidate(...given);
  for (const by of ['partner', 'category', 'action', 'period'] as const)
    for (const row of breakdowns[by]) {
      const sum = (rows: readonly { amount: number }[]): number =>
        rows.reduce((total, { amount }) => total + amount, 0);
      const here = lines
        .filter(({ line }) => line[by] === row.key)
        .map((one) => ({ ...one, amount: one.line.declared }));
      const accepted = sum(here.filter(({ verdict }) => verdict === 'accepted'));
      expect(row).toMatchObject({ declared: sum(here), accepted, excluded: sum(here) - accepted });
      if (by !== 'action') expect(row.flatRate).toBe(sum(flatRates.filter((one) => one[by] === row.key)));
      if (by === 'period') continue;
      expect(row.budget).toBe(sum(terms.budget.filter((line) => line[by] === row.key)));
      expect(row.opening).toBe(sum(terms.opening.filter((line) => line[by] === row.key)));
      const { key, ...figures } = row;
      expect([key, figures]).toEqual([key, sumOf(byLine.filter((one) => one[by] === key))]);
    }
  // Every breakdown adds up to the whole; periods have no budget and no previous amounts.
  const whole = sumOf(byLine);
  // Periods have no budget that income could free.
  const inPeriods: BudgetFigures = { ...whole, budget: 0, opening: 0, previous: 0, income: 0 };
  for (const by of ['partner', 'category', 'action'] as const) expect(sumOf(breakdowns[by])).toEqual(whole);
  expect(sumOf(breakdowns.period)).toEqual(inPeriods);
  // In the agreement's order, and each budget line once.
  const keys = byLine.map(({ partner, action, category }) => `${partner}|${action}|${category}`);
  expect(new Set(keys).size).toBe(keys.length);
  const partners = [...new Set(byLine.map(({ partner }) => partner))];
  expect(partners).toEqual([...terms.partners.keys()].filter((code) => partners.includes(code)));
});

test('a flat rate that no budget line takes up stands under no known action', () => {
  const terms = termsWith();
  const flatRates = [{ partner: 'G1', category: 'WORKS', period: 'S1', amount: 500 }] as const;
  expect(terms.budget.some(({ partner, category }) => partner === 'G1' && category === 'WORKS')).toBe(false);
  const rows = budgetLineRows(terms, { lines: [], flatRates });
  expect(rows.filter(({ flatRate }) => flatRate !== 0)).toMatchObject([
    { action: '?', category: 'WORKS', flatRate: 500 },
  ]);
});
