import { loadOver } from '../../../core/load';
import { tasksPart } from '../../../core/agreement-tables/actions';
import { cellText } from '../../../core/agreement-tables/part';
import { partnersPart } from '../../../core/agreement-tables/partners';
import { addMonths, firstOfMonth, serialOf, type Day } from '../../../core/days';
import { sumMoney } from '../../../core/money';
import type { BlockCell, GridBlock, GridColumn, GridRow, References } from '../../blocks';
import { cellMoney, type Context } from '../../context';
import { roundedSum } from '../../formulas';
import { quoted } from '../../references';
import { mark, marked } from '../codes';
import { codeKey, firstMonthFormula, nameOf } from '../names';
import { namesCode } from './nth';
import { takesPart } from './values';
import {
  amountLook,
  budgetOf,
  headCell,
  isDayText,
  names,
  partnerCode,
  whoCell,
  whoColumns,
  type Work,
} from './work-parts';

/** Columns of the load. */
const spans = 8;

/** Equal parts of the project, in whole months: the day on which each begins, and the one after the last. */
interface Parts {
  months: number;
  first: Day;
  bounds: readonly Day[];
}

function partsOfProject({ terms }: Context): Parts {
  const { start, end } = terms.agreement.project;
  const first = firstOfMonth(start);
  const months = Math.max(Math.ceil((monthsTo(first, end) + 1) / spans), 1);
  return { months, first, bounds: Array.from({ length: spans + 1 }, (_, at) => addMonths(first, at * months)) };
}

/** Each partner's budget spread over its actions' days, summed by equal parts of the project. */
export function loadGrid(work: Work): GridBlock {
  const { context, room } = work;
  const { t, texts } = context;
  const { work: words } = texts.agreement;
  const parts = partsOfProject(context);
  const amount = amountLook(context);
  return {
    kind: 'grid',
    serves: 'both',
    key: 'load',
    heading: words.load,
    note: words.loadNote,
    headerless: true,
    columns: [
      ...whoColumns(),
      ...Array.from({ length: spans }, (_, at): GridColumn => ({ key: `s${at}`, header: '', ...amount })),
      { key: 'rest', header: '', ...amount },
      { key: 'total', header: '', ...amount, style: 'calculatedAmount' },
    ],
    rows: [
      {
        id: 'heads',
        cells: {
          who: headCell(t.headings.partner),
          ...partHeads(parts),
          rest: { value: words.outsideSpans, style: 'headerRight' },
          total: { value: t.words.total, style: 'headerRight' },
          check: headCell(texts.agreement.headers.check),
        },
      },
      ...Array.from({ length: room.partners }, (_, at) => loadRow(work, at, parts)),
    ],
    highlights: [
      {
        columns: ['check'],
        formula: (here) => `${here.cell('check')}=${quoted(words.noTask)}`,
        style: 'caution',
      },
    ],
  };
}

function partHeads({ months, first, bounds }: Parts): Record<string, BlockCell> {
  const look = { style: 'headerRight', format: 'mm/yyyy' } as const;
  const heads = bounds
    .slice(1, spans)
    .map((day, at): [string, BlockCell] => [
      `s${at + 1}`,
      { value: serialOf(day), formula: (here) => `EDATE(${here.at('heads', 's0')},${(at + 1) * months})`, ...look },
    ]);
  return {
    s0: { value: serialOf(first), formula: firstMonthFormula(first), ...look },
    ...Object.fromEntries(heads),
  };
}

function loadRow(work: Work, at: number, { months, bounds }: Parts): GridRow {
  const { context, values, partners, actions, tasks } = work;
  const { decimals } = context;
  const partner = partners[at];
  const code = cellText(partner?.['code']);
  const budgets = partner ? actions.map((action) => budgetOf(work, action, partner)) : [];
  const loads = loadOver(
    budgets.flatMap((budget, index) => {
      const [start, end] = [actions[index]?.['start'], actions[index]?.['end']];
      return isDayText(start) && isDayText(end) ? [{ start, end, budget }] : [];
    }),
    bounds,
  );
  const total = sumMoney(budgets);
  const isBusy = tasks.some(
    (task) =>
      values.meant('partners', task['responsible']) === marked(code) || takesPart(cellText(task['contributors']), code),
  );
  const noTask = context.texts.agreement.work.noTask;
  return {
    cells: {
      who: whoCell(work, partnersPart, at, partner),
      ...Object.fromEntries(
        loads.map((load, span): [string, BlockCell] => [
          `s${span}`,
          {
            value: cellMoney(context, load),
            formula: (here) => {
              const from = here.at('heads', `s${span}`);
              const to = span === spans - 1 ? `EDATE(${from},${months})` : here.at('heads', `s${span + 1}`);
              const accrued = [to, from].map((bound) => accruedFormula(at, bound, decimals));
              return roundedSum(accrued.join('-'), decimals);
            },
          },
        ]),
      ),
      rest: {
        value: cellMoney(context, total - sumMoney(loads)),
        formula: (here: References) =>
          roundedSum(`${here.cell('total')}-SUM(${here.cell('s0')}:${here.cell(`s${spans - 1}`)})`, decimals),
      },
      total: { value: cellMoney(context, total), formula: roundedSum(`SUM(${names.budget(at)})`, decimals) },
      check: {
        value: total !== 0 && !isBusy ? noTask : '',
        formula: (here: References) =>
          `IF(OR(${partnerCode(at)}="",${here.cell('total')}=0),"",IF(${tasksOf(at)}=0,${quoted(noTask)},""))`,
      },
    },
  };
}

/** What of a partner's budget has accrued by a day. */
function accruedFormula(partner: number, bound: string, decimals: number): string {
  const end = `(${names.start}+${names.days})`;
  const days = `(${end}*(${end}<${bound})+${bound}*(${end}>=${bound})-${names.start})`;
  const sum = `SUMPRODUCT(${names.budget(partner)}*(${days}>0)*${days}/(${names.days}+(${names.days}=0)))`;
  return `ROUND(${sum},${decimals})`;
}

/** Tasks for which a partner is responsible, or in which it takes part. */
function tasksOf(at: number): string {
  const name = (column: string): string => nameOf(tasksPart, column);
  const takes = namesCode(`${name('contributors')}&""`, partnerCode(at));
  return `SUMPRODUCT((${name(codeKey('responsible'))}=${quoted(mark)}&${partnerCode(at)})+${takes})`;
}

function monthsTo(first: Day, end: Day): number {
  const count = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return Math.max(count(end) - count(first), 0);
}
