/** What changes without an amendment and stands on the sheets: meetings, contacts, communication, decisions, what is to be done. */
import type { AgreementPart, Draft } from '../../core/agreement-tables';
import { committeesPart, communicationPart, contactsPart, meetingsPart } from '../../core/agreement-tables/governance';
import { partnersPart } from '../../core/agreement-tables/partners';
import { projectForm } from '../../core/agreement-tables/project';
import { readDraft } from '../../core/agreement-tables/read';
import { translationsPart } from '../../core/agreement-tables/texts-of';
import type { Agreement } from '../../core/agreement/schema';
import type { Terms } from '../../core/agreement/terms';
import { isDay } from '../../core/days';
import type { Finding } from '../../core/findings';
import { unreadableRows } from '../../core/native/row-to-check';
import type { RowOf } from '../../core/native/table';
import {
  attendanceTable,
  decisionsTable,
  toDoTable,
  type Communicated,
  type SteeringBook,
} from '../../core/steering/tables';
import { labelsOf, meansAll } from '../../locales';
import { everydayWords } from '../../locales/recognition';
import type { SheetsRead } from '../../workbooks/sheets-read';
import { findParts } from '../native/agreement-parts';
import { readNative } from '../native/rows';
import type { Opened } from './workbook';

type Governance = Agreement['governance'];

/**
 * The agreement with its running data as the sheets have them, as far as they can be read; of communication, the days and
 * proofs of what is agreed. Where the workbook has no such table, the agreement's own count.
 */
export function withRunningData(book: SheetsRead, agreement: Agreement): Agreement {
  const draft = writtenIn(book);
  if (!draft) return agreement;
  const committees = new Set(agreement.governance.committees.map(({ code }) => code));
  const partners = new Set(agreement.partners.map(({ code }) => code));
  const meetings = (draft.governance?.meetings ?? []).flatMap((meeting): Governance['meetings'] => {
    const { code, date, committee, place, mode, agenda, held, minutes } = meeting;
    if (date === undefined || !isDay(date) || committee === undefined || !committees.has(committee) || !mode) return [];
    return [
      {
        date,
        committee,
        mode,
        ...(code === undefined ? {} : { code }),
        ...(place === undefined ? {} : { place }),
        ...(agenda === undefined ? {} : { agenda: agenda as NonNullable<Governance['meetings'][number]['agenda']> }),
        ...(typeof held === 'boolean' ? { held } : {}),
        ...(minutes === undefined ? {} : { minutes }),
      },
    ];
  });
  const contacts = (draft.governance?.contacts ?? []).flatMap((contact): Governance['contacts'] => {
    const { partner, name, role, ...rest } = contact;
    if (partner === undefined || !partners.has(partner) || name === undefined || role === undefined) return [];
    return [{ partner, name, role, ...(rest as Omit<Governance['contacts'][number], 'partner' | 'name' | 'role'>) }];
  });
  const told = new Map((draft.communication ?? []).map((one) => [one.code, one]));
  const communication = agreement.communication?.map(({ proof: _, ...one }) => {
    const { date, proof } = told.get(one.code) ?? {};
    return {
      ...one,
      ...(date !== undefined && isDay(date) ? { date } : {}),
      ...(proof === undefined ? {} : { proof }),
    };
  });
  return {
    ...agreement,
    governance: { ...agreement.governance, meetings, contacts },
    ...(communication ? { communication } : {}),
  };
}

/** What changes without an amendment, and what its rows name. */
const runningParts: readonly AgreementPart[] = [
  ...[meetingsPart, contactsPart, communicationPart],
  ...[projectForm, partnersPart, committeesPart, translationsPart],
];

/** A book never changes once it is read. */
const written = new WeakMap<SheetsRead, Draft | undefined>();

/** What the agreement's tables say; undefined where there are none. */
function writtenIn(book: SheetsRead): Draft | undefined {
  if (written.has(book)) return written.get(book);
  const { raw, places } = findParts(book, runningParts);
  const words = { labelsOf, everyday: everydayWords, isAll: meansAll };
  const draft = places.has(meetingsPart.table.name) ? readDraft(raw, words, 1) : undefined;
  written.set(book, draft);
  return draft;
}

function communicationIn(book: SheetsRead, { partners, agreement }: Terms): Communicated[] {
  const { language } = agreement.project;
  return (writtenIn(book)?.communication ?? agreement.communication ?? []).flatMap((one): Communicated[] => {
    const { partner, title, audience, channel, date, proof } = one;
    if (partner === undefined || !partners.has(partner) || date === undefined || !isDay(date)) return [];
    const shown = (text: typeof title): string => (typeof text === 'string' ? text : text?.[language]) ?? '';
    const words = { title: shown(title), audience: shown(audience), channel: shown(channel) };
    return [{ partner, ...words, day: date, done: proof !== undefined }];
  });
}

/** Rows that cannot be used are told. `terms`: with the running data, since rows name meetings. */
export function readSteering(
  { book, path }: Pick<Opened, 'book' | 'path'>,
  terms: Terms,
): { steering: SteeringBook; findings: Finding[] } {
  const findings: Finding[] = [];
  type SteeringTable = typeof attendanceTable | typeof decisionsTable | typeof toDoTable;
  function read<Table extends SteeringTable>(table: Table): RowOf<Table>[] {
    const { sheet = '', ...found } = readNative(book, table, terms);
    findings.push(...unreadableRows(table.name, found, { file: path, sheet }));
    return found.rows;
  }
  return {
    steering: {
      attendance: read(attendanceTable),
      decisions: read(decisionsTable),
      toDo: read(toDoTable),
      communication: communicationIn(book, terms),
    },
    findings,
  };
}
