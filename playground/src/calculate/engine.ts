/** Computes formulas over a mirror with the calculator package; its quirks stay in this file. */
import {
  calculateFormulas,
  type WorkbookLike,
  type WorksheetLike,
  type CellLike,
} from '@cj-tech-master/excelts/formula';
import { onSheet } from 'accord/workbooks';
import type { CellValue } from '../host';
import { parseArea, splitAddress, absoluteAddress } from '../host/a1';
import { ERRORS } from '../host/model/typed';
import { usedRows, type Mirror, type MirrorSheet } from './mirror';
import { cutArea, plainFormula } from './references';
import { functions } from './functions';

/** A formula to compute, wherever it comes from; `row` is where it stands, for references to "this row". */
export interface Question {
  sheet: string;
  row: number;
  column: number;
  formula: string;
  /** What is kept when the calculator does not know a function. */
  value: CellValue;
}

const FORMULA = 6;
const OTHER = 2;

interface Cell extends CellLike {
  result: CellLike['result'];
}

const cell = (row: number, col: number, value: unknown, formula?: string, result?: CellLike['result']): Cell => ({
  row,
  col,
  type: formula === undefined ? OTHER : FORMULA,
  model: {},
  value,
  result,
  ...(formula === undefined ? {} : { formula }),
});

export type Computes = (sheet: string, row: number, column: number) => boolean;

type Rows = Map<number, Map<number, Cell>>;

/**
 * @param questions beside the mirror's own formulas; they stand on sheets of their own and may refer to any cell
 * @param computes whether a formula of the mirror is computed, or stands for its stored result
 * @returns results of the formulas that were computed (by sheet id) and of the questions, in their order
 */
export function compute(mirror: Mirror, questions: readonly Question[], computes: Computes) {
  const rows = usedRows(mirror) + 1;
  const sheets = [...mirror.sheets.values()].map((sheet, index) => ({
    sheet,
    cells: cellsOf(sheet, mirror, rows, computes),
    id: index + 1,
  }));
  const asked: Rows = new Map(
    questions.map(({ sheet, row, formula, value }, index) => {
      const name = mirror.sheets.get(sheet)?.name ?? '';
      const plain = meantOn(name, plainFormula(formula, mirror.layout, { sheet, row }, rows));
      return [index + 1, new Map([[1, cell(index + 1, 1, null, plain.replace(/^=/, ''), resultOf(value))]])];
    }),
  );
  const worksheets = [
    ...sheets.map(({ sheet, cells, id }) => worksheet(id, sheet.name, cells)),
    ...(questions.length > 0 ? [worksheet(sheets.length + 1, QUESTIONS, asked)] : []),
  ];
  const book: WorkbookLike = {
    worksheets,
    getWorksheet: (key) => worksheets.find(({ id, name }) => id === key || name === key),
    definedNames: names(mirror, rows),
    userFunctions: functions,
  };
  calculateFormulas(book);
  return {
    formulas: sheets.flatMap(({ sheet, cells }) => resultsOf(sheet, cells)),
    answers: questions.map((_, index) => plainResult(asked.get(index + 1)?.get(1)?.result)),
  };
}

/** No workbook has a sheet of this name: "[" is not allowed in one, so it cannot be asked for. */
const QUESTIONS = '[questions]';

function cellsOf(sheet: MirrorSheet, mirror: Mirror, rows: number, computes: Computes): Rows {
  const cells: Rows = new Map();
  for (const row of [...sheet.rows.keys()].sort((a, b) => a - b)) {
    const inRow = new Map<number, Cell>();
    for (const [column, { value, formula }] of sheet.rows.get(row) ?? []) {
      const plain =
        formula === undefined || !computes(sheet.id, row, column)
          ? undefined
          : plainFormula(formula, mirror.layout, { sheet: sheet.id, row }, rows).replace(/^=/, '');
      inRow.set(column + 1, cell(row + 1, column + 1, resultOf(value), plain, resultOf(value)));
    }
    cells.set(row + 1, inRow);
  }
  return cells;
}

/** References without a sheet mean the sheet the formula is about. */
function meantOn(name: string, formula: string): string {
  return addSheet(formula, onSheet(name, ''));
}

const ADDRESS =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)![$A-Z0-9:]+|(?<![\p{L}\p{N}_.$:])\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_(.!])/gu;

const addSheet = (formula: string, prefix: string) =>
  formula.replace(ADDRESS, (whole) => (whole.startsWith('"') || whole.includes('!') ? whole : prefix + whole));

const resultOf = (value: CellValue): CellLike['result'] => {
  if (value === null) return undefined;
  return typeof value === 'string' && ERRORS.includes(value) ? { error: value } : value;
};

function plainResult(result: CellLike['result']): CellValue {
  if (result === undefined) return null;
  if (typeof result !== 'object') return result;
  return result instanceof Date ? result.getTime() / 86_400_000 + 25_569 : result.error;
}

function* cellsIn(cells: Rows): Generator<Cell> {
  for (const row of cells.values()) yield* row.values();
}

const resultsOf = ({ id }: MirrorSheet, cells: Rows): [string, number, number, CellValue][] =>
  [...cellsIn(cells)]
    .filter(({ formula }) => formula !== undefined)
    .map(({ row, col, result }) => [id, row - 1, col - 1, plainResult(result)]);

function worksheet(id: number, name: string, cells: Rows): WorksheetLike {
  const size = { bottom: 1, right: 1 };
  for (const { row, col } of cellsIn(cells)) {
    size.bottom = Math.max(size.bottom, row);
    size.right = Math.max(size.right, col);
  }
  const find = (row: number, column: number) => cells.get(row)?.get(column);
  return {
    id,
    name,
    dimensions: cells.size > 0 ? { top: 1, left: 1, ...size } : null,
    eachRow(first: unknown, second?: unknown) {
      const visit = (second ?? first) as (row: { eachCell: (...given: unknown[]) => void }, at: number) => void;
      for (const [at, row] of cells) {
        visit(
          {
            eachCell(one: unknown, two?: unknown) {
              const take = (two ?? one) as (cell: Cell, column: number) => void;
              for (const [column, found] of row) take(found, column);
            },
          },
          at,
        );
      }
    },
    findCell: find,
    // Results that spill are not shown: our workbooks have none.
    getCell: (row, column) => find(row, column) ?? cell(row, column, null),
  };
}

function names(mirror: Mirror, rows: number): NonNullable<WorkbookLike['definedNames']> {
  const entries = mirror.layout.names.flatMap(({ name, formula, scope }) => {
    const at = mirror.layout.sheets.findIndex(({ id }) => id === scope);
    const local = scope === undefined || at < 0 ? {} : { localSheetId: at };
    const { sheet, rest } = splitAddress(formula.slice(1));
    const area = parseArea(rest);
    if (sheet !== undefined && area) return [{ name, ranges: [absoluteAddress(sheet, cutArea(area, rows))], ...local }];
    return [{ name, ranges: [], formulaExpression: formula.slice(1), ...local }];
  });
  return { getAllEntries: () => entries, getAllNames: () => entries };
}
