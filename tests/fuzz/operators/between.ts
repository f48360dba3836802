/** What stands between lines and below them, the order of rows, and merged cells. */
import type { Chance } from '../chance';
import { cellAt, letters, type PlainCell, type PlainRow } from '../sheet-xml';
import { figure, text } from './add';
import { at, body, filled, lineOf, rowAt, shift, typed, type Ledger, type Operator } from './operator';
import { endWithLines, headerTexts, lay } from './rows';
import { setArea } from './tables';

export const betweenOperators = {
  lineRepeated: {
    opens: true,
    ledger(ledger, chance) {
      const line = lineOf(ledger, chance);
      const blank = body(ledger).filter((row) => !filled(ledger).includes(row));
      if (line && blank.length > 0)
        lay(
          chance.pick(blank),
          line.cells.filter(typed).map((cell) => ({ ...cell })),
        );
    },
  },
  lineDropped: {
    opens: true,
    ledger(ledger, chance) {
      const row = lineOf(ledger, chance);
      if (!row) return;
      ledger.sheet.rows = ledger.sheet.rows.filter((one) => one !== row);
      if (chance.once(2)) return;
      shift(ledger, row.number + 1, -1);
      setArea(ledger, ledger.header, ledger.last - 1);
    },
  },
  rowsInserted: {
    opens: true,
    ledger(ledger, chance) {
      const by = 1 + chance.number(3);
      const from = ledger.header + 1 + chance.number(Math.max(1, ledger.last - ledger.header));
      shift(ledger, from, by);
      setArea(ledger, ledger.header, ledger.last + by);
    },
  },
  rowsSorted: { opens: true, ledger: (ledger, chance) => permute(filled(ledger).slice(1), chance) },
  columnSorted: {
    opens: true,
    ledger(ledger, chance) {
      // One column sorted without the others: the figures still add up, and nothing tells it but they.
      const rows = filled(ledger).slice(1);
      const column = chance.number(at.comment + 1);
      const cells = rows.map((row) => cellAt(row, column));
      rows.forEach((row, index) => {
        const other = cells[(index + 1) % cells.length];
        lay(row, [other ? { ...other } : { column, attributes: '', inside: '' }]);
      });
    },
  },
  headersRepeated: {
    opens: true,
    ledger(ledger, chance) {
      const blank = body(ledger).filter((row) => !filled(ledger).includes(row));
      if (blank.length > 0) lay(chance.pick(blank), headerTexts(ledger));
    },
  },
  totalsTyped: {
    opens: true,
    ledger(ledger, chance) {
      const rows = body(ledger).filter((row) => !filled(ledger).includes(row));
      const row = rows.length > 0 ? chance.pick(rows) : rowAt(ledger, ledger.last + 1);
      const label = chance.pick(['Total', 'Sous-total', 'Soma', 'TOTAL 2', 'à vérifier avec le comptable svp']);
      const sum = `<f>SUM(O${ledger.header + 1}:O${ledger.header + 3})</f><v>${chance.number(90_000)}</v>`;
      const amount = chance.once(2)
        ? figure(at.eligible, 1 + chance.number(9_999))
        : { ...figure(at.eligible, 0), inside: sum };
      lay(row, [text(chance.pick([at.line, at.action, at.supplier, at.description]), label), amount]);
    },
  },
  signatureBelow: {
    opens: true,
    ledger(ledger, chance) {
      const last = endWithLines(ledger);
      lay(rowAt(ledger, last + 2), [text(at.supplier, 'Certified by the finance officer')]);
      if (chance.once(2)) lay(rowAt(ledger, last + 3), [text(at.action, 'Evora'), figure(at.comment, 2_027)]);
    },
  },
  mergedDown: {
    opens: true,
    ledger(ledger, chance) {
      const row = lineOf(ledger, chance);
      if (!row) return;
      const column = letters(chance.pick([at.action, at.category, at.supplier, at.documentNo, at.eligible, at.net]));
      merge(ledger, `${column}${row.number}:${column}${row.number + 1}`);
    },
  },
  mergedAcross: {
    opens: true,
    ledger(ledger, chance) {
      const row = lineOf(ledger, chance);
      if (!row) return;
      const from = chance.pick([at.action, at.supplier, at.net, at.eligible]);
      merge(ledger, `${letters(from)}${row.number}:${letters(from + 1 + chance.number(2))}${row.number}`);
    },
  },
} satisfies Record<string, Operator>;

function merge({ sheet }: Ledger, ref: string): void {
  // Where merges belong: after filters, before formats and checks.
  const before = /<\/sheetData>(?:<sheetProtection[^>]*\/>)?(?:<autoFilter[\s\S]*?(?:\/>|<\/autoFilter>))?/;
  sheet.after = sheet.after.includes('<mergeCells')
    ? sheet.after.replace(/<mergeCells[^>]*>/, `<mergeCells><mergeCell ref="${ref}"/>`)
    : sheet.after.replace(before, (all) => `${all}<mergeCells><mergeCell ref="${ref}"/></mergeCells>`);
}

function permute(rows: readonly PlainRow[], chance: Chance): void {
  const contents = rows.map(({ cells }) => cells);
  for (let place = contents.length - 1; place > 0; place--) {
    const other = chance.number(place + 1);
    [contents[place], contents[other]] = [contents[other] as PlainCell[], contents[place] as PlainCell[]];
  }
  rows.forEach((row, index) => (row.cells = contents[index] ?? []));
}
