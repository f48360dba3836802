/** Who does what in a draft: tasks by partner, the budget that each carries, and its load over time. */
import { loadOver } from '../../../core/load';
import { actionsPart, tasksPart } from '../../../core/agreement-tables/actions';
import { partnersPart } from '../../../core/agreement-tables/partners';
import { cellText, type RowValues } from '../../../core/agreement-tables/part';
import { projectForm } from '../../../core/agreement-tables/project';
import { addMonths, isDay, serialOf, type Day } from '../../../core/days';
import { sumMoney, type Money } from '../../../core/money';
import { dropdownText } from '../../../locales';
import type { BlockCell, GridBlock, GridColumn, GridRow, References, Sheet } from '../../blocks';
import { cellMoney, type Context } from '../../context';
import { roundedSum } from '../../formulas';
import { quoted } from '../../references';
import { mark, marked } from '../codes';
import { computedSheet } from '../frame';
import { codeKey, nameOf } from '../names';
import { budgetFormula } from '../table';
import type { DraftValues } from '../values';
import { codeCount, namesCode, nthCell, nthCode, nthNumber, nthText, withRest } from './nth';
import { takesPart } from './values';

/** Rows beyond those that are filled, and the most that the sheet shows. */
const spare = { partners: 1, actions: 2, tasks: 5 };
const most = { partners: 40, actions: 100, tasks: 250 };
/** Columns of the load. */
const spans = 8;

const names = {
  start: 'DraftWorkStart',
  days: 'DraftWorkDays',
  budget: (at: number): string => `DraftWorkBudget_${at + 1}`,
};

interface Work {
  context: Context;
  values: DraftValues;
  partners: readonly RowValues[];
  actions: readonly RowValues[];
  tasks: readonly RowValues[];
  room: { partners: number; actions: number; tasks: number };
}

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

const partnerCode = (at: number): string => nthCell(partnersPart, 'code', at);

/** Partners as columns, whose codes follow the table in a first row. */
function partnerHeads({ partners, room }: Work): GridRow['cells'] {
  return Object.fromEntries(
    Array.from({ length: room.partners }, (_, at) => [
      `p${at}`,
      {
        value: cellText(partners[at]?.['code']),
        formula: `${partnerCode(at)}&""`,
        style: 'headerCenter' as const,
      },
    ]),
  );
}

function headCell(value: string): BlockCell {
  return { value, style: 'header' };
}

function whoCell(
  { values, room }: Work,
  part: typeof actionsPart | typeof tasksPart | typeof partnersPart,
  at: number,
  row?: RowValues,
): BlockCell {
  const title = part === partnersPart ? 'name' : 'title';
  const most = part === partnersPart ? room.partners : part === actionsPart ? room.actions : room.tasks;
  const cell = nthText(part, title, at, row ? dropdownText(cellText(row['code']), cellText(row[title])) : '');
  return at < most - 1 ? cell : withRest(cell, codeCount(values, part), most);
}

/** R for the responsible partner, P for who takes part; and what to look at. */
function tasksGrid(work: Work): GridBlock {
  const { context, values, partners, tasks, actions, room } = work;
  const { t, texts } = context;
  const { work: words } = texts.agreement;
  const { responsibleMark: responsible, contributorMark: contributor } = t.tasks;
  return {
    kind: 'grid',
    serves: 'both',
    key: 'tasks',
    heading: t.tasks.title,
    note: `${t.tasks.subtitle} ${t.tasks.legend}.`,
    headerless: true,
    columns: [
      { key: 'who', header: '', style: 'textWrap', width: 44, maxWidth: 44 },
      { key: 'check', header: '', style: 'textWrap', width: 30, maxWidth: 30 },
      ...Array.from({ length: room.partners }, (_, at): GridColumn => ({
        key: `p${at}`,
        header: '',
        style: 'center',
        width: 15,
      })),
    ],
    rows: [
      {
        id: 'heads',
        cells: {
          who: headCell(t.headings.task),
          ...partnerHeads(work),
          check: headCell(texts.agreement.headers.check),
        },
      },
      ...Array.from({ length: room.tasks }, (_, at): GridRow => {
        const task = tasks[at];
        const code = nthCell(tasksPart, 'code', at);
        const owner = nthCode(tasksPart, 'responsible', at);
        const owned = task ? values.meant('partners', task['responsible']).slice(1) : '';
        const action =
          task && actions.find((one) => marked(cellText(one['code'])) === values.meant('actions', task['action']));
        const taking = cellText(action?.['partners']);
        const of = (column: string): string =>
          `INDEX(${nameOf(actionsPart, column)},MATCH(${nthCode(tasksPart, 'action', at)},${nameOf(actionsPart, 'code')},0))`;
        const isOutside = task && action && owned !== '' && !takesPart(taking, owned);
        const isBeyond =
          task && action && (before(task['start'], action['start']) || before(action['end'], task['end']));
        const checked = !task
          ? ''
          : owned === ''
            ? words.noResponsible
            : isOutside
              ? words.outside
              : isBeyond
                ? words.beyondAction
                : '';
        const day = (column: string): string => nthNumber(tasksPart, column, at);
        const within = (column: string): string => `IFERROR(IF(ISNUMBER(${of(column)}),${of(column)},0),0)`;
        return {
          cells: {
            who: whoCell(work, tasksPart, at, task),
            ...Object.fromEntries(
              Array.from({ length: room.partners }, (_column, column) => {
                const own = cellText(partners[column]?.['code']);
                const isOwner = own !== '' && own === owned;
                const takes = task !== undefined && own !== '' && takesPart(cellText(task['contributors']), own);
                const partner = partnerCode(column);
                return [
                  `p${column}`,
                  {
                    value: isOwner ? responsible : takes ? contributor : '',
                    formula: `IF(OR(${code}="",${partner}=""),"",IF(${owner}=${partner},${quoted(responsible)},IF(${namesCode(`${nthCell(tasksPart, 'contributors', at)}&""`, partner)},${quoted(contributor)},"")))`,
                  },
                ];
              }),
            ),
            check: {
              value: checked,
              formula: `IF(${code}="","",IF(${owner}="",${quoted(words.noResponsible)},IF(ISERROR(${of('code')}),"",IF(NOT(${namesCode(`${of('partners')}&""`, owner)}),${quoted(words.outside)},IF(OR(${day('start')}<${within('start')},${day('end')}>${within('end')}),${quoted(words.beyondAction)},"")))))`,
            },
          },
        };
      }),
    ],
    highlights: [
      ...Array.from({ length: room.partners }, (_, at) => ({
        columns: [`p${at}`],
        formula: (here: References) => `${here.cell(`p${at}`)}=${quoted(responsible)}`,
        style: 'good' as const,
      })),
      {
        columns: ['check'],
        formula: (here) =>
          `AND(LEN(${here.cell('check')})>0,ROW(${here.cell('check')})>ROW(${here.at('heads', 'check')}))`,
        style: 'caution',
      },
    ],
  };
}

function before(a: RowValues[string], b: RowValues[string]): boolean {
  return isDayText(a) && isDayText(b) && a < b;
}

function isDayText(value: RowValues[string]): value is Day {
  return typeof value === 'string' && isDay(value);
}

/** Actions by partner: the budget, and the days over which it is spread. */
function budgetGrid(work: Work): GridBlock {
  const { context, values, partners, actions, room } = work;
  const { t, texts, plain, amountWidth, decimals } = context;
  const { work: words } = texts.agreement;
  const amount = { style: 'amount', format: `${plain};-${plain};;@`, width: amountWidth } as const;
  const budget = (action: RowValues | undefined, partner: RowValues | undefined): Money =>
    action && partner
      ? values.budget({ action: marked(cellText(action['code'])), partner: marked(cellText(partner['code'])) })
      : 0;
  return {
    kind: 'grid',
    serves: 'both',
    key: 'budget',
    heading: words.budget,
    columns: [
      { key: 'who', header: t.headings.action, style: 'textWrap', width: 44, maxWidth: 44 },
      { key: 'check', header: texts.agreement.headers.check, style: 'textWrap', width: 30, maxWidth: 30 },
      { key: 'start', header: t.headings.start, style: 'date', width: 13, name: names.start, format: 'dd/mm/yyyy;;;@' },
      { key: 'days', header: words.days, style: 'integer', format: '0;;;@', width: 10, name: names.days },
      ...Array.from({ length: room.partners }, (_, at): GridColumn => ({
        key: `p${at}`,
        header: cellText(partners[at]?.['code']),
        ...amount,
        name: names.budget(at),
      })),
      { key: 'total', header: t.words.total, ...amount, style: 'calculatedAmount' },
    ],
    rows: [
      ...Array.from({ length: room.actions }, (_, at): GridRow => {
        const action = actions[at];
        const code = nthCell(actionsPart, 'code', at);
        const [start, end] = [action?.['start'], action?.['end']];
        const days = isDayText(start) && isDayText(end) ? Math.max(serialOf(end) - serialOf(start) + 1, 0) : 0;
        const [from, to] = [nthCell(actionsPart, 'start', at), nthCell(actionsPart, 'end', at)];
        const own = partners.map((partner) => budget(action, partner));
        const taking = cellText(action?.['partners']);
        const beyond = action
          ? partners.filter(
              (partner) =>
                takesPart(taking, cellText(partner['code'])) &&
                (before(start, partner['incurredFrom']) || before(partner['incurredTo'], end)),
            )
          : [];
        return {
          id: `a${at}`,
          cells: {
            who: whoCell(work, actionsPart, at, action),
            ...Object.fromEntries(
              Array.from({ length: room.partners }, (_column, column) => [
                `p${column}`,
                {
                  value: cellMoney(context, own[column] ?? 0),
                  formula: `IF(OR(${code}="",${partnerCode(column)}=""),0,${roundedSum(budgetFormula({ partner: `${quoted(mark)}&${partnerCode(column)}`, action: `${quoted(mark)}&${code}` }), decimals)})`,
                },
              ]),
            ),
            total: {
              value: cellMoney(context, sumMoney(own)),
              formula: (here) => roundedSum(`SUM(${here.cell('p0')}:${here.cell(`p${room.partners - 1}`)})`, decimals),
            },
            start: { value: isDayText(start) ? serialOf(start) : 0, formula: nthNumber(actionsPart, 'start', at) },
            days: {
              value: days,
              formula: `IF(AND(ISNUMBER(${from}),ISNUMBER(${to})),MAX(0,${to}-${from}+1),0)`,
            },
            check: {
              value: beyond.length > 0 ? words.beyondSpan : '',
              formula: `IF(${code}="","",IF(${spansExceeded(at)}>0,${quoted(words.beyondSpan)},""))`,
            },
          },
        };
      }),
      {
        total: true,
        cells: {
          who: t.words.total,
          ...Object.fromEntries(
            Array.from({ length: room.partners + 1 }, (_, at) => {
              const key = at === room.partners ? 'total' : `p${at}`;
              const own = at === room.partners ? partners : partners.slice(at, at + 1);
              const sum = sumMoney(own.flatMap((partner) => actions.map((action) => budget(action, partner))));
              return [
                key,
                {
                  value: cellMoney(context, sum),
                  formula: (here: References) => roundedSum(`SUM(${here.column(key)})`, decimals),
                },
              ];
            }),
          ),
        },
      },
    ],
    highlights: [{ columns: ['check'], formula: (here) => `LEN(${here.cell('check')})>0`, style: 'caution' }],
  };
}

/** How many partners of the action may spend only within shorter dates of their own. */
function spansExceeded(at: number): string {
  const name = (column: string): string => nameOf(partnersPart, column);
  const takes = namesCode(`${nthCell(actionsPart, 'partners', at)}&""`, name('code'));
  const early = `ISNUMBER(${name('incurredFrom')})*(${name('incurredFrom')}>${nthNumber(actionsPart, 'start', at)})`;
  const late = `ISNUMBER(${name('incurredTo')})*(${name('incurredTo')}<${nthNumber(actionsPart, 'end', at)})`;
  return `SUMPRODUCT((LEN(${name('code')})>0)*${takes}*((${early}+${late})>0))`;
}

/** Each partner's budget spread over its actions' days, summed by equal parts of the project. */
function loadGrid(work: Work): GridBlock {
  const { context, values, partners, actions, tasks, room } = work;
  const { t, texts, terms, plain, amountWidth, decimals } = context;
  const { work: words } = texts.agreement;
  const unit = 10 ** decimals;
  const { start, end } = terms.agreement.project;
  const first = `${start.slice(0, 8)}01` as Day;
  const step = Math.max(Math.ceil((monthsTo(first, end) + 1) / spans), 1);
  const bounds = Array.from({ length: spans + 1 }, (_, at) => addMonths(first, at * step));
  const typed = nameOf(projectForm, 'start');
  const firstFormula = `IF(ISNUMBER(${typed}),DATE(YEAR(${typed}),MONTH(${typed}),1),${serialOf(first)})`;
  const partOf = (partner: RowValues) =>
    actions.flatMap((action) => {
      const [from, to] = [action['start'], action['end']];
      const budget = values.budget({
        action: marked(cellText(action['code'])),
        partner: marked(cellText(partner['code'])),
      });
      return isDayText(from) && isDayText(to) ? [{ start: from, end: to, budget }] : [];
    });
  const amount = { style: 'amount', format: `${plain};-${plain};;@`, width: amountWidth } as const;
  const owners = new Set(tasks.map((task) => values.meant('partners', task['responsible'])));
  const hasTask = (code: string): boolean =>
    owners.has(marked(code)) || tasks.some((task) => takesPart(cellText(task['contributors']), code));
  return {
    kind: 'grid',
    serves: 'both',
    key: 'load',
    heading: words.load,
    note: words.loadNote,
    headerless: true,
    columns: [
      { key: 'who', header: '', style: 'textWrap', width: 44, maxWidth: 44 },
      { key: 'check', header: '', style: 'textWrap', width: 30, maxWidth: 30 },
      ...Array.from({ length: spans }, (_, at): GridColumn => ({ key: `s${at}`, header: '', ...amount })),
      { key: 'rest', header: '', ...amount },
      { key: 'total', header: '', ...amount, style: 'calculatedAmount' },
    ],
    rows: [
      {
        id: 'heads',
        cells: {
          who: headCell(t.headings.partner),
          ...Object.fromEntries(
            Array.from({ length: spans }, (_, at) => [
              `s${at}`,
              {
                value: serialOf(bounds[at] ?? first),
                formula:
                  at === 0 ? firstFormula : (here: References) => `EDATE(${here.at('heads', 's0')},${at * step})`,
                style: 'headerRight' as const,
                format: 'mm/yyyy',
              },
            ]),
          ),
          rest: { value: words.outsideSpans, style: 'headerRight' },
          total: { value: t.words.total, style: 'headerRight' },
          check: headCell(texts.agreement.headers.check),
        },
      },
      ...Array.from({ length: room.partners }, (_, at): GridRow => {
        const partner = partners[at];
        const parts = partner ? partOf(partner) : [];
        const loads = loadOver(parts, bounds);
        const code = cellText(partner?.['code']);
        const total = partner
          ? sumMoney(
              actions.map((action) =>
                values.budget({ action: marked(cellText(action['code'])), partner: marked(code) }),
              ),
            )
          : 0;
        const isIdle = total !== 0 && !hasTask(code);
        return {
          cells: {
            who: whoCell(work, partnersPart, at, partner),
            ...Object.fromEntries(
              loads.map((load, span) => [
                `s${span}`,
                {
                  value: load / unit,
                  formula: (here: References) => {
                    const from = here.at('heads', `s${span}`);
                    const to = span === spans - 1 ? `EDATE(${from},${step})` : here.at('heads', `s${span + 1}`);
                    return roundedSum(
                      `${accruedFormula(at, to, decimals)}-${accruedFormula(at, from, decimals)}`,
                      decimals,
                    );
                  },
                },
              ]),
            ),
            rest: {
              value: (total - sumMoney(loads)) / unit,
              formula: (here: References) =>
                roundedSum(`${here.cell('total')}-SUM(${here.cell('s0')}:${here.cell(`s${spans - 1}`)})`, decimals),
            },
            total: { value: total / unit, formula: roundedSum(`SUM(${names.budget(at)})`, decimals) },
            check: {
              value: isIdle ? words.noTask : '',
              formula: (here: References) =>
                `IF(OR(${partnerCode(at)}="",${here.cell('total')}=0),"",IF(${tasksOf(at)}=0,${quoted(words.noTask)},""))`,
            },
          },
        };
      }),
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
