/** How long a territory may be silent. */
import type { Agreement } from '../agreement/schema';

/** Where the agreement says nothing: half a year, as most programmes ask for a report. */
const usualMonths = 6;

export function communicationMonths({ rules }: Pick<Agreement, 'rules'>): number {
  return rules.communicationEveryMonths ?? usualMonths;
}
