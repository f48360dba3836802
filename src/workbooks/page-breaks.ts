/** Where pages begin, so that charts and small tables are not torn: estimated from widths, heights and A4 paper. */
import type { SheetPlan } from './plan';
import { lineHeight } from './text-fit';

/** What a page shows at full size, in points: A4 less the margins. */
const paper = {
  portrait: { width: 523, height: 740 },
  landscape: { width: 770, height: 495 },
} as const;
/** A column's digits are 7 pixels wide, and 4 pixels are 3 points. */
const pointsPerDigit = 5.25;
/** Programs draw rows a little higher than they are told. */
const spare = 0.92;

/** `blocks` are the first rows of the sheet's blocks and the row after each, in order. */
export function pageBreaks(
  { widths, heights }: Pick<SheetPlan, 'widths' | 'heights'>,
  orientation: keyof typeof paper,
  blocks: readonly { first: number; end: number }[],
): number[] {
  const { width, height } = paper[orientation];
  const needed = widths.reduce((sum, one) => sum + one, 0) * pointsPerDigit;
  const page = height * Math.max(needed / width, 1) * spare;
  const known = new Map(heights.map((one) => [one.row, one.height]));
  const heightOf = (from: number, to: number): number =>
    Array.from({ length: to - from }, (_, index) => known.get(from + index) ?? lineHeight).reduce((a, b) => a + b, 0);
  const breaks: number[] = [];
  let used = 0;
  let before = 0;
  for (const { first, end } of blocks) {
    const gap = heightOf(before, first);
    const own = heightOf(first, end);
    before = end;
    if (used > 0 && used + gap + own > page && (own <= page || used + gap > page / 2)) {
      breaks.push(first);
      used = own % page;
    } else used = (used + gap + own) % page;
  }
  return breaks;
}
