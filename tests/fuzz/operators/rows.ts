/** Lines where nobody looks for them: above, below and beside the table, in its totals row, on other sheets. */
import type { Chance } from '../chance';
import { parseSheet, sheetXml, type PlainCell, type PlainRow } from '../sheet-xml';
import { addSheet, text } from './add';
import {
  at,
  body,
  everywhere,
  filled,
  lineOf,
  putText,
  rowAt,
  takeOut,
  textOf,
  typed,
  type Ledger,
  type Operator,
} from './operator';
import { setArea } from './tables';

/** Taken out of its row, or copied, with another document number, so that it is another line. */
export function someLine(ledger: Ledger, chance: Chance): PlainCell[] {
  const row = lineOf(ledger, chance);
  if (!row) return [];
  if (chance.once(2)) return takeOut(row);
  const copy: PlainRow = { ...row, cells: row.cells.filter(typed).map((cell) => ({ ...cell })) };
  putText(copy, at.documentNo, `X-${1_000 + chance.number(9_000)}`);
  return copy.cells;
}

export const moved = (cells: readonly PlainCell[], by: number): PlainCell[] =>
  cells.map((cell) => ({ ...cell, column: cell.column + by }));

export function lay(row: PlainRow, cells: readonly PlainCell[]): void {
  const taken = new Set(cells.map(({ column }) => column));
  row.cells = [...row.cells.filter(({ column }) => !taken.has(column)), ...cells].sort((a, b) => a.column - b.column);
}

/** Lets the table end with its last line; prepared rows below go. */
export function endWithLines(ledger: Ledger): number {
  const last = filled(ledger).at(-1)?.number ?? ledger.header + 1;
  ledger.sheet.rows = ledger.sheet.rows.filter(({ number }) => number <= last);
  setArea(ledger, ledger.header, last);
  return last;
}

export const headerTexts = (ledger: Ledger): PlainCell[] =>
  (everywhere(ledger)[0]?.cells ?? []).filter(({ column }) => column <= at.comment).map((cell) => ({ ...cell }));

/** Existing sheets, neither that of the expenses nor the hidden one. */
export function otherSheets({ parts, names }: Ledger): string[] {
  const sheets = [...parts.keys()].filter((name) => /^xl\/worksheets\/sheet[1245]\.xml$/.test(name));
  return sheets.filter((name) => name !== names.sheet);
}

export const rowOperators = {
  lineAboveHeader: {
    opens: true,
    ledger(ledger, chance) {
      const number = chance.pick([1, 2, 3, 5].filter((one) => one < ledger.header));
      lay(rowAt(ledger, number), someLine(ledger, chance));
    },
  },
  lineBelowTable: {
    opens: true,
    ledger(ledger, chance) {
      const cells = someLine(ledger, chance);
      const last = endWithLines(ledger);
      lay(rowAt(ledger, last + 1 + chance.pick([0, 0, 1, 2, 5, 40])), cells);
    },
  },
  lineBesideTable: {
    opens: true,
    ledger(ledger, chance) {
      const cells = moved(someLine(ledger, chance), ledger.columns + chance.pick([0, 1, 3, 10]));
      const rows = chance.once(2) ? filled(ledger) : body(ledger);
      if (rows.length > 0) lay(chance.pick(rows), cells);
    },
  },
  lineShifted: {
    opens: true,
    ledger(ledger, chance) {
      const row = lineOf(ledger, chance);
      if (row) lay(row, moved(takeOut(row), chance.pick([1, 1, 2, 4])));
    },
  },
  lineInTotalsRow: {
    opens: true,
    ledger(ledger, chance) {
      const cells = someLine(ledger, chance);
      const last = endWithLines(ledger) + 1;
      lay(
        rowAt(ledger, last),
        chance.once(3) ? [text(at.line, 'Total'), ...cells.filter(({ column }) => column > 0)] : cells,
      );
      setArea(ledger, ledger.header, last);
      ledger.table = ledger.table.replace(/ totalsRowShown="0"/, ' totalsRowCount="1"');
      ledger.table = ledger.table.replace(/<autoFilter ref="([A-Z]+\d+:[A-Z]+)\d+"/, `<autoFilter ref="$1${last - 1}"`);
    },
  },
  lineOnOtherSheet: {
    opens: true,
    ledger(ledger, chance) {
      const cells = moved(someLine(ledger, chance), chance.pick([0, 0, 2]));
      const name = chance.pick(otherSheets(ledger));
      const sheet = parseSheet(textOf(ledger.parts, name));
      const number = (sheet.rows.at(-1)?.number ?? 0) + chance.pick([1, 2, 12]);
      sheet.rows.push({ number, attributes: '', cells });
      ledger.parts.set(name, sheetXml(sheet));
    },
  },
  linesOnNewSheet: {
    opens: true,
    ledger(ledger, chance) {
      const count = 1 + chance.number(3);
      const rows = Array.from({ length: count }, (_, index) => ({
        number: index + 1,
        cells: someLine(ledger, chance),
      }));
      addSheet(ledger.parts, 'Suite', rows);
    },
  },
  linesOnNewSheetWithHeaders: {
    opens: true,
    ledger(ledger, chance) {
      const rows = [headerTexts(ledger), someLine(ledger, chance), someLine(ledger, chance)];
      addSheet(
        ledger.parts,
        'Suite',
        rows.map((cells, index) => ({ number: index + 3, cells })),
      );
    },
  },
  sheetCopied: {
    opens: true,
    ledger(ledger) {
      const rows = [headerTexts(ledger), ...filled(ledger).map(({ cells }) => cells.filter(typed))];
      addSheet(
        ledger.parts,
        'Copie',
        rows.map((cells, index) => ({ number: index + 1, cells })),
      );
    },
  },
} satisfies Record<string, Operator>;
