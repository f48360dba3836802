/** Formulas kept up to date: what was told of a workbook, and what a change made others of its formulas give. */
import type { CellValue } from '../host';
import { learn, noDependents, placeKey, toCompute, type Dependents } from './dependents';
import { compute } from './engine';
import { emptyMirror, store, update, type CellUpdate, type Layout, type Mirror } from './mirror';

export interface Calculated {
  mirror: Mirror;
  dependents: Dependents;
}

export const nothingCalculated = (): Calculated => ({ mirror: emptyMirror(), dependents: noDependents() });

/** What changed. All that was told before, in portions, is taken as it was stored. */
export function takeIn({ mirror, dependents }: Calculated, layout: Layout, cells: readonly CellUpdate[]): void {
  if (!dependents.layout) learn(dependents, mirror);
  update(mirror, layout, cells);
}

/**
 * Computes the formulas that the changes concern. When the calculator fails, they are computed again the next time.
 *
 * @param day what TODAY() gives now
 * @returns what they give now, also where that is what they gave before
 */
export function recalculate(
  { mirror, dependents }: Calculated,
  day: string,
): [sheet: string, row: number, column: number, value: CellValue][] {
  const concerned = toCompute(dependents, mirror, day);
  const { formulas } = compute(mirror, [], (sheet, row, column) => concerned.has(placeKey(sheet, row, column)));
  store(mirror, formulas);
  dependents.day = day;
  mirror.changed.clear();
  return formulas;
}
