/**
 * The critical path in native formulas, one column a step: a lookup over a formula's own column would be a circle to
 * Excel. Every link says that a task begins at least so many days after another one begins; each step passes this on by
 * one link, forwards from the first days and backwards from the lengths. Beside each column of tasks stands one of links.
 */
import { linksPart, tasksPart } from '../../core/agreement-tables/actions';
import type { GridColumn } from '../blocks';
import { entryNames, lostName, movingName } from '../calendar-names';
import { backLink, first, onLink, stepRow, tail, type StepRow } from './step-cells';
import { stepsIn, stepValues, type Known } from './step-values';

const columnNames: Partial<Record<string, string>> = {
  moving: movingName,
  lost: lostName,
  pushed: entryNames.pushed,
  totalFloat: entryNames.totalFloat,
  freeFloat: entryNames.freeFloat,
};

export function stepColumns(values: Known): GridColumn[] {
  const steps = stepsIn(values);
  return [
    ...['no', 'code', 'begins', 'days', 'waits', 'count', 'before'],
    ...['rawTask', 'rawAfter', 'task', 'after', 'apart'],
    ...steps.flatMap((step) => (step === 0 ? [first(0)] : [onLink(step), first(step)])),
    ...steps.flatMap((step) => (step === 0 ? [tail(0)] : [backLink(step), tail(step)])),
    ...['ends', 'slack', 'pushed', 'totalFloat', 'freeFloat', 'moving', 'lost'],
  ].map((key) => {
    const name = columnNames[key];
    return { key, header: key, style: 'calculatedText', width: 8, ...(name === undefined ? {} : { name }) };
  });
}

/** What is wrong with the links of each task: one leads to no task, or they have no end. */
export function linkProblems(values: Known): ('unknown' | 'endless' | undefined)[] {
  const rows = values.rowsOf(tasksPart);
  const isLinked = values.rowsOf(linksPart).length > 0 || rows.some((row) => row['dependsOn'] !== undefined);
  if (!isLinked) return [];
  return stepValues(values).tasks.map(({ lost, moving }) =>
    lost > 0 ? 'unknown' : moving === 1 ? 'endless' : undefined,
  );
}

/** The cells beside each task, and those of each link, in rows of their own count. */
export function stepRows(values: Known): StepRow[] {
  const steps = stepValues(values);
  return Array.from({ length: Math.max(steps.tasks.length, steps.links.length) }, (_, at) => stepRow(steps, at));
}
