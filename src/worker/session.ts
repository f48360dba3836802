/** The worker's state between jobs. */
import type { Consolidation } from '../core/consolidation/consolidate';
import type { LiveLedger } from '../jobs/live-ledger';
import type { TermsRead } from '../jobs/open/terms';
import type { Opened } from '../jobs/open/workbook';
import { failure } from '../locales/errors';

export interface Session {
  workbook: ({ opened: Opened } & TermsRead) | undefined;
  live: LiveLedger | undefined;
  consolidation: Consolidation | undefined;
}

export function newSession(): Session {
  return { workbook: undefined, live: undefined, consolidation: undefined };
}

/** The recognised workbook. The pane offers jobs that need one only once there is one. */
export function workbookOf({ workbook }: Session): NonNullable<Session['workbook']> {
  if (!workbook) throw failure('unexpected', 'no workbook', { detail: 'no workbook' });
  return workbook;
}
