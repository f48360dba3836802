/** Amounts and days as people type and paste them, and as programs write them. */
import type { Chance } from '../chance';
import { withMark } from './headers';
import { at, filled, numberOf, put, putText, type Ledger, type Operator } from './operator';

export const oddNumbers = [
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
  '+5',
  '.5',
  '5.',
  'INF',
  '#DIV/0!',
  '1 000',
  'true',
];

export const amounts = [at.net, at.vat, at.eligible, at.rate, at.units];
const money = [at.net, at.vat, at.eligible];
export const days = [at.documentDate, at.paymentDate];

/** Gives the number of one cell of a line another form. */
function onNumber(
  columns: readonly number[],
  change: (value: number, chance: Chance) => [type: string, inside: string],
): Operator {
  return {
    opens: true,
    ledger(ledger, chance) {
      const column = chance.pick(columns);
      const rows = filled(ledger).filter((row) => numberOf(row, column) !== undefined);
      if (rows.length === 0) return;
      const row = chance.pick(rows);
      const [type, inside] = change(numberOf(row, column) ?? 0, chance);
      put(row, column, inside, type);
    },
  };
}

const inline = (text: string): [string, string] => ['inlineStr', `<is><t xml:space="preserve">${text}</t></is>`];
/** 2016.5 as 2,016.50, and as 2.016,50 or 2 016,50. */
const english = (value: number): string => value.toLocaleString('en', { minimumFractionDigits: 2 });
const continental = (value: number, space = '.'): string =>
  english(value).replaceAll(',', '_').replace('.', ',').replaceAll('_', space);

/** What another operator made no day of any calendar stays a number. */
function isoDay(serial: number): string {
  const day = new Date((serial - 25_569) * 86_400_000);
  return Number.isNaN(day.getTime()) ? String(serial) : day.toISOString().slice(0, 10);
}

function columnAsText(ledger: Ledger, chance: Chance): void {
  const column = chance.pick([...days, at.net, at.eligible, at.rate]);
  const comma = chance.once(2);
  for (const row of filled(ledger)) {
    const value = numberOf(row, column);
    if (value !== undefined) putText(row, column, comma ? String(value).replace('.', ',') : String(value));
  }
}

export const numberOperators = {
  oddNumber: { ...onNumber(amounts, (_value, chance) => ['', `<v>${chance.pick(oddNumbers)}</v>`]), opens: false },
  valueOfSpaces: {
    ...onNumber(amounts, (_value, chance) => ['', `<v>${chance.pick([' ', '\n  ', '\t'])}</v>`]),
    opens: false,
  },
  valueAmongSpaces: onNumber([...amounts, ...days], (value) => ['', `\n   <v>\n     ${value}\n   </v>\n`]),
  valueEmpty: onNumber(amounts, (_value, chance) =>
    chance.pick([
      ['', '<v></v>'],
      ['', '<v/>'],
      ['str', '<v></v>'],
    ]),
  ),
  amountAsText: onNumber(money, (value, chance) =>
    inline(
      chance.pick([
        english(value),
        continental(value),
        continental(value, '\u202f'),
        continental(value, '\u00a0'),
        `${continental(value, ' ')} €`,
        `${value}-`,
        `(${english(value)})`,
      ]),
    ),
  ),
  amountInOtherCurrency: onNumber(money, (value, chance) =>
    inline(
      chance.pick([
        `$${english(value)}`,
        `${english(value)} USD`,
        `£ ${english(value)}`,
        `${continental(value, ' ')} CHF`,
        `¥${value}`,
        `${continental(value)} zł`,
        `US$ ${english(value)}`,
      ]),
    ),
  ),
  columnAsText: { opens: true, ledger: columnAsText },
  amountMarked: onNumber(money, (value, chance) =>
    inline(
      chance.pick([
        `\u202d${continental(value, '')}\u202c`,
        `\u200f${continental(value, '')}`,
        `\u200b${value}\ufeff`,
        withMark(String(value), chance),
      ]),
    ),
  ),
  dateMarked: onNumber(days, (value, chance) => inline(withMark(isoDay(value), chance))),
  dateAsText: onNumber(days, (value, chance) => {
    const [year = '', month = '', day = ''] = isoDay(value).split('-');
    return inline(
      chance.pick([
        `${day}/${month}/${year}`,
        `${day}.${month}.${year}`,
        isoDay(value),
        `${month}/${day}/${year}`,
        `${day}-${month}-${year.slice(2)}`,
      ]),
    );
  }),
  dateOfTypeDay: onNumber(days, (value, chance) => [
    'd',
    `<v>${isoDay(value)}${chance.pick(['', 'T00:00:00', 'T00:00:00.000', 'T00:00:00.000+02:00', 'T23:30:00Z'])}</v>`,
  ]),
  dateWithTime: onNumber(days, (value, chance) => ['', `<v>${value + chance.pick([0.25, 0.999988, 0.5])}</v>`]),
  amountIsError: onNumber(amounts, (_value, chance) => [
    'e',
    `<v>${chance.pick(['#N/A', '#REF!', '#VALUE!', '#DIV/0!'])}</v>`,
  ]),
  amountIsLogical: onNumber(amounts, (_value, chance) => ['b', `<v>${chance.number(2)}</v>`]),
  negative: onNumber(money, (value) => ['', `<v>${-value}</v>`]),
} satisfies Record<string, Operator>;
