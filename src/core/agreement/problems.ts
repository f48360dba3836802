/** Problems in an agreement's text, found before its rules are checked. */

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
  'increase-or-amount',
  'cap-on-one',
  'unknown-reference',
  'repeated',
  'one-lead',
  'dates-reversed',
  'not-in-order',
  'too-many-decimals',
  'weights-missing',
] as const;
export type ProblemKind = (typeof problemKinds)[number];

/** A problem in an agreement's text. `path` as in JavaScript: partners[0].vat; empty for the whole agreement. */
export interface AgreementProblem {
  path: string;
  kind: ProblemKind;
  /** Values for the sentence: what was found; the allowed options, or the list a code should be in. */
  found?: string;
  expected?: string;
}
