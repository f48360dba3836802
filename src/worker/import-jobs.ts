/** A list of expenses taken over into the open partner's workbook, made anew. */
import { workbookFileName } from '../jobs/file-names';
import { importExpenses } from '../jobs/expense-import/job';
import { importSentences } from '../jobs/expense-import/sentences';
import { textsFor } from '../locales';
import type { Handlers } from './serve';
import { openedFrom } from './session';

export function importJobs(): Pick<Handlers, 'import'> {
  return {
    async import({ book, file, today, language }, control) {
      const imported = await importExpenses(openedFrom(book), file, { today }, control);
      const { made, partner, terms } = imported;
      const { id, kind } = terms.agreement.project;
      const name = workbookFileName(id, partner);
      return {
        ...importSentences(imported, textsFor(language, kind)),
        made: made && { file: { name, partner, bytes: made.bytes }, kept: [], leftOut: [], toFill: [] },
      };
    },
  };
}
