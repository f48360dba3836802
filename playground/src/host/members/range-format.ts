/** Range.format: how cells look, and how wide and high they are. */
import { accessDenied, invalidArgument } from '../errors';
import { isEntireColumn, isEntireRow, lastColumn, lastRow, type Area } from '../a1';
import { cellsIn, lookAt, restyle } from '../model/cells';
import { guardAction } from '../model/guards';
import type { Line, Look, Plain, ModelSheet } from '../model/types';
import type { Schema, ItemStore } from './group';
import { targetCells, type Host, type RangeTarget } from './objects';

/** Points, for Calibri 11. */
const WIDTH = 48;
const HEIGHT = 15;

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];

const border: Schema = {
  name: 'RangeBorder',
  values: { Style: 'None', Weight: 'Thin', Color: '#000000', TintAndShade: 0 },
};

export const formatSchema: Schema = {
  name: 'RangeFormat',
  values: {
    HorizontalAlignment: 'General',
    VerticalAlignment: 'Bottom',
    WrapText: false,
    IndentLevel: 0,
    TextOrientation: 0,
    ShrinkToFit: false,
    ReadingOrder: 'Context',
    ColumnWidth: WIDTH,
    RowHeight: HEIGHT,
  },
  groups: {
    Fill: {
      name: 'RangeFill',
      values: { Color: '#FFFFFF', TintAndShade: 0, Pattern: 'None', PatternColor: '' },
      sets: { Clear: () => ({ Color: null, TintAndShade: null, Pattern: null, PatternColor: null }) },
    },
    Font: {
      name: 'RangeFont',
      values: {
        Name: 'Calibri',
        Size: 11,
        Color: '#000000',
        Bold: false,
        Italic: false,
        Underline: 'None',
        Strikethrough: false,
        Subscript: false,
        Superscript: false,
        TintAndShade: 0,
      },
    },
    Borders: {
      name: 'RangeBorderCollection',
      items: { keys: SIDES, keyName: 'SideIndex', of: border },
    },
    Protection: { name: 'FormatProtection', values: { Locked: true, FormulaHidden: false } },
  },
  sets: {
    AutofitColumns: () => ({ 'AutofitColumns()': true }),
    AutofitRows: () => ({ 'AutofitRows()': true }),
  },
};

export function formatStore(host: Host, target: RangeTarget): ItemStore {
  const { sheet, area } = targetCells(host, target);
  return {
    sheet,
    get: (path) => {
      if (path === 'ColumnWidth') return sizeOf(sheet.columnLines, area.column, lastColumn(area), WIDTH);
      if (path === 'RowHeight') return sizeOf(sheet.rowLines, area.row, lastRow(area), HEIGHT);
      return sharedLook(sheet, area, `Format.${path}`);
    },
    set: (values) => {
      for (const [path, value] of Object.entries(values)) setOne(host, sheet, area, path, value);
    },
  };
}

function setOne(host: Host, sheet: ModelSheet, area: Area, path: string, value: Plain): void {
  if (path === 'ColumnWidth' || path === 'AutofitColumns()') {
    guardAction(sheet, 'allowFormatColumns');
    return resize(
      sheet.columnLines,
      area.column,
      lastColumn(area),
      path === 'ColumnWidth' ? value : autofit(sheet, area),
    );
  }
  if (path === 'RowHeight' || path === 'AutofitRows()') {
    guardAction(sheet, 'allowFormatRows');
    return resize(sheet.rowLines, area.row, lastRow(area), path === 'RowHeight' ? value : HEIGHT);
  }
  setLook(host, sheet, area, `Format.${path}`, value);
}

/** @param key "NumberFormat" or "Format.…"; null takes the setting away */
export function setLook(host: Host, sheet: ModelSheet, area: Area, key: string, value: Plain): void {
  if (typeof value === 'object' && value !== null) throw invalidArgument(`${key} must be a simple value.`);
  if (key.startsWith('Format.Protection') && sheet.protection)
    throw accessDenied(`The sheet ${sheet.name} is protected.`);
  guardAction(sheet, 'allowFormatCells');
  restyle(host.model, sheet, area, (look) => ({ ...look, [key]: colour(key, value) }));
}

/** Excel answers colours as "#RRGGBB" in capitals, whatever form they were given in. */
function colour(key: string, value: string | number | boolean | null): string | number | boolean | null {
  if (!/Color$/.test(key) || typeof value !== 'string') return value;
  const short = /^#?([0-9a-f]{6})$/i.exec(value);
  return short ? `#${short[1]?.toUpperCase()}` : value;
}

/** What all cells share; undefined when none has it, null when they differ. */
export function sharedLook(sheet: ModelSheet, area: Area, key: string): Plain | undefined {
  const found = new Set<Plain | undefined>();
  for (const look of looks(sheet, area)) {
    found.add(look[key]);
    if (found.size > 1) return null;
  }
  return [...found][0];
}

/** The looks that occur in an area. Of whole rows and columns only existing cells and the lines' own looks are asked. */
function* looks(sheet: ModelSheet, area: Area): Generator<Look> {
  if (isEntireColumn(area)) {
    for (let index = area.column; index <= lastColumn(area); index++) yield sheet.columnLines.get(index)?.look ?? {};
    for (const { cell } of cellsIn(sheet, area)) yield cell.look ?? {};
    return;
  }
  if (isEntireRow(area)) {
    for (let index = area.row; index <= lastRow(area); index++) yield sheet.rowLines.get(index)?.look ?? {};
    for (const { cell } of cellsIn(sheet, area)) yield cell.look ?? {};
    return;
  }
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) yield lookAt(sheet, row, column);
  }
}

function sizeOf(lines: Map<number, Line>, from: number, to: number, usual: number): Plain {
  const first = lines.get(from)?.size ?? usual;
  for (let index = from; index <= to; index++) if ((lines.get(index)?.size ?? usual) !== first) return null;
  return first;
}

function resize(lines: Map<number, Line>, from: number, to: number, size: Plain): void {
  if (typeof size !== 'number' || size < 0) throw invalidArgument('A width or height must be a number of points.');
  for (let index = from; index <= to; index++) lines.set(index, { ...lines.get(index), size });
}

/** A rough width for the longest text: fonts are not measured here. */
function autofit(sheet: ModelSheet, area: Area): number {
  const lengths = [...cellsIn(sheet, area)].map(({ cell }) => String(cell.value ?? '').length);
  return Math.max(WIDTH, 6 * lengths.reduce((longest, length) => Math.max(longest, length), 0));
}
