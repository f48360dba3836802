/** The handlers of all jobs, which share one session. */
import { amendmentJobs } from './amendment-jobs';
import { budgetJobs } from './budget-jobs';
import { claimJobs } from './claim-jobs';
import { draftJobs } from './draft-jobs';
import { consolidationJobs } from './consolidation-jobs';
import { importJobs } from './import-jobs';
import { planJobs } from './plan-jobs';
import { projectJobs } from './project-jobs';
import { reportJobs } from './report-jobs';
import type { Handlers } from './serve';
import { newSession } from './session';
import { tableJobs } from './table-jobs';
import { workbookJobs } from './workbook-jobs';

export function handlers(): Handlers {
  const session = newSession();
  return {
    ...workbookJobs(session),
    ...projectJobs(session),
    ...draftJobs(),
    ...amendmentJobs(),
    ...budgetJobs(),
    ...importJobs(session),
    ...claimJobs(session),
    ...consolidationJobs(session),
    ...reportJobs(session),
    ...tableJobs(session),
    ...planJobs(session),
  };
}
