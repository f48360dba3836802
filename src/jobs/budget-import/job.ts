/** The command that takes a budget table over into a draft's workbook, which is made anew. */
import type { Day } from '../../core/days';
import type { Draft } from '../../core/agreement-tables';
import { textsFor } from '../../locales';
import { draftWorkbook } from '../../workbooks/draft';
import { openDraft, type OpenedDraft } from '../draft/new-draft';
import { readDraft } from '../draft/read';
import { carriedRows } from '../native/carried';
import { agreedTerms } from '../open/terms';
import { identifyWorkbook, type InputFile } from '../open/workbook';
import { step, type JobControl } from '../progress';
import { projectAnew, withOwnSheets, type ProjectAnew } from '../project-anew';
import { tableSource } from '../sources/table-source';
import { pasteBudget, type Pasted } from './paste';

export interface BudgetTaken extends Pasted {
  language: string;
  /** The workbook with the budget in it; absent where nothing could be placed. */
  made: ProjectAnew | undefined;
}

/** Into a file or the open workbook. Throws `FileRefused` where one of them cannot be read. */
export async function takeBudget(
  draftFile: InputFile | OpenedDraft,
  budgetFile: InputFile,
  { today }: { today: Day },
  control: JobControl = {},
): Promise<BudgetTaken> {
  await step(control, { kind: 'reading', file: draftFile.path, index: 0, of: 2 });
  const opened = 'book' in draftFile ? draftFile : await openDraft(draftFile);
  const { language, inForce, book } = opened;
  const reason = textsFor(language).agreement.versionReason[inForce ? 'next' : 'first'];
  const draft = withoutDefaults(readDraft(book, inForce, { today, reason }).draft, { today, reason });
  await step(control, { kind: 'reading', file: budgetFile.path, index: 1, of: 2 });
  const pasted = pasteBudget(await tableSource(budgetFile), draft);
  const isPlaced = pasted.read.rows.length > 0 || pasted.opening.length > 0;
  return { ...pasted, language, made: isPlaced ? await written(opened, pasted, today) : undefined };
}

/** A day and reason that stood in for blank cells leave them blank. */
function withoutDefaults({ version, ...draft }: Draft, { today, reason }: { today: Day; reason: string }): Draft {
  if (!version) return draft;
  const { date, reason: given, ...rest } = version;
  return {
    ...draft,
    version: {
      ...rest,
      ...(date === undefined || date === today ? {} : { date }),
      ...(given === undefined || given === reason ? {} : { reason: given }),
    },
  };
}

function written({ path, book, inForce, language }: OpenedDraft, { draft }: Pasted, today: Day): Promise<ProjectAnew> {
  if (!inForce) return withOwnSheets(draftWorkbook(draft, language, today, carriedRows(book)), book);
  const opened = { path, book, about: identifyWorkbook(path, book) };
  return projectAnew(opened, { terms: agreedTerms(opened), today, rows: carriedRows(book), draft });
}
