/** Cells of the n-th row of a table of the draft, for grids that follow it. */
import type { AgreementPart } from '../../../core/agreement-tables';
import { languages, textsFor } from '../../../locales';
import { quoted } from '../../references';
import { codeKey, nameOf } from '../names';

/** `row`: 0-based. */
export function nthCell(part: AgreementPart, column: string, row: number): string {
  return `INDEX(${nameOf(part, column)},${row + 1})`;
}

/** The plain code that a cell of the row means; "" where it means none. */
export function nthCode(part: AgreementPart, column: string, row: number): string {
  return `MID(${nthCell(part, codeKey(column), row)},2,40)`;
}

export function nthNumber(part: AgreementPart, column: string, row: number): string {
  const cell = nthCell(part, column, row);
  return `IF(ISNUMBER(${cell}),${cell},0)`;
}

const allWords = quoted(
  `,${languages
    .flatMap((language) => textsFor(language).agreement.all)
    .join(',')
    .toUpperCase()},`,
);

/** Whether a cell with a list of codes, with commas between them, names this code; or all. */
export function namesCode(list: string, code: string): string {
  const even = [';', '\n', '·'].reduce(
    (text, sign) => `SUBSTITUTE(${text},${sign === '\n' ? 'CHAR(10)' : quoted(sign)},",")`,
    list,
  );
  const inList = `ISNUMBER(FIND(","&UPPER(${code})&",",","&UPPER(SUBSTITUTE(${even}," ",""))&","))`;
  const isAll = `AND(LEN(${list})>0,ISNUMBER(FIND(","&UPPER(TRIM(${list}))&",",${allWords})))`;
  return `OR(${inList},${isAll})`;
}
