/** Jobs on the open workbook: what it is, and the live checks of a partner's ledger. */
import { notAnAccordWorkbook } from '../core/consolidation/file-rules';
import { choiceIn } from '../core/tables/choice';
import { finding } from '../core/findings';
import { liveLedger } from '../jobs/live-ledger';
import { holdsLedger } from '../jobs/ledger';
import { readTerms } from '../jobs/open/terms';
import { FileRefused, identifyWorkbook, type Opened } from '../jobs/open/workbook';
import { textsFor } from '../locales';
import { accordSheetIn, readDraftMark } from '../workbooks/accord-sheet';
import type { SheetsRead } from '../workbooks/sheets-read';
import { workbookFacts } from './workbook-facts';
import { fixesOf } from './fixes';
import { ledgerView } from './ledger-view';
import type { RecognisedWorkbook } from './partner-views';
import type { Handlers } from './serve';
import { workbookOf, type Session } from './session';

export function workbookJobs(session: Session): Pick<Handlers, 'recognise' | 'edit' | 'fixes'> {
  return {
    recognise: ({ book, closing }) => recognise(session, book, closing),
    edit({ book, rows, number }) {
      const workbook = workbookOf(session);
      const { live } = session;
      if (!live?.edit(book, rows)) return undefined;
      return ledgerView(live, workbook, live.missingNumbers(new Set(number)));
    },
    fixes(request) {
      const { opened, terms } = workbookOf(session);
      return session.live ? fixesOf(session.live, request, { terms, texts: textsFor(opened.about.language) }) : [];
    },
  };
}

function recognise(session: Session, book: SheetsRead, closing: boolean): RecognisedWorkbook {
  session.workbook = undefined;
  session.live = undefined;
  if (!accordSheetIn(book))
    return holdsLedger(book)
      ? { kind: 'damaged', finding: finding(notAnAccordWorkbook, { file: '' }, { case: 'damaged' }), problems: [] }
      : { kind: 'nothing' };
  const draft = readDraftMark(accordSheetIn(book)?.rows.map(({ cells }) => cells) ?? []);
  if (draft) return { kind: 'draft', project: draft.project };
  try {
    const about = identifyWorkbook('', book);
    const opened: Opened = { path: '', book, about };
    const { terms, findings } = readTerms(opened);
    const shown = workbookFacts(terms, about.language);
    session.workbook = { opened, terms, findings };
    if (about.kind === 'report')
      return { kind: 'report', about: shown, period: about.period, tables: choiceIn(about.tables) };
    if (about.kind === 'project') {
      const calendar = textsFor(about.language).workbooks.sheets.calendar;
      return { kind: 'project', about: shown, calendar, tables: choiceIn(about.tables) };
    }
    const live = liveLedger(opened, terms, closing);
    session.live = live;
    return {
      kind: 'partner',
      about: shown,
      partner: live.partner,
      ledger: ledgerView(live, { terms, findings }, live.missingNumbers()),
    };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { kind: 'damaged', finding: error.finding, problems: error.problems };
  }
}
