/** Who claims: in LEADER each partner from its own authority, elsewhere the lead partner for the project. */
import type { Terms } from '../agreement/terms';
import type { ClaimsBook } from './book';

export function isLeader({ agreement }: Pick<Terms, 'agreement'>): boolean {
  return agreement.project.kind.startsWith('leader-');
}

export function agreedPeriods({ agreement }: Pick<Terms, 'agreement'>): string[] {
  return agreement.periods.map(({ code }) => code);
}

/** Claims are numbered; in LEADER, those made together share the number. */
export function claimCode(terms: Terms, number: number, partner: string): string {
  return isLeader(terms) ? `C${number}-${partner}` : `C${number}`;
}

/** The number in a claim's code; undefined for codes that people made. */
export function claimNumber(claim: string): number | undefined {
  const digits = /^C(\d{1,6})(?:-|$)/.exec(claim.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

export function nextClaimNumber({ claims, kept }: ClaimsBook): number {
  const numbers = [...claims.rows, ...kept.rows].map(({ claim }) => claimNumber(claim) ?? 0);
  return numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
}
