/** Why the aid of a source is what it is, to the cent. */
import type { AidStep } from '../core/claims/aid';
import type { Rounding } from '../core/money';
import { fill } from './fill';
import type { Words } from './texts';

/** One sentence; what was cut has its sign. `rounding`: the agreement's, of funding. */
export function aidReason(steps: readonly AidStep[], rounding: Rounding, currency: string, texts: Words): string {
  const { aidSteps, aidReason: sentence, lists } = texts.vocabulary;
  const label = lists.roundings[rounding];
  const said = steps.map(({ step, amount, of }) =>
    fill(
      aidSteps[step],
      { amount: { money: amount, currency }, of, rounding: `${label.charAt(0).toLowerCase()}${label.slice(1)}` },
      texts,
    ),
  );
  return fill(sentence, { steps: said.join('; ') }, texts);
}
