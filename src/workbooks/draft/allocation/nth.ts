/** Cells of the n-th row of a table of the draft, for grids that follow it. */
import type { AgreementPart } from '../../../core/agreement-tables';
import { partnersPart } from '../../../core/agreement-tables/partners';
import { dropdownText, languages, textsFor } from '../../../locales';
import type { BlockCell } from '../../blocks';
import { quoted } from '../../references';
import { codeKey, nameOf } from '../names';
import type { DraftValues } from '../values';

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

/** Code and name of the row, as a list offers them; '' where it has no code. */
export function nthText(part: AgreementPart, title: 'name' | 'title', row: number, text: string): BlockCell {
  const code = nthCell(part, 'code', row);
  return {
    value: text,
    formula: `IF(${code}="","",${code}&${quoted(' · ')}&${nthCell(part, title, row)})`,
  };
}

/** The text of the last cell there is room for, with how many more there are: nothing is left out in silence. */
export function withRest(
  { value, formula, ...cell }: BlockCell,
  count: { value: number; formula: string },
  room: number,
): BlockCell {
  const rest = count.value > room ? `${more}${count.value - room}` : '';
  return {
    ...cell,
    value: `${String(value ?? '')}${rest}`,
    formula: `${String(formula)}&IF(${count.formula}>${room},${quoted(more)}&(${count.formula}-${room}),"")`,
  };
}

const more = ' … + ';

/** Code and name of a row that a grid lists; the last that it has room for says how many more there are. */
export function listedCell(
  values: Pick<DraftValues, 'rowsOf'>,
  part: AgreementPart,
  at: number,
  row: { code: string; title: string } | undefined,
  room: number,
): BlockCell {
  const title = part === partnersPart ? 'name' : 'title';
  const cell = nthText(part, title, at, row ? dropdownText(row.code, row.title) : '');
  return at < room - 1 ? cell : withRest(cell, codeCount(values, part), room);
}

/** A number format under which zeros stay blank: most partners have no part in most rows. */
export const quiet = (format: string): string => `${format};-${format};;@`;

/** The rows of a part that have a code. */
export function codeCount(
  { rowsOf }: Pick<DraftValues, 'rowsOf'>,
  part: AgreementPart,
): { value: number; formula: string } {
  const value = rowsOf(part).filter(({ code }) => code !== undefined).length;
  return { value, formula: `COUNTA(${nameOf(part, 'code')})` };
}

const allWords = quoted(
  `,${languages
    .flatMap((language) => textsFor(language).agreement.all)
    .join(',')
    .toUpperCase()},`,
);

/** Whether a cell with a list of codes, with commas between them, names this code; or all. Either may be a whole column. */
export function namesCode(list: string, code: string): string {
  const isNamed = `ISNUMBER(FIND(","&UPPER(${code})&",",","&UPPER(${evenly(list)})&","))`;
  const isAll = `(LEN(${list})>0)*ISNUMBER(FIND(","&UPPER(TRIM(${list}))&",",${allWords}))`;
  return `((${isNamed}+${isAll})>0)`;
}

/** With commas between codes, and the labels after them, whatever was typed between them. */
function evenly(list: string): string {
  const signs = [quoted(';'), 'CHAR(10)', quoted('·')];
  return `SUBSTITUTE(${signs.reduce((text, sign) => `SUBSTITUTE(${text},${sign},",")`, list)}," ","")`;
}
