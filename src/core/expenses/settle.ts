/** What becomes of a line: what its findings and the lead's decisions say of it, and then the budget. */
import type { Terms } from '../agreement/terms';
import type { Finding } from '../findings';
import type { BudgetVerdict, Kept } from '../monitoring/budget-pass';
import type { Verdict } from '../names';
import type { Decisions } from './decisions';
import type { GroupEntry } from './groups';
import { findingOn, type ExpenseLine, type KeptAs } from './line';
import type { CheckedLine } from './pass';
import type { LineRuleName } from './rules/all';
import { checkBudget, hoursAboveLimit, overBudget } from './rules/budget';

/** Everything that applies to a line except the budget, which depends on the lines before. */
export interface Settled {
  findings: readonly Finding[];
  excluding: readonly Finding[];
  counts: boolean;
  kept: Kept;
  excludedFor: string | undefined;
}

const nothingKept: Kept = { budget: false, hours: false };
/** Most lines have no findings: they share these objects. */
export const nothing: readonly never[] = [];
const clean: Settled = {
  findings: nothing,
  excluding: nothing,
  counts: true,
  kept: nothingKept,
  excludedFor: undefined,
};

export function settleLine<Entry>(
  entry: GroupEntry<Entry> & { own: readonly Finding[] },
  decisions: Decisions,
): Settled {
  const { line } = entry;
  if (line.kept) return settledBefore(line.kept, entry.own);
  const kept = keptOf(line, decisions);
  const excludedFor = decisions.excluded(line);
  const clear = entry.own.length === 0 && !entry.grouped?.size;
  if (clear && kept === nothingKept && excludedFor === undefined && line.status !== 'withdrawn') return clean;
  const forCaution = countsForCaution(line, excludedFor);
  const findings: Finding[] = [];
  const excluding: Finding[] = [];
  const add = (one: Finding, stands: boolean): void => {
    const decided = decisions.on(line, one);
    const isError = excludes(decided);
    if (isError && stands) findings.push({ ...decided, shownAs: 'warning' });
    else if (isError && forCaution) findings.push({ ...decided, countedForCaution: true });
    else findings.push(decided);
    if (isError && !stands && !forCaution) excluding.push(decided);
  };
  for (const one of entry.own) add(one, false);
  for (const group of entry.groups)
    for (const { found, stands } of entry.grouped?.get(group) ?? nothing) add(found, stands);
  return {
    findings,
    excluding,
    counts: excluding.length === 0 && excludedFor === undefined && line.status !== 'withdrawn',
    kept,
    excludedFor,
  };
}

/** A line that a claim holds keeps its verdict, whatever is found on it or decided since. */
function settledBefore({ claim, verdict }: KeptAs, findings: readonly Finding[]): Settled {
  const counts = verdict === 'accepted';
  return {
    findings,
    excluding: nothing,
    counts,
    kept: { budget: true, hours: true },
    excludedFor: counts ? undefined : claim,
  };
}

/** `verdict`: what the budget says of the line, after those before it. */
export function judgeLine(
  line: ExpenseLine,
  settled: Settled | undefined,
  verdict: BudgetVerdict | undefined,
  decisions: Decisions,
  terms: Terms,
): CheckedLine {
  const { findings, excluding, excludedFor } = settled ?? clean;
  if (line.kept)
    return {
      line,
      verdict: line.kept.verdict,
      excludedBy: nothing,
      ...(excludedFor === undefined ? {} : { excludedFor }),
      findings,
    };
  if (settled === clean && !verdict) return { line, verdict: 'accepted', excludedBy: nothing, findings: nothing };
  const budgetFindings: Finding[] = [];
  if (verdict)
    checkBudget(line, verdict, terms, (...args) => budgetFindings.push(decisions.on(line, findingOn(line, ...args))));
  const all = [...excluding, ...budgetFindings.filter(excludes)];
  return {
    line,
    verdict: verdictOf(line, excludedFor, all.length > 0),
    excludedBy: all.map((one) => one.rule as LineRuleName),
    ...(excludedFor === undefined ? {} : { excludedFor }),
    findings: budgetFindings.length === 0 ? findings : [...findings, ...budgetFindings],
  };
}

/** The limits beyond which the lead keeps the line. */
function keptOf(line: ExpenseLine, decisions: Decisions): Kept {
  const [inBudget, inHours] = [overBudget, hoursAboveLimit].map(({ name }) => decisions.kept(line, name) !== undefined);
  return inBudget || inHours ? { budget: inBudget === true, hours: inHours === true } : nothingKept;
}

function verdictOf({ status }: ExpenseLine, excludedFor: string | undefined, hasErrors: boolean): Verdict {
  if (status === 'withdrawn') return 'withdrawn';
  if (excludedFor !== undefined) return 'lead-excluded';
  return hasErrors ? 'excluded' : 'accepted';
}

/**
 * An exclusion never raises a claim: a negative amount counts whatever is wrong with it, unless the lead excluded it or
 * it was withdrawn.
 */
function countsForCaution(line: ExpenseLine, excludedFor: string | undefined): boolean {
  return line.declared < 0 && line.status !== 'withdrawn' && excludedFor === undefined;
}

function excludes(one: Finding): boolean {
  return one.severity === 'error' && one.accepted === undefined;
}
