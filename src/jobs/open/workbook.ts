/** What a workbook is: whose, of which project, under which agreement. */
import { AccordError } from '../../core/errors';
import { finding, type FileRuleName, type Finding } from '../../core/findings';
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

/** A file that is refused, with the rule that refuses it and what the sentence about it needs. */
export class FileRefused extends AccordError {
  constructor(
    readonly path: string,
    readonly rule: FileRuleName,
    readonly details: Readonly<Record<string, string>>,
    cause?: unknown,
  ) {
    super(rule, `${path}: ${rule}`, { figures: { file: path, ...details }, cause });
  }

  get finding(): Finding {
    return finding(this.rule, { file: this.path }, this.details);
  }
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
    if (cause.reason === 'encrypted') throw new FileRefused(path, 'file-encrypted', {}, cause);
    throw new FileRefused(path, 'file-unreadable', { case: cause.reason }, cause);
  }
}

/** Reads the hidden sheet of a workbook that is already open. Throws `FileRefused`. */
export function whatItIs(path: string, book: SheetsRead): AccordSheet {
  const sheet = accordSheetIn(book);
  if (!sheet) throw new FileRefused(path, 'not-an-accord-workbook', { case: 'foreign' });
  try {
    return readAccordSheet(sheet.rows.map(({ cells }) => cells));
  } catch (cause) {
    throw new FileRefused(path, 'not-an-accord-workbook', { case: 'damaged' }, cause);
  }
}
