/** What the lead is shown to decide on a finding: its line, and of a document declared twice all that could stand. */
import { documentKey } from '../expenses/rules/documents';
import { duplicateInvoice, rivalsOf } from '../expenses/rules/invoices';
import type { CheckedLine } from '../expenses/check';
import type { ExpenseLine } from '../expenses/line';
import type { Finding } from '../findings';
import type { Consolidation } from './consolidate';

export interface LineToDecide {
  line: CheckedLine;
  /** Empty unless one of several lines of a document can be chosen to stand. */
  candidates: readonly Candidate[];
}

export interface Candidate {
  line: CheckedLine;
  /** The lines that are excluded so that this one stands. */
  rivals: readonly NumberedLine[];
}

export interface NumberedLine {
  partner: string;
  line: number;
}

/** Undefined where the finding is on no line. */
export function lineToDecide(
  { lines, terms }: Pick<Consolidation, 'lines' | 'terms'>,
  { rule, where }: Pick<Finding, 'rule' | 'where'>,
): LineToDecide | undefined {
  const found = lines.find(
    ({ line }) => line.row === where.row && line.file === where.file && line.sheet === where.sheet,
  );
  if (!found || rule !== duplicateInvoice.name) return found && { line: found, candidates: [] };
  const key = documentKey(found.line);
  const open = lines.filter(
    ({ line, verdict }) => verdict !== 'withdrawn' && verdict !== 'lead-excluded' && documentKey(line) === key,
  );
  const candidates = open.flatMap((line): Candidate[] => {
    if (!line.findings.some((one) => one.rule === rule)) return [];
    const all = open.map((one) => one.line);
    const rivals = rivalsOf(line.line, all, terms).flatMap(numbered);
    return rivals.length === 0 ? [] : [{ line, rivals }];
  });
  return { line: found, candidates: candidates.length > 1 ? candidates : [] };
}

/** Decisions name lines by their numbers. */
function numbered({ partner, number }: ExpenseLine): NumberedLine[] {
  return number === undefined ? [] : [{ partner, line: number }];
}
