/** Values that may change in the middle of the project, as formulas see them: the currency of lines that name none. */
import type { ValuesOverTime, ValueFrom } from '../../core/agreement/changing';
import type { PartnerTerms } from '../../core/agreement/terms';
import { serialOf } from '../../core/days';
import type { Context } from '../context';
import { expenseNames } from '../names';
import { quoted } from '../references';
import { meantCode, type Own } from './typed-codes';

/** The partner's currency, where it stays the same. */
export function onlyCurrency({ currency }: PartnerTerms): string | undefined {
  return currency.length === 1 ? currency[0].value : undefined;
}

/** Formula for a line's own currency. */
export function ownCurrencyFormula(context: Pick<Context, 'terms'>, { currency }: PartnerTerms, cell: Own): string {
  return changingFormula(context, currency, cell, quoted);
}

/** Formula for a value that changes, by the line's document date; without one, by its period's last day. */
export function changingFormula<Value>(
  context: Pick<Context, 'terms'>,
  [first, ...later]: ValuesOverTime<Value>,
  cell: Own,
  spelled: (value: Value) => string,
): string {
  const day = cell('documentDate');
  const period = `"|"&${meantCode(context, cell, 'periods')}&"|"`;
  return later.reduce(
    (before, one) =>
      `IF(IF(ISNUMBER(${day}),${day}>=${serialOf(one.from)},ISERROR(FIND(${period},${quoted(periodsBefore(context, one))}))),${spelled(one.value)},${before})`,
    spelled(first.value),
  );
}

/**
 * The same as a factor of a SUMPRODUCT: 1 where the currency that a blank means is the project's. `rows` gives the lines
 * of a column.
 */
export function ownIsProject(context: Context, { currency }: PartnerTerms, rows: (name: string) => string): string {
  const [day, period] = [rows(expenseNames.documentDate), rows(expenseNames.period)];
  const since = (one: ValueFrom<string>): string =>
    `(ISNUMBER(${day})*(${day}>=${serialOf(one.from)})+(1-ISNUMBER(${day}))*ISERROR(SEARCH("|"&${period}&"|",${quoted(periodsBefore(context, one))})))`;
  const spans = currency.map((one, index) => {
    const next = currency[index + 1];
    const from = index === 0 ? '1' : since(one);
    return one.value === context.terms.currency ? [`${from}${next ? `*(1-${since(next)})` : ''}`] : [];
  });
  return `(${spans.flat().join('+') || '0'})`;
}

/** The periods that end before a value begins, as "|R1|R2|". */
function periodsBefore({ terms }: Pick<Context, 'terms'>, { from }: ValueFrom<unknown>): string {
  const codes = terms.agreement.periods.filter(({ end }) => end < from).map(({ code }) => code);
  return `|${codes.join('|')}|`;
}
