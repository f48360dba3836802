/** Tasks and calendar: each action with its budget, its tasks, milestones and deliverables, who does them, and when. */
import { budgetOf } from '../agreement/terms';
import type { Action } from '../agreement/schema';
import { sumRow } from './sums';
import { defineFunderTable, type FunderColumn, type FunderTable, type TableRow } from './table';

type Word =
  | 'action'
  | 'what'
  | 'kind'
  | 'responsible'
  | 'contributors'
  | 'start'
  | 'end'
  | 'budget'
  | 'actionRow'
  | 'task'
  | 'milestone'
  | 'deliverable'
  | 'total';

export const tasksAndCalendar = defineFunderTable({
  name: 'tasks-and-calendar',
  build({ terms }): FunderTable<Word, 'as-agreed' | 'amounts-in' | 'project-dates'> {
    const rows = terms.agreement.actions.flatMap((action) => [
      actionRow(action, budgetOf(terms, { action: action.code })),
      ...partsOf(action),
    ]);
    const columns: FunderColumn<Word>[] = [
      { heading: { word: 'action' }, kind: 'text', width: 10 },
      { heading: { word: 'kind' }, kind: 'text', width: 14 },
      { heading: { word: 'what' }, kind: 'text', width: 46 },
      { heading: { word: 'responsible' }, kind: 'text', width: 30 },
      { heading: { word: 'contributors' }, kind: 'text', width: 22 },
      { heading: { word: 'start' }, kind: 'day', width: 12 },
      { heading: { word: 'end' }, kind: 'day', width: 12 },
      { heading: { word: 'budget' }, kind: 'money', width: 17 },
    ];
    return {
      columns,
      rows: [...rows, sumRow('total', { word: 'total' }, rows, columns)],
      notes: ['as-agreed', 'project-dates', 'amounts-in'],
      expected: { column: 'budget', money: budgetOf(terms, {}) },
    };
  },
});

function actionRow({ code, title, lead, partners, start, end }: Action, budget: number): TableRow<Word> {
  const contributors = partners.filter((partner) => partner !== lead).join(', ');
  return {
    role: 'row',
    cells: [
      code,
      { word: 'actionRow' },
      { text: title },
      { partner: lead },
      contributors,
      { day: start },
      { day: end },
      { money: budget },
    ],
  };
}

/** Tasks, then deliverables, which have no more than a day. */
function partsOf({ code: action, tasks = [], deliverables = [] }: Action): TableRow<Word>[] {
  return [
    ...tasks.map(({ title, responsible, contributors, start, end, milestone }): TableRow<Word> => ({
      role: 'row',
      cells: [
        action,
        { word: milestone ? 'milestone' : 'task' },
        { text: title },
        { partner: responsible },
        contributors.join(', '),
        { day: start },
        { day: end },
        null,
      ],
    })),
    ...deliverables.map(({ title, due }): TableRow<Word> => ({
      role: 'row',
      cells: [action, { word: 'deliverable' }, { text: title }, null, null, null, { day: due }, null],
    })),
  ];
}
