/** The agreement in force, or the amendment that made it so, as a document to sign; and the papers of a meeting. */
import { readHistory } from '../core/amendments/history';
import { termsOf, type Terms } from '../core/agreement/terms';
import { notAnAccordWorkbook } from '../core/consolidation/file-rules';
import type { Day } from '../core/days';
import {
  agreementDocument,
  amendmentDocument,
  meetingDocument,
  meetingPapers,
  progressDocument,
  type DocumentPlan,
  type Meeting,
} from '../documents';
import { failure } from '../locales/errors';
import { contextOf } from '../workbooks/context';
import { documentFileName } from './file-names';
import type { NewFile } from './new-project';
import { agreedTerms, readTerms } from './open/terms';
import { limitsIn, type Limited } from './limits';
import { progressIn } from './progress-report';
import { openWorkbook, refusal, type InputFile, type Opened } from './open/workbook';

export const documentNames = ['agreement', 'amendment', 'progress-report', ...meetingPapers] as const;
export type DocumentName = (typeof documentNames)[number];

export interface DocumentOptions extends Limited {
  today: Day;
  language?: string | undefined;
  /** Code or day of the meeting that a paper is for. */
  meeting?: string | undefined;
}

/**
 * Throws an `AccordError` for an unknown name, period, partner or meeting, for an amendment where there was none, and for
 * earlier versions that cannot be read; `FileRefused` for anything but a project's workbook or, of progress, a report.
 */
export function planDocument(
  name: string,
  opened: Opened,
  { today, language, meeting, ...limits }: DocumentOptions,
): DocumentPlan {
  const document = documentNames.find((one) => one === name);
  if (!document) throw failure('unknown-document', name, { document: name, known: documentNames.join(', ') });
  const { path, about } = opened;
  const isMadeFrom = about.kind === 'project' || (about.kind === 'report' && document === 'progress-report');
  if (!isMadeFrom) throw refusal(path, notAnAccordWorkbook, { case: about.kind });
  const paper = meetingPapers.find((one) => one === document);
  if (paper) {
    const { terms } = readTerms(opened);
    const context = contextOf(terms, language ?? about.language, today);
    return meetingDocument(paper, context, chosenMeeting(terms, meeting, today));
  }
  const terms = agreedTerms(opened);
  const context = contextOf(terms, language ?? about.language, today);
  if (document === 'progress-report') {
    const { period = about.period, partner } = limitsIn(terms, limits);
    const report = progressIn(opened, terms, { period, partner });
    return progressDocument({ ...context, terms: report.terms }, report);
  }
  if (document === 'agreement') return agreementDocument(context);
  const { earlier, decision } = readHistory(about.history);
  const before = earlier.at(-1);
  if (!before) throw failure('no-amendment', path, { version: String(terms.agreement.version.number) });
  return amendmentDocument(context, termsOf(before.agreement), decision);
}

/** The meeting of that code or day; the next one where none is given. Throws an `AccordError` where there is none. */
function chosenMeeting({ agreement }: Terms, given: string | undefined, today: Day): Meeting {
  const all = [...agreement.governance.meetings].sort((a, b) => (a.date < b.date ? -1 : 1));
  const found =
    given === undefined
      ? (all.find(({ date, held = false }) => !held && date >= today) ?? all.at(-1))
      : (all.find(({ code }) => code === given) ?? all.find(({ date }) => date === given));
  if (!found)
    throw failure('unknown-meeting', given ?? '', {
      meeting: given ?? '–',
      known: all.map(({ code, date }) => code ?? date).join(', ') || '–',
    });
  return found;
}

/** The document as a file. Its writer is loaded only here: nothing else needs it. */
export async function makeDocument(
  name: string,
  workbook: InputFile | Opened,
  options: DocumentOptions,
): Promise<NewFile> {
  const opened = 'bytes' in workbook ? await openWorkbook(workbook) : workbook;
  const plan = planDocument(name, opened, options);
  const { writeDocument } = await import('../docx');
  return {
    name: documentFileName(opened.about.agreement.project.id, name),
    partner: undefined,
    bytes: await writeDocument(plan),
  };
}
