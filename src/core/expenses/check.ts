/**
 * The check of a ledger, kept up to date edit by edit. A full check is the same machine fed once, so that the two
 * cannot differ.
 */
import type { Terms } from '../agreement/terms';
import { finding, type Finding, type Figures, type Fix, type LineRuleName } from '../findings';
import { createBudget, type BudgetVerdict } from '../monitoring/budget-pass';
import type { ColumnKey } from './columns';
import { createDecisions, type Acceptance } from './decisions';
import type { ExpenseLine } from './line';
import { inOrder, ordered, positionIn, type Ordered } from './order';
import * as amounts from './rules/amounts';
import * as dates from './rules/dates';
import { repeatedInvoices } from './rules/invoices';
import * as partners from './rules/partners';
import type { GroupRule, LineRule, RuleContext } from './rules/rule';
import * as texts from './rules/texts';

export type { Acceptance } from './decisions';

export interface CheckOptions {
  scope: 'partner' | 'project';
  closing: boolean;
  acceptances?: readonly Acceptance[];
}

/** `committed`: excluded only because it is not paid yet. */
export type Verdict = 'accepted' | 'excluded' | 'withdrawn';

export interface CheckedLine {
  line: ExpenseLine;
  verdict: Verdict;
  /** Rules of severity error that keep it out, in the order in which they were found. */
  excludedBy: readonly LineRuleName[];
  findings: readonly Finding[];
}

const lineRules: readonly LineRule[] = [
  texts.readings,
  dates.eligibilityDates,
  dates.payment,
  dates.period,
  dates.actionDates,
  amounts.sign,
  amounts.eligibleAboveGross,
  amounts.vat,
  amounts.unitCost,
  amounts.exchangeRate,
  partners.partnerAsSupplier,
  partners.sharedCostPayer,
  partners.flatRateDouble,
  partners.budgetLine,
  texts.evidence,
  texts.fieldLengths,
];
const groupRules: readonly GroupRule[] = [repeatedInvoices, partners.sharesAndKeys, texts.readingsByColumn];

interface Entry extends Ordered {
  own: readonly Finding[];
  /** By group. */
  grouped: Map<string, Finding[]>;
  /** Groups in which a finding of severity error does not exclude this line. */
  keptIn: Set<string>;
  groups: readonly string[];
  place: number;
  /** What follows from all this; undefined when something has changed. */
  settled: Settled | undefined;
  /** What was said last, and the budget's verdict it was said with. */
  checked: CheckedLine | undefined;
  budget: BudgetVerdict | undefined;
}

/** Everything but the budget, which depends on the lines before. */
interface Settled {
  findings: readonly Finding[];
  excluding: readonly Finding[];
  counts: boolean;
  kept: boolean;
}

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

/** From how many lines at once putting all in order is quicker than finding the place of each. */
const many = 50;

/** Starts a check without lines. */
export function createCheck(terms: Terms, options: CheckOptions): Check {
  const context: RuleContext = {
    terms,
    scope: options.scope,
    closing: options.closing,
    partnerNamed: partners.partnersByName(terms),
  };
  const budget = createBudget(terms, options.scope);
  const decisions = createDecisions(options.acceptances ?? []);
  const entries = new Map<string, Entry>();
  const groups = new Map<string, Map<string, Entry>>();
  const dirty = new Set<string>();
  /** In the order of counting, unless stale. */
  let counting: Entry[] = [];
  let stale = false;
  let checked: readonly CheckedLine[] | undefined;

  function take(id: string): void {
    const entry = entries.get(id);
    if (!entry) return;
    if (!stale) counting.splice(positionIn(counting, entry), 1);
    entries.delete(id);
    unsettle(decisions.remove(entry.line));
    for (const key of entry.groups) {
      groups.get(key)?.delete(id);
      dirty.add(key);
    }
  }

  function add(line: ExpenseLine): void {
    const withdrawn = line.status === 'withdrawn';
    const own: Finding[] = [];
    if (!withdrawn) for (const rule of lineRules) rule(line, context, (...args) => own.push(found(line, ...args)));
    const entry: Entry = {
      ...ordered(line, terms.partners.get(line.partner)?.index ?? Infinity),
      own,
      grouped: new Map(),
      keptIn: new Set(),
      groups: withdrawn
        ? []
        : groupRules.flatMap((rule, index) => rule.keys(line, context).map((key) => `${index}|${key}`)),
      place: budget.placeOf(line),
      settled: undefined,
      checked: undefined,
      budget: undefined,
    };
    if (!stale) counting.splice(positionIn(counting, entry), 0, entry);
    entries.set(line.id, entry);
    unsettle(decisions.add(line));
    for (const key of entry.groups) {
      const group = groups.get(key) ?? new Map<string, Entry>();
      groups.set(key, group.set(line.id, entry));
      dirty.add(key);
    }
  }

  function unsettle(ids: Iterable<string>): void {
    for (const id of ids) {
      const entry = entries.get(id);
      if (entry) entry.settled = undefined;
    }
  }

  function recheckGroups(): void {
    for (const key of dirty) {
      const group = groups.get(key);
      if (!group || group.size === 0) {
        groups.delete(key);
        continue;
      }
      const members = [...group.values()].sort(inOrder);
      for (const entry of members)
        if (entry.grouped.delete(key) || entry.keptIn.delete(key)) {
          entry.keptIn.delete(key);
          entry.settled = undefined;
        }
      const separator = key.indexOf('|');
      groupRules[Number(key.slice(0, separator))]?.check(
        members.map((entry) => entry.line),
        context,
        (line, ...args) => {
          const entry = group.get(line.id);
          if (!entry) return;
          entry.grouped.set(key, [...(entry.grouped.get(key) ?? []), found(line, ...args)]);
          entry.settled = undefined;
        },
        (line) => {
          const entry = group.get(line.id);
          if (!entry) return;
          entry.keptIn.add(key);
          entry.settled = undefined;
        },
        key.slice(separator + 1),
      );
    }
    dirty.clear();
  }

  function settle(entry: Entry): Settled {
    const { line } = entry;
    const findings = entry.own.map((one) => decisions.on(line, one));
    const excluding = findings.filter(excludes);
    for (const key of entry.grouped.size === 0 ? [] : entry.groups)
      for (const one of entry.grouped.get(key) ?? []) {
        const decided = decisions.on(line, one);
        findings.push(decided);
        if (excludes(decided) && !entry.keptIn.has(key)) excluding.push(decided);
      }
    entry.checked = undefined;
    return {
      findings,
      excluding,
      counts: excluding.length === 0 && line.status !== 'withdrawn',
      kept: decisions.reason(line, 'over-budget') !== undefined,
    };
  }

  function say({ line }: Entry, { findings, excluding }: Settled, verdict: BudgetVerdict | undefined): CheckedLine {
    const onBudget = verdict ? budgetFindings(line, verdict).map((one) => decisions.on(line, one)) : [];
    const all = [...excluding, ...onBudget.filter(excludes)];
    return {
      line,
      verdict: line.status === 'withdrawn' ? 'withdrawn' : all.length > 0 ? 'excluded' : 'accepted',
      excludedBy: all.map((one) => one.rule as LineRuleName),
      findings: onBudget.length === 0 ? findings : [...findings, ...onBudget],
    };
  }

  function compute(): readonly CheckedLine[] {
    recheckGroups();
    if (stale) counting = [...entries.values()].sort(inOrder);
    stale = false;
    budget.start();
    return counting.map((entry) => {
      const settled = (entry.settled ??= settle(entry));
      const verdict = settled.counts ? budget.count(entry.place, entry.line.declared, settled.kept) : undefined;
      if (!entry.checked || !sameVerdict(entry.budget, verdict)) entry.checked = say(entry, settled, verdict);
      entry.budget = verdict;
      return entry.checked;
    });
  }

  function budgetFindings(line: ExpenseLine, { excess, overLine }: BudgetVerdict): Finding[] {
    const { currency } = terms;
    if (excess)
      return [
        found(line, 'over-budget', 'eligible', {
          level: excess.level,
          partner: line.partner,
          action: line.action,
          category: { list: 'categories', code: excess.category },
          limit: { money: excess.limit, currency },
          used: { money: excess.used, currency },
          over: { money: excess.used - excess.limit, currency },
        }),
      ];
    if (!overLine) return [];
    return [
      found(line, 'over-line', 'eligible', {
        action: line.action,
        category: { list: 'categories', code: line.category },
        budget: { money: overLine.budget, currency },
        used: { money: overLine.used, currency },
      }),
    ];
  }

  return {
    put(lines) {
      stale ||= lines.length > many;
      for (const line of lines) {
        take(line.id);
        add(line);
      }
      checked = undefined;
    },
    remove(ids) {
      stale ||= ids.length > many;
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

function found(
  line: ExpenseLine,
  rule: LineRuleName,
  column: ColumnKey,
  figures?: Figures,
  fixes?: readonly Fix[],
): Finding {
  const { partner, file, sheet, row, number } = line;
  const where = { partner, file, sheet, row, ...(number === undefined ? {} : { line: number }), column };
  return finding(rule, where, figures, fixes);
}

function sameVerdict(a: BudgetVerdict | undefined, b: BudgetVerdict | undefined): boolean {
  if (a === b) return true;
  const [one, other] = [a?.excess, b?.excess];
  return (
    one?.level === other?.level &&
    one?.limit === other?.limit &&
    one?.used === other?.used &&
    one?.category === other?.category &&
    a?.overLine?.used === b?.overLine?.used &&
    a?.overLine?.budget === b?.overLine?.budget
  );
}
