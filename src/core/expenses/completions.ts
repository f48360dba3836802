/** What a list of expenses taken over does not have, and is worked out and told. */
export const completions = [
  'net-from-gross',
  'only-amount',
  'declared-amount',
  'category-from-account',
  'action-from-centre',
  'documentType',
  'period',
] as const;
export type Completion = (typeof completions)[number];
