/**
 * The rows behind the calendar: one for each row of the agreement's tables in which there may be an entry, and two for
 * the last days. Each cell is a formula over the table, with its result.
 */
import type { AgreementPart } from '../../core/agreement-tables';
import { actionsPart, deliverablesPart, linksPart, periodsPart, tasksPart } from '../../core/agreement-tables/actions';
import { meetingsPart } from '../../core/agreement-tables/governance';
import { cellText, type RowValues } from '../../core/agreement-tables/part';
import { projectForm } from '../../core/agreement-tables/project';
import type { Agreement } from '../../core/agreement/schema';
import { partnersPart } from '../../core/agreement-tables/partners';
import { calendarEntries, partnerSpans, type EntryKind } from '../../core/calendar';
import { isDay, serialOf } from '../../core/days';
import { decimalToNumber, parseDecimal } from '../../core/money';
import { dropdownText, fill } from '../../locales';
import type { BlockCell } from '../blocks';
import type { Context } from '../context';
import { marked } from '../draft/codes';
import { codeKey, nameOf } from '../draft/names';
import { headerRow, partCell } from '../draft/table';
import type { DraftValues } from '../draft/values';
import { quoted } from '../references';
import { baselineNames } from '../calendar-names';
import { followedRows } from './rows';

/** Entries of actions come first, in their order; what comes after is ordered by its days. */
const perAction = 10_000;
const lost = 9_999;
const afterActions = 1e9;

export interface Slot {
  kind: BlockCell;
  title: BlockCell;
  who: BlockCell;
  start: BlockCell;
  end: BlockCell;
  agreedStart: BlockCell;
  agreedEnd: BlockCell;
  progress: BlockCell;
  order: BlockCell;
}

/** Whether any of these tables has rows that the calendar does not follow. */
export function unfollowed(values: DraftValues): { value: boolean; formula: string } {
  const columns = [
    [tasksPart, 'code'],
    [linksPart, 'task'],
    [actionsPart, 'code'],
    [deliverablesPart, 'code'],
    [periodsPart, 'code'],
    [meetingsPart, 'date'],
    [partnersPart, 'code'],
  ] as const;
  const beyond = columns.map(([part, column]) => {
    const name = nameOf(part, column);
    return `SUMPRODUCT((${name}<>"")*(ROW(${name})>${headerRow + followedRows(values, part)}))`;
  });
  return {
    value: columns.some(([part]) => values.rowsOf(part).length > followedRows(values, part)),
    formula: `${beyond.join('+')}>0`,
  };
}

export interface Baseline {
  id: string;
  start: number;
  end: number;
}

/** The dates of the version in force, by which the calendar's entries find them. Meetings are running data. */
export function baselineOf(agreement: Agreement | undefined): Baseline[] {
  if (!agreement) return [];
  const { incurredFrom, incurredTo, paidBy, claimBy } = agreement.project.eligibility;
  const entries = calendarEntries(agreement).filter(({ kind }) => !['paid-by', 'claim-by', 'meeting'].includes(kind));
  return [
    ...entries.map(({ kind, code, start, end }) => ({
      id: idOf(kind, code),
      start: serialOf(start),
      end: serialOf(end),
    })),
    { id: idOf('paid-by', ''), start: serialOf(paidBy), end: serialOf(paidBy) },
    { id: idOf('claim-by', ''), start: serialOf(claimBy), end: serialOf(claimBy) },
    { id: idOf('eligible', ''), start: serialOf(incurredFrom), end: serialOf(incurredTo) },
    ...partnerSpans(agreement)
      .filter(({ own }) => own)
      .flatMap((span) => [
        { id: idOf('eligible', span.partner), start: serialOf(span.from), end: serialOf(span.to) },
        { id: idOf('paid-by', span.partner), start: serialOf(span.paidBy), end: serialOf(span.paidBy) },
        { id: idOf('claim-by', span.partner), start: serialOf(span.claimBy), end: serialOf(span.claimBy) },
      ]),
  ];
}

/** Besides entries of the calendar: the days within which costs are eligible. */
type SlotKind = EntryKind | 'eligible';

const idOf = (kind: SlotKind, code: string): string => `${kind === 'milestone' ? 'task' : kind}|${code}`;

/** A value that a formula gives; undefined where the table's cell is blank or no such value. */
interface Found<Value> {
  value: Value | undefined;
  formula: string;
}

interface Given {
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

/** Tasks first: the steps of the schedule stand beside them. */
export function calendarSlots(context: Context, values: DraftValues): Slot[] {
  const baseline = new Map(baselineOf(values.inForce).map((one) => [one.id.toLowerCase(), one]));
  const given = [tasks, actions, deliverables, periods, lastDays, partnersDays, meetings].flatMap((of) =>
    of(context, values),
  );
  return given.map((one, index) => slotOf(one, index, baseline));
}

function slotOf(given: Given, index: number, baseline: ReadonlyMap<string, Baseline>): Slot {
  const { kind, title, who, start, end, place, agreed, progress } = given;
  const isDated = start.value !== undefined && end.value !== undefined && end.value >= start.value;
  const both = `AND(ISNUMBER(${start.formula}),ISNUMBER(${end.formula}))`;
  const cell = ({ value, formula }: Found<string | number>): BlockCell => ({
    value: isDated ? (value ?? '') : '',
    formula: (here) => `IF(${here.cell('start')}="","",${formula})`,
  });
  const was = agreed?.value === undefined ? undefined : baseline.get(agreed.value.toLowerCase());
  const agreedDay = (value: number | undefined, name: string): BlockCell =>
    cell({
      value,
      formula: agreed ? `IFERROR(INDEX(${name},MATCH(${agreed.formula},${baselineNames.id},0)),"")` : '""',
    });
  const isLater = (place.value ?? 0) >= afterActions;
  const later = (place.value ?? 0) + (start.value ?? 0) * 10_000 + index;
  return {
    kind: cell(kind),
    title: cell(title),
    who: cell(who),
    start: {
      value: isDated ? (start.value ?? '') : '',
      formula: `IF(${both},IF(${end.formula}>=${start.formula},${start.formula},""),"")`,
    },
    end: cell(end),
    agreedStart: agreedDay(was?.start, baselineNames.start),
    agreedEnd: agreedDay(was?.end, baselineNames.end),
    progress: cell(progress ?? { value: undefined, formula: '""' }),
    order: cell(isLater ? { value: later, formula: `${place.formula}+${start.formula}*10000+${index}` } : place),
  };
}

const nth = (part: AgreementPart, column: string, at: number): string => `INDEX(${nameOf(part, column)},${at})`;
const fixed = (text: string): Found<string> => ({ value: text, formula: quoted(text) });
const later: Found<number> = { value: afterActions, formula: '1000000000' };

/** Each row of a part that the calendar follows, with its number from 1. */
function eachRow(values: DraftValues, part: AgreementPart, given: (row: RowValues, at: number) => Given[]): Given[] {
  const rows = values.rowsOf(part);
  return Array.from({ length: followedRows(values, part) }, (_, index) => given(rows[index] ?? {}, index + 1)).flat();
}

function day(part: AgreementPart, column: string, row: RowValues, at: number): Found<number> {
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
function shown(context: Context, part: AgreementPart, column: string, row: RowValues, at: number): Found<string> {
  const definition = part.table.columns[column];
  const value = definition ? partCell(context, definition, row[column]) : null;
  return { value: value === null ? '' : String(value), formula: `${nth(part, column, at)}&""` };
}

/** The code of a partner, which the table may show with its name. */
function partner(values: DraftValues, part: AgreementPart, column: string, row: RowValues, at: number): Found<string> {
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

function agreedAs(kind: SlotKind, part: AgreementPart, row: RowValues, at: number): Found<string> {
  return { value: idOf(kind, cellText(row['code'])), formula: `${quoted(`${kind}|`)}&${nth(part, 'code', at)}` };
}

function tasks(context: Context, values: DraftValues): Given[] {
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

function actions(context: Context, values: DraftValues): Given[] {
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

function deliverables(context: Context, values: DraftValues): Given[] {
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

function periods({ texts }: Context, values: DraftValues): Given[] {
  const { kinds, ofPeriod } = texts.calendar;
  const [before = '', after = ''] = ofPeriod.split('{period}');
  return eachRow(values, periodsPart, (row, at) => {
    const title = {
      value: fill(ofPeriod, { period: cellText(row['code']) }, texts),
      formula: `${quoted(before)}&${nth(periodsPart, 'code', at)}&${quoted(after)}`,
    };
    const entry = (kind: 'period' | 'report' | 'claim', start: string, end: string): Given => ({
      kind: fixed(kinds[kind]),
      title,
      who: fixed(''),
      start: day(periodsPart, start, row, at),
      end: day(periodsPart, end, row, at),
      place: later,
      agreed: agreedAs(kind, periodsPart, row, at),
    });
    return [
      entry('period', 'start', 'end'),
      entry('report', 'reportDue', 'reportDue'),
      entry('claim', 'claimDue', 'claimDue'),
    ];
  });
}

function lastDays({ texts }: Context, values: DraftValues): Given[] {
  const [row = {}] = values.rowsOf(projectForm);
  const dayOf = (column: string): Found<number> => ({
    ...day(projectForm, column, row, 1),
    formula: nameOf(projectForm, column),
  });
  const eligible: Given = {
    kind: fixed(texts.calendar.eligible),
    title: fixed(''),
    who: fixed(''),
    start: dayOf('incurredFrom'),
    end: dayOf('incurredTo'),
    place: later,
    agreed: fixed(idOf('eligible', '')),
  };
  const due = (
    [
      ['paid-by', 'paidBy'],
      ['claim-by', 'claimBy'],
    ] as const
  ).map(([kind, column]): Given => {
    const due = dayOf(column);
    return {
      kind: fixed(texts.calendar.kinds[kind]),
      title: fixed(''),
      who: fixed(''),
      start: due,
      end: due,
      place: later,
      agreed: fixed(idOf(kind, '')),
    };
  });
  return [eligible, ...due];
}

/** The days of partners that have their own: each of several national projects side by side has its authority's. */
function partnersDays(context: Context, values: DraftValues): Given[] {
  const { kinds, eligible } = context.texts.calendar;
  const [form = {}] = values.rowsOf(projectForm);
  return eachRow(values, partnersPart, (row, at) => {
    const own = (column: string): Found<number> => day(partnersPart, column, row, at);
    const [from, to] = [own('incurredFrom'), own('incurredTo')];
    const hasOwn = from.value !== undefined || to.value !== undefined;
    // One of them alone is completed by the project's.
    const span = (column: 'incurredFrom' | 'incurredTo'): Found<number> => {
      const [mine, whole] = [own(column), nameOf(projectForm, column)];
      return {
        value: hasOwn ? (mine.value ?? day(projectForm, column, form, 1).value) : undefined,
        formula: `IF(OR(ISNUMBER(${from.formula}),ISNUMBER(${to.formula})),IF(ISNUMBER(${mine.formula}),${mine.formula},${whole}),"")`,
      };
    };
    const entry = (kind: SlotKind, label: string, start: Found<number>, end: Found<number>): Given => ({
      kind: fixed(label),
      title: named(row, at),
      who: { value: cellText(row['code']), formula: `${nth(partnersPart, 'code', at)}&""` },
      start,
      end,
      place: later,
      agreed: agreedAs(kind, partnersPart, row, at),
    });
    return [
      entry('eligible', eligible, span('incurredFrom'), span('incurredTo')),
      entry('paid-by', kinds['paid-by'], own('paidBy'), own('paidBy')),
      entry('claim-by', kinds['claim-by'], own('claimBy'), own('claimBy')),
    ];
  });
}

function named(row: RowValues, at: number): Found<string> {
  return {
    value: dropdownText(cellText(row['code']), cellText(row['name'])),
    formula: `${nth(partnersPart, 'code', at)}&${quoted(' · ')}&${nth(partnersPart, 'name', at)}`,
  };
}

function meetings(context: Context, values: DraftValues): Given[] {
  return eachRow(values, meetingsPart, (row, at) => [
    {
      kind: fixed(context.texts.calendar.kinds.meeting),
      title: shown(context, meetingsPart, 'committee', row, at),
      who: fixed(''),
      start: day(meetingsPart, 'date', row, at),
      end: day(meetingsPart, 'date', row, at),
      place: later,
    },
  ]);
}
