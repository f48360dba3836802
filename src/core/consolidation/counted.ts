/** The lines of a project with their verdicts: those of the partners' files, and those that claims hold. */
import type { Terms } from '../agreement/terms';
import { noClaims, type ClaimsBook } from '../claims/book';
import { withClosedPeriods } from '../claims/closed';
import { withDeductions } from '../claims/control';
import { checkLines, type CheckedLine } from '../expenses/check';
import type { Decision } from '../expenses/decisions';
import type { ExpenseLine } from '../expenses/line';
import { noWords, type LineWords } from '../expenses/words';
import { refuseDuplicates, type LedgerFile } from './input-files';

export interface Counted {
  /** The files in the agreement's order, with their lines as they count. */
  files: readonly LedgerFile[];
  /** Lines of closed periods that stand in no file. */
  others: readonly ExpenseLine[];
  /** All lines up to the period, in counting order. */
  checked: readonly CheckedLine[];
  claims: ClaimsBook;
}

export interface CountRequest {
  files: readonly LedgerFile[];
  decisions: readonly Decision[];
  /** Later lines are left out; all are counted without one. */
  period?: string | undefined;
  words?: LineWords;
  claims?: ClaimsBook;
}

/** The order of the files makes no difference. Throws a RangeError when the agreement has no such period. */
export function countLedger(terms: Terms, request: CountRequest): Counted {
  const { decisions, period, words = noWords, claims = noClaims } = request;
  if (period !== undefined && !terms.periods.has(period)) throw new RangeError(`no such period: ${period}`);
  const { files, others } = withClosedPeriods(terms, refuseDuplicates(terms, request.files), claims);
  const known = [...terms.periods.keys()];
  const upTo = period === undefined ? known.length : known.indexOf(period);
  const inTime = (line: ExpenseLine): boolean => known.indexOf(line.period) <= upTo;
  const ledger = [...files.flatMap((file) => (file.read ? file.lines : [])), ...others].filter(inTime);
  const lines = withDeductions(ledger, claims);
  return {
    files,
    others,
    checked: checkLines(lines, terms, { scope: 'project', closing: true, decisions, words }),
    claims,
  };
}
