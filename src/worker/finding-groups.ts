/** Findings as the pane lists them: by rule and weight, what is open first. */
import type { CheckedLine } from '../core/expenses/check';
import { compareFindings, countFindings, isDecided, weightOf, type Finding, type Severity } from '../core/findings';
import { alikeKey, unambiguousFixes } from './fixes';
import type { FindingGroup, Findings } from './protocol';

/** Findings sent per rule: nobody reads more in a pane, and the count is exact. */
const maxShown = 50;
const order: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** The counts of open groups add up to `counts`. */
export function grouped(findings: readonly Finding[], lines: readonly CheckedLine[] = []): Findings {
  const byGroup = new Map<string, [Finding, ...Finding[]]>();
  for (const one of [...findings].sort(compareFindings)) {
    const key = `${one.rule} ${weightOf(one)} ${isDecided(one)}`;
    const known = byGroup.get(key);
    if (known) known.push(one);
    else byGroup.set(key, [one]);
  }
  const groups = [...byGroup.values()].map((all) => groupOf(all, lines));
  groups.sort((a, b) => Number(a.decided) - Number(b.decided) || order[a.severity] - order[b.severity]);
  return { groups, counts: countFindings(findings) };
}

function groupOf(all: readonly [Finding, ...Finding[]], lines: readonly CheckedLine[]): FindingGroup {
  const [first] = all;
  const shown = all.slice(0, maxShown);
  const alikes = new Map<string, number>();
  for (const one of all) alikes.set(alikeKey(one), (alikes.get(alikeKey(one)) ?? 0) + 1);
  return {
    rule: first.rule,
    severity: weightOf(first),
    decided: isDecided(first),
    count: all.length,
    findings: shown,
    alike: shown.map((one) => alikes.get(alikeKey(one)) ?? 1),
    fixable: unambiguousFixes(all, lines, first.rule).length,
  };
}
