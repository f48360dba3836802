/** The worker's state between jobs. */
import type { Consolidation } from '../core/consolidation/consolidate';
import type { ClaimPlan } from '../jobs/claim';
import type { Books } from '../jobs/expense-import';
import type { Plan } from '../jobs/plan/read';
import type { LiveLedger } from '../jobs/live-ledger';
import type { TermsRead } from '../jobs/open/terms';
import { identifyWorkbook, type Opened } from '../jobs/open/workbook';
import { failure } from '../locales/errors';
import type { SheetsRead } from '../workbooks/sheets-read';

export interface Session {
  workbook: ({ opened: Opened } & TermsRead) | undefined;
  live: LiveLedger | undefined;
  consolidation: Consolidation | undefined;
  /** Worked out, and not written yet. */
  claim: ClaimPlan | undefined;
  /** What the planning views show. */
  plan: Plan | undefined;
  /** The books that are looked at, as they were read. */
  books: Pick<Books, 'name' | 'book'> | undefined;
}

export function newSession(): Session {
  return {
    workbook: undefined,
    live: undefined,
    consolidation: undefined,
    claim: undefined,
    plan: undefined,
    books: undefined,
  };
}

/** The recognised workbook. The pane offers jobs that need one only once there is one. */
export function workbookOf({ workbook }: Session): NonNullable<Session['workbook']> {
  if (!workbook) throw failure('unexpected', 'no workbook', { detail: 'no workbook' });
  return workbook;
}

/** The open workbook as it is now. Throws `FileRefused`. */
export function openedFrom(book: SheetsRead): Opened {
  return { path: '', book, about: identifyWorkbook('', book) };
}
