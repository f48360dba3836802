/** What people do to a sheet: cells typed over, columns moved, rows sorted, the table made smaller. */
import type { Chance } from './chance';
import { cellAt, letters, type PlainCell, type PlainRow, type PlainSheet } from './sheet-xml';

export interface Ledger {
  sheet: PlainSheet;
  /** The part of the table, with its area. */
  table: string;
  /** Rows as the sheet counts. */
  header: number;
  last: number;
  columns: number;
}

type LedgerDamage = (ledger: Ledger, chance: Chance) => void;

const texts = [
  '',
  ' ',
  'abc',
  '1.234',
  '1 234,56 €',
  '(12,5)',
  '-',
  '12/13/2026',
  '03/04/2026',
  '2026-02-30',
  '1e5',
  '٣',
  '#N/A',
  'EUR',
  'JPY',
  'withdrawn',
  'Total',
  '?',
  'A1 · x',
  '=1+1',
  '😀',
  '\u00a0',
  'x'.repeat(5_000),
];
const numbers = [
  '0',
  '-0',
  '-1',
  '1',
  '0.005',
  '1.005',
  '1e15',
  '1e300',
  '-1e-9',
  '46500',
  '2958466',
  '12345678901234567890',
  '1e400',
  'NaN',
  '0x10',
  ' 5 ',
  '1,5',
];

function newInside(chance: Chance): [attributes: string, inside: string] {
  const escaped = chance.pick(texts);
  return chance.pick<[string, string]>([
    ['', ''],
    ['', `<v>${chance.pick(numbers)}</v>`],
    ['', `<v>${chance.number(10_000)}</v>`],
    [' t="inlineStr"', `<is><t>${escaped}</t></is>`],
    [' t="str"', `<f>A1</f><v>${escaped}</v>`],
    [' t="s"', `<v>${chance.number(200)}</v>`],
    [' t="b"', `<v>${chance.number(3)}</v>`],
    [' t="e"', `<v>${chance.pick(['#N/A', '#REF!', '#VALUE!', '#NAME?'])}</v>`],
    [' t="d"', `<v>${chance.pick(['2026-03-04', '2026-03-04T10:00:00', 'soon'])}</v>`],
    ['', '<f>1/0</f>'],
    ['', `<f>SUM(O7:O9)</f><v>${chance.number(5_000)}</v>`],
  ]);
}

const body = ({ sheet, header, last }: Ledger): PlainRow[] =>
  sheet.rows.filter(({ number }) => number > header && number <= last);
const filled = (ledger: Ledger): PlainRow[] =>
  body(ledger).filter(({ cells }) => cells.some(({ inside }) => inside.includes('<v>')));
const everywhere = ({ sheet, header, last }: Ledger): PlainRow[] =>
  sheet.rows.filter(({ number }) => number >= header && number <= last);

/** Moves everything from a row on down by some rows. */
function shift({ sheet }: Ledger, from: number, by: number): void {
  for (const row of sheet.rows) if (row.number >= from) row.number += by;
}

function setArea(ledger: Ledger, header: number, last: number, columns = ledger.columns): void {
  ledger.table = ledger.table.replace(/ref="[A-Z]+\d+:[A-Z]+\d+"/g, `ref="A${header}:${letters(columns - 1)}${last}"`);
}

function swapColumns(rows: readonly PlainRow[], one: number, other: number): void {
  for (const { cells } of rows) {
    for (const cell of cells) cell.column = cell.column === one ? other : cell.column === other ? one : cell.column;
    cells.sort((a, b) => a.column - b.column);
  }
}

function permute(rows: readonly PlainRow[], chance: Chance): void {
  const contents = rows.map(({ cells }) => cells);
  for (let at = contents.length - 1; at > 0; at--) {
    const other = chance.number(at + 1);
    [contents[at], contents[other]] = [contents[other] as PlainCell[], contents[at] as PlainCell[]];
  }
  rows.forEach((row, index) => (row.cells = contents[index] ?? []));
}

export const ledgerDamages: Readonly<Record<string, LedgerDamage>> = {
  cell(ledger, chance) {
    const rows = filled(ledger);
    if (rows.length === 0) return;
    const row = chance.pick(rows);
    const column = chance.once(2) ? chance.pick([7, 8, 11, 12, 14, 15, 16, 20]) : chance.number(ledger.columns);
    const [attributes, inside] = newInside(chance);
    const cell = cellAt(row, column);
    if (cell) Object.assign(cell, { attributes, inside });
    else row.cells = [...row.cells, { column, attributes, inside }].sort((a, b) => a.column - b.column);
  },
  blankRowFilled(ledger, chance) {
    const rows = body(ledger);
    if (rows.length === 0) return;
    const row = chance.pick(rows);
    const from = chance.pick(filled(ledger).length > 0 ? filled(ledger) : rows);
    row.cells = from.cells.map((cell) => ({ ...cell }));
  },
  columnAsText(ledger, chance) {
    const column = chance.pick([7, 8, 11, 14, 16]);
    const comma = chance.once(2);
    for (const row of filled(ledger)) {
      const cell = cellAt(row, column);
      const value = cell && /<v>([^<]*)<\/v>/.exec(cell.inside)?.[1];
      if (cell && value !== undefined && !cell.attributes.includes('t='))
        Object.assign(cell, {
          attributes: ' t="inlineStr"',
          inside: `<is><t>${comma ? value.replace('.', ',') : value}</t></is>`,
        });
    }
  },
  moveColumns: (ledger, chance) =>
    swapColumns(everywhere(ledger), chance.number(ledger.columns), chance.number(ledger.columns)),
  swapHeaders: (ledger, chance) =>
    swapColumns(everywhere(ledger).slice(0, 1), chance.number(ledger.columns), chance.number(ledger.columns)),
  renameHeader(ledger, chance) {
    const cell = cellAt(everywhere(ledger)[0], chance.number(ledger.columns));
    const name = chance.pick([
      'Amount',
      'Net amount',
      'Montant',
      'Elegível',
      'Eligible amount',
      'Eligble',
      'TTC',
      'X',
      '',
      'Date',
      'Taux',
    ]);
    if (cell) Object.assign(cell, { attributes: ' t="inlineStr"', inside: `<is><t>${name}</t></is>` });
  },
  dropColumn(ledger, chance) {
    const column = chance.number(ledger.columns);
    const closeUp = chance.once(2);
    for (const row of everywhere(ledger)) {
      row.cells = row.cells.filter((cell) => cell.column !== column);
      if (closeUp) for (const cell of row.cells) if (cell.column > column) cell.column -= 1;
    }
  },
  sortRows: (ledger, chance) => permute(filled(ledger), chance),
  sortColumn(ledger, chance) {
    // One column sorted without the others: the figures still add up, and nothing tells it but they.
    const rows = filled(ledger);
    const column = chance.number(ledger.columns);
    const cells = rows.map((row) => cellAt(row, column));
    rows.forEach((row, index) => {
      const other = cells[(index + 1) % cells.length];
      row.cells = [
        ...row.cells.filter((cell) => cell.column !== column),
        ...(other ? [{ ...other, column }] : []),
      ].sort((a, b) => a.column - b.column);
    });
  },
  dropRow(ledger, chance) {
    const rows = everywhere(ledger);
    const row = chance.pick(rows);
    const closeUp = chance.once(2);
    ledger.sheet.rows = ledger.sheet.rows.filter((one) => one !== row);
    if (closeUp) {
      shift(ledger, row.number + 1, -1);
      ledger.last -= 1;
      setArea(ledger, ledger.header, ledger.last);
    }
  },
  insertRows(ledger, chance) {
    const by = 1 + chance.number(3);
    const at = ledger.header + chance.number(ledger.last - ledger.header);
    shift(ledger, at, by);
    if (at <= ledger.header) ledger.header += by;
    ledger.last += by;
    if (!chance.once(4)) setArea(ledger, ledger.header, ledger.last);
  },
  totalsRow(ledger, chance) {
    const row = chance.pick(body(ledger).length > 0 ? body(ledger) : ledger.sheet.rows);
    const label = chance.pick(['Total', 'Sous-total', 'Soma', 'à vérifier avec le comptable svp']);
    row.cells = [
      { column: chance.pick([0, 1, 4]), attributes: ' t="inlineStr"', inside: `<is><t>${label}</t></is>` },
      { column: 14, attributes: '', inside: `<f>SUM(O7:O12)</f><v>${chance.number(90_000)}</v>` },
    ];
  },
  area(ledger, chance) {
    const top = ledger.header + chance.pick([0, 0, 0, -1, 1, 5]);
    const end = ledger.last + chance.pick([0, -1, -15, -40, 5, 5_000]);
    setArea(ledger, Math.max(1, top), Math.max(end, top + 1), ledger.columns + chance.pick([0, 0, -1, -8, 2]));
  },
  noTable(ledger) {
    ledger.sheet.after = ledger.sheet.after.replace(/<tableParts[\s\S]*<\/tableParts>/, '');
  },
  tableKind(ledger, chance) {
    const flags = [' headerRowCount="0"', ' totalsRowCount="1"'];
    ledger.table = chance.once(3)
      ? ledger.table.replaceAll('Expenses', 'Table1')
      : ledger.table.replace(' totalsRowShown', `${chance.pick(flags)} totalsRowShown`);
  },
  hideRow(ledger, chance) {
    chance.pick(everywhere(ledger)).attributes += ' hidden="1"';
  },
  merge(ledger, chance) {
    const row = ledger.header + 1 + chance.number(10);
    const merged = `<mergeCells count="1"><mergeCell ref="L${row}:O${row + 1}"/></mergeCells>`;
    ledger.sheet.after = ledger.sheet.after.replace('</sheetData>', `</sheetData>${merged}`);
  },
};
