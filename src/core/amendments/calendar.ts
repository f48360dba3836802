/** Whether the calendar moved: of actions in both versions, which have other days and which keep theirs. */
import type { Agreement } from '../agreement/schema';

export interface CalendarChange {
  moved: readonly string[];
  kept: readonly string[];
}

export function calendarChange(before: Agreement, after: Agreement): CalendarChange {
  const old = new Map(before.actions.map((action) => [action.code, action]));
  const [moved, kept]: [string[], string[]] = [[], []];
  for (const { code, start, end } of after.actions) {
    const was = old.get(code);
    if (was) (was.start === start && was.end === end ? kept : moved).push(code);
  }
  return { moved, kept };
}
