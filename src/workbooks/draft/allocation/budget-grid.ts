import { actionsPart } from '../../../core/agreement-tables/actions';
import { cellText } from '../../../core/agreement-tables/part';
import { partnersPart } from '../../../core/agreement-tables/partners';
import { serialOf } from '../../../core/days';
import { sumMoney } from '../../../core/money';
import type { BlockCell, GridBlock, GridColumn, GridRow, References } from '../../blocks';
import { cellMoney } from '../../context';
import { roundedSum } from '../../formulas';
import { quoted } from '../../references';
import { mark } from '../codes';
import { nameOf } from '../names';
import { budgetFormula } from '../budget-columns';
import { namesCode, nthCell, nthNumber } from './nth';
import { takesPart } from './values';
import {
  amountLook,
  before,
  budgetOf,
  isDayText,
  names,
  partnerCode,
  whoCell,
  whoColumns,
  type Work,
} from './work-parts';

/** Actions by partner: the budget, and the days over which it is spread. */
export function budgetGrid(work: Work): GridBlock {
  const { context, partners, actions, room } = work;
  const { t, texts, decimals } = context;
  const { work: words } = texts.agreement;
  const amount = amountLook(context);
  return {
    kind: 'grid',
    serves: 'both',
    key: 'budget',
    heading: words.budget,
    columns: [
      ...whoColumns(t.headings.action, texts.agreement.headers.check),
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
      ...Array.from({ length: room.actions }, (_, at) => actionRow(work, at)),
      {
        total: true,
        cells: {
          who: t.words.total,
          ...Object.fromEntries(
            Array.from({ length: room.partners + 1 }, (_, at) => {
              const key = at === room.partners ? 'total' : `p${at}`;
              const own = at === room.partners ? partners : partners.slice(at, at + 1);
              const sum = sumMoney(own.flatMap((partner) => actions.map((action) => budgetOf(work, action, partner))));
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

function actionRow(work: Work, at: number): GridRow {
  const { context, partners, actions, room } = work;
  const { decimals } = context;
  const action = actions[at];
  const [start, end] = [action?.['start'], action?.['end']];
  const days = isDayText(start) && isDayText(end) ? Math.max(serialOf(end) - serialOf(start) + 1, 0) : 0;
  const [from, to] = [nthCell(actionsPart, 'start', at), nthCell(actionsPart, 'end', at)];
  return {
    id: `a${at}`,
    cells: {
      who: whoCell(work, actionsPart, at, action),
      ...amountCells(work, at),
      total: {
        value: cellMoney(context, sumMoney(partners.map((partner) => budgetOf(work, action, partner)))),
        formula: (here) => roundedSum(`SUM(${here.cell('p0')}:${here.cell(`p${room.partners - 1}`)})`, decimals),
      },
      start: { value: isDayText(start) ? serialOf(start) : 0, formula: nthNumber(actionsPart, 'start', at) },
      days: { value: days, formula: `IF(AND(ISNUMBER(${from}),ISNUMBER(${to})),MAX(0,${to}-${from}+1),0)` },
      check: spanCheck(work, at),
    },
  };
}

function amountCells(work: Work, at: number): Record<string, BlockCell> {
  const { context, partners, actions, room } = work;
  const code = nthCell(actionsPart, 'code', at);
  const cells = Array.from({ length: room.partners }, (_, column): [string, BlockCell] => {
    const partner = partnerCode(column);
    const of = { partner: `${quoted(mark)}&${partner}`, action: `${quoted(mark)}&${code}` };
    return [
      `p${column}`,
      {
        value: cellMoney(context, budgetOf(work, actions[at], partners[column])),
        formula: `IF(OR(${code}="",${partner}=""),0,${roundedSum(budgetFormula(of), context.decimals)})`,
      },
    ];
  });
  return Object.fromEntries(cells);
}

/** Whether a partner of the action may spend only within shorter dates of its own. */
function spanCheck({ context, partners, actions }: Work, at: number): BlockCell {
  const { beyondSpan } = context.texts.agreement.work;
  const action = actions[at];
  const taking = cellText(action?.['partners']);
  const isBeyond = partners.some(
    (partner) =>
      takesPart(taking, cellText(partner['code'])) &&
      (before(action?.['start'], partner['incurredFrom']) || before(partner['incurredTo'], action?.['end'])),
  );
  return {
    value: action && isBeyond ? beyondSpan : '',
    formula: `IF(${nthCell(actionsPart, 'code', at)}="","",IF(${spansExceeded(at)}>0,${quoted(beyondSpan)},""))`,
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
