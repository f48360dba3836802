/** What the grids of the work have in common: its rows as the draft stands, partners as columns, and names of columns. */
import type { tasksPart } from '../../../core/agreement-tables/actions';
import { actionsPart } from '../../../core/agreement-tables/actions';
import { cellText, type RowValues } from '../../../core/agreement-tables/part';
import { partnersPart } from '../../../core/agreement-tables/partners';
import { isDay, type Day } from '../../../core/days';
import type { Money } from '../../../core/money';
import type { BlockCell, GridColumn, GridRow } from '../../blocks';
import type { Context } from '../../context';
import { marked } from '../codes';
import type { DraftValues } from '../values';
import { listedCell, nthCell, quiet } from './nth';

export const names = {
  start: 'DraftWorkStart',
  days: 'DraftWorkDays',
  budget: (at: number): string => `DraftWorkBudget_${at + 1}`,
};

export interface Work {
  context: Context;
  values: DraftValues;
  partners: readonly RowValues[];
  actions: readonly RowValues[];
  tasks: readonly RowValues[];
  room: { partners: number; actions: number; tasks: number };
}

export const partnerCode = (at: number): string => nthCell(partnersPart, 'code', at);

/** Partners as columns, whose codes follow the table in a first row. */
export function partnerHeads({ partners, room }: Work): GridRow['cells'] {
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

export function headCell(value: string): BlockCell {
  return { value, style: 'header' };
}

export function whoCell(
  { values, room }: Work,
  part: typeof actionsPart | typeof tasksPart | typeof partnersPart,
  at: number,
  row?: RowValues,
): BlockCell {
  const title = part === partnersPart ? 'name' : 'title';
  const most = part === partnersPart ? room.partners : part === actionsPart ? room.actions : room.tasks;
  const listed = row && { code: cellText(row['code']), title: cellText(row[title]) };
  return listedCell(values, part, at, listed, most);
}

/** The columns in which a row is named and checked. */
export function whoColumns(who = '', check = ''): GridColumn[] {
  return [
    { key: 'who', header: who, style: 'textWrap', width: 44, maxWidth: 44 },
    { key: 'check', header: check, style: 'textWrap', width: 30, maxWidth: 30 },
  ];
}

export function amountLook({ plain, amountWidth }: Context): { style: 'amount'; format: string; width: number } {
  return { style: 'amount', format: quiet(plain), width: amountWidth };
}

export function before(a: RowValues[string], b: RowValues[string]): boolean {
  return isDayText(a) && isDayText(b) && a < b;
}

export function isDayText(value: RowValues[string]): value is Day {
  return typeof value === 'string' && isDay(value);
}

export function budgetOf({ values }: Work, action: RowValues | undefined, partner: RowValues | undefined): Money {
  if (!action || !partner) return 0;
  return values.budget({ action: marked(cellText(action['code'])), partner: marked(cellText(partner['code'])) });
}
