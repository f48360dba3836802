/** Exchange rates that cannot be right: 1 as in an empty template, inverted, mistyped, or far from what is known. */
import { defineRule, type FiguresOf } from '../../findings';
import { divideDecimals, formatDecimal, one, type Decimal } from '../../money';
import { rateDay, referenceOf, type RateReference } from '../rate-reference';
import { deviationOf, isWithinFifth, roughRatesDay, shownRoughRate, type Deviation } from '../../rates/rough';
import { monthOf } from '../../days';
import type { ExpenseLine } from '../line';
import { isInverseOf } from './rates';
import { groupCheck, type RuleContext } from './rule';

/** Rates are listed with about so many digits. */
const listedDigits = 5;

export const exchangeRateSuspect = defineRule({
  name: 'exchange-rate-suspect',
  severity: 'error',
  acceptable: true,
  source: 'the listed rates by the agreement’s policy, else the rough rates that ship with Accord',
  figures: ['currency', 'project', 'rate'],
  variants: { case: ['one', 'inverse', 'inverse-rough', 'slip', 'far', 'unlisted'] },
  warnings: ['unlisted'],
  only: {
    inverse: ['inverse', 'expected', 'month', 'basis'],
    'inverse-rough': ['inverse', 'expected', 'asOf'],
    slip: ['meant', 'expected', 'asOf'],
    far: ['expected', 'month', 'basis'],
    unlisted: ['expected', 'asOf', 'count'],
  },
});

type SuspectFigures = FiguresOf<typeof exchangeRateSuspect>;

/**
 * Lines of one partner, currency and month: those whose rate is plausible show what is meant by the others. Errors are
 * reported on each line, because each is excluded.
 */
export const suspectRates = groupCheck([exchangeRateSuspect], {
  keys: (line, { terms }) => {
    if (!line.rate || line.currency === terms.currency) return [];
    const { day } = rateDay(line, terms);
    return [`${line.partner}|${line.currency}|${day ? monthOf(day) : ''}`];
  },
  check: (lines, context, reportOn) => {
    const [first] = lines;
    if (!first) return;
    // The same for all of them: partner, currency and month are.
    const reference = referenceOf(first, context.terms);
    const plausible = new Map<string, Decimal>();
    const suspects: [ExpenseLine, Decimal][] = [];
    let last: { rate: Decimal; deviation: Deviation | undefined } | undefined;
    for (const line of lines) {
      const { rate } = line;
      if (!rate) continue;
      // Most lines repeat the rate of the line before.
      if (last?.rate.units !== rate.units || last.rate.scale !== rate.scale) {
        last = { rate, deviation: deviationOf(rate, reference?.rate) };
        if (!last.deviation && reference) plausible.set(formatDecimal(rate), rate);
      }
      if (last.deviation && (last.deviation !== 'far' || reference?.listed)) suspects.push([line, rate]);
    }
    for (const [line, rate] of suspects) {
      const { figures, correct } = suspicionOf(line, rate, [...plausible.values()], context);
      reportOn(line, exchangeRateSuspect, 'rate', figures, fixesOf(correct));
    }
  },
});

/** Said once per partner, currency and rate. */
export const unlistedRates = groupCheck([exchangeRateSuspect], {
  keys: (line, { terms }) => {
    const { rate, partner, currency } = line;
    if (!rate || currency === terms.currency) return [];
    const reference = referenceOf(line, terms);
    if (!reference || reference.listed || deviationOf(rate, reference.rate) !== 'far') return [];
    return [`${partner}|${currency}|${formatDecimal(rate)}`];
  },
  check: ([first, ...others], { terms }, reportOn) => {
    const reference = first && referenceOf(first, terms);
    if (!reference || !first.rate) return;
    const figures: SuspectFigures = {
      ...commonFigures(first, first.rate, terms.currency),
      ...roughFigures(reference),
      case: 'unlisted',
      count: others.length + 1,
    };
    reportOn(first, exchangeRateSuspect, 'rate', figures, fixesOf(shifted(first.rate, reference.rate)));
  },
});

interface Suspicion {
  figures: SuspectFigures;
  /** The rate that is meant, where it can be known. */
  correct: Decimal | undefined;
}

function suspicionOf(
  line: ExpenseLine,
  rate: Decimal,
  plausible: readonly Decimal[],
  { terms }: RuleContext,
): Suspicion {
  const common = commonFigures(line, rate, terms.currency);
  const reference = referenceOf(line, terms);
  const listed = reference?.listed?.rate;
  const deviation = deviationOf(rate, reference?.rate);
  if (!reference || deviation === 'one') {
    const only = plausible.length === 1 ? plausible[0] : undefined;
    return { figures: { ...common, case: 'one' }, correct: listed ?? only };
  }
  const inverse = inverseOf(rate, [...(listed ? [listed] : []), ...plausible]);
  const isTurned = deviation === 'inverse' && isWithinFifth(inverse, reference.rate);
  if (reference.listed) {
    const month = { month: reference.listed.month };
    const basis = { list: 'rateMonths', code: reference.basis };
    const known = { ...common, expected: { decimal: reference.rate }, month, basis };
    return isTurned
      ? { figures: { ...known, case: 'inverse', inverse: { decimal: inverse } }, correct: inverse }
      : { figures: { ...known, case: 'far' }, correct: listed };
  }
  const rough = { ...common, ...roughFigures(reference) };
  const meant = isTurned ? undefined : shifted(rate, reference.rate);
  return meant
    ? { figures: { ...rough, case: 'slip', meant: { decimal: meant } }, correct: meant }
    : { figures: { ...rough, case: 'inverse-rough', inverse: { decimal: inverse } }, correct: inverse };
}

/** The inverse of a rate, as exact as the known rate that it was rounded from. */
function inverseOf(rate: Decimal, known: readonly Decimal[]): Decimal {
  const digits = Math.max(rate.units.toString().length, listedDigits);
  return known.find((other) => isInverseOf(rate, other)) ?? divideDecimals(one, rate, digits);
}

/** The rate with its decimal sign moved, where that makes it plausible. */
function shifted({ units, scale }: Decimal, reference: Decimal): Decimal | undefined {
  for (let places = -6; places <= 6; places += 1) {
    const moved = scale - places;
    const rate = moved < 0 ? { units: units * 10n ** BigInt(-moved), scale: 0 } : { units, scale: moved };
    if (places !== 0 && isWithinFifth(rate, reference)) return rate;
  }
  return undefined;
}

function commonFigures({ currency }: ExpenseLine, rate: Decimal, project: string) {
  return { currency, project, rate: { decimal: rate } };
}

function roughFigures({ rate }: RateReference) {
  return { expected: { decimal: shownRoughRate(rate) }, asOf: { day: roughRatesDay } };
}

function fixesOf(rate: Decimal | undefined): { column: 'rate'; value: number }[] {
  return rate ? [{ column: 'rate', value: Number(formatDecimal(rate)) }] : [];
}
