/** How dates are told from numbers, and the two systems that workbooks count them by. */

/** Everything in a format that is no placeholder: quoted and escaped text, padding, filling, colours and conditions. */
const decoration = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General/gi;

/** Hours, minutes or seconds that count on beyond a day. */
const elapsed = /\[(?:h+|m+|s+)\]/gi;

/** Whether a number format shows a day, month or year; a time of day alone is no date. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(elapsed, 'h').replace(decoration, '');
  return /[dy]/i.test(bare) || (/m/i.test(bare) && !/[hs0#?]/i.test(bare));
}

/** Days between the first days of the 1900 and the 1904 system. */
export const from1904 = 1462;
