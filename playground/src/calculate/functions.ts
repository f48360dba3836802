/** Functions that the calculator does otherwise than Excel: given to it in its own terms, taking the place of its own. */
import type { WorkbookLike } from '@cj-tech-master/excelts/formula';
import { criterion, KIND, type Value } from './criteria';
import { rounded } from './rounding';

type Functions = NonNullable<WorkbookLike['userFunctions']>;
type Invoke = (args: Value[]) => Value;

const error = (code: string): Value => ({ kind: KIND.error, code });
const number = (value: number): Value => ({ kind: KIND.number, value });
const cellsOf = (value: Value): Value[] => (value.kind === KIND.array ? (value.rows ?? []).flat() : [value]);

/** Pairs of range and criterion: which places meet all of them; undefined when the ranges have different sizes. */
function places(pairs: Value[], size: number): boolean[] | undefined {
  const met = Array.from({ length: size }, () => true);
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const [range, wanted] = [pairs[at], pairs[at + 1]];
    if (!range || !wanted) return undefined;
    const cells = cellsOf(range);
    if (cells.length !== size) return undefined;
    const meets = criterion(cellsOf(wanted)[0] ?? { kind: KIND.blank });
    cells.forEach((cell, index) => {
      if (met[index] && !meets(cell)) met[index] = false;
    });
  }
  return met;
}

function sum(cells: Value[], met: boolean[] | undefined): Value {
  if (!met) return error('#VALUE!');
  let total = 0;
  for (const [index, cell] of cells.entries()) {
    if (!met[index]) continue;
    if (cell.kind === KIND.error) return cell;
    if (cell.kind === KIND.number) total += Number(cell.value);
  }
  return number(total);
}

const sumifs: Invoke = ([range, ...pairs]) => {
  const cells = range ? cellsOf(range) : [];
  return sum(cells, places(pairs, cells.length));
};

const countifs: Invoke = (pairs) => {
  const met = places(pairs, pairs[0] ? cellsOf(pairs[0]).length : 0);
  return met ? number(met.filter(Boolean).length) : error('#VALUE!');
};

const sumif: Invoke = ([range, wanted, sums = range]) => {
  if (!range || !wanted || !sums) return error('#VALUE!');
  return sum(cellsOf(sums), places([range, wanted], cellsOf(range).length));
};

const entry = (minArity: number, maxArity: number, invoke: Invoke) => ({ minArity, maxArity, invoke });

const list = {
  ROUND: entry(
    2,
    2,
    rounded((value) => Math.floor(value + 0.5)),
  ),
  ROUNDDOWN: entry(2, 2, rounded(Math.floor)),
  ROUNDUP: entry(2, 2, rounded(Math.ceil)),
  SUMIFS: entry(3, 255, sumifs),
  COUNTIFS: entry(2, 255, countifs),
  SUMIF: entry(2, 3, sumif),
  COUNTIF: entry(2, 2, countifs),
};

export const functions: Functions = new Map(
  Object.entries(list).map(([name, { minArity, maxArity, invoke }]) => [
    name,
    { minArity, maxArity, invoke: (args: unknown[]) => invoke(args as Value[]) },
  ]),
);
