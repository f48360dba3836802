/** Values that may change in the middle of a project: one value, or a list of {from, value}. */
import * as z from 'zod';
import type { Day } from '../days';
import { day } from './atoms';

export function changing<Value extends z.ZodType>(value: Value) {
  return z.union([value, z.array(z.strictObject({ from: day, value })).min(1)]);
}

/** A value of the agreement, as its schema allows it. */
export type Changing<Value> = Value | readonly { from: Day; value: Value }[];

/** The values in the order of their days; the first also holds before its day. */
export type ValuesOverTime<Value> = readonly [ValueFrom<Value>, ...ValueFrom<Value>[]];
export interface ValueFrom<Value> {
  from: Day;
  value: Value;
}

/** The days of a value that changes; none where it does not. */
export function changesOf<Value>(given: Changing<Value> | undefined): readonly { from: Day; value: Value }[] {
  return Array.isArray(given) ? (given as readonly { from: Day; value: Value }[]) : [];
}

export function timelineOf<Value, Made>(given: Changing<Value>, made: (value: Value) => Made): ValuesOverTime<Made> {
  const [first, ...later] = changesOf(given).map(({ from, value }) => ({ from, value: made(value) }));
  return first ? [first, ...later] : constant(made(given as Value));
}

/** A value that does not change. */
export function constant<Value>(value: Value): ValuesOverTime<Value> {
  return [{ from: '0001-01-01' as Day, value }];
}

/** The value of a day; of an unknown day, the latest. */
export function valueOn<Value>(timeline: ValuesOverTime<Value>, on: Day | undefined): Value {
  const found = on === undefined ? timeline.at(-1) : timeline.findLast(({ from }) => from <= on);
  return (found ?? timeline[0]).value;
}
