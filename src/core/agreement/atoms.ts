/** The smallest parts of the agreement's schema: codes, amounts, rates, days and texts. */
import * as z from 'zod';
import { isCurrency } from '../currencies';
import { isDay, isOfOurTime, type Day } from '../days';
import { mostFaults, mostIncrease, mostOfText } from './bounds';

// zod tests `new Function` for speed, which violates a strict content security policy.
z.config({ jitless: true });

export const as = (expected: string) => ({ error: expected });
/** A problem whose sentence says what would be possible. */
export const atMost = (kind: string, most: number) => ({ error: kind, params: { most } });

export const code = z.string().regex(/^[A-Za-z0-9.-]{1,40}$/, as('code'));
// Eleven digits and four decimals can still be counted exactly.
const tooLarge = { abort: true, ...as('amount-too-large') };
export const amount = z
  .string()
  .regex(/^(?!-?\d{12,}(\.\d*)?$)/, tooLarge)
  .regex(/^-?\d{1,11}(\.\d{1,4})?$/, as('amount'));
export const positiveAmount = amount.regex(/^[^-]/, as('amount'));
export const rate = z.string().regex(/^\d{1,6}(\.\d{1,10})?$/, { abort: true, ...as('rate') });
/** A rate of a whole. */
export const share = rate.refine((text) => Number(text) <= 1, atMost('share', 1));
export const increase = rate.refine((text) => Number(text) <= mostIncrease, atMost('share', mostIncrease));
export const exchangeRate = z.string().regex(/^(?=.*[1-9])\d{1,9}(\.\d{1,10})?$/, as('exchange-rate'));
export const day = z
  .custom<Day>((value) => typeof value === 'string' && isDay(value), as('day'))
  .refine(isOfOurTime, as('year'));
export const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { abort: true, ...as('month') })
  .refine(isOfOurTime, as('year'));
export const currency = z.string().refine(isCurrency, as('currency'));
export const language = z.string().regex(/^[a-z]{2,3}$/, as('language'));
export const line = z.string().max(mostOfText, as('text-too-long'));
export const filled = line.min(1, as('filled'));
const texts = z.record(z.string(), filled).refine((given) => Object.keys(given).length > 0, as('text'));
export const text = z.union([filled, texts], as('text'));
export const count = (most: number) => z.number().int().positive().max(most, as('too-large'));

/**
 * A list that stops at `mostFaults` faults: zod hands them on as arguments of a call, of which no more than some
 * hundred thousand are possible.
 */
export function list<Entry extends z.ZodType>(entry: Entry) {
  return z.array(z.unknown()).transform((given, context) => {
    const read: z.infer<Entry>[] = [];
    for (const [index, value] of given.entries()) {
      const result = entry.safeParse(value, { reportInput: true });
      if (result.success) read.push(result.data);
      else
        for (const issue of result.error.issues)
          context.issues.push({ ...issue, path: [index, ...issue.path] } as z.core.$ZodRawIssue);
      if (context.issues.length < mostFaults) continue;
      context.issues.push({ code: 'custom', message: 'more-faults', path: [], input: given });
      break;
    }
    return read;
  });
}

export function filledList<Entry extends z.ZodType>(entry: Entry) {
  return list(entry).refine(({ length }) => length > 0, as('too-short'));
}
