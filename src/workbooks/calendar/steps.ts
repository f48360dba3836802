/**
 * The critical path in native formulas, one column a step: a lookup over a formula's own column would be a circle to
 * Excel. Every link says that a task begins at least so many days after another one begins; each step passes this on by
 * one link, forwards from the first days and backwards from the lengths. Beside each column of tasks stands one of links.
 */
import { linksPart, tasksPart } from '../../core/agreement-tables/actions';
import { cellText } from '../../core/agreement-tables/part';
import { mostSteps } from '../../core/calendar';
import { isDay, serialOf } from '../../core/days';
import { parseDecimal, decimalToNumber } from '../../core/money';
import { codeOf, dropdownSeparator } from '../../core/native/codes';
import type { BlockCell, GridColumn, References } from '../blocks';
import { marked } from '../draft/codes';
import { codeKey, nameOf } from '../draft/names';
import type { DraftValues } from '../draft/values';
import { quoted } from '../references';
import { entryNames, lostName, movingName } from '../calendar-names';
import { followedRows } from './rows';

/** Links of the column of preceding tasks that are followed beyond those that are there. */
const spareLinks = 10;
/** More than any number of days. */
const far = 1_000_000;

/** As much of a draft as the steps follow. */
type Known = Pick<DraftValues, 'rowsOf' | 'meant'>;
export type StepRow = Readonly<Record<string, BlockCell>>;
type Formula = (here: References) => string;

/** By which a row's formulas name the one above. */
export const rowId = (at: number): string => String(at);

/** How many links follow each other at most: one less than the tasks. */
function depthOf(values: Known): number {
  return Math.min(mostSteps, followedRows(values, tasksPart) - 1);
}

/** One step more than counts shows whether all has settled. */
const stepsTo = (depth: number): number[] => Array.from({ length: depth + 2 }, (_, step) => step);
const first = (step: number): string => `first${step}`;
const tail = (step: number): string => `tail${step}`;

export function stepColumns(values: Known): GridColumn[] {
  const steps = stepsTo(depthOf(values));
  return [
    ...['no', 'code', 'begins', 'days', 'waits', 'count', 'before'],
    ...['rawTask', 'rawAfter', 'task', 'after', 'apart'],
    ...steps.flatMap((step) => (step === 0 ? [first(0)] : [`on${step}`, first(step)])),
    ...steps.flatMap((step) => (step === 0 ? [tail(0)] : [`back${step}`, tail(step)])),
    ...['ends', 'slack', 'pushed', 'totalFloat', 'freeFloat', 'moving', 'lost'],
  ].map((key) => ({
    key,
    header: key,
    style: 'calculatedText',
    width: 8,
    ...(key === 'moving' ? { name: movingName } : key === 'lost' ? { name: lostName } : {}),
    ...(key === 'pushed' || key === 'totalFloat' || key === 'freeFloat' ? { name: entryNames[key] } : {}),
  }));
}

interface Link {
  task: number;
  after: number;
  apart: number;
}

/** What is wrong with the links of each task: one leads to no task, or they have no end. */
export function linkProblems(values: Known): ('unknown' | 'endless' | undefined)[] {
  const rows = values.rowsOf(tasksPart);
  const isLinked = values.rowsOf(linksPart).length > 0 || rows.some((row) => row['dependsOn'] !== undefined);
  if (!isLinked) return [];
  return stepRows(values).map(({ lost, moving }) =>
    Number(lost?.value ?? 0) > 0 ? 'unknown' : moving?.value === 1 ? 'endless' : undefined,
  );
}

/** The cells beside each task, and those of each link, in rows of their own count. */
export function stepRows(values: Known): StepRow[] {
  const count = followedRows(values, tasksPart);
  const depth = depthOf(values);
  const steps = stepsTo(depth);
  const tasks = values.rowsOf(tasksPart).slice(0, count);
  const codes = tasks.map(({ code }) => cellText(code));
  const begins = fill(count, (at) => {
    const { start, end } = tasks[at] ?? {};
    const dated = typeof start === 'string' && typeof end === 'string' && isDay(start) && isDay(end) && start <= end;
    return dated && codes[at] !== ''
      ? { start: serialOf(start), days: serialOf(end) - serialOf(start) + 1 }
      : { start: 0, days: 0 };
  });
  const waits = fill(count, (at) => cellText(tasks[at]?.['dependsOn']));
  const pieces = waits.map((text) => (text === '' ? [] : text.split(',').map((piece) => piece.trim())));
  const before = pieces.map((_, at) => pieces.slice(0, at).reduce((sum, { length }) => sum + length, 0));
  const linkRows = followedRows(values, linksPart);
  const listed = pieces.flatMap((own, at) => own.map((piece) => ({ at, piece })));
  const links: (Link & { rawTask: number; rawAfter: number })[] = fill(linkRows + listed.length + spareLinks, (at) => {
    const found = (code: string): number =>
      code === '' ? 0 : codes.findIndex((one) => one.toLowerCase() === code.toLowerCase()) + 1;
    const row = values.rowsOf(linksPart)[at];
    const inList = listed[at - linkRows];
    const named = (column: string): number => found(values.meant('tasks', row?.[column]).slice(1));
    const raw =
      at < linkRows
        ? { task: named('task'), after: named('after') }
        : { task: inList ? inList.at + 1 : 0, after: inList ? found(codeOf(inList.piece)) : 0 };
    const kind = at < linkRows ? values.meant('linkKinds', row?.['kind']) : marked('finish-start');
    const [own, other] = [begins[raw.task - 1], begins[raw.after - 1]];
    const lag = at < linkRows ? numberOf(row?.['lag']) : 0;
    if (!own || !other || own.start === 0 || other.start === 0 || kind.length < 2)
      return { rawTask: raw.task, rawAfter: raw.after, task: 0, after: 0, apart: 0 };
    const apart =
      kind === marked('start-start') ? lag : other.days + lag - (kind === marked('finish-finish') ? own.days : 0);
    return { rawTask: raw.task, rawAfter: raw.after, ...raw, apart };
  });
  const forwards = passed(
    begins.map(({ start }) => start),
    links,
    'task',
    'after',
    steps,
  );
  const backwards = passed(
    begins.map(({ days }) => days),
    links,
    'after',
    'task',
    steps,
  );
  const start = forwards.nodes[depth] ?? [];
  const lengths = backwards.nodes[depth] ?? [];
  const ends = begins.map(({ days }, at) => (days === 0 ? 0 : (start[at] ?? 0) + days - 1));
  const last = Math.max(0, ...ends);
  const slack = links.map(({ task, after, apart }) =>
    task === 0 ? 0 : (start[task - 1] ?? 0) - (start[after - 1] ?? 0) - apart,
  );

  return fill(Math.max(count, links.length), (at): StepRow => {
    const row: Record<string, BlockCell> = { no: { value: at + 1 } };
    const put = (key: string, value: number | string, formula: Formula): void => {
      row[key] = { value, formula };
    };
    if (at < count) {
      const { start: begin = 0, days = 0 } = begins[at] ?? {};
      const nth = (column: string): string => `INDEX(${nameOf(tasksPart, column)},${at + 1})`;
      const dated = `AND(${nth('code')}<>"",ISNUMBER(${nth('start')}),ISNUMBER(${nth('end')}))`;
      put('code', codes[at] ?? '', () => `${nth('code')}&""`);
      put('begins', begin, () => `IF(${dated},IF(${nth('end')}>=${nth('start')},${nth('start')},0),0)`);
      put('days', days, (here) => `IF(${here.cell('begins')}=0,0,${nth('end')}-${nth('start')}+1)`);
      put('waits', waits[at] ?? '', () => `SUBSTITUTE(SUBSTITUTE(${nth('dependsOn')}&"",";",","),CHAR(10),",")`);
      put(
        'count',
        pieces[at]?.length ?? 0,
        (here) =>
          `IF(LEN(${here.cell('waits')})=0,0,LEN(${here.cell('waits')})-LEN(SUBSTITUTE(${here.cell('waits')},",",""))+1)`,
      );
      row['before'] =
        at === 0
          ? { value: 0 }
          : {
              value: before[at] ?? 0,
              formula: (here) => `${here.at(rowId(at - 1), 'before')}+${here.at(rowId(at - 1), 'count')}`,
            };
    }
    const link = links[at];
    if (link) {
      if (at < linkRows) {
        const nth = (column: string): string => `INDEX(${nameOf(linksPart, column)},${at + 1})`;
        const found =
          (key: string): Formula =>
          (here) =>
            `IF(LEN(${nth(codeKey(key))})<2,0,IFERROR(MATCH(MID(${nth(codeKey(key))},2,99),${here.column('code')},0),0))`;
        put('rawTask', link.rawTask, found('task'));
        put('rawAfter', link.rawAfter, found('after'));
        const kind = nth(codeKey('kind'));
        const lag = `IF(ISNUMBER(${nth('lag')}),${nth('lag')},0)`;
        put('task', link.task, (here) => bothDated(here, `LEN(${kind})<2`));
        put('apart', link.apart, (here) => {
          const days = (key: string): string => `INDEX(${here.column('days')},${here.cell(key)})`;
          const rest = `${days('after')}+${lag}-IF(${kind}=${quoted(marked('finish-finish'))},${days('task')},0)`;
          return `IF(${here.cell('task')}=0,0,IF(${kind}=${quoted(marked('start-start'))},${lag},${rest}))`;
        });
      } else {
        const nth = at - linkRows;
        put(
          'rawTask',
          link.rawTask,
          (here) =>
            `IF(${nth}<SUM(${here.column('count')}),MATCH(${nth},${here.at(rowId(0), 'before')}:${here.at(rowId(count - 1), 'before')},1),0)`,
        );
        put('rawAfter', link.rawAfter, (here) => {
          const of = (key: string): string => `INDEX(${here.column(key)},${here.cell('rawTask')})`;
          const piece = `TRIM(MID(SUBSTITUTE(${of('waits')},",",REPT(" ",300)),(${nth}-${of('before')})*300+1,300))`;
          const alone = `TRIM(LEFT(${piece},FIND(${quoted(dropdownSeparator)},${piece}&${quoted(dropdownSeparator)})-1))`;
          return `IF(${here.cell('rawTask')}=0,0,IFERROR(MATCH(${alone},${here.column('code')},0),0))`;
        });
        put('task', link.task, (here) => bothDated(here, 'FALSE'));
        put(
          'apart',
          link.apart,
          (here) => `IF(${here.cell('task')}=0,0,INDEX(${here.column('days')},${here.cell('after')}))`,
        );
      }
      put('after', link.after, (here) => `IF(${here.cell('task')}=0,0,${here.cell('rawAfter')})`);
      put('slack', slack[at] ?? 0, (here) => {
        const begin = (key: string): string => `INDEX(${here.column(first(depth))},${here.cell(key)})`;
        return `IF(${here.cell('task')}=0,0,${begin('task')}-${begin('after')}-${here.cell('apart')})`;
      });
    }
    for (const step of steps) {
      const pass = (
        own: (step: number) => string,
        over: string,
        from: 'task' | 'after',
        to: 'task' | 'after',
        found: Passed,
        begin: string,
      ): void => {
        if (step > 0 && link)
          put(
            over,
            found.links[step]?.[at] ?? 0,
            (here) =>
              `IF(${here.cell('task')}=0,0,INDEX(${here.column(own(step - 1))},${here.cell(from)})+${here.cell('apart')})`,
          );
        if (at >= count) return;
        put(own(step), found.nodes[step]?.[at] ?? 0, (here) =>
          step === 0
            ? here.cell(begin)
            : `MAX(${here.cell(own(step - 1))},SUMPRODUCT(LARGE((${here.column(to)}=${here.cell('no')})*${here.column(over)},1)))`,
        );
      };
      pass(first, `on${step}`, 'after', 'task', forwards, 'begins');
      pass(tail, `back${step}`, 'task', 'after', backwards, 'days');
    }
    if (at < count) {
      const { start: begin = 0, days = 0 } = begins[at] ?? {};
      const own = start[at] ?? 0;
      const end = ends[at] ?? 0;
      const free = links.flatMap(({ after }, index) => (after === at + 1 ? [slack[index] ?? 0] : []));
      const where = (formula: string, here: References): string => `IF(${here.cell('begins')}=0,"",${formula})`;
      put('ends', end, (here) => `IF(${here.cell('begins')}=0,0,${here.cell(first(depth))}+${here.cell('days')}-1)`);
      put('pushed', days === 0 ? '' : own - begin, (here) =>
        where(`${here.cell(first(depth))}-${here.cell('begins')}`, here),
      );
      put('totalFloat', days === 0 ? '' : last + 1 - (lengths[at] ?? 0) - own, (here) =>
        where(`MAX(${here.column('ends')})+1-${here.cell(tail(depth))}-${here.cell(first(depth))}`, here),
      );
      put('freeFloat', days === 0 ? '' : Math.min(last - end, ...free), (here) =>
        where(
          `MIN(MAX(${here.column('ends')})-${here.cell('ends')},${far}-SUMPRODUCT(LARGE((${here.column('after')}=${here.cell('no')})*(${far}-${here.column('slack')}),1)))`,
          here,
        ),
      );
      put(
        'lost',
        links.filter(({ rawTask, rawAfter }) => rawTask === at + 1 && rawAfter === 0).length,
        (here) => `SUMPRODUCT((${here.column('rawTask')}=${here.cell('no')})*(${here.column('rawAfter')}=0))`,
      );
      const moves = [forwards, backwards].some(({ nodes }) => nodes[depth]?.[at] !== nodes[depth + 1]?.[at]);
      put(
        'moving',
        moves ? 1 : 0,
        (here) =>
          `IF(AND(${here.cell(first(depth))}=${here.cell(first(depth + 1))},${here.cell(tail(depth))}=${here.cell(tail(depth + 1))}),0,1)`,
      );
    }
    return row;
  });
}

interface Passed {
  /** By step. */
  nodes: readonly (readonly number[])[];
  links: readonly (readonly number[])[];
}

function passed(
  begin: readonly number[],
  links: readonly Link[],
  to: 'task' | 'after',
  from: 'task' | 'after',
  steps: readonly number[],
): Passed {
  const nodes = [begin];
  const over: number[][] = [[]];
  for (const _ of steps.slice(1)) {
    const now = nodes.at(-1) ?? [];
    const values = links.map((link) => (link.task === 0 ? 0 : (now[link[from] - 1] ?? 0) + link.apart));
    const next = [...now];
    links.forEach((link, index) => {
      if (link.task > 0) next[link[to] - 1] = Math.max(next[link[to] - 1] ?? 0, values[index] ?? 0);
    });
    nodes.push(next);
    over.push(values);
  }
  return { nodes, links: over };
}

/** The task of a link between two that have dates. */
function bothDated(here: References, unless: string): string {
  const begins = (key: string): string => `INDEX(${here.column('begins')},${here.cell(key)})`;
  return `IF(OR(${here.cell('rawTask')}=0,${here.cell('rawAfter')}=0,${unless}),0,IF(${begins('rawTask')}*${begins('rawAfter')}=0,0,${here.cell('rawTask')}))`;
}

function numberOf(value: unknown): number {
  const decimal = typeof value === 'string' ? parseDecimal(value) : undefined;
  return decimal ? decimalToNumber(decimal) : typeof value === 'number' ? value : 0;
}

function fill<Value>(length: number, valueAt: (at: number) => Value): Value[] {
  return Array.from({ length }, (_, at) => valueAt(at));
}
