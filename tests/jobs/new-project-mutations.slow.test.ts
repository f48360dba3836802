/** From a damaged agreement that passes its checks, all workbooks can be made, and every figure in them is one. */
import fc from 'fast-check';
import { AgreementInvalid, parseAgreement } from '../../src/core/agreement/parse';
import { termsOf, type Terms } from '../../src/core/agreement/terms';
import { newProject } from '../../src/jobs/new-project';
import { projectWorkbook } from '../../src/workbooks/project';
import { damaged, mutated } from '../core/agreement-mutations';
import { today } from './today';
import { runs } from '../runs';

const tries = runs(75);

test('workbooks of damaged agreements', async () => {
  let made = 0;
  await fc.assert(
    fc.asyncProperty(damaged, async (of) => {
      const text = mutated(of);
      const terms = termsIn(text);
      if (!terms) return;
      const cells = projectWorkbook(terms, 'en', today).sheets.flatMap((sheet) => sheet.cells);
      expect(cells.filter(({ value }) => typeof value === 'number' && !Number.isFinite(value))).toEqual([]);
      const { files } = await newProject(text, { today });
      expect(files).toHaveLength(terms.partners.size + 1);
      made += 1;
    }),
    { numRuns: tries, seed: 20261129 },
  );
  expect(made).toBeGreaterThan(tries / 20);
}, 600_000);

function termsIn(text: string): Terms | undefined {
  try {
    return termsOf(parseAgreement(text));
  } catch (error) {
    if (error instanceof AgreementInvalid) return undefined;
    throw error;
  }
}
