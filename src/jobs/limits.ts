/** What a table or document is limited to, where its data can be told apart by it. */
import type { Terms } from '../core/agreement/terms';
import { unknownPartner, unknownPeriod } from './codes';

export interface Limited {
  period?: string | undefined;
  partner?: string | undefined;
}

export type Limits = Record<'period' | 'partner', string | undefined>;

/** Codes as the agreement has them, whatever their case. Throws an `AccordError` for one that it does not have. */
export function limitsIn(terms: Terms, { period, partner }: Limited): Limits {
  const limits: Limits = { period: codeLike(period, terms.periods), partner: codeLike(partner, terms.partners) };
  if (period !== undefined && limits.period === undefined) throw unknownPeriod(period, terms);
  if (partner !== undefined && limits.partner === undefined) throw unknownPartner(partner, terms);
  return limits;
}

function codeLike(text: string | undefined, known: ReadonlyMap<string, unknown>): string | undefined {
  return [...known.keys()].find((code) => code.toLowerCase() === text?.trim().toLowerCase());
}
