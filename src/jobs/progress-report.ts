/** The progress report of a project's workbook or of a report: what its figures and its people say of a period. */
import type { Agreement } from '../core/agreement/schema';
import type { Terms } from '../core/agreement/terms';
import { progressReport, type ProgressReport } from '../core/progress/report';
import { readDraft } from './draft/read';
import { readMonitoring } from './open/monitoring';
import { readProgress } from './open/progress';
import type { Opened } from './open/workbook';

/** Without a period, the last with expenses, else the first. Throws as `readMonitoring`. */
export function progressIn(
  opened: Opened,
  terms: Terms,
  { period, partner }: { period?: string | undefined; partner?: string | undefined },
): ProgressReport {
  const { spending, period: last } = readMonitoring(opened, terms);
  const { progress } = readProgress(opened, terms);
  const first = terms.agreement.periods[0]?.code ?? '';
  return progressReport({
    ...progress,
    terms: { ...terms, agreement: withShares(opened, terms.agreement) },
    period: period ?? last ?? first,
    partner,
    spending,
  });
}

/** How far tasks are is running data: it counts as it stands on the sheets of a project's workbook. */
function withShares({ book, about }: Opened, agreement: Agreement): Agreement {
  if (about.kind !== 'project') return agreement;
  const { draft } = readDraft(book, about.agreement, { today: agreement.version.date, reason: '' });
  const shares = new Map(
    (draft.actions ?? []).flatMap(({ tasks = [] }) => tasks.map(({ code, progress }) => [code, progress] as const)),
  );
  const actions = agreement.actions.map((action) => ({
    ...action,
    ...(action.tasks
      ? {
          tasks: action.tasks.map(({ progress, ...task }) => {
            const now = shares.has(task.code) ? shares.get(task.code) : progress;
            return now === undefined ? task : { ...task, progress: now };
          }),
        }
      : {}),
  }));
  return { ...agreement, actions };
}
