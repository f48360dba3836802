/** Recognises date formats, and the two date systems of workbooks. */

/** Everything in a format that is not a placeholder: quoted and escaped text, padding, fill, colours and conditions. */
const decoration = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General/gi;

/** Elapsed hours, minutes or seconds, which may exceed a day. */
const elapsed = /\[(?:h+|m+|s+)\]/gi;

/** Whether a number format shows a day, month or year; a time of day alone is not a date. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(elapsed, 'h').replace(decoration, '');
  return /[dy]/i.test(bare) || (/m/i.test(bare) && !/[hs0#?]/i.test(bare));
}

/** Offset in days between the 1904 and the 1900 date system. */
export const from1904 = 1462;
