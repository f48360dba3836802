/** The findings of checked lines; what concerns many documents of a partner is told once, where it begins. */
import { roundingResidual } from '../agreement/residuals';
import type { Figure, Finding } from '../findings';
import type { Money } from '../money';
import type { CheckedLine } from './pass';

export function lineFindings(lines: readonly CheckedLine[]): Finding[] {
  const findings: Finding[] = [];
  const residuals = new Map<string, Finding[]>();
  for (const { line, verdict, findings: found } of lines)
    for (const one of found) {
      if (one.rule !== roundingResidual.name) findings.push(one);
      else if (verdict === 'accepted') {
        const key = `${line.partner}|${line.currency}`;
        const known = residuals.get(key);
        if (known) known.push(one);
        else residuals.set(key, [one]);
      }
    }
  for (const all of residuals.values()) findings.push(...added(all));
  return findings;
}

/** On the first of them, with the sums of all. */
function added(residuals: readonly Finding[]): Finding[] {
  const [first] = residuals;
  if (!first) return [];
  const sum = (name: 'over' | 'whole'): Figure => {
    const amounts = residuals.map(({ figures }) => moneyIn(figures[name]));
    return { ...moneyIn(first.figures[name]), money: amounts.reduce((total, { money }) => total + money, 0) };
  };
  return [{ ...first, figures: { ...first.figures, over: sum('over'), whole: sum('whole'), count: residuals.length } }];
}

function moneyIn(figure: Figure | undefined): { money: Money; currency: string } {
  return typeof figure === 'object' && 'money' in figure ? figure : { money: 0, currency: '' };
}
