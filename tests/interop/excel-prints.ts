/**
 * What Excel would print of `Expenses`: LibreOffice knows no print area that is a formula and would print every prepared
 * row. For pictures only.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readWorkbook } from '../../src/xlsx';
import { namedArea, rowsIn } from '../../src/workbooks/sheets-read';

const part = 'xl/workbook.xml';
const leastRows = 26;

export async function asExcelPrints(bytes: Uint8Array): Promise<Uint8Array> {
  const place = namedArea(await readWorkbook(bytes), 'ExpensesEligible');
  if (!place) return bytes;
  const parts = unzipSync(bytes);
  const book = strFromU8(parts[part] ?? new Uint8Array());
  const range = /<definedName name="ExpensesPrinted">('.*?')!(\$A\$1):INDEX\('.*?'!(\$[A-Z]+):/.exec(book);
  if (!range) throw new Error('the workbook does not say what is printed of its expenses');
  const [, sheet, first, column] = range;
  const filled = rowsIn(place.sheet, place.area).filter(({ cells }) => cells[0] !== null);
  const last = Math.max(place.area.row + leastRows, (filled.at(-1)?.row ?? 0) + 1);
  return zipSync({
    ...parts,
    [part]: strToU8(book.replace('>ExpensesPrinted<', `>${sheet}!${first}:${column}$${last}<`)),
  });
}
