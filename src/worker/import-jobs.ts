/** A partner's books taken over into its open workbook, or into one made anew. */
import { workbookFileName } from '../jobs/file-names';
import { isNothing, lookAtBooks, madeAnew, type ImportLook } from '../jobs/expense-import/job';
import { importSentences } from '../jobs/expense-import/sentences';
import { step } from '../jobs/progress';
import { tableSource } from '../jobs/sources/table-source';
import { failure } from '../locales/errors';
import { textsFor } from '../locales';
import type { ImportRequest, ImportView } from './partner-views';
import type { Handlers } from './serve';
import { openedFrom, type Session } from './session';

export function importJobs(session: Session): Pick<Handlers, 'import' | 'importCells' | 'importFile'> {
  const look = ({
    book,
    map,
    language,
  }: ImportRequest): { opened: ReturnType<typeof openedFrom>; found: ImportLook } => {
    const { books } = session;
    if (!books) throw failure('unexpected', 'no books', { detail: 'no books' });
    const opened = openedFrom(book);
    const { kind } = opened.about.agreement.project;
    return { opened, found: lookAtBooks(opened, { ...books, map }, textsFor(language, kind)) };
  };
  return {
    async import({ file, ...request }, control) {
      if (file) {
        await step(control, { kind: 'reading', file: file.path, index: 0, of: 1 });
        session.books = { name: file.path, book: await tableSource(file) };
      }
      return importView(look(request).found, request.language);
    },
    importCells(request) {
      const { found } = look(request);
      const { cells = [], mapCells } = found;
      return { view: importView(found, request.language), cells, mapCells };
    },
    async importFile({ today, ...request }, control) {
      const { opened, found } = look(request);
      const { plan } = found;
      const made = await madeAnew(opened, plan, today, control);
      const name = workbookFileName(plan.terms.agreement.project.id, plan.partner);
      const file = made && { name, partner: plan.partner, bytes: made.bytes };
      return {
        view: importView(found, request.language),
        made: file,
      };
    },
  };
}

function importView({ plan, choices, room, cells }: ImportLook, language: string): ImportView {
  const texts = textsFor(language, plan.terms.agreement.project.kind);
  const { problems, summary } = importSentences(plan, texts);
  return {
    problems,
    summary,
    words: texts.imports.editor,
    map: plan.map.map,
    choices,
    added: plan.rows.length,
    changed: plan.changed.length,
    declared: plan.declared,
    changedBy: plan.changedBy,
    currency: plan.terms.currency,
    room,
    canWrite: cells !== undefined && !isNothing(plan),
    canMake: !isNothing(plan),
  };
}
