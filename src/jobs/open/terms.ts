/** The terms in force in a workbook: its agreement, and the running data in its tables. */
import { termsOf, type Terms } from '../../core/agreement/terms';
import { HistoryDamaged, readHistory, type History } from '../../core/amendments/history';
import { hasEarlierClaims, isMeasuredFromSigned, openedOf, signedOf } from '../../core/amendments/record';
import { notAnAccordWorkbook } from '../../core/consolidation/file-rules';
import { handInsTable } from '../../core/claims/hand-ins';
import type { Day } from '../../core/days';
import { handInKey } from '../../core/expenses/rate-reference';
import type { Finding } from '../../core/findings';
import { repeatedEntries, unreadableRows } from '../../core/native/row-to-check';
import { dropdownSeparator } from '../../core/native/codes';
import { readNative } from '../native/rows';
import { readApprovals } from './approvals';
import { misreadHolidays } from './holidays';
import { readRates } from './rates';
import { readOwnStaffTime, readStaffTime } from './staff-time';
import { readSteering, withRunningData } from './running';
import { refusal, type Opened } from './workbook';

export interface TermsRead {
  terms: Terms;
  /** On rows of the tables that are not used as they stand. */
  findings: readonly Finding[];
}

/** A partner's workbook holds a copy of the listed rates, and its own time sheets; approvals and hand-ins are the lead's alone. */
export function readTerms(opened: Opened): TermsRead {
  const agreed = runningTerms(opened, agreedTerms(opened));
  const rates = readRates(opened, agreed);
  const { partner } = opened.about;
  if (opened.about.kind === 'partner' && partner !== undefined) {
    const { staffTime, findings } = readOwnStaffTime({ ...opened, about: { partner } }, agreed);
    return { terms: { ...agreed, rates: rates.list, staffTime }, findings: [...rates.findings, ...findings] };
  }
  if (opened.about.kind !== 'project') return { terms: { ...agreed, rates: rates.list }, findings: rates.findings };
  const handIns = readHandIns(opened, agreed);
  const approvals = readApprovals(opened, agreed);
  const steered = readSteering(opened, agreed);
  return {
    terms: {
      ...agreed,
      rates: rates.list,
      handIns: handIns.days,
      approved: approvals.approved,
      steering: steered.steering,
      staffTime: readStaffTime(opened, agreed),
    },
    findings: [
      ...rates.findings,
      ...handIns.findings,
      ...approvals.findings,
      ...steered.findings,
      ...misreadHolidays(opened, agreed),
    ],
  };
}

/** With meetings, contacts and communication as the project's sheets have them. */
function runningTerms({ book, about }: Opened, agreed: Terms): Terms {
  return about.kind === 'project' ? { ...agreed, agreement: withRunningData(book, agreed.agreement) } : agreed;
}

/**
 * The agreement in force with its history. It is read where limits are measured from what was signed, or something was
 * claimed before Accord. Throws `FileRefused` where it is then no longer what was recorded.
 */
export function agreedTerms({ path, about }: Pick<Opened, 'path' | 'about'>): Terms {
  const { agreement, history } = about;
  if (!isMeasuredFromSigned(agreement) && !hasEarlierClaims(agreement)) return { ...termsOf(agreement), history };
  const versions = recordedHistory({ path, about });
  return { ...termsOf(agreement, signedOf(agreement, versions), openedOf(agreement, versions)), history };
}

/** Earlier versions. Throws `FileRefused` where they are no longer what was recorded. */
export function recordedHistory({ path, about }: Pick<Opened, 'path' | 'about'>): History {
  try {
    return readHistory(about.history);
  } catch (cause) {
    if (!(cause instanceof HistoryDamaged)) throw cause;
    throw refusal(path, notAnAccordWorkbook, { case: 'damaged' }, { cause });
  }
}

/** Of several rows for one partner and period, the last with a day counts. */
function readHandIns({ book, path }: Opened, terms: Terms): { days: Map<string, Day>; findings: Finding[] } {
  const { sheet = '', ...read } = readNative(book, handInsTable, terms);
  const { rows } = read;
  const location = { file: path, sheet };
  const dated = rows.flatMap((row) => (row.handedIn ? [{ ...row, handedIn: row.handedIn }] : []));
  return {
    days: new Map(dated.map(({ partner, period, handedIn }) => [handInKey(partner, period), handedIn])),
    findings: [
      ...unreadableRows(handInsTable.name, read, location),
      ...repeatedEntries(
        dated,
        ({ partner, period }) => `${partner}${dropdownSeparator}${period}`,
        ({ handedIn }) => handedIn,
        location,
      ),
    ],
  };
}
