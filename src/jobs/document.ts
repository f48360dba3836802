/** The agreement in force, or the amendment that made it so, as a document to sign. */
import { readHistory } from '../core/amendments/history';
import { termsOf } from '../core/agreement/terms';
import { notAnAccordWorkbook } from '../core/consolidation/file-rules';
import type { Day } from '../core/days';
import { agreementDocument, amendmentDocument, type DocumentPlan } from '../documents';
import { failure } from '../locales/errors';
import { contextOf } from '../workbooks/context';
import { documentFileName } from './file-names';
import type { NewFile } from './new-project';
import { agreedTerms } from './open/terms';
import { openWorkbook, refusal, type InputFile, type Opened } from './open/workbook';

export const documentNames = ['agreement', 'amendment'] as const;
export type DocumentName = (typeof documentNames)[number];

/**
 * Throws an `AccordError` for an unknown name, for an amendment where there was none, and for earlier versions that cannot be
 * read; `FileRefused` for anything but a project's workbook.
 */
export function planDocument(name: string, opened: Opened, today: Day, language?: string): DocumentPlan {
  const document = documentNames.find((one) => one === name);
  if (!document) throw failure('unknown-document', name, { document: name, known: documentNames.join(', ') });
  const { path, about } = opened;
  if (about.kind !== 'project') throw refusal(path, notAnAccordWorkbook, { case: about.kind });
  const terms = agreedTerms(opened);
  const context = contextOf(terms, language ?? about.language, today);
  if (document === 'agreement') return agreementDocument(context);
  const { earlier, decision } = readHistory(about.history);
  const before = earlier.at(-1);
  if (!before) throw failure('no-amendment', path, { version: String(terms.agreement.version.number) });
  return amendmentDocument(context, termsOf(before.agreement), decision);
}

/** The document as a file. Its writer is loaded only here: nothing else needs it. */
export async function makeDocument(
  name: string,
  workbook: InputFile | Opened,
  { today, language }: { today: Day; language?: string | undefined },
): Promise<NewFile> {
  const opened = 'bytes' in workbook ? await openWorkbook(workbook) : workbook;
  const plan = planDocument(name, opened, today, language);
  const { writeDocument } = await import('../docx');
  return {
    name: documentFileName(opened.about.agreement.project.id, name),
    partner: undefined,
    bytes: await writeDocument(plan),
  };
}
