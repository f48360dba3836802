/** Problems in an agreement's text, found before its rules are checked. */
import type { Day, Month } from '../days';
import type { AgreementKey, Place } from './place';

export const problemKinds = [
  'not-json',
  'file-too-long',
  'encoding',
  'too-deep',
  'too-many',
  'repeated-key',
  'more-faults',
  'missing',
  'unknown-key',
  'wrong-type',
  'not-an-option',
  'too-short',
  'code',
  'amount',
  'amount-too-large',
  'sum-too-large',
  'too-large',
  'rate',
  'share',
  'exchange-rate',
  'rate-twice',
  'day',
  'month',
  'year',
  'currency',
  'country',
  'language',
  'filled',
  'text',
  'text-too-long',
  'rate-or-amount',
  'increase-or-amount',
  'cap-on-one',
  'unknown-reference',
  'repeated',
  'one-lead',
  'dates-reversed',
  'not-in-order',
  'period-not-after',
  'links-in-circle',
  'outside-project',
  'too-many-decimals',
  'weights-missing',
] as const;
export type ProblemKind = (typeof problemKinds)[number];

export const valueTypes = ['text', 'number', 'yes-no', 'list', 'group', 'nothing'] as const;
/** What a value is, where the value itself means nothing to people. */
export type ValueType = (typeof valueTypes)[number];

/** A problem in an agreement's text. */
export interface AgreementProblem {
  /** As in JavaScript: partners[0].vat; empty for the whole agreement. */
  path: string;
  /** The same, as it can be put into words. */
  place: Place;
  kind: ProblemKind;
  /** Values for the sentence: what was found; the allowed options, or the list a code should be in. */
  found?: ProblemValue;
  expected?: ProblemValue;
}

export type ProblemValue =
  | string
  | number
  | { type: ValueType }
  | { listed: AgreementKey }
  | { day: Day }
  | { month: Month }
  | { list: string; code: string };
