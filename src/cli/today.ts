import { isDay, type Day } from '../core/days';

/** Today in the local time zone; workbooks show it until a spreadsheet program calculates its own. */
export function today(): Day {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  const text = parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`);
  return text;
}
