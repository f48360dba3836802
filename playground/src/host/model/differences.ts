/**
 * What changed in the model since the grid was last brought up to date. Cells and lines are never changed in place, so
 * comparing objects is enough, whoever made the change: a person, the add-in, the calculator or undo.
 */
import type { Model } from './model';
import type { SheetCell, Line, Row, ModelSheet } from './types';

export interface Difference {
  /** Sheets came, went, or changed what only a new start shows: merges, freeze, names, order. Nobody sees very hidden ones. */
  structure: boolean;
  cells: Map<string, { row: number; column: number; cell: SheetCell | undefined }[]>;
  lines: Map<string, { rows: Map<number, Line | undefined>; columns: Map<number, Line | undefined> }>;
}

interface Seen {
  rows: Map<number, Row>;
  rowLines: Map<number, Line>;
  columnLines: Map<number, Line>;
}

const nothing: Seen = { rows: new Map(), rowLines: new Map(), columnLines: new Map() };

const structureOf = (model: Model) =>
  JSON.stringify(
    model.workbook.sheets
      .filter(({ visibility }) => visibility !== 'VeryHidden')
      .map((sheet) => [
        sheet.id,
        sheet.name,
        sheet.visibility,
        sheet.tabColor,
        sheet.showGridlines,
        sheet.showHeadings,
        sheet.merges,
        sheet.freeze,
      ]),
  );

/** @returns a function that tells the differences since it was last called, and takes them as seen */
export function differences(model: Model): () => Difference {
  let structure = structureOf(model);
  let seen = new Map(model.workbook.sheets.map((sheet) => [sheet.id, seenOf(sheet)]));
  model.generation++;
  return () => {
    const now = structureOf(model);
    // Whoever writes to a row from now on copies it first: the same row has the same cells.
    model.generation++;
    const difference: Difference = { structure: now !== structure, cells: new Map(), lines: new Map() };
    const next = new Map<string, Seen>();
    for (const sheet of model.workbook.sheets) {
      // All of a new sheet is new.
      const before = seen.get(sheet.id) ?? nothing;
      next.set(sheet.id, seenOf(sheet));
      const cells = changedCells(before.rows, sheet);
      if (cells.length > 0) difference.cells.set(sheet.id, cells);
      const rows = changedIn(before.rowLines, sheet.rowLines);
      const columns = changedIn(before.columnLines, sheet.columnLines);
      if (rows.size + columns.size > 0) difference.lines.set(sheet.id, { rows, columns });
    }
    structure = now;
    seen = next;
    return difference;
  };
}

const seenOf = ({ rows, rowLines, columnLines }: ModelSheet): Seen => ({
  rows: new Map(rows),
  rowLines: new Map(rowLines),
  columnLines: new Map(columnLines),
});

function changedCells(
  before: Seen['rows'],
  sheet: ModelSheet,
): { row: number; column: number; cell: SheetCell | undefined }[] {
  const changed: { row: number; column: number; cell: SheetCell | undefined }[] = [];
  const empty = new Map<number, SheetCell>();
  for (const row of new Set([...before.keys(), ...sheet.rows.keys()])) {
    const [was, now] = [before.get(row), sheet.rows.get(row)];
    if (was === now) continue;
    for (const [column, cell] of changedIn(was?.cells ?? empty, now?.cells ?? empty))
      changed.push({ row, column, cell });
  }
  return changed;
}

function changedIn<T>(before: ReadonlyMap<number, T>, now: ReadonlyMap<number, T>): Map<number, T | undefined> {
  const changed = new Map<number, T | undefined>();
  for (const [key, value] of now) if (before.get(key) !== value) changed.set(key, value);
  for (const key of before.keys()) if (!now.has(key)) changed.set(key, undefined);
  return changed;
}
