/** The page that a sheet is printed on: upright or across, on A3 where A4 could not be read, split where A3 could not. */
import type { Sheet } from './blocks';

/** Printable area at full size, in points: the paper minus the margins. `large` is A3 across, the others A4. */
export const paper = {
  portrait: { width: 523, height: 748 },
  landscape: { width: 770, height: 501 },
  large: { width: 1118, height: 748 },
} as const;
export type Page = keyof typeof paper;
/** Width of a digit: 7 pixels are 5.25 points; in print it may take 5.6. */
const points = { narrow: 5.25, wide: 5.6 } as const;
/** 11-point text remains readable down to this scale. */
export const minimumScale = 0.66;
/** Every column of a table side by side is worth smaller letters, down to this scale. */
const splitScale = 0.55;

/** The scale at which columns fit a page's width, at most 1, because programs never enlarge. */
export function scaleOn(page: Page, widths: readonly number[], digit: keyof typeof points): number {
  const needed = widths.reduce((sum, one) => sum + one, 0) * points[digit];
  return Math.min(paper[page].width / needed, 1);
}

/** Portrait as long as it remains readable; larger paper only where the sheet may have it. */
export function pageFor(widths: readonly number[], { mayBeLarge }: Pick<Sheet, 'mayBeLarge'> = {}): Page {
  if (scaleOn('portrait', widths, 'narrow') >= minimumScale) return 'portrait';
  return mayBeLarge && scaleOn('landscape', widths, 'narrow') < minimumScale ? 'large' : 'landscape';
}

/** The columns that begin pages side by side on large paper, each with the first `repeated`; none where all fit one. */
export function pagesAcross(
  widths: readonly number[],
  { mayBeLarge }: Pick<Sheet, 'mayBeLarge'>,
  repeated: number,
): number[] {
  if (!mayBeLarge || scaleOn('large', widths, 'wide') >= splitScale) return [];
  return breaksAcross(widths, repeated, 'large', minimumScale);
}

/** The columns that begin another page where one more would make the scale less than `least`. */
export function breaksAcross(widths: readonly number[], repeated: number, on: Page, least: number): number[] {
  const breaks: number[] = [];
  let first = 0;
  widths.forEach((_, column) => {
    const page = [...(first === 0 ? [] : widths.slice(0, repeated)), ...widths.slice(first, column + 1)];
    if (column <= first || column <= repeated || scaleOn(on, page, 'wide') >= least) return;
    first = column;
    breaks.push(column);
  });
  return breaks;
}
