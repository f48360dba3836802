/** Actions with their tasks, what these wait for, and deliverables, and the periods of the project. */
import { mainText } from './draft';
import { definePart } from './part';

export const actionsPart = definePart({
  name: 'AgreementActions',
  of: 'actions',
  columns: {
    code: { kind: 'text', required: true, width: 9, maxLength: 40, named: true },
    title: { kind: 'text', required: true, width: 44, wraps: true, named: true },
    kind: { kind: 'code', required: true, list: 'actionKinds', width: 18 },
    lead: { kind: 'code', required: true, list: 'partners', width: 22, named: true },
    partners: { kind: 'codes', required: true, list: 'partners', width: 24, wraps: true, named: true },
    start: { kind: 'day', required: true, width: 14, named: true },
    end: { kind: 'day', required: true, width: 14, named: true },
  },
  rowsOf: (draft) =>
    (draft.actions ?? []).map(({ title, tasks: _tasks, deliverables: _deliverables, ...action }) => ({
      ...action,
      title: mainText(title, draft),
    })),
});

export const tasksPart = definePart({
  name: 'AgreementTasks',
  of: 'actions.tasks',
  prepared: 40,
  owner: { column: 'action', list: 'actions' },
  columns: {
    action: { kind: 'code', required: true, list: 'actions', width: 24, named: true },
    code: { kind: 'text', required: true, width: 9, maxLength: 40, named: true },
    title: { kind: 'text', required: true, width: 40, wraps: true, named: true },
    responsible: { kind: 'code', required: true, list: 'partners', width: 22, named: true },
    contributors: { kind: 'codes', list: 'partners', width: 22, wraps: true, named: true },
    start: { kind: 'day', required: true, width: 14, named: true },
    end: { kind: 'day', required: true, width: 14, named: true },
    dependsOn: { kind: 'codes', list: 'tasks', width: 18, wraps: true, named: true },
    milestone: { kind: 'code', list: 'evidences', width: 12, named: true },
    progress: { kind: 'share', width: 12, named: true },
  },
  rowsOf: (draft) =>
    (draft.actions ?? []).flatMap(({ code: action, tasks = [] }) =>
      tasks.map(({ title, links: _, ...task }) => ({ action, ...task, title: mainText(title, draft) })),
    ),
});

export const linksPart = definePart({
  name: 'AgreementLinks',
  of: 'actions.tasks.links',
  owner: { column: 'task', list: 'tasks' },
  columns: {
    task: { kind: 'code', required: true, list: 'tasks', width: 28, named: true },
    after: { kind: 'code', required: true, list: 'tasks', width: 28, named: true },
    kind: { kind: 'code', required: true, list: 'linkKinds', width: 24, named: true },
    lag: { kind: 'decimal', width: 12, named: true },
  },
  rowsOf: ({ actions = [] }) =>
    actions.flatMap(({ tasks = [] }) =>
      tasks.flatMap(({ code, links = [] }) => links.map((link) => ({ task: code, ...link }))),
    ),
});

export const deliverablesPart = definePart({
  name: 'AgreementDeliverables',
  of: 'actions.deliverables',
  owner: { column: 'action', list: 'actions' },
  columns: {
    action: { kind: 'code', required: true, list: 'actions', width: 24, named: true },
    code: { kind: 'text', required: true, width: 9, maxLength: 40, named: true },
    title: { kind: 'text', required: true, width: 40, wraps: true, named: true },
    due: { kind: 'day', required: true, width: 14, named: true },
  },
  rowsOf: (draft) =>
    (draft.actions ?? []).flatMap(({ code: action, deliverables = [] }) =>
      deliverables.map(({ title, ...deliverable }) => ({ action, ...deliverable, title: mainText(title, draft) })),
    ),
});

export const periodsPart = definePart({
  name: 'AgreementPeriods',
  of: 'periods',
  columns: {
    code: { kind: 'text', required: true, width: 10, maxLength: 40, named: true },
    start: { kind: 'day', required: true, width: 14, named: true },
    end: { kind: 'day', required: true, width: 14, named: true },
    reportDue: { kind: 'day', required: true, width: 16, named: true },
    claimDue: { kind: 'day', required: true, width: 16, named: true },
  },
  rowsOf: ({ periods = [] }) => periods,
});
