/** Numbers that are shown as something else than they are. */
import type { Chance } from '../chance';
import { cellAt } from '../sheet-xml';
import { addFormat } from './add';
import { at, filled, lineOf, numberOf, put, type Ledger, type Operator } from './operator';

function styleOf(attributes: string): number {
  return Number(/\ss="(\d+)"/.exec(attributes)?.[1] ?? 0);
}

/** The document number as a number in a format. */
function documentNo(value: (chance: Chance) => number, codes: readonly string[]): Operator {
  return {
    opens: true,
    ledger(ledger, chance) {
      const row = lineOf(ledger, chance);
      if (!row) return;
      const style = addFormat(ledger.parts, chance.pick(codes), styleOf(cellAt(row, at.documentNo)?.attributes ?? ''));
      put(row, at.documentNo, `<v>${value(chance)}</v>`, '', style);
    },
  };
}

/** An amount of a line in another format. */
function amount(columns: readonly number[], codes: readonly string[]): Operator {
  return {
    opens: true,
    ledger(ledger: Ledger, chance: Chance) {
      const column = chance.pick(columns);
      const rows = filled(ledger).filter((row) => numberOf(row, column) !== undefined);
      if (rows.length === 0) return;
      const row = chance.pick(rows);
      const style = addFormat(ledger.parts, chance.pick(codes), styleOf(cellAt(row, column)?.attributes ?? ''));
      put(row, column, `<v>${numberOf(row, column)}</v>`, '', style);
    },
  };
}

const money = [at.eligible, at.eligible, at.net, at.vat];

export const formatOperators = {
  numberWithZeros: documentNo((chance) => 1 + chance.number(9_999), ['0000000', '00000', '000000']),
  numberWithPrefix: documentNo(
    (chance) => 1 + chance.number(9_999),
    ['"OC-"0', '"F/"0000', '\\N0', '0"/27"', '000-000'],
  ),
  numberAsDay: documentNo((chance) => 46_000 + chance.number(400), ['m\\-yy', 'd-mmm', 'dd/mm/yyyy', 'mmm-yy']),
  numberInThousands: documentNo((chance) => 20_000 + chance.number(9_999), ['#,##0', '#,##0.00', '0.0E+00']),
  amountInOtherFormat: amount(money, [
    '[$$-409]#,##0.00',
    '"$"#,##0.00',
    '#,##0.00 [$USD]',
    '[$£-809]#,##0.00',
    '#,##0.00 "CHF"',
    '[$¥-411]#,##0',
    '#,##0.00\\ [$zł-415]',
    '_("$"* #,##0.00_)',
  ]),
  amountInOwnFormat: amount(money, [
    '#,##0.00 [$€-40C]',
    '[$EUR] #,##0.00',
    '#,##0.00 "€"',
    '0.00',
    '#,##0.00;[Red]-#,##0.00',
    '_-* #,##0.00 [$€-1]_-',
  ]),
  amountAsDay: amount(money, ['dd/mm/yyyy', 'd-mmm', 'm/d/yy h:mm', '[$-40C]mmm-yy;@']),
  amountAsShare: amount(money, ['0%', '0.00%']),
  amountInThousands: amount(money, ['#,##0,', '0.0,"k"', '#,##0.0,,']),
  rateAsShare: amount([at.rate], ['0%', 'dd/mm/yyyy']),
  dayAsNumber: amount([at.documentDate, at.paymentDate], ['General', '0', '#,##0.00', '@']),
} satisfies Record<string, Operator>;
