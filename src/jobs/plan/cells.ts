/** The cells of the agreement's sheets that hold a date or the key of a shared cost, with what is to stand there. */
import { agreementParts, type AgreementPart, type AgreementPartName } from '../../core/agreement-tables';
import { termsOfDraft } from '../../core/agreement-tables/complete';
import { weightsPart } from '../../core/agreement-tables/money';
import { calendarEntries, datePlace, withMoves, type DateMove } from '../../core/calendar';
import { codeReader } from '../../core/code-reader';
import { serialOf, type Day } from '../../core/days';
import type { SharedCost } from '../../core/agreement/schema';
import type { Cell } from '../../core/native/cell';
import type { CodeReader } from '../../core/native/codes';
import type { ListName } from '../../core/native/lists';
import { labelsOf, textsFor } from '../../locales';
import { everydayWords } from '../../locales/recognition';
import { codeText } from '../../workbooks/lists';
import type { CellWrite } from '../../workbooks/open-workbook';
import type { CellRead, SheetsRead } from '../../workbooks/sheets-read';
import { findParts } from '../native/agreement-parts';
import { stateOf } from '../draft/new-draft';
import { readDraft } from '../draft/read';
import type { Plan } from './read';

/** Undefined where one of the dates has no cell: its row was removed, or its table. */
export function moveCells(book: SheetsRead, { terms }: Plan, moves: readonly DateMove[]): CellWrite[] | undefined {
  const sheets = writtenSheets(book);
  const entries = new Map(calendarEntries(terms.agreement).map((entry) => [entry.id, entry]));
  const moved = new Map(
    withMoves(terms.agreement, moves).actions.flatMap(({ tasks = [] }) => tasks.map((task) => [task.code, task])),
  );
  const cells = moves.flatMap((move) => {
    const entry = entries.get(move.id);
    const place = entry && datePlace(entry);
    if (!place) return [undefined];
    // A milestone keeps the days that lead to it.
    const { start, end } = (entry.kind === 'milestone' && moved.get(entry.code)) || move;
    const days: [string, Day][] = [[place.end, end]];
    if (place.start !== undefined) days.unshift([place.start, start]);
    return days.map(([column, day]) => sheets.cell(place.table, place.code, column, serialOf(day)));
  });
  return allOf(cells);
}

export interface NewKey {
  cost: string;
  method: SharedCost['key']['method'];
  /** By partner, decimal strings: of a key that has its own. */
  weights: Readonly<Record<string, string>>;
}

/** Undefined where the cost or the table of weights is not on the sheets. */
export function keyCells(
  book: SheetsRead,
  { terms }: Plan,
  { cost, method, weights }: NewKey,
  today: Day,
): CellWrite[] | undefined {
  const { language } = stateOf('', book);
  const wording = { terms, texts: textsFor(language, terms.agreement.project.kind) };
  const sheets = writtenSheets(
    book,
    codeReader(termsOfDraft(readDraft(book, undefined, { today, reason: '' }).draft, today), labelsOf, everydayWords),
  );
  const text = (list: ListName, code: string): string => codeText(wording, list, code);
  const table = weightsPart.table.name;
  const rows = Object.entries(weights).map(([partner, value]) => {
    const own = sheets.row(table, [
      ['sharedCost', 'sharedCosts', cost],
      ['partner', 'partners', partner],
    ]);
    const weight = Number(value);
    if (own !== undefined) return [sheets.at(table, own, 'value', weight)];
    const free = sheets.freeRow(table);
    return [
      sheets.at(table, free, 'sharedCost', text('sharedCosts', cost)),
      sheets.at(table, free, 'partner', text('partners', partner)),
      sheets.at(table, free, 'value', weight),
    ];
  });
  return allOf([sheets.cell('AgreementSharedCosts', cost, 'key', text('keyMethods', method)), ...rows.flat()]);
}

function allOf<Item>(items: readonly (Item | undefined)[]): Item[] | undefined {
  const found = items.filter((item) => item !== undefined);
  return found.length === items.length ? found : undefined;
}

/** Access to the cells by table, row and column. Each cell is only written over what was read in it. */
function writtenSheets(book: SheetsRead, codeOf?: CodeReader) {
  const { raw, places } = findParts(book);
  const taken = new Map<AgreementPartName, number>();
  const at = (
    table: AgreementPartName,
    row: number | undefined,
    column: string,
    value: string | number,
  ): CellWrite | undefined => {
    const place = places.get(table);
    const found = place?.at.get(column);
    if (!place || !found || row === undefined) return undefined;
    const position = { sheet: place.sheet, row, column: found.column };
    const now = readAt(book, position);
    // An error in the cell is nothing that anybody typed.
    return { ...position, value, ...(typeof now === 'object' && now !== null ? {} : { expected: now }) };
  };
  const row = (
    table: AgreementPartName,
    cells: readonly (readonly [string, ListName, string])[],
  ): number | undefined => {
    const found = raw
      .get(table)
      ?.find((one) => cells.every(([column, list, code]) => codeOf?.(list, textOf(one.cells[column])) === code));
    return found && found.row - 1;
  };
  return {
    at,
    row,
    /** In the row with this code; in a form there is one row, and each value has a row of the sheet. */
    cell(table: AgreementPartName, code: string, column: string, value: string | number): CellWrite | undefined {
      if (partOf(table)?.isForm) return at(table, places.get(table)?.at.get(column)?.row, column, value);
      const own = raw.get(table)?.find(({ cells }) => textOf(cells['code']).trim() === code);
      return at(table, own && own.row - 1, column, value);
    },
    /** The first row without anything in it, below the last one or in between. */
    freeRow(table: AgreementPartName): number | undefined {
      const header = places.get(table)?.header;
      if (header === undefined) return undefined;
      const filled = new Set(raw.get(table)?.map((one) => one.row - 1));
      let free = taken.get(table) ?? header;
      do free += 1;
      while (filled.has(free));
      taken.set(table, free);
      return free;
    },
  };
}

/** Codes are also typed as numbers. */
function textOf(cell: Cell | undefined): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}

function partOf(name: AgreementPartName): AgreementPart | undefined {
  return agreementParts.find(({ table }) => table.name === name);
}

function readAt(book: SheetsRead, { sheet, row, column }: { sheet: string; row: number; column: number }): CellRead {
  const rows = book.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  return rows.find((one) => one.row === row)?.cells[column] ?? null;
}
