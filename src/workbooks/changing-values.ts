/** Values of the agreement in words: those that change, with the days from which they hold, and exceptions. */
import { timelineOf, type ValuesOverTime } from '../core/agreement/changing';
import type { PaymentException, UnitCostMethod } from '../core/agreement/schema';
import { agreedMoney } from '../core/agreement/terms';
import { fill, formatDay } from '../locales';
import { codeLabel, inLanguage, lowerFirst, type Context } from './context';

/** "35 %", or "35 %; 40 % from 1 January 2027". */
export function valuesText<Value>(
  { t, texts }: Context,
  values: ValuesOverTime<Value>,
  shown: (value: Value) => string,
): string {
  return values
    .map(({ from, value }, index) =>
      index === 0
        ? shown(value)
        : fill(t.words.valueFrom, { value: shown(value), day: formatDay(from, texts.language) }, texts),
    )
    .join('; ');
}

/** "39.00 € / hour", in the currency in which it is agreed. */
export function unitCostText(
  context: Context,
  { amount, currency = context.terms.currency, unit, label }: UnitCostMethod,
): string {
  const shown = (text: string): string =>
    fill('{amount}', { amount: { money: agreedMoney(text, currency), currency } }, context.texts);
  const values = valuesText(context, timelineOf<string, string>(amount, shown), (text) => text);
  return `${values} / ${label === undefined ? lowerFirst(codeLabel(context, 'units', unit)) : inLanguage(context, label)}`;
}

/** What may be paid later than the rest: its categories and document types. */
export function exceptionText(context: Context, { categories = [], documentTypes = [] }: PaymentException): string {
  return [
    ...categories.map((code) => codeLabel(context, 'categories', code)),
    ...documentTypes.map((code) => codeLabel(context, 'documentTypes', code)),
  ].join(', ');
}
