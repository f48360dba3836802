/** Who does what in a draft: tasks by partner, the budget that each carries, and its load over time. */
import { actionsPart, tasksPart } from '../../../core/agreement-tables/actions';
import { partnersPart } from '../../../core/agreement-tables/partners';
import type { Sheet } from '../../blocks';
import type { Context } from '../../context';
import { computedSheet } from '../frame';
import type { DraftValues } from '../values';
import { budgetGrid } from './budget-grid';
import { loadGrid } from './load-grid';
import { tasksGrid } from './tasks-grid';
import type { Work } from './work-parts';

/** Rows beyond those that are filled, and the most that the sheet shows. */
const spare = { partners: 1, actions: 2, tasks: 5 };
const most = { partners: 40, actions: 100, tasks: 250 };

export function workSheet(context: Context, values: DraftValues): Sheet {
  const [partners, actions, tasks] = [partnersPart, actionsPart, tasksPart].map(values.rowsOf);
  const work: Work = {
    context,
    values,
    partners: (partners ?? []).slice(0, most.partners),
    actions: (actions ?? []).slice(0, most.actions),
    tasks: (tasks ?? []).slice(0, most.tasks),
    room: {
      partners: Math.min((partners ?? []).length + spare.partners, most.partners),
      actions: Math.min((actions ?? []).length + spare.actions, most.actions),
      tasks: Math.min((tasks ?? []).length + spare.tasks, most.tasks),
    },
  };
  return computedSheet(context, 'draftWork', [tasksGrid(work), budgetGrid(work), loadGrid(work)], { hasAmounts: true });
}
