/** Headers of the columns that only guide whoever fills in the lines: nothing is read from them. */
import { folded } from '../core/native/codes';
import { factsOf } from './facts';

export interface GuideHeaders {
  budgetLine: string;
  left: string;
  sign: string;
}

/** What they were called in workbooks made by earlier versions. */
const formerly = ['À regarder', 'Saldo da rubrica'];

const headers = new Set(
  [
    ...formerly,
    ...Object.values(factsOf).flatMap(({ guide: { budgetLine, left, sign } }) => [budgetLine, left, sign]),
  ].map(folded),
);

/** Whether a header is one of those, in any language. */
export function isGuideHeader(header: string): boolean {
  return headers.has(folded(header));
}
