/**
 * Headers of the columns that only guide whoever fills in the lines: nothing is read from them. They stand apart from the
 * other texts of workbooks because the pane must know them in every language.
 */
import { folded } from '../core/native/codes';
import { guide as en } from './en/guide';
import { guide as fr } from './fr/guide';
import { guide as pt } from './pt/guide';

export interface GuideHeaders {
  budgetLine: string;
  left: string;
  sign: string;
}

const headers = new Set([en, fr, pt].flatMap(({ budgetLine, left, sign }) => [budgetLine, left, sign]).map(folded));

/** Whether a header is one of those, in any language. */
export function isGuideHeader(header: string): boolean {
  return headers.has(folded(header));
}
