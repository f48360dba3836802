/** Headers of the guide columns, which help people filling in lines and are not read. */
import { folded } from '../core/native/codes';
import { factsOf } from './facts';

export interface GuideHeaders {
  budgetLine: string;
  left: string;
  sign: string;
}

/** Headers in workbooks of earlier versions. */
const formerHeaders = ['To look at', 'À regarder', 'Saldo da rubrica'];

const headers = new Set(
  [
    ...formerHeaders,
    ...Object.values(factsOf).flatMap(({ guide: { budgetLine, left, sign } }) => [budgetLine, left, sign]),
  ].map(folded),
);

/** Whether a header belongs to a guide column, in any language. */
export function isGuideHeader(header: string): boolean {
  return headers.has(folded(header));
}
