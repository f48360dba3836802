/** Jobs on drafts: what is missing in the open one, a new one, and its first version. */
import type { PartProblem } from '../core/agreement-tables/read';
import { termsOf } from '../core/agreement/terms';
import { DraftIncomplete, heldOutside, newDraft, startProject, stateOf } from '../jobs/draft/new-draft';
import { readDraft, type DraftBook } from '../jobs/draft/read';
import { newFile } from '../jobs/new-project';
import { textsFor } from '../locales';
import { draftSheetOf } from '../workbooks/draft/sheets';
import type { DraftView } from './lead-views';
import type { Handlers } from './serve';

/** Nobody corrects more at once. */
const mostShown = 200;

export function draftJobs(): Pick<Handlers, 'draft' | 'startProject' | 'newDraft' | 'firstVersion'> {
  return {
    draft({ book, today }) {
      const { agreement } = textsFor(stateOf('', book).language);
      const draft = readDraft(book, undefined, { today, reason: agreement.versionReason.first });
      return draftView(draft, (name) => agreement.sheets[draftSheetOf(name)]);
    },
    startProject: ({ start, today }, control) => startProject(start, today, control),
    newDraft: ({ text, today }, control) => newDraft(text, { today }, control),
    firstVersion({ book, today }, control) {
      const { agreement } = textsFor(stateOf('', book).language);
      const draft = readDraft(book, undefined, { today, reason: agreement.versionReason.first });
      if (!draft.agreement) throw new DraftIncomplete(draft);
      const { budgetGrid } = draft.draft;
      return newFile(termsOf(draft.agreement), undefined, { today, budgetGrid, carried: heldOutside(book) }, control);
    },
  };
}

/** `sheetName`: of a part whose table is lost. */
export function draftView(draft: DraftBook, sheetName: (part: PartProblem['table']) => string): DraftView {
  const placed = (problem: PartProblem): DraftView['open'][number] => {
    const found = draft.places.get(problem.table);
    const at = found?.at.get(problem.column ?? '');
    const first = found && [...found.at.values()][0];
    const row = problem.row === undefined ? (at?.row ?? found?.header) : problem.row - 1;
    const column = at?.column ?? first?.column;
    return {
      sheet: found?.sheet ?? sheetName(problem.table),
      cell: row === undefined || column === undefined ? undefined : { row, column },
      problem,
    };
  };
  const { project } = draft.draft;
  return {
    acronym: project?.acronym ?? '',
    open: draft.problems.slice(0, mostShown).map(placed),
    count: draft.problems.length,
    notes: draft.notes.slice(0, mostShown).map(placed),
    findings: draft.findings,
  };
}
