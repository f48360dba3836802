/** Findings as the pane lists them: by rule and weight, what is open first. */
import { atRiskOf } from '../core/consolidation/corrections';
import type { CheckedLine } from '../core/expenses/check';
import type { ExpenseLine } from '../core/expenses/line';
import { compareFindings, countFindings, isDecided, weightOf, type Finding, type Severity } from '../core/findings';
import { sumMoney } from '../core/money';
import { alikeKey, unambiguousFixes } from './fixes';
import type { FindingGroup, Findings } from './partner-views';

/** Findings sent per rule: nobody reads more in a pane, and the count is exact. */
const maxShown = 50;
const order: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** The counts of open groups add up to `counts`. Of groups as severe, those come first in which more money is at stake. */
export function grouped(
  findings: readonly Finding[],
  lines: readonly CheckedLine[] = [],
  lineOf: (finding: Finding) => ExpenseLine | undefined = () => undefined,
): Findings {
  const byGroup = new Map<string, [Finding, ...Finding[]]>();
  for (const one of [...findings].sort(compareFindings)) {
    const key = `${one.rule} ${weightOf(one)} ${isDecided(one)}`;
    const known = byGroup.get(key);
    if (known) known.push(one);
    else byGroup.set(key, [one]);
  }
  const groups = [...byGroup.values()].map((all) => groupOf(all, lines, lineOf));
  groups.sort(
    (a, b) => Number(a.decided) - Number(b.decided) || order[a.severity] - order[b.severity] || b.atRisk - a.atRisk,
  );
  return { groups, counts: countFindings(findings) };
}

function groupOf(
  all: readonly [Finding, ...Finding[]],
  lines: readonly CheckedLine[],
  lineOf: (finding: Finding) => ExpenseLine | undefined,
): FindingGroup {
  const [first] = all;
  const decided = isDecided(first);
  const concerned = new Set(decided ? [] : all.map(lineOf));
  const shown = all.slice(0, maxShown);
  const alikes = new Map<string, number>();
  for (const one of all) alikes.set(alikeKey(one), (alikes.get(alikeKey(one)) ?? 0) + 1);
  return {
    rule: first.rule,
    severity: weightOf(first),
    decided,
    count: all.length,
    atRisk: sumMoney([...concerned].map(atRiskOf)),
    findings: shown,
    alike: shown.map((one) => alikes.get(alikeKey(one)) ?? 1),
    fixable: unambiguousFixes(all, lines, first.rule).length,
  };
}
