/** The lead's decisions on lines: to accept one in spite of a finding, or to exclude it. */
import type { Finding } from '../findings';
import type { RowOf } from '../native/table';
import type { RuleName } from '../rules';
import type { acceptancesTable } from './acceptances';
import type { ExpenseLine } from './line';
import { acceptableRules } from './rules/all';

/** A row of the table `Acceptances`. */
export type Decision = RowOf<typeof acceptancesTable>;

export interface Decisions {
  /** Both return the ids of lines whose decisions may have changed. */
  add(line: ExpenseLine): Iterable<string>;
  remove(line: ExpenseLine): Iterable<string>;
  /** The lead's reason for accepting the line in spite of the rule; undefined where there is none. */
  kept(line: ExpenseLine, rule: RuleName): string | undefined;
  /** The lead's reason for excluding the line; undefined where there is none. */
  excluded(line: ExpenseLine): string | undefined;
  /** The finding with the lead's reason, where there is one. */
  on(line: ExpenseLine, finding: Finding): Finding;
}

interface LineDecisions {
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
 * Decisions refer to lines by number; a number that matches two lines (withdrawn ones aside) has no effect. Exclusion
 * takes precedence over acceptance, whatever the rule.
 */
export function createDecisions(decisions: readonly Decision[]): Decisions {
  if (decisions.length === 0) return none;
  const byNumber = new Map<string, LineDecisions>();
  for (const { partner, line, rule, decision, reason } of decisions) {
    const key = `${partner}|${line}`;
    const known = byNumber.get(key) ?? { ids: new Set(), kept: new Map(), excluded: undefined };
    if (decision === 'exclude') known.excluded ??= reason;
    // A blank decision means accept; an unreadable one has no effect.
    else if (decision !== '?' && rule !== undefined && rule !== '?' && acceptableRules.has(rule))
      known.kept.set(rule, reason);
    byNumber.set(key, known);
  }
  // What was claimed is decided.
  const named = ({ partner, number, status, kept }: ExpenseLine): LineDecisions | undefined =>
    status === 'withdrawn' || kept ? undefined : byNumber.get(`${partner}|${number}`);
  const on = (line: ExpenseLine): LineDecisions | undefined => {
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
      const accepted = finding.acceptable ? kept(line, finding.rule) : undefined;
      return accepted === undefined ? finding : { ...finding, accepted };
    },
  };
}
