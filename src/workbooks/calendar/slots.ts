/**
 * The rows behind the calendar: one for each row of the agreement's tables in which there may be an entry, and two for
 * the last days. Each cell is a formula over the table, with its result.
 */
import type { BlockCell } from '../blocks';
import { baselineNames } from '../calendar-names';
import type { Context } from '../context';
import type { DraftValues } from '../draft/values';
import { type Baseline, baselineOf } from './baseline';
import { lastDays, meetings, partnersDays, periods } from './slot-days';
import { type Found, type Given, actions, afterActions, deliverables, tasks } from './slot-rows';

export interface Slot {
  kind: BlockCell;
  title: BlockCell;
  who: BlockCell;
  start: BlockCell;
  end: BlockCell;
  agreedStart: BlockCell;
  agreedEnd: BlockCell;
  progress: BlockCell;
  order: BlockCell;
}

/** Tasks first: the steps of the schedule stand beside them. */
export function calendarSlots(context: Context, values: DraftValues): Slot[] {
  const baseline = new Map(baselineOf(values.inForce).map((one) => [one.id.toLowerCase(), one]));
  const given = [tasks, actions, deliverables, periods, lastDays, partnersDays, meetings].flatMap((of) =>
    of(context, values),
  );
  return given.map((one, index) => slotOf(one, index, baseline));
}

function slotOf(given: Given, index: number, baseline: ReadonlyMap<string, Baseline>): Slot {
  const { kind, title, who, start, end, place, agreed, progress } = given;
  const isDated = start.value !== undefined && end.value !== undefined && end.value >= start.value;
  const both = `AND(ISNUMBER(${start.formula}),ISNUMBER(${end.formula}))`;
  const cell = ({ value, formula }: Found<string | number>): BlockCell => ({
    value: isDated ? (value ?? '') : '',
    formula: (here) => `IF(${here.cell('start')}="","",${formula})`,
  });
  const was = agreed?.value === undefined ? undefined : baseline.get(agreed.value.toLowerCase());
  const agreedDay = (value: number | undefined, name: string): BlockCell =>
    cell({
      value,
      formula: agreed ? `IFERROR(INDEX(${name},MATCH(${agreed.formula},${baselineNames.id},0)),"")` : '""',
    });
  const isLater = (place.value ?? 0) >= afterActions;
  const later = (place.value ?? 0) + (start.value ?? 0) * 10_000 + index;
  return {
    kind: cell(kind),
    title: cell(title),
    who: cell(who),
    start: {
      value: isDated ? (start.value ?? '') : '',
      formula: `IF(${both},IF(${end.formula}>=${start.formula},${start.formula},""),"")`,
    },
    end: cell(end),
    agreedStart: agreedDay(was?.start, baselineNames.start),
    agreedEnd: agreedDay(was?.end, baselineNames.end),
    progress: cell(progress ?? { value: undefined, formula: '""' }),
    order: cell(isLater ? { value: later, formula: `${place.formula}+${start.formula}*10000+${index}` } : place),
  };
}
