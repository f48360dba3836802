/** Which cells of a sheet have something in common: by column, because formulas stand one below another. */

/**
 * By column (0-based): the rows (0-based) in runs, each as its first row and the first one that is not in it, from top to
 * bottom. Plain data, which can be passed between threads.
 */
export type CellRuns = Map<number, number[]>;

/** Adds a cell; those of a column are added from top to bottom. */
export function addCell(runs: CellRuns, row: number, column: number): void {
  const found = runs.get(column);
  if (!found) runs.set(column, [row, row + 1]);
  else if (found[found.length - 1] === row) found[found.length - 1] = row + 1;
  else found.push(row, row + 1);
}

export function hasCell(runs: CellRuns | undefined, row: number, column: number): boolean {
  const found = runs?.get(column);
  if (!found) return false;
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle] ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 1;
}

/** All cells, column by column. */
export function* cellsIn(runs: CellRuns): Generator<{ row: number; column: number }> {
  for (const [column, found] of runs)
    for (let index = 0; index < found.length; index += 2)
      for (let row = found[index] ?? 0; row < (found[index + 1] ?? 0); row++) yield { row, column };
}
