/** When formulas are computed: after changes, unless calculation is manual, and whenever asked for. */
import type { Model } from './model';

/** Computes what changed since the last time, if anything did. May be waited for when the calculator is asynchronous. */
export function calculateIfNeeded(model: Model): void | Promise<void> {
  if (model.calculated === model.version || model.workbook.calculation === 'Manual') return;
  return calculateNow(model);
}

export function calculateNow(model: Model): void | Promise<void> {
  model.calculated = model.version;
  return model.recalculate(model);
}
