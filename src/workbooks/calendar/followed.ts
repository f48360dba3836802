/** What both sheets of the calendar show, worked out once: its entries, the steps of the critical path, and their span. */
import type { Context } from '../context';
import type { DraftValues } from '../draft/values';
import { calendarSlots, type Slot } from './slots';
import { stepRows, type StepRow } from './steps';
import { spanOf, type Span } from './view';

export interface Followed {
  values: DraftValues;
  slots: readonly Slot[];
  steps: readonly StepRow[];
  span: Span;
}

export function followed(context: Context, values: DraftValues): Followed {
  const slots = calendarSlots(context, values);
  return { values, slots, steps: stepRows(values), span: spanOf(context, values, slots) };
}
