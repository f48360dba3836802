/** Cells as people type and paste them, and as programs leave them. */
import type { Chance } from '../chance';
import { cellAt } from '../sheet-xml';
import { withMark } from './headers';
import { amounts, days, oddNumbers } from './numbers';
import { at, lineOf, put, putNumber, putText, type Operator } from './operator';

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

function anything(chance: Chance): [type: string, inside: string] {
  const escaped = chance.pick(texts);
  return chance.pick<[string, string]>([
    ['', ''],
    ['', `<v>${chance.pick(oddNumbers)}</v>`],
    ['', `<v>${chance.number(10_000)}</v>`],
    ['inlineStr', `<is><t>${escaped}</t></is>`],
    ['str', `<f>A1</f><v>${escaped}</v>`],
    ['s', `<v>${chance.number(200)}</v>`],
    ['b', `<v>${chance.number(3)}</v>`],
    ['e', `<v>${chance.pick(['#N/A', '#REF!', '#VALUE!', '#NAME?'])}</v>`],
    ['d', `<v>${chance.pick(['2026-03-04', '2026-03-04T10:00:00', 'soon'])}</v>`],
    ['', '<f>1/0</f>'],
    ['', `<f>SUM(O7:O9)</f><v>${chance.number(5_000)}</v>`],
  ]);
}

export const cellOperators = {
  cellAnything: {
    opens: false,
    ledger(ledger, chance) {
      const row = lineOf(ledger, chance);
      if (!row) return;
      const column = chance.once(2) ? chance.pick([...amounts, ...days]) : chance.number(at.comment + 1);
      const [type, inside] = anything(chance);
      put(row, column, inside, type);
    },
  },
  codeMarked: {
    opens: true,
    ledger(ledger, chance) {
      const row = lineOf(ledger, chance);
      if (!row) return;
      const [column, text] = chance.pick([
        [at.action, 'A1'],
        [at.category, 'TRAVEL'],
        [at.currency, 'EUR'],
        [at.documentNo, 'F-1'],
      ] as const);
      putText(row, column, withMark(text, chance));
    },
  },
  richText: {
    opens: true,
    ledger(ledger, chance) {
      const row = lineOf(ledger, chance);
      const runs = '<is><r><t>F-</t></r><r><rPr><b/></rPr><t>99</t></r><rPh sb="0" eb="1"><t>kana</t></rPh></is>';
      if (row) put(row, at.documentNo, runs, 'inlineStr');
    },
  },
  textNotThere: {
    opens: false,
    ledger(ledger, chance) {
      const row = lineOf(ledger, chance);
      if (row)
        put(
          row,
          chance.pick([at.documentNo, at.comment, at.action]),
          `<v>${chance.pick(['-1', '99999', 'x', ''])}</v>`,
          's',
        );
    },
  },
  foreignWithoutRate: {
    opens: true,
    ledger(ledger, chance) {
      const row = lineOf(ledger, chance);
      if (!row) return;
      putText(row, at.currency, chance.pick(['USD', 'GBP', 'JPY', 'TND', 'XXX', 'euro', 'Eur']));
      if (chance.once(2)) putNumber(row, at.rate, chance.pick([1, 1.0834, 0, 157.3]));
      else put(row, at.rate, '');
    },
  },
  cellTwice: {
    opens: false,
    ledger(ledger, chance) {
      const row = lineOf(ledger, chance);
      const column = chance.pick([at.eligible, at.net, at.rate, at.documentNo]);
      const cell = row && cellAt(row, column);
      if (!cell) return;
      const other = {
        ...cell,
        inside: `<v>${1 + chance.number(999)}</v>`,
        attributes: cell.attributes.replace(/ t="\w+"/, ''),
      };
      row.cells.splice(row.cells.indexOf(cell) + chance.number(2), 0, other);
    },
  },
  rowTwice: {
    opens: false,
    ledger({ sheet, ...ledger }, chance) {
      const row = lineOf({ sheet, ...ledger }, chance);
      if (row)
        sheet.rows.splice(sheet.rows.indexOf(row) + chance.pick([0, 1, 3]), 0, {
          ...row,
          cells: row.cells.map((cell) => ({ ...cell })),
        });
    },
  },
  rowsOutOfOrder: {
    opens: false,
    ledger(ledger, chance) {
      const row = lineOf(ledger, chance);
      if (!row) return;
      const rows = ledger.sheet.rows.filter((one) => one !== row);
      rows.splice(chance.number(rows.length), 0, row);
      ledger.sheet.rows = rows;
    },
  },
  cellsOutOfOrder: { opens: false, ledger: (ledger, chance) => void lineOf(ledger, chance)?.cells.reverse() },
} satisfies Record<string, Operator>;
