import { actionsPart, tasksPart } from '../../../core/agreement-tables/actions';
import { cellText, type RowValues } from '../../../core/agreement-tables/part';
import type { BlockCell, GridBlock, GridColumn, GridRow, References } from '../../blocks';
import { quoted } from '../../references';
import { marked } from '../codes';
import { nameOf } from '../names';
import { namesCode, nthCell, nthCode, nthNumber } from './nth';
import { takesPart } from './values';
import { before, headCell, partnerCode, partnerHeads, whoCell, whoColumns, type Work } from './work-parts';

/** R for the responsible partner, P for who takes part; and what to look at. */
export function tasksGrid(work: Work): GridBlock {
  const { context, room } = work;
  const { t, texts } = context;
  return {
    kind: 'grid',
    serves: 'both',
    key: 'tasks',
    heading: t.tasks.title,
    note: `${t.tasks.subtitle} ${t.tasks.legend}.`,
    headerless: true,
    columns: [
      ...whoColumns(),
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
      ...Array.from({ length: room.tasks }, (_, at) => taskRow(work, at)),
    ],
    highlights: [
      ...Array.from({ length: room.partners }, (_, at) => ({
        columns: [`p${at}`],
        formula: (here: References) => `${here.cell(`p${at}`)}=${quoted(t.tasks.responsibleMark)}`,
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

/** A task with its responsible partner: the code, and the formula for it. */
interface Owned {
  task: RowValues | undefined;
  owned: string;
  owner: string;
}

function taskRow(work: Work, at: number): GridRow {
  const task = work.tasks[at];
  const own: Owned = {
    task,
    owned: task ? work.values.meant('partners', task['responsible']).slice(1) : '',
    owner: nthCode(tasksPart, 'responsible', at),
  };
  return {
    cells: { who: whoCell(work, tasksPart, at, task), ...markCells(work, at, own), check: checkCell(work, at, own) },
  };
}

function markCells(
  { context, partners, room }: Work,
  at: number,
  { task, owned, owner }: Owned,
): Record<string, BlockCell> {
  const { responsibleMark: responsible, contributorMark: contributor } = context.t.tasks;
  const marks = Array.from({ length: room.partners }, (_, column): [string, BlockCell] => {
    const own = cellText(partners[column]?.['code']);
    const isOwner = own !== '' && own === owned;
    const takes = task !== undefined && own !== '' && takesPart(cellText(task['contributors']), own);
    const partner = partnerCode(column);
    const contributes = namesCode(`${nthCell(tasksPart, 'contributors', at)}&""`, partner);
    const mark = `IF(${owner}=${partner},${quoted(responsible)},IF(${contributes},${quoted(contributor)},""))`;
    return [
      `p${column}`,
      {
        value: isOwner ? responsible : takes ? contributor : '',
        formula: `IF(OR(${nthCell(tasksPart, 'code', at)}="",${partner}=""),"",${mark})`,
      },
    ];
  });
  return Object.fromEntries(marks);
}

/** Whether somebody is responsible, takes part in the action, and the task lies within it. */
function checkCell({ context, values, actions }: Work, at: number, { task, owned, owner }: Owned): BlockCell {
  const { work: words } = context.texts.agreement;
  const action =
    task && actions.find((one) => marked(cellText(one['code'])) === values.meant('actions', task['action']));
  const of = (column: string): string =>
    `INDEX(${nameOf(actionsPart, column)},MATCH(${nthCode(tasksPart, 'action', at)},${nameOf(actionsPart, 'code')},0))`;
  const isOutside = task && action && owned !== '' && !takesPart(cellText(action['partners']), owned);
  const isBeyond = task && action && (before(task['start'], action['start']) || before(action['end'], task['end']));
  const told = owned === '' ? words.noResponsible : isOutside ? words.outside : isBeyond ? words.beyondAction : '';
  const day = (column: string): string => nthNumber(tasksPart, column, at);
  const within = (column: string): string => `IFERROR(IF(ISNUMBER(${of(column)}),${of(column)},0),0)`;
  const beyond = `IF(OR(${day('start')}<${within('start')},${day('end')}>${within('end')}),${quoted(words.beyondAction)},"")`;
  const outside = `IF(NOT(${namesCode(`${of('partners')}&""`, owner)}),${quoted(words.outside)},${beyond})`;
  const owning = `IF(${owner}="",${quoted(words.noResponsible)},IF(ISERROR(${of('code')}),"",${outside}))`;
  return { value: task ? told : '', formula: `IF(${nthCell(tasksPart, 'code', at)}="","",${owning})` };
}
