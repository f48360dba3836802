/** Makes the workbook of a draft, from nothing or from as much of an agreement as there is. */
import { agreementText, parseAgreement, parseDraft } from '../../core/agreement/parse';
import { startingDraft, type Draft, type Start } from '../../core/agreement-tables';
import type { PartProblem } from '../../core/agreement-tables/read';
import { AccordError } from '../../core/errors';
import type { Agreement } from '../../core/agreement/schema';
import type { Day } from '../../core/days';
import { textsFor } from '../../locales';
import { languageIn } from '../../locales/facts';
import { accordSheetIn, readDraftMark } from '../../workbooks/accord-sheet';
import { draftWorkbook } from '../../workbooks/draft';
import type { Carried } from '../../workbooks/native-tables';
import type { SheetsRead } from '../../workbooks/sheets-read';
import { writeWorkbook } from '../../xlsx';
import { workbookFileName } from '../file-names';
import { carriedRows } from '../native/carried';
import type { NewFile, NewOptions } from '../new-project';
import { identifyWorkbook, readSheets, type InputFile } from '../open/workbook';
import { step, type JobControl } from '../progress';
import { readDraft, type DraftBook } from './read';

/** The agreement on the sheets is not complete: what is missing or wrong, and where. */
export class DraftIncomplete extends AccordError {
  constructor(readonly draft: DraftBook) {
    super('draft-incomplete', draft.problems.map(({ table, kind }) => `${table}: ${kind}`).join('; '));
  }

  get problems(): readonly PartProblem[] {
    return this.draft.problems;
  }
}

/** The draft's workbook. Throws `AgreementInvalid` for what is given and wrong. */
export async function newDraft(
  text: string,
  { today, language }: { today: Day; language?: string | undefined },
  control: JobControl = {},
): Promise<NewFile> {
  const draft = parseDraft(text) as Draft;
  const name = workbookFileName(draft.project?.id ?? 'draft', undefined);
  await step(control, { kind: 'writing', file: name });
  const plan = draftWorkbook(draft, language ?? draft.project?.language ?? 'en', today);
  return { name, partner: undefined, bytes: await writeWorkbook(plan) };
}

/** The draft's workbook of a project that begins with five answers. */
export async function startProject(start: Start, today: Day, control: JobControl = {}): Promise<NewFile> {
  return newDraft(JSON.stringify(startingDraft(start, languageIn)), { today }, control);
}

/** A workbook on whose sheets an agreement is written. */
export interface OpenedDraft {
  path: string;
  book: SheetsRead;
  /** Undefined in a draft: nothing is in force yet. */
  inForce: Agreement | undefined;
  language: string;
}

/** Throws `FileRefused` for a workbook that is neither a draft nor made by Accord. */
export async function openDraft({ path, bytes }: InputFile): Promise<OpenedDraft> {
  const book = await readSheets(path, bytes);
  return { path, book, ...stateOf(path, book) };
}

export function stateOf(path: string, book: SheetsRead): Pick<OpenedDraft, 'inForce' | 'language'> {
  const mark = readDraftMark(accordSheetIn(book)?.rows.map(({ cells }) => cells) ?? []);
  if (mark) return { inForce: undefined, language: mark.language };
  const about = identifyWorkbook(path, book);
  return { inForce: about.agreement, language: about.language };
}

/**
 * The agreement of a file: a text as it is exchanged, or the sheets of a workbook, where it is what the tables say: the
 * version in force or the next one. Throws `AgreementInvalid`, `FileRefused` or `DraftIncomplete`.
 */
export async function agreementOf(file: InputFile, today: Day): Promise<Agreement> {
  return (await writtenAgreement(file, today)).agreement;
}

/** The same, with which amounts of the budget are written in its grid. */
export async function writtenAgreement(
  file: InputFile,
  today: Day,
): Promise<Pick<NewOptions, 'budgetGrid' | 'carried'> & { agreement: Agreement }> {
  if (!isWorkbook(file.bytes)) return { agreement: parseAgreement(agreementText(file.bytes)) };
  const opened = await openDraft(file);
  const { agreement, draft } = writtenOn(opened, today);
  return { agreement, budgetGrid: draft.budgetGrid, carried: heldOutside(opened.book) };
}

/** What the sheets say. Throws `DraftIncomplete`. */
export function agreementOn(opened: OpenedDraft, today: Day): Agreement {
  return writtenOn(opened, today).agreement;
}

function writtenOn({ book, inForce, language }: OpenedDraft, today: Day): { agreement: Agreement; draft: Draft } {
  const { versionReason } = textsFor(language).agreement;
  const draft = readDraft(book, inForce, { today, reason: versionReason[inForce ? 'next' : 'first'] });
  // Workbooks made by earlier versions have no such tables.
  if (inForce && draft.places.size === 0) return { agreement: inForce, draft: {} };
  if (!draft.agreement) throw new DraftIncomplete(draft);
  return { agreement: draft.agreement, draft: draft.draft };
}

/** What a draft holds that is no part of the agreement. */
export function heldOutside(book: SheetsRead): Pick<Carried, 'Holidays' | 'calendar'> {
  const { Holidays, calendar } = carriedRows(book);
  return { ...(Holidays ? { Holidays } : {}), ...(calendar ? { calendar } : {}) };
}

/** Whether these are the first bytes of a file of sheets, and not of a text. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
