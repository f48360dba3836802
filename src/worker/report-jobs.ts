/** Jobs on an open report: its current figures, and what changed since an earlier report. */
import { changesBetween } from '../core/consolidation/changes';
import { reportSnapshot } from '../jobs/open/report';
import type { Handlers } from './serve';
import { workbookOf, type Session } from './session';

export function reportJobs(session: Session): Pick<Handlers, 'reportSnapshot' | 'changes'> {
  return {
    reportSnapshot({ file }) {
      const { opened, terms } = workbookOf(session);
      return reportSnapshot(file ?? opened, terms);
    },
    async changes({ before }) {
      const { opened, terms } = workbookOf(session);
      return changesBetween(before, await reportSnapshot(opened, terms));
    },
  };
}
