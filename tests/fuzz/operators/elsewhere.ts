/** Lines outside the table that do not look like lines: days in words, texts, errors and formulas for amounts, one cell. */
import type { Chance } from '../chance';
import { parseSheet, sheetXml, type PlainCell } from '../sheet-xml';
import { addSheet, text } from './add';
import { at, body, filled, textOf, type Ledger, type Operator } from './operator';
import { lay, moved, otherSheets, someLine } from './rows';

const days: readonly number[] = [at.documentDate, at.paymentDate];
const amounts: readonly number[] = [at.net, at.vat, at.eligible];

const numberIn = ({ inside }: PlainCell): number => Number(/<v>([^<]*)<\/v>/.exec(inside)?.[1]);
/** Others are no days, whatever another operator has put there. */
const isSerial = (value: number): boolean => value >= 61 && value < 2_958_466;
/** A number that fits into a column: of those of days, one that is a day. */
const isNumber = (cell: PlainCell): boolean =>
  !/ t="/.test(cell.attributes) &&
  (days.includes(cell.column) ? isSerial(numberIn(cell)) : Number.isFinite(numberIn(cell)));

/** On a new sheet, below what is on another one, or beside the lines. */
function layElsewhere(ledger: Ledger, chance: Chance, cells: readonly PlainCell[]): void {
  const where = chance.pick(['new', 'other', 'beside'] as const);
  if (where === 'new') addSheet(ledger.parts, 'Suite', [{ number: 1 + chance.number(4), cells }]);
  else if (where === 'other') {
    const name = chance.pick(otherSheets(ledger));
    const sheet = parseSheet(textOf(ledger.parts, name));
    const number = (sheet.rows.at(-1)?.number ?? 0) + 2;
    sheet.rows.push({ number, attributes: '', cells: [...cells] });
    ledger.parts.set(name, sheetXml(sheet));
  } else lay(chance.pick(body(ledger)), moved(cells, ledger.columns + 1));
}

/** A line of which some cells are given another form. */
function changedLine(columns: readonly number[], change: (cell: PlainCell, chance: Chance) => PlainCell): Operator {
  return {
    opens: true,
    ledger(ledger, chance) {
      const line = someLine(ledger, chance);
      const isChanged = (cell: PlainCell): boolean => columns.includes(cell.column) && isNumber(cell);
      if (!line.some(isChanged)) return;
      layElsewhere(
        ledger,
        chance,
        line.map((cell) => (isChanged(cell) ? change(cell, chance) : cell)),
      );
    },
  };
}

const isoDay = (serial: number): string => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);

/** The words of a day in a language. */
function inWords(serial: number, language: string, chance: Chance): string {
  const month = chance.pick(['long', 'short'] as const);
  const weekday = chance.once(3) ? ({ weekday: 'long' } as const) : {};
  return new Date(isoDay(serial)).toLocaleDateString(language, {
    day: 'numeric',
    month,
    year: 'numeric',
    timeZone: 'UTC',
    ...weekday,
  });
}

/** What a cell shows, plainly: shared texts are looked up, days are ISO. */
function shown(ledger: Ledger, cell: PlainCell): string {
  const { column, attributes, inside } = cell;
  const value = /<(?:v|t)\b[^>]*>([^<]*)</.exec(inside)?.[1] ?? '';
  if (/ t="s"/.test(attributes)) return sharedTexts(ledger)[Number(value)] ?? '';
  return days.includes(column) && isNumber(cell) ? isoDay(numberIn(cell)) : value;
}

const sharedTexts = ({ parts }: Ledger): string[] =>
  [...textOf(parts, 'xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, one = '']) =>
    one.replace(/<[^>]*>/g, ''),
  );

export const elsewhereOperators = {
  lineWithDaysInWords: changedLine(days, (cell, chance) =>
    text(cell.column, inWords(numberIn(cell), chance.pick(['fr', 'en-GB', 'en-US', 'pt', 'it']), chance)),
  ),
  lineOfTexts: changedLine(amounts, (cell) => text(cell.column, String(Math.round(numberIn(cell))))),
  lineWithErrors: changedLine(amounts, ({ column }, chance) => ({
    column,
    attributes: ' t="e"',
    inside: `<v>${chance.pick(['#REF!', '#N/A', '#VALUE!'])}</v>`,
  })),
  lineWithoutResults: changedLine(amounts, ({ column }, chance) => ({
    column,
    attributes: chance.pick(['', ' t="str"']),
    inside: `<f>Export!B${column}</f>`,
  })),
  lineInOneCell: {
    opens: true,
    ledger(ledger, chance) {
      const separator = chance.pick(['&#9;', ';', '|']);
      const line = someLine(ledger, chance);
      if (line.length === 0) return;
      const whole = line.map((cell) => shown(ledger, cell).replaceAll(';', ',')).join(separator);
      const blank = body(ledger).filter((row) => !filled(ledger).includes(row));
      if (blank.length > 0 && chance.once(2)) lay(chance.pick(blank), [text(chance.pick([at.line, at.action]), whole)]);
      else layElsewhere(ledger, chance, [text(at.line, whole)]);
    },
  },
} satisfies Record<string, Operator>;
