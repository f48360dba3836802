/** Flexibility tiers in words, and whether any need approval. */
import type { Flexibility } from '../core/agreement/schema';
import { agreedDecimal, agreedMoney } from '../core/agreement/terms';
import { fill } from '../locales';
import { codeLabel, type Wording } from './context';

/** A tier in words. */
export function tierText(wording: Wording, tier: Flexibility): string {
  const { texts } = wording;
  const { rules: t } = texts.workbooks;
  const sentence = fill(
    t.flexibilityText[tier.since ?? 'version'],
    {
      level: codeLabel(wording, 'flexibilityLevels', tier.level),
      margin: marginText(wording, tier),
      approval: codeLabel(wording, 'approvals', tier.approval),
    },
    texts,
  );
  return tier.compensated ? `${sentence} ${t.compensated}` : sentence;
}

/** By how much the budget may be exceeded: a share, an amount, or the larger of the two. */
function marginText({ terms, texts }: Wording, { maxIncrease, maxAmount }: Flexibility): string {
  const { currency } = terms;
  const figures = {
    ...(maxIncrease === undefined ? {} : { increase: { percent: agreedDecimal(maxIncrease) } }),
    ...(maxAmount === undefined ? {} : { amount: { money: agreedMoney(maxAmount, currency), currency } }),
  };
  const either = maxIncrease !== undefined && maxAmount !== undefined;
  const template = either ? texts.workbooks.rules.largerMargin : maxAmount === undefined ? '{increase}' : '{amount}';
  return fill(template, figures, texts);
}

/** Whether the agreement has tiers that need approval before they can be used. */
export function needsApprovals({ terms }: Pick<Wording, 'terms'>): boolean {
  return terms.agreement.rules.flexibility.some(needsApproval);
}

export function needsApproval({ approval }: Flexibility): boolean {
  return approval !== 'none' && approval !== 'notify';
}
