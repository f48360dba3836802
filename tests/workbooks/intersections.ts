/**
 * Finds ranges in places for a single value. Excel takes the cell of the same row there, shows the formula with "@", and
 * other programs may differ. Nothing else in the repository parses formulas, so this does no more than it needs.
 */

/** Functions that take ranges, by the arguments (from 1) that do; "all" for any. */
const taking: Readonly<Record<string, readonly number[] | 'all'>> = {
  ...Object.fromEntries(
    ['SUM', 'MAX', 'MIN', 'COUNT', 'COUNTA', 'COUNTBLANK', 'AND', 'OR', 'ROWS'].map((name) => [name, 'all']),
  ),
  SUMIFS: [1, 2, 4, 6, 8, 10, 12, 14, 16],
  COUNTIFS: [1, 3, 5, 7, 9],
  SUMIF: [1, 3],
  COUNTIF: [1],
  MATCH: [2],
  INDEX: [1],
  SMALL: [1],
  LARGE: [1],
  LOOKUP: [2, 3],
};
/** Within these, everything is calculated for whole ranges, but not within IF and its like. */
const array = 'SUMPRODUCT';
const single = new Set(['IF', 'IFERROR', 'AND', 'OR', 'INDEX', 'CHOOSE']);

interface Call {
  name: string;
  argument: number;
}

const token =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\w(])|(?:'(?:[^']|'')*'!)\$?[A-Z]+:\$?[A-Z]+|[A-Za-z_][\w.]*(?:\[\[[^\]]*\],\[(?:'.|[^'\]])*\]\])?\(?|[(),]|./gu;

/** The ranges, as they are written, that stand where one value is wanted. `isRange` tells it of defined names. */
export function rangesForValues(formula: string, isRange: (name: string) => boolean): string[] {
  const calls: Call[] = [];
  const found: string[] = [];
  for (const [text] of formula.matchAll(token)) {
    if (text === ')') calls.pop();
    else if (text === ',') {
      const call = calls.at(-1);
      if (call) call.argument += 1;
    } else if (text.endsWith('(') && !text.startsWith('"')) calls.push({ name: text.slice(0, -1), argument: 1 });
    else if (/^[^"]*:/.test(text) || (/^[A-Za-z_][\w.]*$/.test(text) && isRange(text))) {
      if (!takesRange(calls)) found.push(text);
    }
  }
  return found;
}

function takesRange(calls: readonly Call[]): boolean {
  for (const { name, argument } of [...calls].reverse()) {
    const positions = taking[name];
    if (positions === 'all' || positions?.includes(argument)) return true;
    if (name === array) return true;
    if (single.has(name)) return false;
  }
  return false;
}
