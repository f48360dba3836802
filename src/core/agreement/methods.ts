/** How a category is paid: real costs, a flat rate, unit costs or lump sums. */
import * as z from 'zod';
import { categoryCodes, units, type Unit } from '../names';
import { amount, currency, share, text } from './atoms';
import { changing } from './changing';

/** Agreements used to write the unit as a text of their own, which files made then still do. */
const spelled: readonly (readonly [RegExp, Unit])[] = [
  [/^(hour|heure|hora|or[ae]\b|h$)/i, 'hour'],
  [/^(day|jour|dia|giorn)/i, 'day'],
  [/^(month|mois|m[eê]s)/i, 'month'],
];

export const method = z.preprocess(
  (given) => {
    const unit = (given as { unit?: unknown } | undefined)?.unit;
    if (unit === undefined || units.some((known) => known === unit)) return given;
    const words = typeof unit === 'object' && unit ? Object.values(unit) : [unit];
    const known = spelled.find(([word]) => words.some((one) => typeof one === 'string' && word.test(one.trim())));
    return { ...(given as object), unit: known?.[1] ?? 'other', ...(known ? {} : { label: unit }) };
  },
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('real') }),
    z.strictObject({
      kind: z.literal('flat-rate'),
      rate: share,
      base: z.array(z.enum(categoryCodes)).min(1),
      covers: z.array(z.enum(categoryCodes)).optional(),
    }),
    z.strictObject({
      kind: z.literal('unit-cost'),
      unit: z.enum(units),
      /** The unit's own name, such as "night": most are `other`. */
      label: text.optional(),
      amount: changing(amount),
      /** The project's by default; programmes fix hourly rates in the currency of each country. */
      currency: currency.optional(),
    }),
    z.strictObject({ kind: z.literal('lump-sum'), amount }),
  ]),
);
