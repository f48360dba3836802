/** The hidden sheet behind the calendar: its entries, the steps of the critical path, and the dates in force. */
import type { GridBlock, GridRow, Sheet } from '../blocks';
import type { Context } from '../context';
import { baselineNames, entryNames, movingName, unsettledName } from '../calendar-names';
import type { Followed } from './followed';
import { baselineOf } from './baseline';
import { stepCell, viewsGrid } from './view';
import { rowId } from './step-cells';
import { stepColumns } from './steps';

const slotKeys = ['order', 'kind', 'title', 'who', 'start', 'end', 'agreedStart', 'agreedEnd', 'progress'] as const;

export function calendarStepsSheet(context: Context, { values, slots, steps, span }: Followed): Sheet {
  const { t, texts } = context;
  const entries: GridBlock = {
    kind: 'grid',
    serves: 'file',
    key: 'entries',
    columns: [
      ...slotKeys.map((key) => ({
        key,
        header: key,
        style: 'calculatedText' as const,
        width: 12,
        name: entryNames[key],
      })),
      ...stepColumns(values),
    ],
    rows: Array.from({ length: Math.max(slots.length, steps.length) }, (_, at): GridRow => ({
      id: rowId(at),
      cells: { ...slots[at], ...steps[at] },
    })),
  };
  const agreed: GridBlock = {
    kind: 'grid',
    serves: 'file',
    key: 'agreed',
    columns: (['id', 'start', 'end'] as const).map((key) => ({
      key,
      header: key,
      style: key === 'id' ? 'text' : 'date',
      width: 14,
      name: baselineNames[key],
    })),
    // Names need a row, even where nothing is in force.
    rows: [...baselineOf(values.inForce), { id: '', start: '', end: '' }].map(({ id, start, end }) => ({
      cells: { id, start, end },
    })),
  };
  const moving = steps.reduce((sum, { moving }) => sum + (moving?.value === 1 ? 1 : 0), 0);
  const settled: GridBlock = {
    kind: 'grid',
    serves: 'file',
    key: 'settled',
    headerless: true,
    columns: [
      { key: 'moving', header: '', style: 'calculatedText', width: 12 },
      { key: 'step', header: '', style: 'calculatedText', width: 12 },
    ],
    rows: [
      {
        cells: {
          moving: { value: moving, name: unsettledName, formula: `SUM(${movingName})` },
          step: stepCell(span),
        },
      },
    ],
  };
  return {
    key: 'calendarSteps',
    name: t.sheets.calendarSteps,
    protected: true,
    hidden: true,
    blocks: [
      { kind: 'title', serves: 'file', text: t.sheets.calendarSteps, subtitle: texts.calendar.stepsNote },
      agreed,
      viewsGrid(context),
      settled,
      entries,
    ],
  };
}
