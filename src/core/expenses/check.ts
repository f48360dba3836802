/**
 * Incremental check of a ledger. A full check uses the same code on all lines at once, so that both give the same
 * result.
 */
import type { Terms } from '../agreement/terms';
import type { Finding } from '../findings';
import { createBudget, type HoursUse } from '../monitoring/budget-pass';
import { createDecisions, type Decision } from './decisions';
import { createGroups, type GroupEntry } from './groups';
import { unknown } from '../names';
import { findingOn, isPlaced, type ExpenseLine } from './line';
import { compareLines, orderedLine } from './order';
import { createPass, noHours, type CheckedLine, type PassEntry } from './pass';
import { lineChecks } from './rules/all';
import { keptLine } from './rules/frozen';
import { hoursOf } from './rules/hours';
import { partnersByName } from './rules/partners';
import type { ReportFinding, RuleContext } from './rules/rule';
import { judgeLine, nothing, settleLine, type Settled } from './settle';
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

interface Entry extends PassEntry, GroupEntry<Entry> {
  own: readonly Finding[];
  settled: Settled | undefined;
}

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
  const decisions = createDecisions(options.decisions ?? []);
  const context: RuleContext = {
    terms,
    scope: options.scope,
    closing: options.closing,
    words: options.words ?? noWords,
    accepts: (line, rule) => decisions.kept(line, rule) !== undefined,
    partnerByName: partnersByName(terms),
  };
  const budget = createBudget(terms, options.scope);
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

  function hoursUse(line: ExpenseLine): HoursUse {
    const claimed = hoursOf(line, terms);
    return claimed ? { meter: budget.meterOfHours(claimed.key), amount: claimed.amount } : noHours;
  }

  function add(line: ExpenseLine): void {
    const withdrawn = line.status === 'withdrawn';
    let own: Finding[] | undefined;
    const report: ReportFinding = (...args) => void (own ??= []).push(findingOn(line, ...args));
    const checks = line.kept ? [keptLine] : withdrawn ? nothing : lineChecks;
    for (const one of checks) one.check(line, context, report);
    const entry: Entry = {
      ...orderedLine(line, terms),
      own: own ?? nothing,
      groups: takesUpRoom(line) ? groups.of(line) : nothing,
      grouped: undefined,
      position: budget.positionOf(
        isPlaced(line) ? line : { partner: line.partner, action: unknown, category: unknown },
      ),
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

  function compute(): readonly CheckedLine[] {
    for (const entry of groups.recheck()) unsettled.add(entry);
    for (const entry of unsettled) {
      entry.settled = settleLine(entry, decisions);
      entry.checked = undefined;
      pass.settle(entry);
    }
    unsettled.clear();
    return pass.run(({ line, settled }, verdict) => judgeLine(line, settled, verdict, decisions, terms));
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

/** Whether other lines are compared with it. */
function takesUpRoom({ status, kept }: ExpenseLine): boolean {
  return kept ? kept.verdict === 'accepted' : status !== 'withdrawn';
}

/** Checks all lines at once. */
export function checkLines(lines: readonly ExpenseLine[], terms: Terms, options: CheckOptions): readonly CheckedLine[] {
  // With duplicate ids, one line would silently replace the other.
  if (new Set(lines.map((line) => line.id)).size < lines.length) throw new RangeError('two lines have the same id');
  const check = createCheck(terms, options);
  check.put(lines);
  return check.lines();
}
