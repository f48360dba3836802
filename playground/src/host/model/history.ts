/** Undo and redo: a step is the workbook before it, which shares its unchanged rows with the workbook of today. */
import { ADDIN, raise, snapshot, type ChangeType, type Model, type UndoStep } from './model';

const LIMIT = 100;

/**
 * Runs one action as one step. What an action changed before it failed can be undone too.
 * Work that changes nothing leaves no step.
 */
export function asStep<T>(model: Model, work: () => T, group = 0): T {
  if (model.step) return work();
  const step: UndoStep = { before: snapshot(model), kept: copyKept(model), changes: [], group };
  const { version } = model;
  model.step = step;
  try {
    return work();
  } finally {
    if (model.version !== version && model.actor !== ADDIN) model.touched = true;
    // A step that was forgotten on the way (a deleted sheet) is not kept.
    if (model.step === step && model.version !== version) {
      keep(model, step);
      model.undo.splice(0, model.undo.length - LIMIT);
      model.redo = [];
    }
    model.step = null;
  }
}

/** Steps of one undo group that follow one another are one. */
function keep(model: Model, step: UndoStep): void {
  const last = model.undo.at(-1);
  if (last && step.group !== 0 && last.group === step.group) last.changes.push(...step.changes);
  else model.undo.push(step);
}

const copyKept = (model: Model) => new Map([...model.kept].map(([id, range]) => [id, { ...range }]));

/** @returns whether there was anything to undo */
export const undo = (model: Model): boolean => goTo(model, model.undo, model.redo);
export const redo = (model: Model): boolean => goTo(model, model.redo, model.undo);

function goTo(model: Model, from: UndoStep[], to: UndoStep[]): boolean {
  const step = from.pop();
  if (!step) return false;
  to.push({
    before: snapshot(model),
    kept: copyKept(model),
    group: 0,
    changes: step.changes.map(({ change, ...rest }) => ({ ...rest, change: opposite(change) })).reverse(),
  });
  model.workbook = step.before;
  for (const [id, range] of step.kept) if (model.kept.has(id)) model.kept.set(id, range);
  for (const { change, ...where } of step.changes) {
    raise(model, { kind: 'changed', ...where, change: opposite(change), by: model.actor });
  }
  return true;
}

function opposite(change: ChangeType): ChangeType {
  if (change === 'RangeEdited') return change;
  const swapped = change.endsWith('Inserted')
    ? change.replace('Inserted', 'Deleted')
    : change.replace('Deleted', 'Inserted');
  return CHANGES.find((known) => known === swapped) ?? 'RangeEdited';
}

const CHANGES: ChangeType[] = [
  'RowInserted',
  'RowDeleted',
  'ColumnInserted',
  'ColumnDeleted',
  'CellInserted',
  'CellDeleted',
];
