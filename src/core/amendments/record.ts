/** Records a draft as the next version of an agreement. */
import { agreementFindings } from '../agreement-rules';
import type { Agreement } from '../agreement/schema';
import { termsOf, type Terms } from '../agreement/terms';
import type { Day } from '../days';
import type { Finding } from '../findings';
import { approvalNeeded, type ApprovalNeeded } from './approval';
import { changesBetween } from './changes';
import { isLess } from './flexibility';
import { historyText, mostEarlier, readHistory, type Decision, type History } from './history';

export type RecordProblem =
  | { kind: 'another-project'; project: string; expected: string }
  | { kind: 'nothing-changed' }
  | { kind: 'draft-has-errors'; findings: readonly Finding[] }
  /** Of the version in force. */
  | { kind: 'earlier-date'; date: Day; after: Day }
  | { kind: 'no-reason' }
  | { kind: 'approval-missing'; needed: ApprovalNeeded }
  | { kind: 'decider-missing'; needed: ApprovalNeeded }
  | { kind: 'too-many-versions'; most: number }
  /** Rows about claims that name what the next version no longer has. `row` is the first of them. */
  | { kind: 'claims-left-behind'; sheet: string; row: number; count: number };

export interface Record {
  date: Day;
  reason: string;
  /** As it was decided. */
  decision: Decision;
}

export type Recorded =
  { agreement: Agreement; history: History; problems: readonly [] } | { problems: readonly RecordProblem[] };

/** What was signed, from which some flexibility is measured: the first version known. */
export function signedOf(inForce: Agreement, { earlier }: History): Agreement {
  return earlier[0]?.agreement ?? inForce;
}

/** The first version with the opening figures of the one in force. */
export function openedOf(inForce: Agreement, { earlier }: History): Agreement {
  const figuresOf = (agreement: Agreement): string => {
    const { opening, undecided } = termsOf(agreement);
    return JSON.stringify([opening, undecided]);
  };
  const figures = figuresOf(inForce);
  return earlier.map(({ agreement }) => agreement).find((one) => figuresOf(one) === figures) ?? inForce;
}

/** As much of a history as limits need: what was signed, where they are measured from there. */
export function signedPart({ agreement, history }: Pick<Terms, 'agreement' | 'history'>): string {
  if (!isMeasuredFromSigned(agreement)) return '';
  return historyText({ earlier: readHistory(history).earlier.slice(0, 1), decision: undefined });
}

/** Whether what was claimed before Accord needs the version in which it was. */
export function hasEarlierClaims({ version, opening }: Agreement): boolean {
  return version.number > 1 && (opening ?? []).some(({ certified }) => certified !== undefined);
}

/** Whether limits of an amended agreement need the signed one to be known. */
export function isMeasuredFromSigned({ version, rules }: Agreement): boolean {
  return version.number > 1 && rules.flexibility.some(({ since }) => since === 'signed');
}

/**
 * The draft as version n + 1, with version n and its decision added to the history, or why it cannot be recorded. Neither
 * the version in force nor the draft is changed; the draft's own number, date and reason do not count.
 */
export function recordVersion(inForce: Agreement, history: History, draft: Agreement, record: Record): Recorded {
  const { date, reason, decision } = record;
  const version = { number: inForce.version.number + 1, date, reason: reason.trim() };
  const agreement: Agreement = { ...draft, version };
  const problems = problemsOf(inForce, history, agreement, decision);
  if (problems.length > 0) return { problems };
  const earlier = [...history.earlier, { agreement: inForce, decision: history.decision }];
  return { agreement, history: { earlier, decision }, problems: [] };
}

function problemsOf(inForce: Agreement, history: History, next: Agreement, decision: Decision): RecordProblem[] {
  const { id } = next.project;
  if (id !== inForce.project.id) return [{ kind: 'another-project', project: id, expected: inForce.project.id }];
  if (changesBetween(inForce, next).length === 0) return [{ kind: 'nothing-changed' }];
  const problems: RecordProblem[] = [];
  const terms = termsOf(next);
  const findings = agreementFindings(terms).filter(({ severity }) => severity === 'error');
  if (findings.length > 0) problems.push({ kind: 'draft-has-errors', findings });
  const { date, reason } = next.version;
  if (date < inForce.version.date) problems.push({ kind: 'earlier-date', date, after: inForce.version.date });
  if (reason === '') problems.push({ kind: 'no-reason' });
  const needed = approvalNeeded(termsOf(inForce, signedOf(inForce, history)), terms);
  if (isLess(decision.approval, needed.approval)) problems.push({ kind: 'approval-missing', needed });
  else if (isLess('notify', needed.approval) && decision.by.trim() === '')
    problems.push({ kind: 'decider-missing', needed });
  if (history.earlier.length >= mostEarlier) problems.push({ kind: 'too-many-versions', most: mostEarlier });
  return problems;
}
