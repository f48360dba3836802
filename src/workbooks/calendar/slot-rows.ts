/** What the calendar finds in the rows of the work: tasks, actions, deliverables. */
import type { AgreementPart } from '../../core/agreement-tables';
import { actionsPart, deliverablesPart, tasksPart } from '../../core/agreement-tables/actions';
import { type RowValues, cellText } from '../../core/agreement-tables/part';
import type { EntryKind } from '../../core/calendar';
import { isDay, serialOf } from '../../core/days';
import { decimalToNumber, parseDecimal } from '../../core/money';
import { dropdownText } from '../../locales';
import type { Context } from '../context';
import { marked } from '../draft/codes';
import { codeKey, nameOf } from '../draft/names';
import { partCell } from '../draft/table';
import type { DraftValues } from '../draft/values';
import { quoted } from '../references';
import { followedRows } from './rows';

/** Entries of actions come first, in their order; what comes after is ordered by its days. */
const perAction = 10_000;

const lost = 9_999;

export const afterActions = 1e9;

/** Besides entries of the calendar: the days within which costs are eligible. */
export type SlotKind = EntryKind | 'eligible';

export const idOf = (kind: SlotKind, code: string): string => `${kind === 'milestone' ? 'task' : kind}|${code}`;

/** A value that a formula gives; undefined where the table's cell is blank or no such value. */
export interface Found<Value> {
  value: Value | undefined;
  formula: string;
}

export interface Given {
  kind: Found<string>;
  title: Found<string>;
  who: Found<string>;
  start: Found<number>;
  end: Found<number>;
  place: Found<number>;
  /** Under which the version in force has it. */
  agreed?: Found<string>;
  progress?: Found<number>;
}

export const nth = (part: AgreementPart, column: string, at: number): string => `INDEX(${nameOf(part, column)},${at})`;

export const fixed = (text: string): Found<string> => ({ value: text, formula: quoted(text) });

export const later: Found<number> = { value: afterActions, formula: '1000000000' };

/** Each row of a part that the calendar follows, with its number from 1. */
export function eachRow(
  values: DraftValues,
  part: AgreementPart,
  given: (row: RowValues, at: number) => Given[],
): Given[] {
  const rows = values.rowsOf(part);
  return Array.from({ length: followedRows(values, part) }, (_, index) => given(rows[index] ?? {}, index + 1)).flat();
}

export function day(part: AgreementPart, column: string, row: RowValues, at: number): Found<number> {
  const text = row[column];
  return {
    value: typeof text === 'string' && isDay(text) ? serialOf(text) : undefined,
    formula: nth(part, column, at),
  };
}

function titled(part: AgreementPart, row: RowValues, at: number): Found<string> {
  return {
    value: dropdownText(cellText(row['code']), cellText(row['title'])),
    formula: `${nth(part, 'code', at)}&${quoted(' · ')}&${nth(part, 'title', at)}`,
  };
}

/** A cell of the table as it is shown there. */
export function shown(
  context: Context,
  part: AgreementPart,
  column: string,
  row: RowValues,
  at: number,
): Found<string> {
  const definition = part.table.columns[column];
  const value = definition ? partCell(context, definition, row[column]) : null;
  return { value: value === null ? '' : String(value), formula: `${nth(part, column, at)}&""` };
}

/** The code of a partner, which the table may show with its name. */
export function partner(
  values: DraftValues,
  part: AgreementPart,
  column: string,
  row: RowValues,
  at: number,
): Found<string> {
  return {
    value: values.meant('partners', row[column]).slice(1),
    formula: `MID(${nth(part, codeKey(column), at)},2,99)`,
  };
}

/** The place of what belongs to an action, among all that does. */
function within(values: DraftValues, part: AgreementPart, row: RowValues, at: number, offset: number): Found<number> {
  const meant = values.meant('actions', row['action']).toLowerCase();
  const codes = values.rowsOf(actionsPart).map(({ code }) => marked(cellText(code)).toLowerCase());
  const found = meant === '' ? -1 : codes.indexOf(meant);
  const action = `IFERROR(MATCH(MID(${nth(part, codeKey('action'), at)},2,99),${nameOf(actionsPart, 'code')},0),${lost})`;
  return {
    value: (found < 0 ? lost : found + 1) * perAction + offset + at,
    formula: `${action}*${perAction}+${offset + at}`,
  };
}

export function agreedAs(kind: SlotKind, part: AgreementPart, row: RowValues, at: number): Found<string> {
  return { value: idOf(kind, cellText(row['code'])), formula: `${quoted(`${kind}|`)}&${nth(part, 'code', at)}` };
}

export function tasks(context: Context, values: DraftValues): Given[] {
  const { kinds } = context.texts.calendar;
  return eachRow(values, tasksPart, (row, at) => {
    const isMilestone = values.meant('evidences', row['milestone']) === marked('yes');
    const progress = typeof row['progress'] === 'string' ? parseDecimal(row['progress']) : undefined;
    return [
      {
        kind: {
          value: isMilestone ? kinds.milestone : kinds.task,
          formula: `IF(${nth(tasksPart, codeKey('milestone'), at)}=${quoted(marked('yes'))},${quoted(kinds.milestone)},${quoted(kinds.task)})`,
        },
        title: titled(tasksPart, row, at),
        who: partner(values, tasksPart, 'responsible', row, at),
        start: day(tasksPart, 'start', row, at),
        end: day(tasksPart, 'end', row, at),
        place: within(values, tasksPart, row, at, 0),
        agreed: agreedAs('task', tasksPart, row, at),
        progress: {
          value: progress && decimalToNumber(progress),
          formula: `IF(ISNUMBER(${nth(tasksPart, 'progress', at)}),${nth(tasksPart, 'progress', at)},"")`,
        },
      },
    ];
  });
}

export function actions(context: Context, values: DraftValues): Given[] {
  return eachRow(values, actionsPart, (row, at) => [
    {
      kind: fixed(context.texts.calendar.kinds.action),
      title: titled(actionsPart, row, at),
      who: partner(values, actionsPart, 'lead', row, at),
      start: day(actionsPart, 'start', row, at),
      end: day(actionsPart, 'end', row, at),
      place: { value: at * perAction, formula: String(at * perAction) },
      agreed: agreedAs('action', actionsPart, row, at),
    },
  ]);
}

export function deliverables(context: Context, values: DraftValues): Given[] {
  return eachRow(values, deliverablesPart, (row, at) => [
    {
      kind: fixed(context.texts.calendar.kinds.deliverable),
      title: titled(deliverablesPart, row, at),
      who: fixed(''),
      start: day(deliverablesPart, 'due', row, at),
      end: day(deliverablesPart, 'due', row, at),
      place: within(values, deliverablesPart, row, at, perAction / 2),
      agreed: agreedAs('deliverable', deliverablesPart, row, at),
    },
  ]);
}
