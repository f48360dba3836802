/** The lead's decisions to keep lines in spite of findings. */
import { isAcceptable, type Finding, type RuleName } from '../findings';
import type { ExpenseLine } from './line';

export interface Acceptance {
  partner: string;
  /** The number in the column Line. */
  line: number;
  rule: RuleName;
  reason: string;
}

export interface Decisions {
  /** Both give the ids of the lines whose decisions may have changed. */
  add(line: ExpenseLine): Iterable<string>;
  remove(line: ExpenseLine): Iterable<string>;
  reason(line: ExpenseLine, rule: RuleName): string | undefined;
  /** The finding with the lead's reason, where there is one. */
  on(line: ExpenseLine, finding: Finding): Finding;
}

/** Acceptances name a line by its number: one that could mean two lines (withdrawn ones aside) keeps neither. */
export function createDecisions(acceptances: readonly Acceptance[]): Decisions {
  const numbered = new Map<string, { ids: Set<string>; reasons: Map<RuleName, string> }>();
  for (const { partner, line, rule, reason } of acceptances) {
    if (!isAcceptable(rule)) continue;
    const key = `${partner}|${line}`;
    const known = numbered.get(key) ?? { ids: new Set(), reasons: new Map() };
    known.reasons.set(rule, reason);
    numbered.set(key, known);
  }
  const of = (line: ExpenseLine): ReturnType<typeof numbered.get> =>
    numbered.size === 0 || line.status === 'withdrawn' ? undefined : numbered.get(`${line.partner}|${line.number}`);
  const reason = (line: ExpenseLine, rule: RuleName): string | undefined => {
    const known = of(line);
    return known?.ids.size === 1 ? known.reasons.get(rule) : undefined;
  };
  return {
    add: (line) => of(line)?.ids.add(line.id) ?? [],
    remove(line) {
      const known = of(line);
      known?.ids.delete(line.id);
      return known?.ids ?? [];
    },
    reason,
    on(line, finding) {
      const kept = reason(line, finding.rule);
      return kept === undefined ? finding : { ...finding, accepted: kept };
    },
  };
}
