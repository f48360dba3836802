/** How the project is steered, on one sheet: the next meetings, what waits for a decision, what is to be done, who is silent. */
import { communicationPart, meetingsPart } from '../../core/agreement-tables/governance';
import { dropdownSeparator, folded } from '../../core/native/codes';
import { definedNamesOf } from '../../core/native/table';
import { communicationMonths } from '../../core/committees/communication';
import { notApproved } from '../../core/committees/approvals';
import { isLate, isOpen, isWaiting } from '../../core/steering/open';
import { attendanceTable, decisionsTable, toDoTable } from '../../core/steering/tables';
import { fill } from '../../locales';
import type { Block, GridBlock, GridRow, KeyFiguresBlock, Sheet } from '../blocks';
import { inLanguage, partnerText, type Context } from '../context';
import { aheadDay, doneDay, nameOf } from '../draft/names';
import type { DraftValues } from '../draft/values';
import { sheetKey } from '../native-tables';
import { quoted } from '../references';
import { dateFormat } from '../styles';
import { dayCell, nextFrom, occasionsOf, rhythmGrid, todayOf } from './rhythm';

const decided = definedNamesOf(decisionsTable);
const toDo = definedNamesOf(toDoTable);

const waiting = `(LEN(${decided.what})>0)*(LEN(${decided.outcome})=0)`;
const open = `(LEN(${toDo.what})>0)*(1-ISNUMBER(${toDo.done}))`;
const late = `${open}*ISNUMBER(${toDo.due})*(${toDo.due}<TODAY())`;

export function governanceSheet(context: Context, values: DraftValues): Sheet {
  const { t, terms, texts } = context;
  const { steering } = texts;
  const { committees } = terms.agreement.governance;
  const agreed = terms.agreement.rules.communicationEveryMonths;
  const months = communicationMonths(terms.agreement);
  const silence = fill(agreed === undefined ? steering.silenceUsual : steering.silenceAgreed, { months }, texts);
  return {
    key: 'governance',
    name: t.sheets.governance,
    protected: true,
    margin: true,
    blocks: [
      { kind: 'title', serves: 'file', text: t.sheets.governance, subtitle: steering.subtitle },
      keyFigures(context, values),
      ...(committees.length === 0
        ? [note(steering.committees, steering.noCommittees)]
        : [
            rhythmGrid(
              context,
              values,
              { part: meetingsPart, of: 'committee' },
              {
                key: 'committees',
                heading: steering.committees,
                note: steering.committeesNote,
                what: t.project.committee,
              },
              committees.map(({ code, title, everyMonths }) => ({
                code,
                shown: `${code}${dropdownSeparator}${inLanguage(context, title)}`,
                everyMonths,
              })),
            ),
          ]),
      openGrid(context),
      ...approvalsNote(context),
      rhythmGrid(
        context,
        values,
        { part: communicationPart, of: 'partner' },
        { key: 'communication', heading: steering.communication, note: silence, what: t.headings.partner },
        terms.agreement.partners.map(({ code }) => ({ code, shown: partnerText(context, code), everyMonths: months })),
      ),
      linksGrid(context),
    ],
  };
}

function note(heading: string, text: string): Block {
  return { kind: 'note', serves: 'file', heading, paragraphs: [text] };
}

function keyFigures(context: Context, values: DraftValues): KeyFiguresBlock {
  const { steering } = context.texts;
  const { decisions, toDo: list } = context.terms.steering;
  const today = todayOf(context);
  const meetings = occasionsOf(values, { part: meetingsPart, of: 'committee' });
  const next = meetings
    .filter(({ day, done }) => !done && day >= today)
    .map(({ day }) => day)
    .sort()[0];
  const tasks = list.filter(isOpen);
  const sum = (what: string): string => `SUMPRODUCT(${what})`;
  return {
    kind: 'key-figures',
    serves: 'file',
    span: 1,
    figures: [
      {
        label: steering.nextMeeting,
        value: next === undefined ? '–' : dayCell(next),
        formula: `IF(${nextFrom('1', nameOf(meetingsPart, aheadDay))}="","–",${nextFrom('1', nameOf(meetingsPart, aheadDay))})`,
        format: dateFormat,
      },
      {
        label: steering.held,
        value: meetings.filter(({ done }) => done).length,
        formula: sum(`--(${nameOf(meetingsPart, doneDay)}>0)`),
      },
      { label: steering.waiting, value: decisions.filter(isWaiting).length, formula: sum(waiting) },
      { label: steering.open, value: tasks.length, formula: sum(open) },
      { label: steering.late, value: tasks.filter((one) => isLate(one, today)).length, formula: sum(late) },
    ],
  };
}

/** By partner; what names none, or one that is not known, has a row of its own, so that the table adds up. */
function openGrid(context: Context): GridBlock {
  const { t, terms, texts } = context;
  const { steering } = texts;
  const today = todayOf(context);
  const tasks = terms.steering.toDo.filter(isOpen);
  const decisions = terms.steering.decisions.filter(isWaiting);
  const counts = (code: (one: string | undefined) => boolean) => ({
    open: tasks.filter(({ who }) => code(who)).length,
    late: tasks.filter((one) => code(one.who) && isLate(one, today)).length,
    waiting: decisions.filter(({ owner }) => code(owner)).length,
  });
  const sums = { open, late, waiting } as const;
  const total = (key: keyof typeof sums): string => `SUMPRODUCT(${sums[key]})`;
  const rowOf = (code: string): GridRow => {
    const value = counts((one) => one === code);
    const of = (key: keyof typeof sums) => {
      const who = isPartner(context, key === 'waiting' ? decided.owner : toDo.who, code);
      return { value: value[key], formula: `SUMPRODUCT(${who}*${sums[key]})` };
    };
    return {
      cells: { what: partnerText(context, code), open: of('open'), late: of('late'), waiting: of('waiting') },
    };
  };
  const codes = terms.agreement.partners.map(({ code }) => code);
  const others = counts((one) => one === undefined || !codes.includes(one));
  const all = counts(() => true);
  const rest = (key: keyof typeof sums) => {
    const known = codes.map((code) => isPartner(context, key === 'waiting' ? decided.owner : toDo.who, code));
    return { value: others[key], formula: `${total(key)}-SUMPRODUCT((${known.join('+')})*${sums[key]})` };
  };
  return {
    kind: 'grid',
    serves: 'file',
    key: 'open',
    heading: steering.openTitle,
    note: steering.openNote,
    columns: [
      { key: 'what', header: t.headings.partner, style: 'textWrap', width: 34, maxWidth: 44 },
      { key: 'open', header: steering.open, style: 'integer', width: 14 },
      { key: 'late', header: steering.late, style: 'integer', width: 16 },
      { key: 'waiting', header: steering.waiting, style: 'integer', width: 16 },
    ],
    rows: [
      ...codes.map(rowOf),
      { cells: { what: steering.nobody, open: rest('open'), late: rest('late'), waiting: rest('waiting') } },
      {
        total: true,
        cells: {
          what: t.words.total,
          open: { value: all.open, formula: total('open') },
          late: { value: all.late, formula: total('late') },
          waiting: { value: all.waiting, formula: total('waiting') },
        },
      },
    ],
    highlights: [
      { columns: ['late'], formula: (here) => `${here.cell('late')}>0`, style: 'caution' },
      { columns: ['waiting'], formula: (here) => `${here.cell('waiting')}>0`, style: 'caution' },
    ],
  };
}

/** The code alone, with the partner's name, or the name alone where no other partner has it. */
function isPartner({ terms }: Context, name: string, code: string): string {
  const start = `${code}${dropdownSeparator}`;
  const own = folded(terms.partners.get(code)?.partner.name ?? code);
  const alike = terms.agreement.partners.filter((one) => folded(one.name) === own || folded(one.code) === own);
  const called = alike.length === 1 ? alike.map((one) => `+(${name}=${quoted(one.name)})`) : [];
  return `((${name}=${quoted(code)})+(LEFT(${name},${start.length})=${quoted(start)})${called.join('')}>0)`;
}

/** As the workbook was made: an agreed flexibility holds once the approvals have it. */
function approvalsNote(context: Context): Block[] {
  const { terms, texts, t } = context;
  const missing = notApproved(terms.steering.decisions, terms);
  if (missing.length === 0) return [];
  const paragraphs = missing.map(({ what, tier = '' }) =>
    fill(texts.steering.notApproved, { what, tier, sheet: t.sheets.approvals }, texts),
  );
  return [{ kind: 'note', serves: 'file', heading: texts.steering.notApprovedTitle, paragraphs }];
}

function linksGrid({ t, texts }: Context): GridBlock {
  const { steering, agreement } = texts;
  const sheets = [
    { key: 'draftMeetings', name: agreement.sheets.draftMeetings, about: steering.meetingsAbout },
    ...[attendanceTable, decisionsTable, toDoTable].map((table) => {
      const key = sheetKey(table);
      return { key, name: t.sheets[key], about: t.native[table.name].description };
    }),
    {
      key: 'draftCommunication',
      name: agreement.sheets.draftCommunication,
      about: agreement.about.draftCommunication,
    },
  ];
  return {
    kind: 'grid',
    serves: 'file',
    key: 'links',
    heading: steering.where,
    headerless: true,
    spread: true,
    columns: [
      { key: 'sheet', header: '', style: 'linkCell' },
      { key: 'about', header: '', style: 'textWrap' },
    ],
    rows: sheets.map(({ key, name, about }) => ({ cells: { sheet: { value: name, link: key }, about } })),
  };
}
