/** Tables that became smaller or larger than their lines, lost their header row, or have others beside them. */
import { letters } from '../sheet-xml';
import { addTable, figure, text } from './add';
import { at, body, everywhere, filled, lineOf, replaceIn, rowAt, shift, type Ledger, type Operator } from './operator';

export function setArea(ledger: Ledger, header: number, last: number, columns = ledger.columns): void {
  Object.assign(ledger, { header, last });
  ledger.table = ledger.table.replace(/ref="[A-Z]+\d+:[A-Z]+\d+"/g, `ref="A${header}:${letters(columns - 1)}${last}"`);
}

/** A mileage list: words and figures, no days. */
function helper(ledger: Ledger, left: number, top: number, isTable: boolean): void {
  const list = [
    [text(left, 'Car'), text(left + 1, 'Km')],
    ...['Twingo', 'Clio'].map((car, index) => [text(left, car), figure(left + 1, 80 + index)]),
  ];
  list.forEach((cells, index) => {
    const row = rowAt(ledger, top + index);
    row.cells = [...row.cells.filter(({ column }) => column < left || column > left + 1), ...cells].sort(
      (a, b) => a.column - b.column,
    );
  });
  if (isTable) addTable(ledger, left, top, ['Car', 'Km'], 2);
}

export const tableOperators = {
  tableShrunk: {
    opens: true,
    ledger(ledger, chance) {
      const last = filled(ledger).at(-1)?.number ?? ledger.last;
      setArea(ledger, ledger.header, Math.max(ledger.header + 1, last - 1 - chance.number(4)));
    },
  },
  tableGrown: {
    opens: true,
    ledger: (ledger, chance) => setArea(ledger, ledger.header, ledger.last + chance.pick([5, 400, 5_000])),
  },
  tableNarrow: {
    opens: false,
    ledger: (ledger, chance) => setArea(ledger, ledger.header, ledger.last, ledger.columns - chance.pick([1, 8, 20])),
  },
  tableDropped: {
    opens: true,
    ledger({ sheet }) {
      sheet.after = sheet.after.replace(/<tableParts[\s\S]*<\/tableParts>/, '');
    },
  },
  tableRenamed: {
    opens: false,
    ledger(ledger) {
      ledger.table = ledger.table.replaceAll('"Expenses"', '"Table1"');
    },
  },
  /** As a program leaves it that writes a workbook anew: values alone. */
  rebuiltPlainly: {
    opens: true,
    ledger({ sheet, parts }) {
      sheet.after = sheet.after.replace(/<tableParts[\s\S]*<\/tableParts>/, '');
      for (const row of sheet.rows)
        row.cells = row.cells.filter(({ inside }) => inside !== '' && !inside.includes('<f'));
      replaceIn(parts, 'xl/workbook.xml', /<definedNames>[\s\S]*<\/definedNames>/, '');
    },
  },
  /** Rows inserted by a program that leaves the table's area as it was. */
  tableDisplaced: {
    opens: true,
    ledger(ledger, chance) {
      const by = chance.pick([1, 2, 3, -1]);
      shift(ledger, by < 0 ? 4 : 1 + chance.number(ledger.header + 4), by);
    },
  },
  headerRowOff: {
    opens: true,
    ledger(ledger, chance) {
      const header = everywhere(ledger)[0];
      if (!header) return;
      if (!chance.once(3)) header.cells = [];
      ledger.table = ledger.table
        .replace(/<autoFilter[^>]*\/>/, '')
        .replace(/ref="A\d+:/, `ref="A${ledger.header + 1}:`)
        .replace(' totalsRowShown', ' headerRowCount="0" totalsRowShown');
    },
  },
  totalsRowTurnedOn: {
    opens: true,
    ledger(ledger) {
      ledger.table = ledger.table
        .replace(' totalsRowShown="0"', ' totalsRowCount="1"')
        .replace(/<autoFilter ref="([A-Z]+\d+:[A-Z]+)\d+"/, `<autoFilter ref="$1${ledger.last - 1}"`);
    },
  },
  helperTableBeside: {
    opens: true,
    ledger: (ledger, chance) =>
      helper(ledger, ledger.columns + 1, ledger.header + chance.pick([-1, 0, 2, 6]), !chance.once(4)),
  },
  helperTableBelow: {
    opens: true,
    ledger(ledger, chance) {
      const last = filled(ledger).at(-1)?.number ?? ledger.last;
      ledger.sheet.rows = ledger.sheet.rows.filter(({ number }) => number <= last);
      const end = Math.max(ledger.header + 1, last - chance.number(3));
      setArea(ledger, ledger.header, end);
      helper(
        ledger,
        chance.pick([ledger.columns + 1, ledger.columns + 1, 0, at.eligible]),
        last + 1 + chance.number(3),
        !chance.once(4),
      );
    },
  },
  helperTableAbove: {
    opens: true,
    ledger(ledger, chance) {
      shift(ledger, 5, 4);
      setArea(ledger, ledger.header + 4, ledger.last + 4);
      helper(ledger, chance.pick([1, at.eligible]), 5, !chance.once(4));
    },
  },
  rowsHidden: {
    opens: true,
    ledger(ledger, chance) {
      for (const row of body(ledger)) if (chance.once(3)) row.attributes += ' hidden="1"';
    },
  },
  rowsFiltered: {
    opens: true,
    ledger(ledger, chance) {
      const kept = lineOf(ledger, chance);
      for (const row of body(ledger)) if (row !== kept) row.attributes += ' hidden="1"';
      const filter = '<filterColumn colId="0"><filters><filter val="2"/></filters></filterColumn>';
      ledger.table = ledger.table.replace(/<autoFilter ([^>]*)\/>/, `<autoFilter $1>${filter}</autoFilter>`);
    },
  },
  columnsHidden: {
    opens: true,
    ledger({ sheet }, chance) {
      const from = 1 + chance.number(15);
      sheet.before = sheet.before.replace(new RegExp(`<col min="${from}" [^>]*?(?=/>)`), (tag) => `${tag} hidden="1"`);
    },
  },
  sheetHidden: {
    opens: true,
    ledger({ parts }, chance) {
      replaceIn(
        parts,
        'xl/workbook.xml',
        /<sheet (?=[^>]*sheetId="3")/,
        `<sheet state="${chance.pick(['hidden', 'veryHidden'])}" `,
      );
    },
  },
  tableArea: {
    opens: false,
    ledger(ledger, chance) {
      const top = ledger.header + chance.pick([0, 0, 0, -1, 1, 5]);
      const end = ledger.last + chance.pick([0, -1, -15, -40, 5, 5_000]);
      setArea(ledger, Math.max(1, top), Math.max(end, top + 1), ledger.columns + chance.pick([0, 0, -1, -8, 2]));
    },
  },
} satisfies Record<string, Operator>;
