/** When formulas are computed: after changes, unless calculation is manual, and whenever asked for. */
import { raise, type Model } from './model';
import type { ModelSheet } from './types';

/** Computes what changed since the last time, if anything did. May be waited for when the calculator is asynchronous. */
export function calculateIfNeeded(model: Model): void | Promise<void> {
  if (isCalculated(model) || isManual(model)) return;
  return calculateNow(model);
}

const isCalculated = (model: Model): boolean => model.calculated === model.version;
const isManual = (model: Model): boolean => model.workbook.calculation === 'Manual';

/** Whether formulas wait until somebody asks for their results. */
export const isPending = (model: Model): boolean => isManual(model) && !isCalculated(model);

export function calculateNow(model: Model): void | Promise<void> {
  model.calculated = model.version;
  const { actor } = model;
  const tell = (): void => {
    for (const sheet of model.workbook.sheets.filter(hasFormulas))
      raise(model, { kind: 'calculated', sheet: sheet.id, by: actor });
  };
  const done = model.recalculate(model);
  return done ? done.then(tell) : tell();
}

const hasFormulas = ({ rows }: ModelSheet): boolean =>
  [...rows.values()].some(({ cells }) => [...cells.values()].some(({ formula }) => formula !== undefined));
