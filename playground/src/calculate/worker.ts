/** Calculates off the main thread. One mirror for each open workbook. */
import { ask, hits } from './conditions';
import { compute } from './engine';
import { update } from './mirror';
import type { CalculateAnswer, CalculateRequest, CellsRequest, ForgetRequest } from './protocol';
import { nothingCalculated, recalculate, takeIn, type Calculated } from './recalculate';

const workbooks = new Map<number, Calculated>();

function calculatedOf(workbook: number): Calculated {
  const calculated = workbooks.get(workbook) ?? nothingCalculated();
  workbooks.set(workbook, calculated);
  return calculated;
}

function answer({ id, workbook, layout, cells, rules, formulas }: CalculateRequest): CalculateAnswer {
  const started = performance.now();
  const calculated = calculatedOf(workbook);
  const { mirror } = calculated;
  try {
    takeIn(calculated, layout, cells);
    const results = formulas ? recalculate(calculated, new Date().toDateString()) : [];
    const asked = ask(mirror, rules);
    const { answers } = compute(
      mirror,
      asked.map(({ question }) => question),
      () => false,
    );
    return { id, results, hits: hits(mirror, rules, asked, answers), milliseconds: performance.now() - started };
  } catch (error) {
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { id, results: [], hits: [], milliseconds: performance.now() - started, failure };
  }
}

addEventListener('message', ({ data }: MessageEvent<CellsRequest | CalculateRequest | ForgetRequest>) => {
  if ('forget' in data) workbooks.delete(data.forget);
  else if ('rules' in data) postMessage(answer(data));
  else update(calculatedOf(data.workbook).mirror, data.layout, data.cells);
});
