/** Opens workbooks and identifies them: kind, project, partner, agreement. */
import { AgreementInvalid } from '../../core/agreement/parse';
import type { AgreementProblem } from '../../core/agreement/problems';
import { AccordError } from '../../core/errors';
import type { ColumnKey } from '../../core/expenses/columns';
import {
  fileEncrypted,
  fileUnreadable,
  notAnAccordWorkbook,
  type FileRefusal,
  type RefusalName,
} from '../../core/consolidation/file-rules';
import { finding, type FiguresOf, type Finding } from '../../core/findings';
import { accordSheetIn, readAccordSheet, readDraftMark, type AccordSheet } from '../../workbooks/accord-sheet';
import type { SheetsRead } from '../../workbooks/sheets-read';
import { readWorkbook, WorkbookUnreadable, type ReadOptions, type UnreadableReason } from '../../xlsx';

/** A file passed to a job. */
export interface InputFile {
  /** The name shown to users. */
  path: string;
  bytes: Uint8Array;
}

export interface Opened {
  path: string;
  book: SheetsRead;
  about: AccordSheet;
}

/** A refused file, with the finding that says why. */
export class FileRefused extends AccordError {
  constructor(
    readonly path: string,
    readonly rule: RefusalName,
    readonly finding: Finding,
    cause?: unknown,
  ) {
    super(rule, `${path}: ${rule}`, { figures: { file: path }, cause });
  }

  /** What is wrong with the agreement in it, where that is why. */
  get problems(): readonly AgreementProblem[] {
    return this.cause instanceof AgreementInvalid ? this.cause.problems : [];
  }
}

/** The error that refuses a file by a rule, whose sentence exists in each language. */
export function refusal<Rule extends FileRefusal>(
  path: string,
  rule: Rule,
  figures: FiguresOf<Rule>,
  { cause, ...place }: { cause?: unknown; column?: ColumnKey; sheet?: string; row?: number } = {},
): FileRefused {
  const where = { file: path, ...place };
  return new FileRefused(path, rule.name, finding(rule, where, figures), cause);
}

/** Reads a workbook and its `_accord` sheet. Throws `FileRefused`. */
export async function openWorkbook({ path, bytes }: InputFile): Promise<Opened> {
  const book = await readSheets(path, bytes);
  return { path, book, about: identifyWorkbook(path, book) };
}

/** Returns an open workbook as it is, and opens a file. Throws as `openWorkbook`. */
export async function openIfFile(workbook: InputFile | Opened): Promise<Opened> {
  return 'book' in workbook ? workbook : openWorkbook(workbook);
}

/** Reads the sheets of any workbook. Throws `FileRefused`. */
export async function readSheets(path: string, bytes: Uint8Array, options?: ReadOptions): Promise<SheetsRead> {
  try {
    return await readWorkbook(bytes, options);
  } catch (cause) {
    if (!(cause instanceof WorkbookUnreadable)) throw cause;
    throw unreadable(path, cause);
  }
}

const encryptions = {
  encrypted: 'password',
  'encrypted-by-default': 'default-password',
  'encrypted-archive': 'archive',
  'rights-protected': 'rights',
} as const;

const isEncryption = (reason: UnreadableReason): reason is keyof typeof encryptions => reason in encryptions;

const isTooMany = (reason: UnreadableReason): reason is Extract<UnreadableReason, `too-many-${string}`> =>
  reason.startsWith('too-many-');

function unreadable(path: string, cause: WorkbookUnreadable): FileRefused {
  const { reason, details } = cause;
  const { sheet, row, cell, encoding = '', limit = 0 } = details;
  const about = { cause, ...(sheet === undefined ? {} : { sheet }), ...(row === undefined ? {} : { row }) };
  if (isEncryption(reason)) return refusal(path, fileEncrypted, { case: encryptions[reason] }, about);
  if (reason === 'unknown-encoding' || reason === 'wrong-encoding')
    return refusal(path, fileUnreadable, { case: reason, encoding }, about);
  if (isTooMany(reason)) return refusal(path, fileUnreadable, { case: reason, limit }, about);
  if (reason !== 'damaged' || sheet === undefined) return refusal(path, fileUnreadable, { case: reason }, about);
  if (cell !== undefined) return refusal(path, fileUnreadable, { case: 'damaged-cell', sheet, cell }, about);
  return refusal(path, fileUnreadable, { case: row === undefined ? 'damaged-sheet' : 'damaged-row', sheet }, about);
}

/** Reads the `_accord` sheet of an open workbook. Throws `FileRefused`. */
export function identifyWorkbook(path: string, book: SheetsRead): AccordSheet {
  const sheet = accordSheetIn(book);
  if (!sheet) throw refusal(path, notAnAccordWorkbook, { case: 'foreign' });
  const rows = sheet.rows.map(({ cells }) => cells);
  if (readDraftMark(rows)) throw refusal(path, notAnAccordWorkbook, { case: 'draft' });
  try {
    return readAccordSheet(rows);
  } catch (cause) {
    if (cause instanceof AgreementInvalid)
      throw refusal(path, notAnAccordWorkbook, { case: 'agreement', count: cause.problems.length }, { cause });
    throw refusal(path, notAnAccordWorkbook, { case: 'damaged' }, { cause });
  }
}
