/** What both sheets of the calendar show, worked out once: its entries, the steps of the critical path, and their span. */
import type { Context } from '../context';
import type { Carried } from '../native-tables';
import type { CellContent } from '../plan';
import type { DraftValues } from '../draft/values';
import { holidayRows } from './holidays';
import { calendarSlots, type Slot } from './slots';
import type { StepRow } from './step-cells';
import { stepRows } from './steps';
import { spanOf, type Span } from './view';

export interface Followed {
  values: DraftValues;
  slots: readonly Slot[];
  steps: readonly StepRow[];
  span: Span;
  /** Of the table of holidays. */
  holidays: readonly (readonly CellContent[])[];
}

/** `carried`: the table of holidays as people left it, and what they chose to see. */
export function followed(
  context: Context,
  values: DraftValues,
  carried: Pick<Carried, 'Holidays' | 'calendar'> = {},
): Followed {
  const slots = calendarSlots(context, values);
  return {
    values,
    slots,
    steps: stepRows(values),
    span: spanOf(context, values, slots, carried.calendar),
    holidays: holidayRows(context, values, slots, carried.Holidays),
  };
}
