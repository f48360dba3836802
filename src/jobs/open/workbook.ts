/** What a workbook is: whose, of which project, under which agreement. */
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
import { accordSheetIn, readAccordSheet, type AccordSheet } from '../../workbooks/accord-sheet';
import type { SheetsRead } from '../../workbooks/sheets-read';
import { readWorkbook, WorkbookUnreadable } from '../../xlsx';

/** A file as it was handed in. */
export interface HandedIn {
  /** What people know it by. */
  path: string;
  bytes: Uint8Array;
}

export interface Opened {
  path: string;
  book: SheetsRead;
  about: AccordSheet;
}

/** A file that is refused, with what is told about it. */
export class FileRefused extends AccordError {
  constructor(
    readonly path: string,
    readonly rule: RefusalName,
    readonly finding: Finding,
    cause?: unknown,
  ) {
    super(rule, `${path}: ${rule}`, { figures: { file: path }, cause });
  }
}

/** The error that refuses a file by a rule, which has its sentence in each language. */
export function refusal<Rule extends FileRefusal>(
  path: string,
  rule: Rule,
  figures: FiguresOf<Rule>,
  { cause, column }: { cause?: unknown; column?: ColumnKey } = {},
): FileRefused {
  const where = { file: path, ...(column === undefined ? {} : { column }) };
  return new FileRefused(path, rule.name, finding(rule, where, figures), cause);
}

/** Reads a workbook and its `_accord` sheet. Throws `FileRefused`. */
export async function openWorkbook({ path, bytes }: HandedIn): Promise<Opened> {
  const book = await readSheets(path, bytes);
  return { path, book, about: whatItIs(path, book) };
}

/** The workbook that is open as it is; a file is opened. Throws as `openWorkbook`. */
export async function openIfFile(workbook: HandedIn | Opened): Promise<Opened> {
  return 'book' in workbook ? workbook : openWorkbook(workbook);
}

/** Reads a file's sheets, whatever they are. Throws `FileRefused`. */
export async function readSheets(path: string, bytes: Uint8Array): Promise<SheetsRead> {
  try {
    return await readWorkbook(bytes);
  } catch (cause) {
    if (!(cause instanceof WorkbookUnreadable)) throw cause;
    if (cause.reason === 'encrypted') throw refusal(path, fileEncrypted, {}, { cause });
    throw refusal(path, fileUnreadable, { case: cause.reason }, { cause });
  }
}

/** Reads the hidden sheet of a workbook that is already open. Throws `FileRefused`. */
export function whatItIs(path: string, book: SheetsRead): AccordSheet {
  const sheet = accordSheetIn(book);
  if (!sheet) throw refusal(path, notAnAccordWorkbook, { case: 'foreign' });
  try {
    return readAccordSheet(sheet.rows.map(({ cells }) => cells));
  } catch (cause) {
    throw refusal(path, notAnAccordWorkbook, { case: 'damaged' }, { cause });
  }
}
