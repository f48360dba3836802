/**
 * Rows of long tables. hucre holds every cell of a workbook as an object and asks for each one's style again; it is given
 * one row only, as a pattern, and the rows are written here from that pattern, piece by piece as they are packed.
 */
import type { CellContent, SheetPlan, TablePlan } from '../workbooks/plan';
import { columnName } from '../workbooks/references';
import { cellText, escapeText } from './cell-text';
import { elementText } from './parts';
import { inRows } from './row-formulas';

/** Tables with fewer rows are hucre's: a pattern saves nothing there. */
const fewRows = 50;
/** So many rows are packed at a time. */
const rowsAtOnce = 500;

/** The sheet's table, if it is long and nothing else stands beside its rows. */
export function longTable({ tables, cells, heights }: SheetPlan): TablePlan | undefined {
  const [table, another] = tables;
  if (!table || another || table.links || table.rows.length < fewRows) return undefined;
  const below = ({ row }: { row: number }): boolean => row > table.row;
  return cells.some(below) || heights.some(below) ? undefined : table;
}

/** Texts of the whole workbook, known by number; those that hucre has are counted, not known. */
export interface SharedTexts {
  indexOf: (text: string) => number;
  /** The part `xl/sharedStrings.xml` with what was added. */
  part: () => string;
}

export function sharedTexts(part: string): SharedTexts {
  const [, count = '0'] = /uniqueCount="(\d+)"/.exec(part) ?? [];
  const first = Number(count);
  const known = new Map<string, number>();
  return {
    indexOf(text) {
      const index = known.get(text) ?? first + known.size;
      known.set(text, index);
      return index;
    },
    part() {
      const total = String(first + known.size);
      const added = [...known.keys()].map((text) => `<si>${textElement(text)}</si>`).join('');
      return part
        .replace(/ count="\d+" uniqueCount="\d+"/, ` count="${total}" uniqueCount="${total}"`)
        .replace('</sst>', `${added}</sst>`);
    },
  };
}

function textElement(text: string): string {
  return `<t${/^\s|\s$/.test(text) ? ' xml:space="preserve"' : ''}>${elementText(text)}</t>`;
}

/** A sheet's XML in pieces: what hucre wrote, with the table's rows in the place of their pattern. */
export function* withRows(sheet: string, table: TablePlan, texts: SharedTexts): Generator<string> {
  const first = table.row + 2; // as the sheet counts, below the header
  const from = sheet.indexOf(`<row r="${first}"`);
  const to = sheet.indexOf('</row>', from) + '</row>'.length;
  const pattern = sheet.slice(from, to);
  const last = first + table.rows.length - 1;
  yield sheet.slice(0, from).replace(/(<dimension ref="[A-Z]+\d+:[A-Z]+)\d+"/, `$1${last}"`);
  const columns = table.columns.map((_, index) => cellWriter(table, index, pattern, texts));
  for (let start = 0; start < table.rows.length; start += rowsAtOnce) {
    let piece = '';
    for (let index = start; index < Math.min(start + rowsAtOnce, table.rows.length); index += 1) {
      const row = String(first + index);
      const values = table.rows[index] ?? [];
      piece += `<row r="${row}">`;
      for (const [at, write] of columns.entries()) piece += write(row, values[at] ?? null);
      piece += '</row>';
    }
    yield piece;
  }
  yield sheet.slice(to);
}

type CellWriter = (row: string, value: CellContent) => string;

/** Writes the cells of one column, in the style that the pattern's cell has. */
function cellWriter(table: TablePlan, index: number, pattern: string, texts: SharedTexts): CellWriter {
  const letters = columnName(table.column + index);
  const formula = table.columns[index]?.formula;
  const [, attributes = ''] = new RegExp(`<c r="${letters}\\d+"([^>]*?)/?>`).exec(pattern) ?? [];
  const style = / s="\d+"/.exec(attributes)?.[0] ?? '';
  const start = `<c r="${letters}`;
  if (formula !== undefined) {
    const spelled = inRows(table, formula, (text) => elementText(escapeText(text)));
    return (row, value) => {
      const [type, stored] = result(value);
      return `${start}${row}"${style}${type}><f>${spelled(Number(row) - 1)}</f><v>${stored}</v></c>`;
    };
  }
  return (row, value) => {
    const cell = `${start}${row}"${style}`;
    if (value === null || value === '') return `${cell}/>`;
    if (typeof value === 'number') return `${cell}><v>${value}</v></c>`;
    if (typeof value === 'boolean') return `${cell} t="b"><v>${Number(value)}</v></c>`;
    return `${cell} t="s"><v>${texts.indexOf(cellText(value))}</v></c>`;
  };
}

/** Without a stored result, previews and protected view show nothing: an empty text is stored too. */
function result(value: CellContent): readonly [type: string, stored: string | number] {
  if (typeof value === 'number') return ['', value];
  if (typeof value === 'boolean') return [' t="b"', Number(value)];
  return [' t="str"', value === null ? '' : elementText(cellText(value))];
}
