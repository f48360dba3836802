/** Range: contents. Where a range leads to other ranges is in range-moves.ts. */
import { invalidArgument, OfficeError } from '../errors';
import { areaName, fullAddress, isEntireColumn, isEntireRow, lastColumn, lastRow, type Area } from '../a1';
import { cellAt, cellsIn, formatAt, putCell } from '../model/cells';
import { clearArea, raiseEdited, writeArea, type Input } from '../model/edit';
import { guardAction, guardCells } from '../model/guards';
import { raise } from '../model/model';
import { deleteCells, insertCells, merge, unmerge } from '../model/structure';
import { activate } from '../model/sheets';
import { showText } from '../model/text';
import { valueType } from '../model/typed';
import { clearConditionals, clearValidation } from '../model/rules';
import type { Line, Plain, ModelSheet } from '../model/types';
import { openGroup } from './group';
import {
  asBoolean,
  asRecord,
  asText,
  targetCells,
  make,
  type Argument,
  type Host,
  type Members,
  type RangeTarget,
  shown,
} from './objects';
import { formatSchema, formatStore, setLook } from './range-format';
import { rangeMoves } from './range-moves';

/** Excel answers no more cells than this in one read. */
const MAX_READ = 5_000_000;

type Each<T> = (sheet: ModelSheet, row: number, column: number) => T;

function grid<T extends Plain>(host: Host, target: RangeTarget, each: Each<T>): T[][] {
  const { sheet, area } = targetCells(host, target);
  if (area.rows * area.columns > MAX_READ) {
    throw new OfficeError('ResponsePayloadSizeLimitExceeded', `${areaName(area)} has more than ${MAX_READ} cells.`);
  }
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => each(sheet, area.row + r, area.column + c)),
  );
}

/** An array of the range's own shape, or one value for all its cells. */
function shaped(area: Area, value: Plain, member: string): Plain[][] {
  if (!Array.isArray(value)) {
    if (value !== null && typeof value === 'object') throw invalidArgument(`${member} must be an array of rows.`);
    return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => value));
  }
  const fits = value.length === area.rows && value.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) {
    throw invalidArgument(
      `${member}: the number of rows or columns in the array does not match the size of the range ${areaName(area)}.`,
    );
  }
  return value.filter((row) => Array.isArray(row));
}

/** null leaves a cell as it is. */
function input(value: Plain): Input {
  if (value === null) return undefined;
  if (typeof value === 'object') throw invalidArgument('A cell takes a text, a number, true or false.');
  return value;
}

function writeContents(target: RangeTarget, value: Plain, host: Host, member: string): void {
  const { sheet, area } = targetCells(host, target);
  writeArea(
    host.model,
    sheet,
    area,
    shaped(area, value, member).map((row) => row.map(input)),
  );
}

function writeFormats(target: RangeTarget, value: Plain, host: Host): void {
  const { sheet, area } = targetCells(host, target);
  if (!Array.isArray(value)) return setLook(host, sheet, area, 'NumberFormat', asText(value, 'numberFormat'));
  const rows = shaped(area, value, 'numberFormat');
  const first = rows[0]?.[0] ?? 'General';
  if (rows.every((row) => row.every((item) => item === first)))
    return setLook(host, sheet, area, 'NumberFormat', first);
  rows.forEach((row, r) =>
    row.forEach((item, c) => {
      if (item !== null)
        setLook(host, sheet, { row: area.row + r, column: area.column + c, rows: 1, columns: 1 }, 'NumberFormat', item);
    }),
  );
}

function hiddenIn(lines: Map<number, Line>, from: number, to: number): Plain {
  const first = lines.get(from)?.hidden ?? false;
  for (let index = from; index <= to; index++) if ((lines.get(index)?.hidden ?? false) !== first) return null;
  return first;
}

function hide(lines: Map<number, Line>, from: number, to: number, hidden: boolean): void {
  for (let index = from; index <= to; index++) lines.set(index, { ...lines.get(index), hidden });
}

const APPLY = {
  All: 'All',
  Contents: 'Contents',
  Formats: 'Formats',
  Hyperlinks: 'Hyperlinks',
  RemoveHyperlinks: 'RemoveHyperlinks',
  ResetContents: 'ResetContents',
} as const;

function clear(target: RangeTarget, [applyTo]: Argument[], host: Host): void {
  const { sheet, area } = targetCells(host, target);
  const what = Object.values(APPLY).find((known) => known === (applyTo ?? 'All'));
  if (what === undefined) throw invalidArgument(`Range.clear does not know "${shown(applyTo)}".`);
  if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') return removeLinks(host, sheet, area);
  clearArea(host.model, sheet, area, what === 'ResetContents' ? 'Contents' : what);
  if (what === 'All') {
    clearValidation(sheet, area);
    clearConditionals(sheet, area);
    unmerge(sheet, area);
  }
}

function removeLinks(host: Host, sheet: ModelSheet, area: Area): void {
  guardCells(sheet, area);
  for (const { row, column, cell } of [...cellsIn(sheet, area)]) {
    const { link: _, ...rest } = cell;
    putCell(host.model, sheet, row, column, rest);
  }
}

function setLink(target: RangeTarget, value: Plain, host: Host): void {
  const { sheet, area } = targetCells(host, target);
  guardCells(sheet, area);
  const entries = Object.entries(asRecord(value, 'hyperlink')).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const link = Object.fromEntries(entries);
  const text = link['textToDisplay'];
  if (text !== undefined)
    writeArea(
      host.model,
      sheet,
      area,
      Array.from({ length: area.rows }, () => Array<Input>(area.columns).fill(text)),
    );
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) {
      const cell = cellAt(sheet, row, column);
      const value_ = cell.value ?? link['address'] ?? link['documentReference'] ?? '';
      putCell(host.model, sheet, row, column, { ...cell, value: value_, link });
    }
  }
}

export const rangeMembers: Members<RangeTarget> = {
  identity: (target) => (target.kept === undefined ? {} : { _ReferenceId: target.kept }),
  read: {
    Values: (target, host) => grid(host, target, (sheet, row, column) => cellAt(sheet, row, column).value ?? ''),
    Formulas: (target, host) =>
      grid(host, target, (sheet, row, column) => {
        const { formula, value } = cellAt(sheet, row, column);
        return formula ?? value ?? '';
      }),
    Text: (target, host) =>
      grid(host, target, (sheet, row, column) =>
        showText(
          cellAt(sheet, row, column).value,
          formatAt(sheet, row, column),
          host.model.workbook.culture,
          host.model.workbook.date1904,
        ),
      ),
    ValueTypes: (target, host) =>
      grid(host, target, (sheet, row, column) => {
        const { value, formula } = cellAt(sheet, row, column);
        // Errors are kept as texts here; in a cell formatted as text, what a person typed is one.
        const typed = typeof value === 'string' && formula === undefined && formatAt(sheet, row, column) === '@';
        return typed ? 'String' : valueType(value);
      }),
    NumberFormat: (target, host) => grid(host, target, formatAt),
    Address: (target, host) => {
      const { sheet, area } = targetCells(host, target);
      return fullAddress(sheet.name, area);
    },
    RowIndex: (target, host) => targetCells(host, target).area.row,
    ColumnIndex: (target, host) => targetCells(host, target).area.column,
    RowCount: (target, host) => targetCells(host, target).area.rows,
    ColumnCount: (target, host) => targetCells(host, target).area.columns,
    CellCount: (target, host) => {
      const { area } = targetCells(host, target);
      // Excel answers -1 beyond what 32 bits hold.
      return area.rows * area.columns > 2_147_483_647 ? -1 : area.rows * area.columns;
    },
    IsEntireColumn: (target, host) => isEntireColumn(targetCells(host, target).area),
    IsEntireRow: (target, host) => isEntireRow(targetCells(host, target).area),
    RowHidden: (target, host) => {
      const { sheet, area } = targetCells(host, target);
      return hiddenIn(sheet.rowLines, area.row, lastRow(area));
    },
    ColumnHidden: (target, host) => {
      const { sheet, area } = targetCells(host, target);
      return hiddenIn(sheet.columnLines, area.column, lastColumn(area));
    },
    Hidden: (target, host) => {
      const { sheet, area } = targetCells(host, target);
      const rows = hiddenIn(sheet.rowLines, area.row, lastRow(area));
      const columns = hiddenIn(sheet.columnLines, area.column, lastColumn(area));
      return rows === true || columns === true ? true : rows === false && columns === false ? false : null;
    },
    Hyperlink: (target, host) => {
      const { sheet, area } = targetCells(host, target);
      const { link } = cellAt(sheet, area.row, area.column);
      return link ? { ...link } : null;
    },
  },
  write: {
    Values: (target, value, host) => writeContents(target, value, host, 'values'),
    Formulas: (target, value, host) => writeContents(target, value, host, 'formulas'),
    NumberFormat: writeFormats,
    RowHidden: (target, value, host) => {
      const { sheet, area } = targetCells(host, target);
      guardAction(sheet, 'allowFormatRows');
      hide(sheet.rowLines, area.row, lastRow(area), asBoolean(value, 'rowHidden'));
    },
    ColumnHidden: (target, value, host) => {
      const { sheet, area } = targetCells(host, target);
      guardAction(sheet, 'allowFormatColumns');
      hide(sheet.columnLines, area.column, lastColumn(area), asBoolean(value, 'columnHidden'));
    },
    Hyperlink: setLink,
  },
  open: {
    Format: (target, host) => openGroup(formatSchema, '', formatStore(host, target)),
    Worksheet: (target, host) => make('Worksheet', { sheet: targetCells(host, target).sheet }),
    DataValidation: (target) => make('DataValidation', target),
    ConditionalFormats: (target) => make('ConditionalFormatCollection', target),
  },
  call: {
    ...rangeMoves,
    Select: (target, _, host) => {
      const { sheet, area } = targetCells(host, target);
      activate(host.model, sheet);
      sheet.selection = area;
      raise(host.model, { kind: 'selected', sheet: sheet.id, area, by: host.model.actor });
    },
    Calculate: (_, __, host) => host.calculate(),
    _KeepReference: (target, _, host) => {
      target.kept ??= host.keep(target);
    },
    _ValidateArraySize: () => true,
  },
  act: {
    Insert: (target, [shift], host) => {
      const { sheet, area } = targetCells(host, target);
      if (shift !== 'Down' && shift !== 'Right') throw invalidArgument('Range.insert takes "Down" or "Right".');
      insertCells(host.model, sheet, area, shift);
      return make('Range', { sheet: sheet.id, area });
    },
    Delete: (target, [shift], host) => {
      const { sheet, area } = targetCells(host, target);
      if (shift !== 'Up' && shift !== 'Left') throw invalidArgument('Range.delete takes "Up" or "Left".');
      deleteCells(host.model, sheet, area, shift);
    },
    Clear: clear,
    Merge: (target, [across], host) => {
      const { sheet, area } = targetCells(host, target);
      guardCells(sheet, area);
      guardAction(sheet, 'allowFormatCells');
      merge(host.model, sheet, area, across === true);
      raiseEdited(host.model, sheet, area);
    },
    Unmerge: (target, _, host) => {
      const { sheet, area } = targetCells(host, target);
      guardCells(sheet, area);
      unmerge(sheet, area);
    },
  },
};
