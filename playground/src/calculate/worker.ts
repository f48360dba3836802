/** Calculates off the main thread. One mirror for each open workbook. */
import { ask, hits } from './conditions';
import { compute } from './engine';
import { emptyMirror, update, type Mirror } from './mirror';
import type { CalculateAnswer, CalculateRequest, CellsRequest, ForgetRequest } from './protocol';

const mirrors = new Map<number, Mirror>();

function mirrorOf({ workbook, layout, cells }: CellsRequest): Mirror {
  const mirror = mirrors.get(workbook) ?? emptyMirror();
  mirrors.set(workbook, mirror);
  update(mirror, layout, cells);
  return mirror;
}

function answer(request: CalculateRequest): CalculateAnswer {
  const { id, layout, rules, formulas } = request;
  const started = performance.now();
  const mirror = mirrorOf(request);
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

addEventListener('message', ({ data }: MessageEvent<CellsRequest | CalculateRequest | ForgetRequest>) => {
  if ('forget' in data) mirrors.delete(data.forget);
  else if ('rules' in data) postMessage(answer(data));
  else mirrorOf(data);
});
