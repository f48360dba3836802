/** From marks to what the workbook holds of them: hidden names with lists of cells, and a formula that looks a cell up. */
import type { Mark } from '../workbooks/open-workbook';

export type MarkSeverity = Mark['severity'];
/** The more serious one first: a cell with both is marked as the first only. */
const severities: readonly MarkSeverity[] = ['error', 'warning'];

/** Names of a severity on one sheet. Beyond that, cells stay unmarked: thousands of colours help nobody. */
const namesPerSeverity = 4;
/** Excel's limit for a formula is 8,192 characters. */
const longestList = 8_000;
/** Number of rows of a sheet: cells are counted column by column, so that those below one another are a run. */
const rowsOfSheet = 1_048_576;

/** A hidden name on the marked sheet. */
export interface MarkList {
  name: string;
  severity: MarkSeverity;
  /** An array constant: the first cells of the runs in one row, their lengths in the next. */
  formula: string;
}

export interface SheetMarks {
  lists: readonly MarkList[];
  /** How many cells did not find room. */
  left: number;
}

/** The name of a severity's list. It is scoped to the marked sheet, so that one formula works on every sheet. */
export const markName = (severity: MarkSeverity, part: number): string =>
  `_accord_${severity}s${part === 0 ? '' : `_${part + 1}`}`;

/** Every name that a list can have. */
export const markNames: readonly { name: string; severity: MarkSeverity }[] = severities.flatMap((severity) =>
  Array.from({ length: namesPerSeverity }, (_, part) => ({ name: markName(severity, part), severity })),
);

/** The formula of the conditional format that belongs to a list. It names no cell, so that moving rows does not change it. */
export function markFormula(name: string): string {
  const cell = `COLUMN()*${rowsOfSheet}+ROW()`;
  return `=${cell}-HLOOKUP(${cell},${name},1)<HLOOKUP(${cell},${name},2)`;
}

/** A list without cells. Every list begins with it, so that looking up always finds something. */
const noCell = { start: 0, length: 0 };
export const emptyList = listFormula([]);

interface Run {
  start: number;
  length: number;
}

function listFormula(runs: readonly Run[]): string {
  const all = [noCell, ...runs];
  return `={${all.map(({ start }) => start).join(',')};${all.map(({ length }) => length).join(',')}}`;
}

/** The lists of each sheet, by its name in lower case. */
export function markLists(marks: readonly Mark[]): Map<string, SheetMarks> {
  const sheets = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = mark.sheet.toLowerCase();
    const known = sheets.get(key);
    if (known) known.push(mark);
    else sheets.set(key, [mark]);
  }
  return new Map([...sheets].map(([sheet, own]) => [sheet, listsOf(own)]));
}

function listsOf(marks: readonly Mark[]): SheetMarks {
  const taken = new Set<number>();
  const lists: MarkList[] = [];
  let left = 0;
  for (const severity of severities) {
    // Cells count from 1 in formulas.
    const cells = marks
      .filter((mark) => mark.severity === severity)
      .map(({ row, column }) => (column + 1) * rowsOfSheet + row + 1)
      .filter((cell) => !taken.has(cell) && taken.add(cell));
    const parts = partsOf(runsOf(cells));
    for (const [part, runs] of parts.slice(0, namesPerSeverity).entries())
      lists.push({ name: markName(severity, part), severity, formula: listFormula(runs) });
    for (const { length } of parts.slice(namesPerSeverity).flat()) left += length;
  }
  return { lists, left };
}

function runsOf(cells: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const cell of [...cells].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last && last.start + last.length === cell) last.length++;
    else runs.push({ start: cell, length: 1 });
  }
  return runs;
}

/** Cuts runs into lists whose formulas Excel accepts. */
function partsOf(runs: readonly Run[]): Run[][] {
  const parts: Run[][] = [];
  let room = 0;
  for (const run of runs) {
    const size = `${run.start},${run.length},`.length;
    if (parts.length === 0 || size > room) {
      parts.push([]);
      room = longestList - emptyList.length;
    }
    parts.at(-1)?.push(run);
    room -= size;
  }
  return parts;
}
