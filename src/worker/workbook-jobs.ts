/** Jobs on the open workbook: what it is, and the live checks of a partner's ledger. */
import { notAnAccordWorkbook } from '../core/consolidation/file-rules';
import type { Terms } from '../core/agreement/terms';
import { finding } from '../core/findings';
import { liveLedger } from '../jobs/live-ledger';
import { holdsLedger } from '../jobs/ledger';
import { readTerms } from '../jobs/open/terms';
import { FileRefused, identifyWorkbook, type Opened } from '../jobs/open/workbook';
import { planTable } from '../jobs/table';
import { languages, textsFor } from '../locales';
import { accordSheetIn, readDraftMark } from '../workbooks/accord-sheet';
import type { SheetPlan } from '../workbooks/plan';
import type { SheetsRead } from '../workbooks/sheets-read';
import { workbookFacts } from './workbook-facts';
import { fixesOf } from './fixes';
import { ledgerView } from './ledger-view';
import type { RecognisedWorkbook } from './protocol';
import type { Handlers } from './serve';
import { workbookOf, type Session } from './session';

export function workbookJobs(session: Session): Pick<Handlers, 'recognise' | 'edit' | 'fixes' | 'table'> {
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
    table({ name, language, book }) {
      const { opened, terms } = workbookOf(session);
      const { sheets, names } = planTable(name, book ? { ...opened, book } : opened, { language });
      return { sheets: sheets.map((sheet) => avoidOwnNames(sheet, terms)), names, currency: terms.currency };
    },
  };
}

const ownSheetNames = new Set(languages.flatMap((language) => Object.values(textsFor(language).workbooks.sheets)));

/** A project workbook has a financing plan of its own, so the funder's table gets the acronym in front of its name. */
function avoidOwnNames(sheet: SheetPlan, { agreement }: Terms): SheetPlan {
  if (!ownSheetNames.has(sheet.name)) return sheet;
  const name = `${agreement.project.acronym} ${sheet.name}`.replace(/[[\]:*?/\\]/g, ' ');
  return { ...sheet, name: name.slice(0, 31).trim() };
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
    if (about.kind === 'report') return { kind: 'report', about: shown, period: about.period };
    if (about.kind === 'project') {
      const calendar = textsFor(about.language).workbooks.sheets.calendar;
      return { kind: 'project', about: shown, calendar };
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
