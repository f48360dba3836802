/** Estimates the size of texts generously, because programs may use another font. */

const thin = /[ijl.,:;'’|!]/;
const narrow = /[Ifrt()[\]\s-]/;
const wide = /[mwMW@%—…]/;
const capital = /\p{Lu}/u;
export const lineHeight = 15;

/** Width in Excel's characters (the width of a digit at 11 points). */
export function textWidth(text: string, { bold = false, size = 11 } = {}): number {
  let width = 0;
  for (const character of text)
    width += thin.test(character)
      ? 0.48
      : narrow.test(character)
        ? 0.62
        : wide.test(character)
          ? 1.5
          : capital.test(character)
            ? 1.15
            : /\d/.test(character)
              ? 1
              : 0.92;
  return width * (size / 11) * (bold ? 1.07 : 1);
}

/** Number of lines of a text wrapped at words. */
export function textLines(text: string, width: number, style: { bold?: boolean; size?: number } = {}): number {
  // Rendered text can be slightly wider than Excel's whole pixels; an extra line does less harm than a cut one.
  const room = Math.max((width - 2) * 0.96, 1);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      const needed = textWidth(word, style);
      if (used > 0 && used + 0.7 + needed > room) {
        lines += 1;
        used = 0;
      }
      // A word longer than the line is broken.
      lines += Math.max(Math.ceil(needed / room) - 1, 0);
      used = used === 0 ? needed % room : used + 0.7 + needed;
    }
  }
  return lines;
}
