/** Whatever is done to an agreement: it counts to the cent, or each point is told with its place and its cure. */
import fc from 'fast-check';
import { fundingPlan } from '../../src/core/agreement/funding';
import { AgreementInvalid, parseAgreement } from '../../src/core/agreement/parse';
import { roundingResiduals } from '../../src/core/agreement/residuals';
import { sharedCostShares } from '../../src/core/agreement/shared-costs';
import { termsOf, type Terms } from '../../src/core/agreement/terms';
import { agreementFindings } from '../../src/core/agreement-rules';
import { languages, message, problemText, textsFor } from '../../src/locales';
import { damaged, mutated } from './agreement-mutations';

const texts = languages.map((language) => textsFor(language));
const runs = 200;

test('a damaged agreement counts, or says what is wrong with it', () => {
  let counted = 0;
  fc.assert(
    fc.property(damaged, (of) => {
      const terms = termsOrProblems(mutated(of));
      if (terms) count(terms);
      counted += terms ? 1 : 0;
    }),
    { numRuns: runs, seed: 20261129 },
  );
  // Neither always nor never: both ways have been tried.
  expect(counted).toBeGreaterThan(runs / 20);
  expect(counted).toBeLessThan(runs / 2);
});

function termsOrProblems(text: string): Terms | undefined {
  try {
    return termsOf(parseAgreement(text));
  } catch (error) {
    if (!(error instanceof AgreementInvalid)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    // Problems of one kind are alike: a few in every language, all in one.
    error.problems.forEach((problem, index) => {
      for (const one of index < 5 ? texts : texts.slice(0, 1)) isSentence(problemText(problem, one));
    });
    return undefined;
  }
}

function isSentence(text: string): void {
  // A place, a colon, what is wrong, and what to do about it.
  expect(text).toMatch(/^\P{Ll}[^]*\s?: [^]*\S[^]*\.$/u);
  expect(text).not.toMatch(/undefined|\[object|NaN/);
  expect(text.length).toBeLessThan(900);
}

function count(terms: Terms): void {
  const amounts = [
    ...terms.budgetByScope.values(),
    ...terms.opening.map(({ amount }) => amount),
    ...fundingPlan(terms).rows.map(({ amount }) => amount),
    ...terms.agreement.sharedCosts.flatMap((cost) => sharedCostShares(terms, cost) ?? []).map(({ amount }) => amount),
  ];
  expect(amounts.filter((amount) => !Number.isSafeInteger(amount))).toEqual([]);
  const findings = [...agreementFindings(terms), ...roundingResiduals(terms)];
  for (const one of texts) for (const finding of findings) expect(message(finding, one)).not.toMatch(/undefined|NaN|∞/);
}
