/** The lead's decisions on lines: to keep one in spite of a finding, or to exclude it. */
import type { Finding } from '../findings';
import type { RowOf } from '../native/table';
import type { RuleName } from '../rules';
import type { acceptancesTable } from './acceptances';
import type { ExpenseLine } from './line';
import { acceptableRules } from './rules/all';

/** A row of the table `Acceptances`. */
export type Decision = RowOf<typeof acceptancesTable>;

export interface Decisions {
  /** Both give the ids of the lines whose decisions may have changed. */
  add(line: ExpenseLine): Iterable<string>;
  remove(line: ExpenseLine): Iterable<string>;
  /** Why the line is kept in spite of what the rule finds; undefined where it is not. */
  kept(line: ExpenseLine, rule: RuleName): string | undefined;
  /** Why the line is excluded; undefined where it is not. */
  excluded(line: ExpenseLine): string | undefined;
  /** The finding with the lead's reason, where there is one. */
  on(line: ExpenseLine, finding: Finding): Finding;
}

interface Decided {
  ids: Set<string>;
  kept: Map<RuleName, string>;
  excluded: string | undefined;
}

const none: Decisions = {
  add: () => [],
  remove: () => [],
  kept: () => undefined,
  excluded: () => undefined,
  on: (_, finding) => finding,
};

/**
 * Decisions name a line by its number: one that could mean two lines (withdrawn ones aside) decides on neither. To
 * exclude a line beats keeping it, whatever rule stands beside it.
 */
export function createDecisions(decisions: readonly Decision[]): Decisions {
  if (decisions.length === 0) return none;
  const numbered = new Map<string, Decided>();
  for (const { partner, line, rule, decision, reason } of decisions) {
    const key = `${partner}|${line}`;
    const known = numbered.get(key) ?? { ids: new Set(), kept: new Map(), excluded: undefined };
    if (decision === 'exclude') known.excluded ??= reason;
    // No word means accept; one that is not understood means nothing.
    else if (decision !== '?' && rule !== undefined && rule !== '?' && acceptableRules.has(rule))
      known.kept.set(rule, reason);
    numbered.set(key, known);
  }
  const named = ({ partner, number, status }: ExpenseLine): Decided | undefined =>
    status === 'withdrawn' ? undefined : numbered.get(`${partner}|${number}`);
  const on = (line: ExpenseLine): Decided | undefined => {
    const known = named(line);
    return known?.ids.size === 1 ? known : undefined;
  };
  const excluded = (line: ExpenseLine): string | undefined => on(line)?.excluded;
  const kept = (line: ExpenseLine, rule: RuleName): string | undefined => {
    const known = on(line);
    return known?.excluded === undefined ? known?.kept.get(rule) : undefined;
  };
  return {
    add: (line) => named(line)?.ids.add(line.id) ?? [],
    remove(line) {
      const known = named(line);
      known?.ids.delete(line.id);
      return known?.ids ?? [];
    },
    kept,
    excluded,
    on(line, finding) {
      const lineExcluded = excluded(line);
      if (lineExcluded !== undefined) return { ...finding, lineExcluded };
      const accepted = kept(line, finding.rule);
      return accepted === undefined ? finding : { ...finding, accepted };
    },
  };
}
