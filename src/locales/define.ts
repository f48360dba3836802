/** Where each language's sentences are checked against the figures they show. */
import type { ErrorCode, errorFigures } from './errors';
import type { Showing, ShowingRuleFigures } from './figures';
import type { ErrorTexts, ProblemTexts, RuleTexts } from './texts';

export function ruleTexts<const Own extends RuleTexts>(texts: Own & ShowingRuleFigures<Own>): RuleTexts {
  return texts;
}

export function errorTexts<const Own extends ErrorTexts>(
  texts: Own & { [Code in ErrorCode]: Showing<Own[Code], (typeof errorFigures)[Code][number]> },
): ErrorTexts {
  return texts;
}

export function problemTexts<const Own extends ProblemTexts>(
  texts: Own & { at: Showing<Own['at'], 'path'>; kinds: Showing<Own['kinds'], 'found' | 'expected'> },
): ProblemTexts {
  return texts;
}
