/** A budget table taken over into the open draft, or into the next version of the agreement. */
import { takeBudget } from '../jobs/budget-import/job';
import { budgetSentences } from '../jobs/budget-import/sentences';
import { workbookFileName } from '../jobs/file-names';
import { stateOf } from '../jobs/draft/new-draft';
import { textsFor } from '../locales';
import type { Handlers } from './serve';

export function budgetJobs(): Pick<Handlers, 'budget'> {
  return {
    async budget({ book, file, today, language }, control) {
      const opened = { path: '', book, ...stateOf('', book) };
      const { made, ...taken } = await takeBudget(opened, file, { today }, control);
      const project = taken.draft.project?.id ?? opened.inForce?.project.id ?? 'draft';
      const name = workbookFileName(project, undefined);
      return {
        ...budgetSentences(taken, textsFor(language)),
        made: made && {
          file: { name, partner: undefined, bytes: made.bytes },
          kept: made.kept,
          leftOut: made.leftOut,
          toFill: made.toFill,
        },
      };
    },
  };
}
