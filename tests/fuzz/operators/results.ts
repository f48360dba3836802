/** Formulas whose stored result is missing, 0, stale, or right. */
import type { Chance } from '../chance';
import { at, filled, lineOf, numberOf, put, replaceIn, type Ledger, type Operator, type Parts } from './operator';

const setCalculation = (parts: Parts, attributes: string): void =>
  replaceIn(parts, 'xl/workbook.xml', /<calcPr[^>]*\/>/, `<calcPr ${attributes}/>`);

/** As Excel writes it after it calculated everything. */
const calculated = 'calcId="191029"';
const onLoad = 'calcId="124519" fullCalcOnLoad="1"';
const manual = 'calcId="191029" calcMode="manual" calcCompleted="0" calcOnSave="0"';

/** A formula in an input cell of a line; what is stored is made from its right result. */
function formula(
  stored: (right: number, chance: Chance) => [type: string, value: string],
  calculation: readonly string[],
): Operator {
  return {
    opens: true,
    ledger(ledger, chance) {
      setCalculation(ledger.parts, chance.pick(calculation));
      const rows = filled(ledger).filter((row) => numberOf(row, at.net) !== undefined);
      if (rows.length === 0) return;
      const row = chance.pick(rows);
      const [net, vat] = [numberOf(row, at.net) ?? 0, numberOf(row, at.vat) ?? 0];
      const n = row.number;
      const [column, text, right] = chance.pick<[number, string, number]>([
        [at.eligible, `L${n}+M${n}`, net + vat],
        [at.eligible, `SUM(L${n}:M${n})`, net + vat],
        [at.eligible, `L${n}`, net],
        [at.vat, `L${n}*0.2`, net / 5],
        [at.net, `${net}*2`, net * 2],
      ]);
      const [type, value] = stored(Number(right.toPrecision(15)), chance);
      put(row, column, `<f>${text}</f>${value}`, type);
    },
  };
}

function neverCalculated(ledger: Ledger, chance: Chance, columns: readonly number[], type: string): void {
  const row = lineOf(ledger, chance);
  for (const column of row ? columns : [])
    if (row) put(row, column, `<f>Export!${String.fromCharCode(65 + column)}2</f>`, type);
}

const inputs = [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 14];

export const resultOperators = {
  resultRight: formula((right) => ['', `<v>${right}</v>`], [calculated, onLoad]),
  resultMissing: formula(() => ['', ''], [calculated, onLoad, manual]),
  resultEmpty: formula((_right, chance) => ['', chance.pick(['<v></v>', '<v/>', '<v> </v>'])], [calculated, onLoad]),
  resultZero: formula(() => ['', '<v>0</v>'], [onLoad]),
  resultStale: formula(
    (right, chance) => ['', `<v>${chance.pick([1, 100, right + 10, right / 2])}</v>`],
    [calculated, onLoad, manual],
  ),
  resultManual: formula((right, chance) => ['', `<v>${chance.pick([0, right + 1])}</v>`], [manual]),
  resultAsText: formula(
    (right, chance) => ['str', `<v>${chance.pick(['1', '', String(right)])}</v>`],
    [calculated, onLoad],
  ),
  resultIsError: formula((_right, chance) => ['e', `<v>${chance.pick(['#NAME?', '#REF!'])}</v>`], [calculated]),
  textWithoutResult: formula(() => ['str', ''], [calculated, onLoad]),
  lineNeverCalculated: {
    opens: true,
    ledger: (ledger, chance) => neverCalculated(ledger, chance, inputs, chance.pick(['str', ''])),
  },
  cellNeverCalculated: {
    opens: true,
    ledger: (ledger, chance) =>
      neverCalculated(ledger, chance, [chance.pick([...inputs, at.rate, at.currency])], chance.pick(['str', ''])),
  },
  statusNeverCalculated: {
    opens: true,
    ledger(ledger, chance) {
      const row = lineOf(ledger, chance);
      const column = chance.pick([at.status, at.sharedCost, at.evidence]);
      if (row) put(row, column, '<f>IF(1,"withdrawn","")</f>', chance.pick(['str', '']));
    },
  },
  formulaFromElsewhere: {
    opens: true,
    ledger(ledger, chance) {
      setCalculation(ledger.parts, chance.pick([calculated, onLoad, manual]));
      const row = lineOf(ledger, chance);
      if (row) put(row, at.eligible, `<f>VLOOKUP(G${row.number},AD1:AE9,2,FALSE)</f><v>${chance.number(2) * 120}</v>`);
    },
  },
} satisfies Record<string, Operator>;
