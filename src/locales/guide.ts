/** Headers of the guide columns, which help people filling in lines and are not read. */
import { folded } from '../core/native/codes';
import { factsOf } from './facts';

export interface GuideHeaders {
  sign: string;
  /** Budget line and period. */
  counted: string;
  left: string;
  /** Hidden: the typed texts in the reader's normal form, the document's type, and what names the document. */
  typed: string;
  type: string;
  document: string;
}

/** Headers in workbooks of earlier versions. */
const formerHeaders = [
  'To look at',
  'À regarder',
  'Saldo da rubrica',
  'Budget line',
  'Ligne budgétaire',
  'Rubrica orçamental',
  'Voce di budget',
];

const headers = new Set(
  [...formerHeaders, ...Object.values(factsOf).flatMap(({ guide }) => Object.values(guide) as string[])].map(folded),
);

/** Whether a header belongs to a guide column, in any language. */
export function isGuideHeader(header: string): boolean {
  return headers.has(folded(header));
}
