/**
 * The cells of a workbook on their way from the worker to the page: some thousand at a time, because a message as large as
 * a long file would stop the page while it is read. Looks are sent once, so that cells which look the same share one.
 */
import type { SheetCell, CellValue, Look, Row, WorkbookData } from '../host';

export interface CellsPart {
  /** Which sheet of the workbook. */
  sheet: number;
  /** Looks that no part had before. */
  looks: Look[];
  /** Row, column and look of each cell: the look by its place among all that were sent, or -1. */
  places: Int32Array;
  values: CellValue[];
  /** Of those cells that have one, by their place in this part. */
  formulas: [at: number, formula: string][];
  links: [at: number, link: NonNullable<SheetCell['link']>][];
}

const CELLS = 3_000;

export function* cellParts({ sheets }: WorkbookData): Generator<CellsPart> {
  const looks = new Map<Look, number>();
  for (const [sheet, { rows }] of sheets.entries()) {
    let part = emptyPart(sheet);
    let places: number[] = [];
    const whole = (): CellsPart => ({ ...part, places: Int32Array.from(places) });
    for (const [row, { cells }] of rows ?? []) {
      for (const [column, { value, formula, look, link }] of cells) {
        if (look && !looks.has(look)) {
          looks.set(look, looks.size);
          part.looks.push(look);
        }
        const at = part.values.push(value) - 1;
        places.push(row, column, look ? (looks.get(look) ?? -1) : -1);
        if (formula !== undefined) part.formulas.push([at, formula]);
        if (link) part.links.push([at, link]);
      }
      if (part.values.length < CELLS) continue;
      yield whole();
      part = emptyPart(sheet);
      places = [];
    }
    if (part.values.length > 0) yield whole();
  }
}

const emptyPart = (sheet: number): CellsPart => ({
  sheet,
  looks: [],
  places: new Int32Array(),
  values: [],
  formulas: [],
  links: [],
});

export interface Assembly {
  take: (part: CellsPart) => void;
  /** The rows of a sheet, when all parts were taken. */
  rowsOf: (sheet: number) => Map<number, Row>;
}

export function assembly(): Assembly {
  const looks: Look[] = [];
  const sheets = new Map<number, Map<number, Row>>();
  const rowsOf = (sheet: number) => {
    const rows = sheets.get(sheet) ?? new Map<number, Row>();
    sheets.set(sheet, rows);
    return rows;
  };
  return {
    rowsOf,
    take(part) {
      looks.push(...part.looks);
      const rows = rowsOf(part.sheet);
      const formulas = new Map(part.formulas);
      const links = new Map(part.links);
      part.values.forEach((value, at) => {
        const [row = 0, column = 0, look = -1] = part.places.subarray(at * 3, at * 3 + 3);
        const formula = formulas.get(at);
        const link = links.get(at);
        const inRow = rows.get(row) ?? { owner: 0, cells: new Map<number, SheetCell>() };
        rows.set(row, inRow);
        inRow.cells.set(column, {
          value,
          ...(formula === undefined ? {} : { formula }),
          ...(looks[look] ? { look: looks[look] } : {}),
          ...(link ? { link } : {}),
        });
      });
    },
  };
}
