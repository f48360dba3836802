/**
 * Incremental check of a ledger. A full check uses the same code on all lines at once, so that both give the same
 * result.
 */
import type { Terms } from '../agreement/terms';
import type { Finding } from '../findings';
import { createBudget, type BudgetVerdict, type HoursUse, type Kept } from '../monitoring/budget-pass';
import type { Verdict } from '../names';
import { createDecisions, type Decision } from './decisions';
import { createGroups, type GroupEntry } from './groups';
import { hoursOf } from './hours';
import { findingOn, type ExpenseLine } from './line';
import { compareLines, orderedLine } from './order';
import { createPass, noHours, type CheckedLine, type PassEntry } from './pass';
import { lineChecks, type LineRuleName } from './rules/all';
import { checkBudget, hoursAboveLimit, overBudget } from './rules/budget';
import { partnersByName } from './rules/partners';
import type { ReportFinding, RuleContext } from './rules/rule';
import { noWords, type LineWords } from './words';

export interface CheckOptions {
  scope: 'partner' | 'project';
  closing: boolean;
  /** The lead partner's decisions. */
  decisions?: readonly Decision[];
  /** Words for kinds of cost and for personal numbers; rules that search for words find nothing without them. */
  words?: LineWords;
}

export type { CheckedLine } from './pass';

interface Entry extends PassEntry, GroupEntry {
  own: readonly Finding[];
  settled: Settled | undefined;
}

/** Everything that applies to a line except the budget, which depends on the lines before. */
interface Settled {
  findings: readonly Finding[];
  excluding: readonly Finding[];
  counts: boolean;
  kept: Kept;
  excludedFor: string | undefined;
}

const nothingKept: Kept = { budget: false, hours: false };
/** Most lines have no findings: they share these objects. */
const nothing: readonly never[] = [];
const clean: Settled = {
  findings: nothing,
  excluding: nothing,
  counts: true,
  kept: nothingKept,
  excludedFor: undefined,
};

export interface Check {
  /** Adds lines, or replaces those with the same id. */
  put(lines: readonly ExpenseLine[]): void;
  remove(ids: readonly string[]): void;
  /**
   * All lines in counting order with their findings. A line without changes since the last call is the same object as
   * before, so that the screen only redraws what changed.
   */
  lines(): readonly CheckedLine[];
}

/** Creates a check without lines. */
export function createCheck(terms: Terms, options: CheckOptions): Check {
  const context: RuleContext = {
    terms,
    scope: options.scope,
    closing: options.closing,
    words: options.words ?? noWords,
    partnerByName: partnersByName(terms),
  };
  const budget = createBudget(terms, options.scope);
  const decisions = createDecisions(options.decisions ?? []);
  const entries = new Map<string, Entry>();
  const groups = createGroups<Entry>(context, compareInGroup);
  const unsettled = new Set<Entry>();
  const pass = createPass<Entry>(budget);
  let checked: readonly CheckedLine[] | undefined;

  function removeEntry(id: string): void {
    const entry = entries.get(id);
    if (!entry) return;
    pass.remove(entry);
    entries.delete(id);
    unsettled.delete(entry);
    redecide(decisions.remove(entry.line));
    groups.remove(entry);
  }

  function add(line: ExpenseLine): void {
    const withdrawn = line.status === 'withdrawn';
    let own: Finding[] | undefined;
    const report: ReportFinding = (...args) => void (own ??= []).push(findingOn(line, ...args));
    if (!withdrawn) for (const one of lineChecks) one.check(line, context, report);
    const entry: Entry = {
      ...orderedLine(line, terms),
      own: own ?? nothing,
      groups: withdrawn ? nothing : groups.keysOf(line),
      grouped: undefined,
      position: budget.positionOf(line),
      hours: hoursUse(line),
      settled: undefined,
      checked: undefined,
      verdict: undefined,
    };
    pass.insert(entry);
    entries.set(line.id, entry);
    unsettled.add(entry);
    redecide(decisions.add(line));
    groups.add(entry);
  }

  function hoursUse(line: ExpenseLine): HoursUse {
    const claimed = hoursOf(line, terms);
    return claimed ? { meter: budget.meterOfHours(claimed.key), amount: claimed.amount } : noHours;
  }

  function keptOf(line: ExpenseLine): Kept {
    const [inBudget, inHours] = [overBudget, hoursAboveLimit].map(
      ({ name }) => decisions.kept(line, name) !== undefined,
    );
    return inBudget || inHours ? { budget: inBudget === true, hours: inHours === true } : nothingKept;
  }

  /** A decision that starts or stops applying may also change which line of a group counts. */
  function redecide(ids: Iterable<string>): void {
    for (const id of ids) {
      const entry = entries.get(id);
      if (!entry) continue;
      unsettled.add(entry);
      groups.recheckLater(entry);
    }
  }

  /** Lines that the lead excluded come last, so that the next line of the group counts in their stead. */
  function compareInGroup(a: Entry, b: Entry): number {
    const excluded = ({ line }: Entry): number => Number(decisions.excluded(line) !== undefined);
    return excluded(a) - excluded(b) || compareLines(a, b);
  }

  function settle(entry: Entry): Settled {
    const { line } = entry;
    const kept = keptOf(line);
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
    for (const key of entry.groups)
      for (const { found, stands } of entry.grouped?.get(key) ?? nothing) add(found, stands);
    return {
      findings,
      excluding,
      counts: excluding.length === 0 && excludedFor === undefined && line.status !== 'withdrawn',
      kept,
      excludedFor,
    };
  }

  function judge({ line, settled }: Entry, verdict: BudgetVerdict | undefined): CheckedLine {
    const { findings, excluding, excludedFor } = settled ?? clean;
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

  function compute(): readonly CheckedLine[] {
    for (const entry of groups.recheck()) unsettled.add(entry);
    for (const entry of unsettled) {
      entry.settled = settle(entry);
      entry.checked = undefined;
      pass.settle(entry);
    }
    unsettled.clear();
    return pass.run(judge);
  }

  return {
    put(lines) {
      pass.expect(lines.length);
      for (const line of lines) {
        removeEntry(line.id);
        add(line);
      }
      checked = undefined;
    },
    remove(ids) {
      pass.expect(ids.length);
      ids.forEach(removeEntry);
      checked = undefined;
    },
    lines() {
      checked ??= compute();
      return checked;
    },
  };
}

/** Checks all lines at once. */
export function checkLines(lines: readonly ExpenseLine[], terms: Terms, options: CheckOptions): readonly CheckedLine[] {
  // With duplicate ids, one line would silently replace the other.
  if (new Set(lines.map((line) => line.id)).size < lines.length) throw new RangeError('two lines have the same id');
  const check = createCheck(terms, options);
  check.put(lines);
  return check.lines();
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
