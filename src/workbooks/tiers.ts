/** The tiers of the agreed flexibility, in words and by code. */
import type { Flexibility } from '../core/agreement/schema';
import { agreedDecimal } from '../core/agreement/terms';
import { dropdownText, fill } from '../locales';
import { label, type Context } from './context';

/** The code of a tier in cells: F1 is the first that the agreement lists. */
export function tierCode(index: number): string {
  return `F${index + 1}`;
}

/** A tier in words. */
export function tierText(context: Context, { level, maxIncrease, compensated, approval }: Flexibility): string {
  const { t, texts } = context;
  const sentence = fill(
    t.rules.flexibilityText,
    {
      level: label(context, 'flexibilityLevels', level),
      increase: { percent: agreedDecimal(maxIncrease) },
      approval: label(context, 'approvals', approval),
    },
    texts,
  );
  return compensated ? `${sentence} ${t.rules.compensated}` : sentence;
}

/** Those that have to be approved before they may be used, as the dropdown offers them. */
export function tierTexts(context: Context): string[] {
  return context.terms.agreement.rules.flexibility.flatMap((tier, index) =>
    tier.approval === 'none' || tier.approval === 'notify'
      ? []
      : [dropdownText(tierCode(index), tierText(context, tier))],
  );
}
