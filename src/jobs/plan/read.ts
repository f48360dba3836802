/** What the planning views show: the agreement in force, and the next version where its sheets hold one. */
import { termsOf, type Terms } from '../../core/agreement/terms';
import type { Day } from '../../core/days';
import type { SheetsRead } from '../../workbooks/sheets-read';
import { stateOf } from '../draft/new-draft';
import { readDraft } from '../draft/read';

export interface Plan {
  /** Of the next version where its sheets are complete and say something else, else those in force. */
  terms: Terms;
  /** Undefined in a draft, of which nothing is in force. */
  inForce: Terms | undefined;
  /** Whether the sheets of the next version lack something, so that they are not shown. */
  incomplete: boolean;
  /** As it was read. */
  book: SheetsRead;
}

/** Undefined for a draft that lacks something. Throws `FileRefused`. */
export function readPlan(book: SheetsRead, today: Day): Plan | undefined {
  const { inForce } = stateOf('', book);
  // Dates and keys may be looked at before anybody says why they change.
  const { agreement, places, unchanged } = readDraft(book, inForce, { today, reason: '–' });
  if (!inForce) return agreement && { terms: termsOf(agreement), inForce: undefined, incomplete: false, book };
  const before = termsOf(inForce);
  const next = agreement && !unchanged ? termsOf(agreement) : before;
  return { terms: next, inForce: before, incomplete: !agreement && places.size > 0, book };
}
