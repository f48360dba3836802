/** How a partner's file stands: the same words and signs in the pane, on the report's first sheet and in the terminal. */
import { countFindings } from '../findings';
import type { Money } from '../money';
import { beforeOf } from '../monitoring/figures';
import type { Consolidation } from './consolidate';

export const standings = ['good', 'over', 'errors'] as const;

export interface Standing {
  /** `over`: nothing is wrong with a line, but more is declared than was budgeted. */
  kind: (typeof standings)[number];
  errors: number;
  budget: Money;
  declared: Money;
  accepted: Money;
}

export function standingOf({ breakdowns, findings }: Consolidation, partner: string): Standing {
  const row = breakdowns.partner.find(({ key }) => key === partner);
  const { budget = 0, declared = 0, accepted = 0 } = row ?? {};
  const errors = countFindings(findings.filter(({ where }) => where.partner === partner)).error;
  const isOver = row !== undefined && beforeOf(row) + declared - row.deducted + row.flatRate > budget;
  return { kind: errors > 0 ? 'errors' : isOver ? 'over' : 'good', errors, budget, declared, accepted };
}
