/** The finest cut: whatever the others show is the sum of its rows. */
import { consolidate } from '../../src/core/consolidation/consolidate';
import type { LineRow } from '../../src/core/monitoring/by-line';
import { randomFiles, randomProject } from '../workbooks/random-project';
import { sampleFiles } from '../workbooks/ledgers';
import { sampleNames, sampleTerms } from './samples';

type Project = Parameters<typeof consolidate>;

const projects: [string, Project][] = [
  ...sampleNames.map((name): [string, Project] => [name, [sampleTerms(name), sampleFiles(name), []]]),
  ...Array.from({ length: 24 }, (_, index): [string, Project] => {
    const project = randomProject(index + 1);
    const periods = [...project.terms.periods.keys()];
    const period = index % 2 === 0 ? undefined : periods[index % periods.length];
    return [`seed ${index + 1}`, [project.terms, randomFiles(project), [], period]];
  }),
];

test.each(projects)('%s', (_, given) => {
  const { byLine, cuts } = consolidate(...given);
  for (const cut of ['partner', 'category', 'action'] as const)
    for (const row of cuts[cut]) {
      const rows = byLine.filter((one) => one[cut] === row.key);
      const sum = (figure: Exclude<keyof LineRow, 'partner' | 'action' | 'category'>): number =>
        rows.reduce((total, one) => total + one[figure], 0);
      expect([row.key, sum('budget'), sum('before'), sum('declared'), sum('excluded'), sum('accepted')]).toEqual([
        row.key,
        row.budget,
        row.opening + row.previous,
        row.declared,
        row.excluded,
        row.accepted,
      ]);
      expect(sum('flatRate')).toBe(row.flatRate);
    }
  // In the agreement's order, and every line once.
  const keys = byLine.map(({ partner, action, category }) => `${partner}|${action}|${category}`);
  expect(new Set(keys).size).toBe(keys.length);
  const partners = [...new Set(byLine.map(({ partner }) => partner))];
  expect(partners).toEqual([...given[0].partners.keys()].filter((code) => partners.includes(code)));
});
