/**
 * The check of a ledger, kept up to date edit by edit. A full check is the same machine fed once, so that the two
 * cannot differ.
 */
import type { Terms } from '../agreement/terms';
import { finding, type FiguresOf, type Finding, type Fix, type RuleDefinition } from '../findings';
import { createBudget, type BudgetVerdict } from '../monitoring/budget-pass';
import type { ColumnKey } from './columns';
import { createDecisions, type Decision } from './decisions';
import type { ExpenseLine } from './line';
import { inOrder, ordered } from './order';
import { createPass, type CheckedLine, type Passing } from './pass';
import { groupChecks, lineChecks, type LineRuleName } from './rules/all';
import { checkBudget, overBudget } from './rules/budget';
import { partnersByName } from './rules/partners';
import type { ReportOnLine, RuleContext } from './rules/rule';
import { noWords, type LineWords } from './words';

export interface CheckOptions {
  scope: 'partner' | 'project';
  closing: boolean;
  /** The lead's. */
  decisions?: readonly Decision[];
  /** What people call costs and numbers of persons; without it, rules that look for words find none. */
  words?: LineWords;
}

export type { CheckedLine, Verdict } from './pass';

interface Entry extends Passing {
  own: readonly Finding[];
  groups: readonly string[];
  /** What its groups say of it, where they say anything. */
  grouped: Map<string, Grouped> | undefined;
  settled: Settled | undefined;
}

interface Grouped {
  findings: Finding[];
  /** A finding of severity error does not exclude this line. */
  kept: boolean;
}

/** What follows for a line from everything but the budget, which depends on the lines before. */
interface Settled {
  findings: readonly Finding[];
  excluding: readonly Finding[];
  counts: boolean;
  kept: boolean;
  excludedFor: string | undefined;
}

/** Most lines have nothing to say: they share it. */
const nothing: readonly never[] = [];
const clean: Settled = { findings: nothing, excluding: nothing, counts: true, kept: false, excludedFor: undefined };

export interface Check {
  /** Adds lines, or replaces those with the same id. */
  put(lines: readonly ExpenseLine[]): void;
  remove(ids: readonly string[]): void;
  /**
   * All lines in the order of counting, with what was found on them. A line for which nothing has changed since the
   * last call is the same object as then, so that a screen knows what to draw again.
   */
  lines(): readonly CheckedLine[];
}

/** Starts a check without lines. */
export function createCheck(terms: Terms, options: CheckOptions): Check {
  const context: RuleContext = {
    terms,
    scope: options.scope,
    closing: options.closing,
    words: options.words ?? noWords,
    partnerNamed: partnersByName(terms),
  };
  const budget = createBudget(terms, options.scope);
  const decisions = createDecisions(options.decisions ?? []);
  const entries = new Map<string, Entry>();
  const groups = new Map<string, Entry[]>();
  const dirty = new Set<string>();
  const unsettled = new Set<Entry>();
  const pass = createPass<Entry>(budget);
  let checked: readonly CheckedLine[] | undefined;

  function take(id: string): void {
    const entry = entries.get(id);
    if (!entry) return;
    pass.remove(entry);
    entries.delete(id);
    unsettled.delete(entry);
    decideAgain(decisions.remove(entry.line));
    for (const key of entry.groups) {
      const group = groups.get(key);
      group?.splice(group.indexOf(entry), 1);
      dirty.add(key);
    }
  }

  function add(line: ExpenseLine): void {
    const withdrawn = line.status === 'withdrawn';
    let own: Finding[] | undefined;
    const report: ReportOnLine = (...args) => void (own ??= []).push(found(line, ...args));
    if (!withdrawn) for (const one of lineChecks) one.check(line, context, report);
    const entry: Entry = {
      ...ordered(line, terms.partners.get(line.partner)?.index ?? Infinity),
      own: own ?? nothing,
      groups: withdrawn ? nothing : groupsOf(line),
      grouped: undefined,
      place: budget.placeOf(line),
      settled: undefined,
      said: undefined,
      verdict: undefined,
    };
    pass.insert(entry);
    entries.set(line.id, entry);
    unsettled.add(entry);
    decideAgain(decisions.add(line));
    for (const key of entry.groups) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
      dirty.add(key);
    }
  }

  function groupsOf(line: ExpenseLine): string[] {
    const keys: string[] = [];
    groupChecks.forEach((one, index) => {
      for (const key of one.keys(line, context)) keys.push(`${index}|${key}`);
    });
    return keys;
  }

  /** A decision that holds no longer, or holds again, may also change which line of a group stands. */
  function decideAgain(ids: Iterable<string>): void {
    for (const id of ids) {
      const entry = entries.get(id);
      if (!entry) continue;
      unsettled.add(entry);
      for (const key of entry.groups) dirty.add(key);
    }
  }

  /** Lines that the lead excludes come after the others: the next one stands in their place. */
  function inGroup(a: Entry, b: Entry): number {
    const excluded = ({ line }: Entry): number => Number(decisions.excluded(line) !== undefined);
    return excluded(a) - excluded(b) || inOrder(a, b);
  }

  function recheckGroups(): void {
    for (const key of dirty) {
      const group = groups.get(key);
      if (!group || group.length === 0) {
        groups.delete(key);
        continue;
      }
      group.sort(inGroup);
      for (const entry of group) if (entry.grouped?.delete(key)) unsettled.add(entry);
      const on = (line: ExpenseLine): Grouped => {
        const entry = entries.get(line.id);
        const said: Grouped = entry?.grouped?.get(key) ?? { findings: [], kept: false };
        if (!entry) return said;
        unsettled.add(entry);
        entry.grouped ??= new Map();
        entry.grouped.set(key, said);
        return said;
      };
      const separator = key.indexOf('|');
      groupChecks[Number(key.slice(0, separator))]?.check(
        group.map((entry) => entry.line),
        context,
        (line, ...args) => void on(line).findings.push(found(line, ...args)),
        (line) => (on(line).kept = true),
        key.slice(separator + 1),
      );
    }
    dirty.clear();
  }

  function settle(entry: Entry): Settled {
    const { line } = entry;
    const kept = decisions.kept(line, overBudget.name) !== undefined;
    const excludedFor = decisions.excluded(line);
    const silent = entry.own.length === 0 && !entry.grouped?.size;
    if (silent && !kept && excludedFor === undefined && line.status !== 'withdrawn') return clean;
    const findings = entry.own.map((one) => decisions.on(line, one));
    const excluding = findings.filter(excludes);
    for (const key of entry.groups) {
      const said = entry.grouped?.get(key);
      for (const one of said?.findings ?? nothing) {
        const decided = decisions.on(line, one);
        findings.push(decided);
        if (excludes(decided) && !said?.kept) excluding.push(decided);
      }
    }
    return {
      findings,
      excluding,
      counts: excluding.length === 0 && excludedFor === undefined && line.status !== 'withdrawn',
      kept,
      excludedFor,
    };
  }

  function say({ line, settled }: Entry, verdict: BudgetVerdict | undefined): CheckedLine {
    const { findings, excluding, excludedFor } = settled ?? clean;
    if (settled === clean && !verdict) return { line, verdict: 'accepted', excludedBy: nothing, findings: nothing };
    const onBudget: Finding[] = [];
    if (verdict)
      checkBudget(line, verdict, terms.currency, (...args) => onBudget.push(decisions.on(line, found(line, ...args))));
    const all = [...excluding, ...onBudget.filter(excludes)];
    const excluded = all.length > 0 || excludedFor !== undefined;
    return {
      line,
      verdict: line.status === 'withdrawn' ? 'withdrawn' : excluded ? 'excluded' : 'accepted',
      excludedBy: all.map((one) => one.rule as LineRuleName),
      ...(excludedFor === undefined ? {} : { excludedFor }),
      findings: onBudget.length === 0 ? findings : [...findings, ...onBudget],
    };
  }

  function compute(): readonly CheckedLine[] {
    recheckGroups();
    for (const entry of unsettled) {
      entry.settled = settle(entry);
      entry.said = undefined;
      pass.settle(entry);
    }
    unsettled.clear();
    return pass.run(say);
  }

  return {
    put(lines) {
      pass.expect(lines.length);
      for (const line of lines) {
        take(line.id);
        add(line);
      }
      checked = undefined;
    },
    remove(ids) {
      pass.expect(ids.length);
      ids.forEach(take);
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
  // One of them would silently replace the other.
  if (new Set(lines.map((line) => line.id)).size < lines.length) throw new RangeError('two lines have the same id');
  const check = createCheck(terms, options);
  check.put(lines);
  return check.lines();
}

function excludes(one: Finding): boolean {
  return one.severity === 'error' && one.accepted === undefined;
}

function found<Rule extends RuleDefinition>(
  line: ExpenseLine,
  rule: Rule,
  column: ColumnKey,
  figures: FiguresOf<Rule>,
  fixes?: readonly Fix[],
): Finding {
  const { partner, file, sheet, row, number } = line;
  const where = { partner, file, sheet, row, ...(number === undefined ? {} : { line: number }), column };
  return finding(rule, where, figures, fixes);
}
