/** Rows that follow a table of days: when something took place last, when it is planned, and by when it is due again. */
import type { AgreementPart } from '../../core/agreement-tables';
import { cellText } from '../../core/agreement-tables/part';
import { dayFromSerial, isDay, serialOf, type Day } from '../../core/days';
import { rhythmStates } from '../../core/names';
import { rhythmOf, type Occasion, type Rhythm } from '../../core/steering/rhythm';
import type { GridBlock, GridColumn, GridRow, References } from '../blocks';
import { codeLabel, type Context } from '../context';
import { marked } from '../draft/codes';
import { aheadDay, codeKey, doneDay, nameOf } from '../draft/names';
import { wasDone } from '../draft/taken-place';
import type { DraftValues } from '../draft/values';
import { quoted } from '../references';

/** Who or what has the rhythm: its code in a column of the table, and what is shown of it. */
export interface Rhythmic {
  code: string;
  shown: string;
  everyMonths: number | undefined;
}

/** The table, and the column that says of whom its rows are. */
export interface Followed {
  part: AgreementPart;
  of: 'committee' | 'partner';
}

/** `what`: the header of the first column. */
export function rhythmGrid(
  context: Context,
  values: DraftValues,
  followed: Followed,
  grid: Pick<GridBlock, 'key' | 'heading' | 'note'> & { what: string },
  all: readonly Rhythmic[],
): GridBlock {
  const { texts } = context;
  const { what, ...block } = grid;
  const t = texts.steering;
  const date = { style: 'calculatedDate', width: 16 } as const;
  const columns: GridColumn[] = [
    { key: 'what', header: what, style: 'textWrap', width: 34, maxWidth: 44 },
    { key: 'every', header: t.every, style: 'center', width: 14 },
    { key: 'last', header: t.last, ...date },
    { key: 'next', header: t.next, ...date },
    { key: 'due', header: t.due, ...date },
    { key: 'state', header: t.state, style: 'calculatedText', width: 20 },
    { key: 'unconfirmed', header: t.unconfirmed, style: 'calculatedText', width: 20 },
  ];
  const is = (states: readonly Rhythm['state'][]) => (here: References) =>
    `OR(${states.map((state) => `${here.cell('state')}=${quoted(codeLabel(context, 'rhythmStates', state))}`).join(',')})`;
  return {
    kind: 'grid',
    serves: 'file',
    ...block,
    columns,
    rows: all.map((one) => rhythmRow(context, values, followed, one)),
    highlights: [
      { columns: ['state'], formula: is(['late']), style: 'problem' },
      { columns: ['state'], formula: is(['to-plan']), style: 'caution' },
      { columns: ['state'], formula: is(['planned']), style: 'good' },
      {
        columns: ['unconfirmed'],
        formula: (here) => `N(${here.cell('unconfirmed')})>0`,
        style: 'caution',
      },
    ],
  };
}

function rhythmRow(
  context: Context,
  values: DraftValues,
  { part, of }: Followed,
  { code, shown, everyMonths }: Rhythmic,
): GridRow {
  const { start, end } = context.terms.agreement.project;
  const rhythm = rhythmOf(occasionsOf(values, { part, of }, code), { everyMonths, start, end }, todayOf(context));
  const [done, ahead] = [nameOf(part, doneDay), nameOf(part, aheadDay)];
  const own = `(${nameOf(part, codeKey(of))}=${quoted(marked(code))})`;
  const due = (here: References): string => {
    const again = `EDATE(IF(${here.cell('last')}="",${serialOf(start)},${here.cell('last')}),${here.cell('every')})`;
    return `IF(${here.cell('every')}="","",IF(OR(TODAY()>${serialOf(end)},${again}>${serialOf(end)}),"",${again}))`;
  };
  const state = (here: References): string => {
    const [next, by] = [here.cell('next'), here.cell('due')];
    const [free, planned, toPlan, late] = rhythmStates.map((name) => quoted(codeLabel(context, 'rhythmStates', name)));
    const isLate = `AND(${by}<>"",IF(${next}="",TODAY(),${next})>${by})`;
    return `IF(${isLate},${late},IF(${next}<>"",${planned},IF(${by}="",${free},${toPlan})))`;
  };
  const count = `SUMPRODUCT(${own}*(${ahead}>0)*(${ahead}<TODAY()))`;
  return {
    cells: {
      what: shown,
      every: everyMonths ?? '',
      last: { value: dayCell(rhythm.last), formula: latest(own, done) },
      next: { value: dayCell(rhythm.next), formula: nextFrom(own, ahead) },
      due: { value: dayCell(rhythm.due), formula: due },
      state: { value: codeLabel(context, 'rhythmStates', rhythm.state), formula: state },
      unconfirmed: { value: rhythm.unconfirmed || '', formula: `IF(${count}=0,"",${count})` },
    },
  };
}

/** The last of a column's days in the rows for which `own` is 1. */
function latest(own: string, days: string): string {
  const last = `SUMPRODUCT(LARGE(${own}*${days},1))`;
  return `IF(${last}=0,"",${last})`;
}

/** The first that is not past. */
export function nextFrom(own: string, days: string): string {
  const count = `SUMPRODUCT(${own}*(${days}>=TODAY()))`;
  return `IF(${count}=0,"",SUMPRODUCT(LARGE(${own}*${days},${count})))`;
}

export function dayCell(day: Day | undefined): number | '' {
  return day === undefined ? '' : serialOf(day);
}

export function todayOf({ today }: Context): Day {
  return dayFromSerial(today) as Day;
}

/** As the table's formulas see them. `code`: of all rows where it is undefined. */
export function occasionsOf(values: DraftValues, { part, of }: Followed, code?: string): Occasion[] {
  const list = of === 'committee' ? 'committees' : 'partners';
  return values.rowsOf(part).flatMap((row) => {
    const day = cellText(row['date']);
    if (!isDay(day) || (code !== undefined && values.meant(list, row[of]) !== marked(code))) return [];
    return [{ day, done: wasDone(part, row, values) }];
  });
}
