/** In print, rules are called by their titles: their names belong to the command line's JSON. */
import { consolidate } from '../../src/core/consolidation/consolidate';
import { noDecisions } from '../core/builders';
import type { Day } from '../../src/core/days';
import { rules } from '../../src/core/rules';
import { languages } from '../../src/locales/languages';
import type { WorkbookPlan } from '../../src/workbooks/plan';
import { projectWorkbook } from '../../src/workbooks/project';
import { reportWorkbook } from '../../src/workbooks/report';
import { sampleNames, sampleTerms } from '../core/samples';
import { sampleFiles } from './ledgers';

const today = '2026-11-22' as Day;
const names = rules.map(({ name }) => name).filter((name) => name.includes('-'));
const named = new RegExp(`(?<![\\w-])(${names.join('|')})(?![\\w-])`);

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
}

/** The hidden sheets hold Accord's own data, which nobody reads. */
const printed = (plan: WorkbookPlan) => plan.sheets.filter(({ name }) => !name.startsWith('_accord'));

describe.each(sampleNames)('%s', (sample) => {
  const terms = sampleTerms(sample);
  const consolidation = consolidate(terms, sampleFiles(sample), noDecisions);
  test.each(languages)('no rule’s name is printed in %s', (language) => {
    const plans = [projectWorkbook(terms, language, today), reportWorkbook(consolidation, language, today)];
    expect(
      plans
        .flatMap(printed)
        .flatMap(texts)
        .filter((text) => named.test(text))
        .slice(0, 5),
    ).toEqual([]);
  });
});
