/** The formulas of the critical path, one cell for each column and row, over the values that they come to. */
import { linksPart, tasksPart } from '../../core/agreement-tables/actions';
import { dropdownSeparator } from '../../core/native/codes';
import type { BlockCell, References } from '../blocks';
import { marked } from '../draft/codes';
import { codeKey, nameOf } from '../draft/names';
import { quoted } from '../references';
import type { LinkStep, Passed, Steps, TaskStep } from './step-values';

/** More than any number of days. */
const far = 1_000_000;

export type StepRow = Readonly<Record<string, BlockCell>>;
type Formula = (here: References) => string;
type Formulas<Row> = Partial<Record<keyof Row, Formula>>;

/** By which a row's formulas name the one above. */
export const rowId = (at: number): string => String(at);

/** Columns of what is passed on, by step: first days and lengths, and what a link makes of those before. */
export const first = (step: number): string => `first${step}`;
export const tail = (step: number): string => `tail${step}`;
export const onLink = (step: number): string => `on${step}`;
export const backLink = (step: number): string => `back${step}`;

/** The cells beside one task and those of one link, which stand in rows of their own count. */
export function stepRow(steps: Steps, at: number): StepRow {
  const [task, link] = [steps.tasks[at], steps.links[at]];
  return {
    no: { value: at + 1 },
    ...(task && { ...cells(task, taskFormulas(at)), before: beforeCell(task, at), ...cells(task, floats(steps)) }),
    ...(link && cells(link, linkFormulas(steps, at))),
    ...passCells(steps, at),
  };
}

function cells<Row extends object>(row: Row, formulas: Formulas<Row>): Record<string, BlockCell> {
  const named = Object.entries(formulas) as [keyof Row & string, Formula][];
  return Object.fromEntries(named.map(([key, formula]) => [key, { value: row[key] as number | string, formula }]));
}

function taskFormulas(at: number): Formulas<TaskStep> {
  const nth = (column: string): string => `INDEX(${nameOf(tasksPart, column)},${at + 1})`;
  const dated = `AND(${nth('code')}<>"",ISNUMBER(${nth('start')}),ISNUMBER(${nth('end')}))`;
  return {
    code: () => `${nth('code')}&""`,
    begins: () => `IF(${dated},IF(${nth('end')}>=${nth('start')},${nth('start')},0),0)`,
    days: (here) => `IF(${here.cell('begins')}=0,0,${nth('end')}-${nth('start')}+1)`,
    waits: () => `SUBSTITUTE(SUBSTITUTE(${nth('dependsOn')}&"",";",","),CHAR(10),",")`,
    count: (here) => {
      const waits = here.cell('waits');
      return `IF(LEN(${waits})=0,0,LEN(${waits})-LEN(SUBSTITUTE(${waits},",",""))+1)`;
    },
  };
}

function beforeCell({ before }: TaskStep, at: number): BlockCell {
  if (at === 0) return { value: before };
  const above = rowId(at - 1);
  return { value: before, formula: (here) => `${here.at(above, 'before')}+${here.at(above, 'count')}` };
}

function floats({ depth }: Steps): Formulas<TaskStep> {
  const ifDated = (formula: string, here: References): string => `IF(${here.cell('begins')}=0,"",${formula})`;
  const start = (here: References): string => here.cell(first(depth));
  const settled = (here: References, column: (step: number) => string): string =>
    `${here.cell(column(depth))}=${here.cell(column(depth + 1))}`;
  return {
    ends: (here) => `IF(${here.cell('begins')}=0,0,${start(here)}+${here.cell('days')}-1)`,
    pushed: (here) => ifDated(`${start(here)}-${here.cell('begins')}`, here),
    totalFloat: (here) => ifDated(`MAX(${here.column('ends')})+1-${here.cell(tail(depth))}-${start(here)}`, here),
    freeFloat: (here) => {
      const follows = `(${here.column('after')}=${here.cell('no')})`;
      const least = `${far}-SUMPRODUCT(LARGE(${follows}*(${far}-${here.column('slack')}),1))`;
      return ifDated(`MIN(MAX(${here.column('ends')})-${here.cell('ends')},${least})`, here);
    },
    lost: (here) => `SUMPRODUCT((${here.column('rawTask')}=${here.cell('no')})*(${here.column('rawAfter')}=0))`,
    moving: (here) => `IF(AND(${settled(here, first)},${settled(here, tail)}),0,1)`,
  };
}

function linkFormulas({ depth, linkRows, tasks }: Steps, at: number): Formulas<LinkStep> {
  const own = at < linkRows ? tableLink(at) : listedLink(at - linkRows, tasks.length);
  return {
    ...own,
    after: (here) => `IF(${here.cell('task')}=0,0,${here.cell('rawAfter')})`,
    slack: (here) => {
      const begin = (key: string): string => `INDEX(${here.column(first(depth))},${here.cell(key)})`;
      return `IF(${here.cell('task')}=0,0,${begin('task')}-${begin('after')}-${here.cell('apart')})`;
    },
  };
}

/** A link that has a row of its own. */
function tableLink(at: number): Formulas<LinkStep> {
  const nth = (column: string): string => `INDEX(${nameOf(linksPart, column)},${at + 1})`;
  const found =
    (key: string): Formula =>
    (here) =>
      `IF(LEN(${nth(codeKey(key))})<2,0,IFERROR(MATCH(MID(${nth(codeKey(key))},2,99),${here.column('code')},0),0))`;
  const kind = nth(codeKey('kind'));
  const lag = `IF(ISNUMBER(${nth('lag')}),${nth('lag')},0)`;
  return {
    rawTask: found('task'),
    rawAfter: found('after'),
    task: (here) => bothDated(here, `LEN(${kind})<2`),
    apart: (here) => {
      const days = (key: string): string => `INDEX(${here.column('days')},${here.cell(key)})`;
      const rest = `${days('after')}+${lag}-IF(${kind}=${quoted(marked('finish-finish'))},${days('task')},0)`;
      return `IF(${here.cell('task')}=0,0,IF(${kind}=${quoted(marked('start-start'))},${lag},${rest}))`;
    },
  };
}

/** The nth of all that the tasks' column lists. */
function listedLink(nth: number, tasks: number): Formulas<LinkStep> {
  return {
    rawTask: (here) => {
      const before = `${here.at(rowId(0), 'before')}:${here.at(rowId(tasks - 1), 'before')}`;
      return `IF(${nth}<SUM(${here.column('count')}),MATCH(${nth},${before},1),0)`;
    },
    rawAfter: (here) => {
      const of = (key: string): string => `INDEX(${here.column(key)},${here.cell('rawTask')})`;
      const piece = `TRIM(MID(SUBSTITUTE(${of('waits')},",",REPT(" ",300)),(${nth}-${of('before')})*300+1,300))`;
      const alone = `TRIM(LEFT(${piece},FIND(${quoted(dropdownSeparator)},${piece}&${quoted(dropdownSeparator)})-1))`;
      return `IF(${here.cell('rawTask')}=0,0,IFERROR(MATCH(${alone},${here.column('code')},0),0))`;
    },
    task: (here) => bothDated(here, 'FALSE'),
    apart: (here) => `IF(${here.cell('task')}=0,0,INDEX(${here.column('days')},${here.cell('after')}))`,
  };
}

/** The task of a link between two that have dates. */
function bothDated(here: References, unless: string): string {
  const begins = (key: string): string => `INDEX(${here.column('begins')},${here.cell(key)})`;
  return `IF(OR(${here.cell('rawTask')}=0,${here.cell('rawAfter')}=0,${unless}),0,IF(${begins('rawTask')}*${begins('rawAfter')}=0,0,${here.cell('rawTask')}))`;
}

interface Way {
  /** Columns of the tasks and of the links, by step; the column in which the tasks begin. */
  own: (step: number) => string;
  over: (step: number) => string;
  begin: string;
  from: 'task' | 'after';
  to: 'task' | 'after';
  passed: Passed;
}

function passCells({ steps, forwards, backwards }: Steps, at: number): Record<string, BlockCell> {
  const ways: Way[] = [
    { own: first, over: onLink, begin: 'begins', from: 'after', to: 'task', passed: forwards },
    { own: tail, over: backLink, begin: 'days', from: 'task', to: 'after', passed: backwards },
  ];
  const cells = ways.flatMap((way) =>
    steps.flatMap((step): [string, BlockCell | undefined][] => [
      [way.over(step), linkCell(way, step, at)],
      [way.own(step), taskCell(way, step, at)],
    ]),
  );
  return Object.fromEntries(cells.filter((cell): cell is [string, BlockCell] => cell[1] !== undefined));
}

function linkCell({ own, from, passed }: Way, step: number, at: number): BlockCell | undefined {
  const value = passed.links[step]?.[at];
  if (value === undefined) return undefined;
  return {
    value,
    formula: (here) =>
      `IF(${here.cell('task')}=0,0,INDEX(${here.column(own(step - 1))},${here.cell(from)})+${here.cell('apart')})`,
  };
}

function taskCell({ own, over, begin, to, passed }: Way, step: number, at: number): BlockCell | undefined {
  const value = passed.tasks[step]?.[at];
  if (value === undefined) return undefined;
  return {
    value,
    formula: (here) =>
      step === 0
        ? here.cell(begin)
        : `MAX(${here.cell(own(step - 1))},SUMPRODUCT(LARGE((${here.column(to)}=${here.cell('no')})*${here.column(over(step))},1)))`,
  };
}
