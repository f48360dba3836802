/** Whether what is to happen again and again does: meetings of a committee, communication in a territory. */
import { addMonths, type Day } from '../days';
import type { rhythmStates } from '../names';

export type RhythmState = (typeof rhythmStates)[number];

export interface Rhythm {
  last: Day | undefined;
  /** The next day planned, today included. */
  next: Day | undefined;
  /** By when it has to happen again; undefined where no rhythm is agreed, and at the project's end. */
  due: Day | undefined;
  state: RhythmState;
  /** Days that have passed, of which nobody says whether it happened. */
  unconfirmed: number;
}

/** `day`: of a meeting, or a communication action; `done`: whether it took place. */
export interface Occasion {
  day: Day;
  done: boolean;
}

/**
 * Counted from the last time, before the first one from the project's start. It is late where the next day planned, or
 * today where none is, is after the day by which it is due.
 */
export function rhythmOf(
  occasions: readonly Occasion[],
  { everyMonths, start, end }: { everyMonths: number | undefined; start: Day; end: Day },
  today: Day,
): Rhythm {
  const [done, ahead] = [true, false].map((is) =>
    occasions.flatMap((one) => (one.done === is ? [one.day] : [])).sort(),
  ) as [Day[], Day[]];
  const last = done.at(-1);
  const next = ahead.find((day) => day >= today);
  const again = everyMonths === undefined ? undefined : addMonths(last ?? start, everyMonths);
  const due = again === undefined || again > end || today > end ? undefined : again;
  const isLate = due !== undefined && (next ?? today) > due;
  return {
    last,
    next,
    due,
    state: isLate ? 'late' : next !== undefined ? 'planned' : due === undefined ? 'free' : 'to-plan',
    unconfirmed: ahead.filter((day) => day < today).length,
  };
}
