/** Tables as text: CSV files of any program, and what is copied from a sheet. */
import { parse } from 'papaparse';
import type { CellRead, SheetsRead } from '../../workbooks/sheets-read';
import { windows1252Text } from '../../xlsx';

const separators = ['\t', ';', ',', '|'];
/** What Excel itself writes and obeys in the first line: sep=; */
const declared = /^sep=(.)\r?\n/i;

/** The table of a text, on one sheet. All cells are texts: what they mean is read where it is known what they are. */
export function sheetsOfText(text: string, name: string): SheetsRead {
  const own = declared.exec(text);
  const body = own ? text.slice(own[0].length) : text;
  const { data } = parse<string[]>(body, { delimiter: own?.[1] ?? separatorOf(body) });
  const rows = data.flatMap((record, row) => {
    const cells = record.map((cell): CellRead => (cell.trim() === '' ? null : cell));
    const end = cells.findLastIndex((cell) => cell !== null) + 1;
    return end === 0 ? [] : [{ row, cells: cells.slice(0, end) }];
  });
  return { sheets: [{ name, hidden: false, tables: [], rows, formulas: new Map() }], names: [] };
}

/** So many lines tell. */
const linesTried = 50;

/**
 * The separator that divides the first lines most alike: a comma within amounts divides some lines and not others. A tab
 * is typed by nobody.
 */
function separatorOf(text: string): string {
  const scores = separators.map((separator) => {
    const { data } = parse<string[]>(text, { delimiter: separator, preview: linesTried });
    const widths = data.map(({ length }) => length).filter((width) => width > 1);
    const common = mostFrequent(widths);
    const alike = widths.filter((width) => width === common).length;
    return { separator, alike: common === undefined ? 0 : alike * Math.min(common, 4) };
  });
  const [tab] = scores;
  if (tab && tab.alike > 0) return tab.separator;
  return scores.reduce((best, one) => (one.alike > best.alike ? one : best)).separator;
}

function mostFrequent(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** The text of a file: UTF-8 or UTF-16 by its mark or as it is valid, else as Windows has written for long. */
export function textOfBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return windows1252Text(bytes);
  }
}
