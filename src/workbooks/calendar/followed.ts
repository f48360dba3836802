/** What both sheets of the calendar show, worked out once: its entries, the steps of the critical path, and their span. */
import type { Context } from '../context';
import type { CellContent } from '../plan';
import type { DraftValues } from '../draft/values';
import { holidayRows } from './holidays';
import { calendarSlots, type Slot } from './slots';
import { stepRows, type StepRow } from './steps';
import { spanOf, type Span } from './view';

export interface Followed {
  values: DraftValues;
  slots: readonly Slot[];
  steps: readonly StepRow[];
  span: Span;
  /** Of the table of holidays. */
  holidays: readonly (readonly CellContent[])[];
}

/** `holidays`: the rows of the table as people left them. */
export function followed(
  context: Context,
  values: DraftValues,
  holidays?: readonly (readonly CellContent[])[],
): Followed {
  const slots = calendarSlots(context, values);
  return {
    values,
    slots,
    steps: stepRows(values),
    span: spanOf(context, values, slots),
    holidays: holidayRows(context, values, slots, holidays),
  };
}
