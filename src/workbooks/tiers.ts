/** Flexibility tiers in words, and whether any need approval. */
import type { Flexibility } from '../core/agreement/schema';
import { agreedDecimal } from '../core/agreement/terms';
import { fill } from '../locales';
import { codeLabel, type Wording } from './context';

/** A tier in words. */
export function tierText(wording: Wording, { level, maxIncrease, compensated, approval }: Flexibility): string {
  const { texts } = wording;
  const { rules: t } = texts.workbooks;
  const sentence = fill(
    t.flexibilityText,
    {
      level: codeLabel(wording, 'flexibilityLevels', level),
      increase: { percent: agreedDecimal(maxIncrease) },
      approval: codeLabel(wording, 'approvals', approval),
    },
    texts,
  );
  return compensated ? `${sentence} ${t.compensated}` : sentence;
}

/** Whether the agreement has tiers that need approval before they can be used. */
export function needsApprovals({ terms }: Pick<Wording, 'terms'>): boolean {
  return terms.agreement.rules.flexibility.some(needsApproval);
}

export function needsApproval({ approval }: Flexibility): boolean {
  return approval !== 'none' && approval !== 'notify';
}
