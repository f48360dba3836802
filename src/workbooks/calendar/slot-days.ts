/** What the calendar finds of days: periods, last days of the project and of partners, meetings. */
import { periodsPart } from '../../core/agreement-tables/actions';
import { meetingsPart } from '../../core/agreement-tables/governance';
import { type RowValues, cellText } from '../../core/agreement-tables/part';
import { partnersPart } from '../../core/agreement-tables/partners';
import { projectForm } from '../../core/agreement-tables/project';
import { dropdownText, fill } from '../../locales';
import type { Context } from '../context';
import { nameOf } from '../draft/names';
import type { DraftValues } from '../draft/values';
import { quoted } from '../references';
import {
  type Found,
  type Given,
  type SlotKind,
  agreedAs,
  day,
  eachRow,
  fixed,
  idOf,
  later,
  nth,
  shown,
} from './slot-rows';

export function periods({ texts }: Context, values: DraftValues): Given[] {
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

export function lastDays({ texts }: Context, values: DraftValues): Given[] {
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
export function partnersDays(context: Context, values: DraftValues): Given[] {
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

export function meetings(context: Context, values: DraftValues): Given[] {
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
