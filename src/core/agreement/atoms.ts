/** The smallest parts of the agreement's schema: codes, amounts, rates, days and texts. */
import * as z from 'zod';
import { isDay, type Day } from '../days';

// zod tests `new Function` for speed, which violates a strict content security policy.
z.config({ jitless: true });

export const as = (expected: string) => ({ error: expected });
export const code = z.string().regex(/^[A-Za-z0-9.-]{1,40}$/, as('code'));
// Eleven digits and four decimals can still be counted exactly.
export const amount = z.string().regex(/^-?\d{1,11}(\.\d{1,4})?$/, as('amount'));
export const positiveAmount = z.string().regex(/^\d{1,11}(\.\d{1,4})?$/, as('amount'));
export const rate = z.string().regex(/^\d{1,6}(\.\d{1,10})?$/, as('rate'));
export const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value), as('day'));
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, as('month'));
export const currency = z.string().regex(/^[A-Z]{3}$/, as('currency'));
export const language = z.string().regex(/^[a-z]{2,3}$/, as('language'));
export const filled = z.string().min(1, as('filled'));
const texts = z.record(z.string(), filled).refine((given) => Object.keys(given).length > 0, as('text'));
export const text = z.union([filled, texts], as('text'));
export const count = z.number().int().positive();
