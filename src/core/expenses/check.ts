/**
 * The check of a ledger, kept up to date edit by edit. A full check is the same machine fed once, so that the two
 * cannot differ.
 */
import type { Terms } from '../agreement/terms';
import {
  finding,
  isAcceptable,
  type Finding,
  type Figures,
  type Fix,
  type LineRuleName,
  type RuleName,
} from '../findings';
import { budgetPass, type BudgetVerdict } from '../monitoring/budget-pass';
import type { ColumnKey } from './columns';
import type { ExpenseLine } from './line';
import * as amounts from './rules/amounts';
import * as dates from './rules/dates';
import { repeatedInvoices } from './rules/invoices';
import * as partners from './rules/partners';
import { countingDay, type GroupRule, type LineRule, type RuleContext } from './rules/rule';
import * as texts from './rules/texts';

/** The lead's decision to keep a line in spite of a finding. */
export interface Acceptance {
  partner: string;
  line: number;
  rule: RuleName;
  reason: string;
}

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

interface Entry {
  line: ExpenseLine;
  day: string;
  own: Finding[];
  /** By group. */
  grouped: Map<string, Finding[]>;
  /** Groups in which a finding of severity error does not exclude this line. */
  keptIn: Set<string>;
  groups: readonly string[];
}

export interface Check {
  /** Adds lines, or replaces those with the same id. */
  put(lines: readonly ExpenseLine[]): void;
  remove(ids: readonly string[]): void;
  /** All lines in the order of counting, with what was found on them. */
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
  const accepted = new Map(
    (options.acceptances ?? [])
      .filter(({ rule }) => isAcceptable(rule))
      .map(({ partner, line, rule, reason }) => [`${partner}|${line}|${rule}`, reason]),
  );
  /** How many lines that are not withdrawn bear a number: an acceptance that could mean two lines keeps neither. */
  const numbered = new Map<string, number>();
  const entries = new Map<string, Entry>();
  const groups = new Map<string, Map<string, Entry>>();
  const dirty = new Set<string>();
  let ordered: Entry[] = [];
  let orderStale = false;
  let checked: readonly CheckedLine[] | undefined;

  function locate(line: ExpenseLine): Finding['where'] {
    const { partner, file, sheet, row, number } = line;
    return { partner, file, sheet, row, ...(number === undefined ? {} : { line: number }) };
  }
  function found(
    line: ExpenseLine,
    rule: LineRuleName,
    column: ColumnKey,
    figures?: Figures,
    fixes?: readonly Fix[],
  ): Finding {
    return finding(rule, { ...locate(line), column }, figures, fixes);
  }
  function count(line: ExpenseLine, change: number): void {
    if (accepted.size === 0 || line.status === 'withdrawn') return;
    const key = `${line.partner}|${line.number}`;
    numbered.set(key, (numbered.get(key) ?? 0) + change);
  }
  function reasonToKeep(line: ExpenseLine, rule: RuleName): string | undefined {
    if (accepted.size === 0 || numbered.get(`${line.partner}|${line.number}`) !== 1) return undefined;
    return accepted.get(`${line.partner}|${line.number}|${rule}`);
  }
  function decided(line: ExpenseLine, one: Finding): Finding {
    const reason = reasonToKeep(line, one.rule);
    return reason === undefined ? one : { ...one, accepted: reason };
  }

  function take(id: string): void {
    const entry = entries.get(id);
    if (!entry) return;
    entries.delete(id);
    count(entry.line, -1);
    for (const key of entry.groups) {
      groups.get(key)?.delete(id);
      dirty.add(key);
    }
    orderStale = true;
  }

  function add(line: ExpenseLine): void {
    const withdrawn = line.status === 'withdrawn';
    const own: Finding[] = [];
    if (!withdrawn) for (const rule of lineRules) rule(line, context, (...args) => own.push(found(line, ...args)));
    const keys = withdrawn
      ? []
      : groupRules.flatMap((rule, index) => rule.keys(line, context).map((key) => `${index}|${key}`));
    const day = countingDay(line) ?? '9999';
    const entry: Entry = { line, day, own, grouped: new Map(), keptIn: new Set(), groups: keys };
    entries.set(line.id, entry);
    count(line, 1);
    for (const key of keys) {
      const group = groups.get(key) ?? new Map<string, Entry>();
      groups.set(key, group.set(line.id, entry));
      dirty.add(key);
    }
    orderStale = true;
  }

  function recheckGroups(): void {
    for (const key of dirty) {
      const group = groups.get(key);
      if (!group || group.size === 0) {
        groups.delete(key);
        continue;
      }
      const members = [...group.values()].sort(inOrder);
      for (const entry of members) {
        entry.grouped.delete(key);
        entry.keptIn.delete(key);
      }
      const separator = key.indexOf('|');
      groupRules[Number(key.slice(0, separator))]?.check(
        members.map((entry) => entry.line),
        context,
        (line, ...args) => {
          const entry = group.get(line.id);
          entry?.grouped.set(key, [...(entry.grouped.get(key) ?? []), found(line, ...args)]);
        },
        (line) => group.get(line.id)?.keptIn.add(key),
        key.slice(separator + 1),
      );
    }
    dirty.clear();
  }

  const partnerIndex = (entry: Entry): number => terms.partners.get(entry.line.partner)?.index ?? Infinity;
  /** Payment date, refunds first, partner, line number, row. */
  function inOrder(a: Entry, b: Entry): number {
    return (
      compare(a.day, b.day) ||
      Number(a.line.declared >= 0) - Number(b.line.declared >= 0) ||
      compare(partnerIndex(a), partnerIndex(b)) ||
      compare(a.line.number ?? Infinity, b.line.number ?? Infinity) ||
      a.line.row - b.line.row ||
      compare(a.line.id, b.line.id)
    );
  }

  function compute(): readonly CheckedLine[] {
    recheckGroups();
    if (orderStale) ordered = [...entries.values()].sort(inOrder);
    orderStale = false;
    const before = ordered.map((entry) => {
      const own = entry.own.map((one) => decided(entry.line, one));
      const grouped = [...entry.grouped].flatMap(([key, list]) =>
        list.map((one) => ({ one: decided(entry.line, one), kept: entry.keptIn.has(key) })),
      );
      const excluding = [
        ...own.filter(excludes),
        ...grouped.filter(({ one, kept }) => excludes(one) && !kept).map(({ one }) => one),
      ];
      return { entry, findings: [...own, ...grouped.map(({ one }) => one)], excluding };
    });
    const counted = before.filter(
      ({ entry, excluding }) => excluding.length === 0 && entry.line.status !== 'withdrawn',
    );
    const verdicts = budgetPass(
      terms,
      options.scope,
      counted.map(({ entry: { line } }) => ({
        ...line,
        kept: reasonToKeep(line, 'over-budget') !== undefined,
      })),
    );
    const verdictOf = new Map(counted.map(({ entry }, index) => [entry.line.id, verdicts[index]]));
    return before.map(({ entry: { line }, findings, excluding }) => {
      const budget = budgetFindings(line, verdictOf.get(line.id)).map((one) => decided(line, one));
      const all = [...excluding, ...budget.filter(excludes)];
      return {
        line,
        verdict: line.status === 'withdrawn' ? 'withdrawn' : all.length > 0 ? 'excluded' : 'accepted',
        excludedBy: all.map((one) => one.rule as LineRuleName),
        findings: [...findings, ...budget],
      };
    });
  }

  function budgetFindings(line: ExpenseLine, verdict: BudgetVerdict | undefined): Finding[] {
    const { currency } = terms;
    const findings: Finding[] = [];
    if (verdict?.excess) {
      const { level, limit, used, category } = verdict.excess;
      findings.push(
        found(line, 'over-budget', 'eligible', {
          level,
          partner: line.partner,
          action: line.action,
          category: { list: 'categories', code: category },
          limit: { money: limit, currency },
          used: { money: used, currency },
          over: { money: used - limit, currency },
        }),
      );
    }
    if (verdict?.overLine && !verdict.excess)
      findings.push(
        found(line, 'over-line', 'eligible', {
          action: line.action,
          category: { list: 'categories', code: line.category },
          budget: { money: verdict.overLine.budget, currency },
          used: { money: verdict.overLine.used, currency },
        }),
      );
    return findings;
  }

  return {
    put(lines) {
      for (const line of lines) {
        take(line.id);
        add(line);
      }
      checked = undefined;
    },
    remove(ids) {
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

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
