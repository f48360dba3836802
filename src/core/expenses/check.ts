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
import { inOrder, ordered } from './order';
import { createPass, type CheckedLine, type Passing } from './pass';
import * as amounts from './rules/amounts';
import * as dates from './rules/dates';
import { repeatedInvoices } from './rules/invoices';
import * as partners from './rules/partners';
import type { GroupRule, LineRule, Report, RuleContext } from './rules/rule';
import * as texts from './rules/texts';

export type { Acceptance } from './decisions';

export interface CheckOptions {
  scope: 'partner' | 'project';
  closing: boolean;
  acceptances?: readonly Acceptance[];
}

export type { CheckedLine, Verdict } from './pass';

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

interface Entry extends Passing {
  own: readonly Finding[];
  /** By group. */
  grouped: Map<string, Finding[]>;
  /** Groups in which a finding of severity error does not exclude this line. */
  keptIn: Set<string>;
  groups: readonly string[];
  settled: Settled | undefined;
}

/** What follows for a line from everything but the budget, which depends on the lines before. */
interface Settled {
  findings: readonly Finding[];
  excluding: readonly Finding[];
  counts: boolean;
  kept: boolean;
}

const nothingSettled: Settled = { findings: [], excluding: [], counts: false, kept: false };

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
    partnerNamed: partners.partnersByName(terms),
  };
  const budget = createBudget(terms, options.scope);
  const decisions = createDecisions(options.acceptances ?? []);
  const entries = new Map<string, Entry>();
  const groups = new Map<string, Map<string, Entry>>();
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
    for (const other of decisions.remove(entry.line)) unsettle(entries.get(other));
    for (const key of entry.groups) {
      groups.get(key)?.delete(id);
      dirty.add(key);
    }
  }

  function add(line: ExpenseLine): void {
    const withdrawn = line.status === 'withdrawn';
    const own: Finding[] = [];
    const report: Report = (...args) => void own.push(found(line, ...args));
    if (!withdrawn) for (const rule of lineRules) rule(line, context, report);
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
      said: undefined,
      verdict: undefined,
    };
    pass.insert(entry);
    entries.set(line.id, entry);
    unsettled.add(entry);
    for (const other of decisions.add(line)) unsettle(entries.get(other));
    for (const key of entry.groups) {
      const group = groups.get(key) ?? new Map<string, Entry>();
      groups.set(key, group.set(line.id, entry));
      dirty.add(key);
    }
  }

  function unsettle(entry: Entry | undefined): void {
    if (entry) unsettled.add(entry);
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
          unsettled.add(entry);
        }
      const separator = key.indexOf('|');
      groupRules[Number(key.slice(0, separator))]?.check(
        members.map((entry) => entry.line),
        context,
        (line, ...args) => {
          const entry = group.get(line.id);
          if (!entry) return;
          entry.grouped.set(key, [...(entry.grouped.get(key) ?? []), found(line, ...args)]);
          unsettled.add(entry);
        },
        (line) => {
          const entry = group.get(line.id);
          if (!entry) return;
          entry.keptIn.add(key);
          unsettled.add(entry);
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
    return {
      findings,
      excluding,
      counts: excluding.length === 0 && line.status !== 'withdrawn',
      kept: decisions.reason(line, 'over-budget') !== undefined,
    };
  }

  function say({ line, settled }: Entry, verdict: BudgetVerdict | undefined): CheckedLine {
    const { findings, excluding } = settled ?? nothingSettled;
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
    for (const entry of unsettled) {
      entry.settled = settle(entry);
      entry.said = undefined;
      pass.settle(entry);
    }
    unsettled.clear();
    return pass.run(say);
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
