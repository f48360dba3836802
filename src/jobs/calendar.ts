/** The deadlines of a project as a file for calendar programs. */
import { deadlinesOf, type CalendarEntry } from '../core/calendar';
import { agreementText, parseAgreement } from '../core/agreement/parse';
import type { Agreement } from '../core/agreement/schema';
import { journalTable } from '../core/claims/tables';
import { notAnAccordWorkbook } from '../core/consolidation/file-rules';
import { termsOf } from '../core/agreement/terms';
import type { Day } from '../core/days';
import { textsFor } from '../locales';
import { failure } from '../locales/errors';
import { calendarText, type SentDeadline } from './calendar-file';
import { agreementOn, isWorkbook, stateOf } from './draft/new-draft';
import { calendarFileName } from './file-names';
import { readNative } from './native/rows';
import type { NewFile } from './new-project';
import { holidaysIn } from './open/holidays';
import { withRunningData } from './open/running';
import { recordedHistory } from './open/terms';
import type { SheetsRead } from '../workbooks/sheets-read';
import { identifyWorkbook, readSheets, refusal, type InputFile, type Opened } from './open/workbook';

export interface CalendarOptions {
  /** Only what concerns this partner. */
  partner?: string | undefined;
  /** The day on which it is made: of entries that nobody changed, the latest file counts. */
  today: Day;
  language?: string | undefined;
}

export interface MadeCalendar extends NewFile {
  /** How many deadlines it holds, and how many more it cancels. */
  deadlines: number;
  cancelled: number;
}

/** Dates in force, the meetings as the sheets have them now, and what was told before. */
interface CalendarSource {
  agreement: Agreement;
  /** Earlier versions: what they had and is no more is cancelled. */
  earlier: readonly Agreement[];
  /** Never falls: programs take an entry with a higher one for the newer. */
  sequence: number;
  /** Whose table of holidays counts. */
  book: SheetsRead | undefined;
  /** Of a draft. */
  tentative: boolean;
}

type OpenedBook = Pick<Opened, 'path' | 'book'>;

/**
 * The deadlines of a project workbook, of a draft that lacks nothing, or of an agreement as a file. Throws an
 * `AccordError` for an unknown partner, `FileRefused`, `AgreementInvalid` and `DraftIncomplete`.
 */
export async function makeCalendar(file: InputFile | OpenedBook, options: CalendarOptions): Promise<MadeCalendar> {
  const { agreement, earlier, sequence, book, tentative } = await sourceOf(file, options.today);
  const { partner, today } = options;
  const { id, language } = agreement.project;
  const codes = [...agreement.partners, ...earlier.flatMap(({ partners }) => partners)].map(({ code }) => code);
  if (partner !== undefined && !codes.includes(partner))
    throw failure('unknown-partner', partner, {
      partner,
      known: agreement.partners.map(({ code }) => code).join(', '),
    });
  const now = deadlinesOf(agreement, partner).map((entry): SentDeadline => ({
    entry,
    of: agreement,
    cancelled: false,
  }));
  const gone = goneFrom(
    now.map(({ entry }) => entry),
    earlier,
    partner,
  );
  const texts = textsFor(options.language ?? language, agreement.project.kind);
  const holidayOn = holidaysIn(book, termsOf(agreement), texts);
  const text = calendarText(agreement, [...now, ...gone], { sequence, today, partner, texts, holidayOn, tentative });
  return {
    name: calendarFileName(id, partner),
    partner,
    bytes: new TextEncoder().encode(text),
    deadlines: now.length,
    cancelled: gone.length,
  };
}

/** What an earlier version told and none does now, as the last one that had it did. */
function goneFrom(now: readonly CalendarEntry[], earlier: readonly Agreement[], partner?: string): SentDeadline[] {
  const known = new Set(now.map(({ id }) => id));
  return [...earlier].reverse().flatMap((of) =>
    deadlinesOf(of, partner).flatMap((entry): SentDeadline[] => {
      if (known.has(entry.id)) return [];
      known.add(entry.id);
      return [{ entry, of, cancelled: true }];
    }),
  );
}

async function sourceOf(file: InputFile | OpenedBook, today: Day): Promise<CalendarSource> {
  if ('bytes' in file && !isWorkbook(file.bytes)) return first(parseAgreement(agreementText(file.bytes)), false);
  const { path, book } = 'bytes' in file ? { path: file.path, book: await readSheets(file.path, file.bytes) } : file;
  const { inForce, language } = stateOf(path, book);
  if (!inForce) return { ...first(agreementOn({ path, book, inForce, language }, today), true), book };
  const about = identifyWorkbook(path, book);
  if (about.kind !== 'project') throw refusal(path, notAnAccordWorkbook, { case: about.kind });
  const { rows } = readNative(book, journalTable, termsOf(about.agreement));
  return {
    agreement: withRunningData(book, about.agreement),
    earlier: [...recordedHistory({ path, about }).earlier.map(({ agreement }) => agreement), about.agreement],
    sequence: about.agreement.version.number - 1 + rows.length,
    book,
    tentative: false,
  };
}

/** Of which nothing was told before. */
function first(agreement: Agreement, tentative: boolean): CalendarSource {
  return { agreement, earlier: [], sequence: agreement.version.number - 1, book: undefined, tentative };
}
