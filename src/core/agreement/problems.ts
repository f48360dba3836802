/** What can be wrong with an agreement's text, before any of its rules is looked at. */

export const problemKinds = [
  'not-json',
  'missing',
  'unknown-key',
  'wrong-type',
  'not-an-option',
  'too-short',
  'code',
  'amount',
  'rate',
  'day',
  'month',
  'currency',
  'country',
  'language',
  'filled',
  'text',
  'rate-or-amount',
  'categories-or-partners',
  'unknown-reference',
  'repeated',
  'one-lead',
  'dates-reversed',
  'too-many-decimals',
  'weights-missing',
] as const;
export type ProblemKind = (typeof problemKinds)[number];

/** One thing wrong with an agreement's text. `path` is written as in JavaScript: partners[0].vat; empty for the whole. */
export interface AgreementProblem {
  path: string;
  kind: ProblemKind;
  /** The value found, the options allowed, the list a code should be in: what the sentence needs. */
  found?: string;
  expected?: string;
}
