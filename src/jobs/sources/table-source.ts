/** A file with somebody’s table, a budget or a list of expenses: a workbook, or a table as text. */
import type { SheetsRead } from '../../workbooks/sheets-read';
import { readLimits } from '../../xlsx';
import { isWorkbook } from '../draft/new-draft';
import { readSheets, type InputFile } from '../open/workbook';
import { sheetsOfText, textOfBytes } from './text';

/** Far above any such table; a text needs many times its size while it is read. */
const mostText = readLimits.part / 8;

/** Throws `FileRefused` for what is neither. */
export async function tableSource({ path, bytes }: InputFile): Promise<SheetsRead> {
  if (isWorkbook(bytes) || bytes.length > mostText) return readSheets(path, bytes);
  const text = textOfBytes(bytes);
  // No table: what it is instead, such as a workbook of old, is said where files are opened.
  if (text.includes('\0')) return readSheets(path, bytes);
  const name = path.split(/[\\/]/).at(-1) ?? path;
  return sheetsOfText(text, name.replace(/\.[^.]*$/, ''));
}
