/** What those who sign a funder table declare, and who they are: the statements that funders' forms require. */
import { incomeCategory } from '../names';
import type { Terms } from '../agreement/terms';

/** In the order in which they are printed. */
export type Statement =
  | 'paid-and-booked'
  | 'claimed-once'
  | 'procurement'
  | 'vat'
  | 'staff-time'
  | 'income'
  | 'publicity'
  | 'retention'
  | 'partners-verified';

export type Signatory = 'lead' | 'beneficiary' | 'accountant' | 'controller' | 'employee' | 'superior';

export interface Signed {
  statements: readonly Statement[];
  signatories: readonly Signatory[];
}

/** What is declared of costs. What the agreement has no such cost of is not declared. */
export function costStatements({ agreement }: Terms, extra: readonly Statement[] = []): Statement[] {
  const has = (category: string): boolean => agreement.categories.some(({ code }) => code === category);
  return [
    'paid-and-booked',
    'claimed-once',
    'procurement',
    'vat',
    ...(has('STAFF') ? (['staff-time'] as const) : []),
    ...(has(incomeCategory) ? (['income'] as const) : []),
    'publicity',
    'retention',
    ...extra,
  ];
}
