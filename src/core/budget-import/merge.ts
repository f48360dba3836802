/** What a pasted budget changes in the one that stands, by budget line, and the budget that results. */
import type { CategoryCode } from '../names';
import { moneyText, parseDecimal, sumMoney, toMoney, type Money } from '../money';
import type { BudgetRow } from './located';

/** A line of an agreement's budget, or of a draft's, where anything may be missing. */
export interface StandingLine {
  readonly partner?: string;
  readonly action?: string;
  readonly category?: string;
  readonly amount?: string;
}

/** Partner × action × category, with its sums before and after. */
export interface LineChange {
  partner: string;
  action: string;
  category: string;
  before: Money;
  after: Money;
}

export interface BudgetMerge<Line> {
  same: readonly LineChange[];
  added: readonly LineChange[];
  changed: readonly LineChange[];
  /** Lines of the partners in the table that it does not hold. */
  removed: readonly LineChange[];
  /** How many lines of other partners stay as they are. */
  others: number;
  budget: readonly (Line | PastedLine)[];
}

export interface PastedLine {
  partner: string;
  action: string;
  category: CategoryCode;
  amount: string;
  period?: string;
  deliverable?: string;
  label?: string;
}

/**
 * The table is the whole budget of the partners that it names: their lines that it lacks are removed, and told. Lines with
 * the same sum stay as they are, with their periods and labels; those of other partners, and rows that are not finished,
 * stay too.
 */
export function mergeBudget<Line extends StandingLine>(
  standing: readonly Line[],
  rows: readonly BudgetRow[],
  currency: string,
): BudgetMerge<Line> {
  const pasted = grouped(rows, lineOf);
  const partners = new Set(rows.map(({ partner }) => partner));
  const isConcerned = (line: Line): boolean => partners.has(line.partner ?? '') && lineOf(line) !== undefined;
  const before = grouped(standing.filter(isConcerned), lineOf);
  const sumBefore = (line: string): Money =>
    sumMoney((before.get(line) ?? []).map(({ amount }) => moneyOf(amount, currency)));
  const sumAfter = (line: string): Money => sumMoney((pasted.get(line) ?? []).map(({ amount }) => amount));
  const changes = [...new Set([...before.keys(), ...pasted.keys()])].map((line): LineChange => {
    const [partner = '', action = '', category = ''] = line.split('|');
    return { partner, action, category, before: sumBefore(line), after: sumAfter(line) };
  });
  const keyOf = ({ partner, action, category }: LineChange): string => `${partner}|${action}|${category}`;
  const kindOf = (change: LineChange): 'same' | 'added' | 'changed' | 'removed' => {
    if (!before.has(keyOf(change))) return 'added';
    if (!pasted.has(keyOf(change))) return 'removed';
    return change.before === change.after ? 'same' : 'changed';
  };
  const kinds = new Map(changes.map((change) => [keyOf(change), kindOf(change)]));
  const of = (kind: ReturnType<typeof kindOf>): LineChange[] =>
    changes.filter((change) => kinds.get(keyOf(change)) === kind);

  const written = new Set<string>();
  const replacing = (line: string): PastedLine[] => {
    if (written.has(line)) return [];
    written.add(line);
    return (pasted.get(line) ?? []).map((row) => pastedLine(row, currency));
  };
  const kept = standing.flatMap((line): (Line | PastedLine)[] => {
    const key = lineOf(line);
    if (!isConcerned(line) || key === undefined || kinds.get(key) === 'same') return [line];
    return replacing(key);
  });
  // In the order of the table.
  const added = rows.filter((row) => kinds.get(lineOf(row) ?? '') === 'added').map((row) => pastedLine(row, currency));
  return {
    same: of('same'),
    added: of('added'),
    changed: of('changed'),
    removed: of('removed'),
    others: standing.filter((line) => !isConcerned(line)).length,
    budget: [...kept, ...added],
  };
}

function pastedLine(row: BudgetRow, currency: string): PastedLine {
  const { partner, action, category, amount, period, deliverable, label } = row;
  return {
    partner,
    action,
    category,
    amount: moneyText(amount, currency),
    ...(period === undefined ? {} : { period }),
    ...(deliverable === undefined ? {} : { deliverable }),
    ...(label === undefined ? {} : { label }),
  };
}

function lineOf({ partner, action, category }: Omit<StandingLine, 'amount'>): string | undefined {
  return partner === undefined || action === undefined || category === undefined
    ? undefined
    : `${partner}|${action}|${category}`;
}

function moneyOf(amount: string | undefined, currency: string): Money {
  const decimal = parseDecimal(amount ?? '');
  return decimal ? toMoney(decimal, currency) : 0;
}

function grouped<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => string | undefined): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
