/** Cells of the agreement's tables as the values that an agreement has: decimals and days as text, codes alone. */
import { dayFromSerial } from '../days';
import { decimalFromNumber, decimalsOf, formatDecimal, multiplyDecimals, trimmed, type Decimal } from '../money';
import { unknown } from '../names';
import { displayText, isBlank, noResult, visible, wholeNumber, type Cell } from '../native/cell';
import type { CodeReader } from '../native/codes';
import type { ListName } from '../native/lists';
import type { RawTableRow } from '../native/read';
import { columnsOf, type ColumnDefinition, type TableDefinition } from '../native/table';
import { amountFromText, conventionOf, dayFromText, type ColumnConvention, type TextReading } from '../native/texts';
import type { RowValues } from './part';

/** What is to be said about a cell, apart from what the agreement's schema says about its value. */
export interface CellNote {
  row: number;
  column: string;
  kind: 'unreadable' | 'ambiguous' | 'no-result' | 'read-as';
  /** As shown in the cell. */
  found: string;
  /** The readings of an ambiguous text, or what it was read as; decimals and days as the agreement has them. */
  readings: readonly string[];
}

export interface CellReading {
  codeOf: CodeReader;
  /** Whether a text means all codes of a list, in any language. */
  isAll: (text: string) => boolean;
  codesOf: (list: ListName) => readonly string[];
  currency: string;
}

export interface PartRow {
  row: number;
  values: RowValues;
}

/**
 * The filled rows of a table. A cell without a usable value keeps its text, so that nothing typed is lost and the
 * schema refuses it.
 */
export function readRows(
  table: TableDefinition,
  raw: readonly RawTableRow<string>[],
  reading: CellReading,
): { rows: PartRow[]; notes: CellNote[] } {
  const notes: CellNote[] = [];
  const columns = columnsOf(table).map((column) => ({
    ...column,
    convention: conventionOf(raw.flatMap(({ cells }) => textOf(cells[column.key]) ?? [])),
  }));
  const rows = raw.flatMap(({ row, cells, shown }): PartRow[] => {
    const values = columns.flatMap((column): [string, RowValues[string]][] => {
      const cell = cells[column.key];
      if (isBlank(cell)) return [];
      const found = visible(shown?.[column.key]?.text ?? displayText(cell)).trim();
      const note = (kind: CellNote['kind'], readings: readonly string[] = []): void => {
        notes.push({ row, column: column.key, kind, found, readings });
      };
      if (cell === noResult) {
        note('no-result');
        return [];
      }
      return [[column.key, valueOf(column, cell, { ...reading, found, note })]];
    });
    return values.length === 0 ? [] : [{ row, values: Object.fromEntries(values) }];
  });
  return { rows, notes };
}

type OfCell = CellReading & {
  found: string;
  note: (kind: CellNote['kind'], readings?: readonly string[]) => void;
};

function valueOf(
  { kind, list, convention }: ColumnDefinition & { convention: ColumnConvention },
  cell: Cell,
  { codeOf, codesOf, isAll, currency, found, note }: OfCell,
): RowValues[string] {
  /** The text as it stands where there is no reading or more than one, which is told. */
  const only = <T>(read: TextReading<T>, written: (value: T) => string): string => {
    if (read && 'value' in read) {
      note('read-as', [written(read.value)]);
      return written(read.value);
    }
    note(read ? 'ambiguous' : 'unreadable', read?.readings.map(written) ?? []);
    return found;
  };
  switch (kind) {
    case 'text':
      return found;
    case 'code':
      return codeFrom(list, found, codeOf);
    case 'codes': {
      if (list && isAll(found)) return codesOf(list);
      const whole = list && codeOf(list, found);
      return whole === undefined ? partsOf(found).map((part) => codeFrom(list, part, codeOf)) : [whole];
    }
    case 'day':
    case 'month': {
      const day = typeof cell === 'number' ? dayFromSerial(cell) : undefined;
      return day ?? only(typeof cell === 'string' ? dayFromText(cell, convention) : undefined, String);
    }
    case 'number':
      return wholeNumber(cell) ?? found;
    default: {
      const written = (value: Decimal): string => (kind === 'amount' ? amountText(value, currency) : plain(value));
      const number = typeof cell === 'number' ? decimalFromNumber(cell) : undefined;
      if (number) return written(number);
      const percent = kind === 'share' ? /^(.+?)\s*%$/.exec(found)?.[1] : undefined;
      const read = typeof cell === 'string' ? amountFromText(percent ?? cell, convention) : undefined;
      return only(read, (value) => written(percent === undefined ? value : multiplyDecimals(value, hundredth)));
    }
  }
}

const hundredth: Decimal = { units: 1n, scale: 2 };

function textOf(cell: Cell | undefined): string | undefined {
  return typeof cell === 'string' ? cell.replace(/\s*%\s*$/, '') : undefined;
}

/** The code that a text means, else the text, which no list has. */
function codeFrom(list: ListName | undefined, text: string, codeOf: CodeReader): string {
  const code = list && codeOf(list, text);
  return code === undefined || code === unknown ? text : code;
}

function partsOf(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The one decimal that a text means, percentages included; other texts as they are. */
export function decimalText(text: string): string {
  const percent = /^(.+?)\s*%$/.exec(text)?.[1];
  const read = amountFromText(percent ?? text, { decimal: undefined, monthFirst: false });
  if (!read || !('value' in read)) return text;
  return plain(percent === undefined ? read.value : multiplyDecimals(read.value, hundredth));
}

function plain(value: Decimal): string {
  return formatDecimal(trimmed(value));
}

/** With the currency's decimals, or more where more are given. */
function amountText(value: Decimal, currency: string): string {
  const { units, scale } = trimmed(value);
  const missing = Math.max(decimalsOf(currency) - scale, 0);
  return formatDecimal({ units: units * 10n ** BigInt(missing), scale: scale + missing });
}
