/** The papers of a meeting: invitation, attendance sheet, and the minutes as far as they are known beforehand. */
import type { Agreement } from '../core/agreement/schema';
import { isOpen, isWaiting } from '../core/steering/open';
import type { Decision, ToDo } from '../core/steering/tables';
import { fill, formatDay, headersOf } from '../locales';
import { codeLabel, inLanguage, partnerText, type Context } from '../workbooks/context';
import type { DocumentBlock, DocumentPlan, DocumentRow, TableBlock } from './blocks';
import { documentOf, paragraph, quiet } from './parts';

export type Meeting = Agreement['governance']['meetings'][number];

export const meetingPapers = ['invitation', 'attendance', 'minutes'] as const;
export type MeetingPaper = (typeof meetingPapers)[number];

/** Lines to write on by hand. */
const blankLines = 6;
const toFill = '[…]';

/** `context`: with the running data of the workbook. */
export function meetingDocument(paper: MeetingPaper, context: Context, meeting: Meeting): DocumentPlan {
  const { texts } = context;
  const blocks = { invitation, attendance, minutes }[paper](context, meeting);
  return documentOf(
    context,
    {
      title: texts.meetings.titles[paper],
      subtitle: [`${committeeTitle(context, meeting)} · ${formatDay(meeting.date, texts.language)}`],
      date: meeting.date,
    },
    [facts(context, meeting), ...blocks],
  );
}

function invitation(context: Context, meeting: Meeting): DocumentBlock[] {
  const { meetings: m } = context.texts;
  const { decisions, toDo } = context.terms.steering;
  const waiting = decisions.filter((one) => isWaiting(one) && isOf(one, meeting, true));
  const open = toDo.filter(isOpen);
  return [
    paragraph(fill(m.invited, { committee: committeeTitle(context, meeting) }, context.texts)),
    heading(m.agenda),
    ...agendaOf(context, meeting).map((point, index) => paragraph(`${index + 1}.  ${point}`)),
    ...(waiting.length > 0 ? [heading(m.toDecide), decisionsTable(context, waiting, 'before')] : []),
    ...(open.length > 0 ? [heading(m.open), toDoTable(context, open, 'before')] : []),
    heading(m.members),
    membersTable(context, meeting, []),
    quiet(m.answer),
  ];
}

function attendance(context: Context, meeting: Meeting): DocumentBlock[] {
  const { meetings: m, documents } = context.texts;
  return [heading(m.members), membersTable(context, meeting, [documents.signatures.signature], blankLines)];
}

function minutes(context: Context, meeting: Meeting): DocumentBlock[] {
  const { meetings: m, documents } = context.texts;
  const { decisions, toDo } = context.terms.steering;
  const { title: _title, text: _text, ...labels } = documents.signatures;
  const later = context.terms.agreement.governance.meetings
    .filter(({ committee, date }) => committee === meeting.committee && date > meeting.date)
    .map(({ date }) => date)
    .sort()[0];
  return [
    heading(m.members),
    membersTable(context, meeting, [m.present]),
    ...agendaOf(context, meeting).flatMap((point, index): DocumentBlock[] => [
      heading(`${index + 1}.  ${point}`),
      paragraph(toFill),
    ]),
    heading(m.decided),
    decisionsTable(
      context,
      decisions.filter((one) => isOf(one, meeting, isWaiting(one))),
      'minutes',
    ),
    heading(m.open),
    toDoTable(
      context,
      toDo.filter((one) => isOpen(one) || isOf(one, meeting, false)),
      'minutes',
    ),
    heading(m.nextMeeting),
    paragraph(later === undefined ? toFill : formatDay(later, context.texts.language)),
    {
      kind: 'signatures',
      labels,
      parties: [m.chair, m.writer].map((party) => ({ party })),
    },
    quiet(documents.toComplete),
  ];
}

function heading(text: string): DocumentBlock {
  return { kind: 'heading', level: 1, text };
}

/** What is of the meeting, or of none where `orNone`. */
function isOf({ meeting: of }: { meeting: string | undefined }, { code }: Meeting, orNone: boolean): boolean {
  return of === undefined ? orNone : of === code;
}

function committeeTitle(context: Context, { committee: code }: Meeting): string {
  const committee = context.terms.agreement.governance.committees.find((one) => one.code === code);
  return committee ? inLanguage(context, committee.title) : code;
}

function facts(context: Context, meeting: Meeting): TableBlock {
  const { meetings: m, language } = context.texts;
  const { code, date, place, mode } = meeting;
  const rows = [
    [m.date, formatDay(date, language)],
    [m.place, [codeLabel(context, 'meetingModes', mode), place].filter(Boolean).join(' · ')],
    ...(code === undefined ? [] : [[m.code, code]]),
  ];
  return {
    kind: 'table',
    columns: [
      { header: m.committee, align: 'start', width: 20 },
      { header: committeeTitle(context, meeting), align: 'start', width: 60 },
    ],
    rows: rows.map((cells) => ({ cells })),
  };
}

function agendaOf(context: Context, { agenda }: Meeting): string[] {
  const points = agenda === undefined ? [] : inLanguage(context, agenda).split(/[\n;]+/);
  const filled = points.map((point) => point.replace(/^\s*(?:\d+[.)]|[-•])?\s*/, '').trim()).filter(Boolean);
  return filled.length > 0 ? filled : [toFill];
}

/** Whoever the attendance has for the meeting; before that, the members of its committee. */
function membersTable(context: Context, meeting: Meeting, more: readonly string[], blank = 0): TableBlock {
  const { terms, texts } = context;
  const headers = headersOf(texts.vocabulary, 'Attendance');
  const listed = terms.steering.attendance.filter((one) => isOf(one, meeting, false));
  const committee = terms.agreement.governance.committees.find(({ code }) => code === meeting.committee);
  const people = listed.length > 0 ? listed : (committee?.members ?? []);
  // Room to sign.
  const tall = blank > 0;
  const rows = people.map((one): DocumentRow => {
    const present = 'present' in one && one.present !== undefined ? codeLabel(context, 'evidences', one.present) : '';
    return {
      cells: [
        one.partner === undefined ? '' : partnerText(context, one.partner),
        one.role === undefined ? '' : codeLabel(context, 'memberRoles', one.role),
        one.name ?? '',
        ...more.map((header) => (header === texts.meetings.present ? present : '')),
      ],
      ...(tall ? { tall } : {}),
    };
  });
  return {
    kind: 'table',
    columns: [
      { header: headers.partner, align: 'start', width: 30 },
      { header: headers.role, align: 'start', width: 18 },
      { header: headers.name, align: 'start', width: 22 },
      ...more.map((header) => ({ header, align: 'start' as const, width: 24 })),
    ],
    rows: [...rows, ...blankRows(3 + more.length, blank)],
  };
}

/** Before a meeting nothing is decided or done; its minutes leave room for what will be. */
type Moment = 'before' | 'minutes';
const roomInMinutes = 2;

function decisionsTable(context: Context, decisions: readonly Decision[], moment: Moment): TableBlock {
  const { texts } = context;
  const headers = headersOf(texts.vocabulary, 'Decisions');
  const outcomeOf = ({ outcome }: Decision): string =>
    outcome === undefined ? '' : codeLabel(context, 'outcomes', outcome);
  const rows = decisions.map((one) => [
    one.what,
    ...(moment === 'minutes' ? [outcomeOf(one)] : []),
    one.owner === undefined ? '' : partnerText(context, one.owner),
    one.due === undefined ? '' : formatDay(one.due, texts.language),
  ]);
  return tableOf(moment, rows, [
    { header: headers.what, align: 'start', width: 44 },
    ...(moment === 'minutes' ? [{ header: headers.outcome, align: 'start', width: 16 } as const] : []),
    { header: headers.owner, align: 'start', width: 26 },
    { header: headers.due, align: 'start', width: 18 },
  ]);
}

function toDoTable(context: Context, toDo: readonly ToDo[], moment: Moment): TableBlock {
  const { texts } = context;
  const headers = headersOf(texts.vocabulary, 'ToDo');
  const day = (one: ToDo['due']): string => (one === undefined ? '' : formatDay(one, texts.language));
  const rows = toDo.map(({ what, who, name, due, done }) => [
    what,
    [who === undefined ? '' : partnerText(context, who), name].filter(Boolean).join(', '),
    day(due),
    ...(moment === 'minutes' ? [day(done)] : []),
  ]);
  return tableOf(moment, rows, [
    { header: headers.what, align: 'start', width: 40 },
    { header: headers.who, align: 'start', width: 30 },
    { header: headers.due, align: 'start', width: 18 },
    ...(moment === 'minutes' ? [{ header: headers.done, align: 'start', width: 18 } as const] : []),
  ]);
}

function tableOf(moment: Moment, rows: readonly string[][], columns: TableBlock['columns']): TableBlock {
  const room = moment === 'minutes' ? roomInMinutes : 0;
  return { kind: 'table', columns, rows: [...rows.map((cells) => ({ cells })), ...blankRows(columns.length, room)] };
}

function blankRows(columns: number, count: number): DocumentRow[] {
  return Array.from({ length: count }, () => ({ cells: Array.from({ length: columns }, () => ''), tall: true }));
}
