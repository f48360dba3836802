/** Columns that were moved, renamed, dropped and added. */
import type { Chance } from '../chance';
import { cellAt, letters, type PlainRow } from '../sheet-xml';
import { at, everywhere, putText, type Ledger, type Operator } from './operator';

const english =
  'Line,Action,Category,Period,Supplier,Document type,Document no.,Document date,Payment date,Description,Units,Net,VAT,Gross,Eligible,Currency,Exchange rate,Declared,Shared cost,Evidence,Status,Comment'.split(
    ',',
  );
const invisible = ['\u200b', '\u200e', '\u200f', '\u202d', '\u2060', '\ufeff', '\u00ad'];

export function withMark(text: string, chance: Chance): string {
  const mark = chance.pick(invisible);
  const place = chance.pick([0, text.length, Math.floor(text.length / 2)]);
  return text.slice(0, place) + mark + text.slice(place);
}

function swapColumns(rows: readonly PlainRow[], one: number, other: number): void {
  for (const { cells } of rows) {
    for (const cell of cells) cell.column = cell.column === one ? other : cell.column === other ? one : cell.column;
    cells.sort((a, b) => a.column - b.column);
  }
}

/** In the table's own list of columns, as Excel does; only where the header stands as it was written. */
function nameColumn(ledger: Ledger, column: number, name: string): void {
  const header = everywhere(ledger)[0];
  if (header) putText(header, column, name);
  let index = -1;
  ledger.table = ledger.table.replace(/(<tableColumn [^>]*?name=")[^"]*"/g, (all, start: string) => {
    index += 1;
    return index === column ? `${start}${name}"` : all;
  });
}

export const headerOperators = {
  columnsMoved: {
    opens: false,
    ledger: (ledger, chance) =>
      swapColumns(everywhere(ledger), chance.number(at.comment + 1), chance.number(at.comment + 1)),
  },
  headersSwapped: {
    opens: false,
    ledger: (ledger, chance) =>
      swapColumns(everywhere(ledger).slice(0, 1), chance.number(at.comment + 1), chance.number(at.comment + 1)),
  },
  headerRenamed: {
    opens: true,
    ledger(ledger, chance) {
      const names = [
        'Amount',
        'Net amount',
        'Montant',
        'Elegível',
        'Eligible amount',
        'Eligble',
        'TTC',
        'X',
        'Date',
        'Taux',
      ];
      nameColumn(ledger, chance.number(at.comment + 1), chance.pick(names));
    },
  },
  headersInEnglish: {
    opens: true,
    ledger: (ledger) => english.forEach((name, column) => nameColumn(ledger, column, name)),
  },
  headerMarked: {
    opens: true,
    ledger(ledger, chance) {
      const column = chance.number(at.comment + 1);
      nameColumn(ledger, column, withMark(english[column] ?? '', chance));
    },
  },
  columnDropped: {
    opens: false,
    ledger(ledger, chance) {
      const column = chance.number(at.comment + 1);
      const closeUp = chance.once(2);
      for (const row of everywhere(ledger)) {
        row.cells = row.cells.filter((cell) => cell.column !== column);
        if (closeUp) for (const cell of row.cells) if (cell.column > column) cell.column -= 1;
      }
    },
  },
  columnInserted: {
    opens: false,
    ledger(ledger, chance) {
      const column = chance.number(at.comment + 1);
      for (const row of everywhere(ledger)) {
        for (const cell of row.cells) if (cell.column >= column) cell.column += 1;
        if (row.number === ledger.header) putText(row, column, 'Our reference');
        else if (cellAt(row, at.eligible + 1)) putText(row, column, `Ref ${row.number}`);
      }
      ledger.columns += 1;
      ledger.table = ledger.table.replace(
        /ref="(A\d+:)[A-Z]+(\d+)"/g,
        (_all, start: string, end: string) => `ref="${start}${letters(ledger.columns - 1)}${end}"`,
      );
    },
  },
} satisfies Record<string, Operator>;
