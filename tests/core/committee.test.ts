/** The committee's page: each light with its reason, and what is to be decided. */
import { committeePage } from '../../src/core/consolidation/committee';
import { consolidate } from '../../src/core/consolidation/consolidate';
import type { Day } from '../../src/core/days';
import { countFindings } from '../../src/core/findings';
import { sumMoney } from '../../src/core/money';
import { sampleFiles } from '../workbooks/ledgers';
import { noDecisions } from './builders';
import { sampleNames, sampleTerms } from './samples';

const today = '2026-11-30' as Day;

test.each(sampleNames)('%s: a light for spending, each partner, the files and the findings', (name) => {
  const terms = sampleTerms(name);
  const done = consolidate(terms, sampleFiles(name), noDecisions);
  const { lights, toDecide } = committeePage(done, today);
  expect(lights.map((light) => (light.about === 'partner' ? light.partner : light.about))).toEqual([
    'pace',
    ...terms.partners.keys(),
    'files',
    'findings',
  ]);
  expect(lights[0]).toMatchObject({
    used: sumMoney(done.spending.map(({ accepted }) => accepted)),
    planned: sumMoney(terms.budget.map(({ amount }) => amount)),
  });
  const { error } = countFindings(done.findings);
  expect(lights.at(-1)).toEqual({ about: 'findings', colour: 'amber', errors: error, excluded: done.totals.excluded });
  expect(toDecide).toContainEqual({ kind: 'lines', errors: error, excluded: done.totals.excluded });
});

test('a missing file is a light and something to do; a forecast beyond the flexibility is red', () => {
  const terms = sampleTerms('minor-med');
  const files = sampleFiles('minor-med').filter(({ partner }) => partner !== 'P3');
  const [line] = terms.budget.filter(({ partner }) => partner === 'P1');
  if (!line) throw new Error('no budget line');
  const estimated = files.map((file) =>
    file.read && file.partner === 'P1'
      ? { ...file, estimates: [{ ...line, toComplete: 1_000_000_00, asOf: undefined, remark: '' }] }
      : file,
  );
  const { lights, toDecide } = committeePage(consolidate(terms, estimated, noDecisions), today);
  expect(lights).toContainEqual({ about: 'files', colour: 'amber', missing: ['P3'] });
  expect(lights).toContainEqual(
    expect.objectContaining({ about: 'partner', partner: 'P1', colour: 'red', state: 'beyond' }),
  );
  expect(toDecide).toContainEqual({ kind: 'files', missing: ['P3'] });
  expect(toDecide).toContainEqual(expect.objectContaining({ kind: 'flexibility', scope: { partner: 'P1' } }));
});
