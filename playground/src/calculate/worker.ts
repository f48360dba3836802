/** Calculates off the main thread. One mirror for each open workbook. */
import { ask, hits } from './conditions';
import { compute } from './engine';
import { emptyMirror, update, type Mirror } from './mirror';
import type { CalculateAnswer, CalculateRequest, ForgetRequest } from './protocol';

const mirrors = new Map<number, Mirror>();

function answer({ id, workbook, layout, cells, rules, formulas }: CalculateRequest): CalculateAnswer {
  const started = performance.now();
  const mirror = mirrors.get(workbook) ?? emptyMirror();
  mirrors.set(workbook, mirror);
  update(mirror, layout, cells);
  try {
    const first = formulas ? compute(mirror, [], true).formulas : [];
    update(
      mirror,
      layout,
      first.map(([sheet, row, column, value]) => withFormula(mirror, sheet, row, column, value)),
    );
    const asked = ask(mirror, rules);
    const { answers } = compute(
      mirror,
      asked.map(({ question }) => question),
      false,
    );
    return { id, results: first, hits: hits(mirror, rules, asked, answers), milliseconds: performance.now() - started };
  } catch (error) {
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { id, results: [], hits: [], milliseconds: performance.now() - started, failure };
  }
}

function withFormula(
  mirror: Mirror,
  sheet: string,
  row: number,
  column: number,
  value: string | number | boolean | null,
) {
  const formula = mirror.sheets.get(sheet)?.rows.get(row)?.get(column)?.formula;
  return [sheet, row, column, value, ...(formula === undefined ? [] : [formula])] as CalculateRequest['cells'][number];
}

addEventListener('message', ({ data }: MessageEvent<CalculateRequest | ForgetRequest>) => {
  if ('forget' in data) mirrors.delete(data.forget);
  else postMessage(answer(data));
});
