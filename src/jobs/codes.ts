/** Codes that were asked for and that the agreement does not have, with those that it has. */
import type { Terms } from '../core/agreement/terms';
import type { AccordError } from '../core/errors';
import { failure } from '../locales/errors';

export function unknownPartner(partner: string, { partners }: Pick<Terms, 'partners'>): AccordError {
  return failure('unknown-partner', partner, { partner, known: [...partners.keys()].join(', ') });
}

export function unknownPeriod(period: string, { periods }: Pick<Terms, 'periods'>): AccordError {
  return failure('unknown-period', period, { period, known: [...periods.keys()].join(', ') });
}
