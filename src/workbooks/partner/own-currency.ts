/** The currency of lines that name none, as formulas see it: it may change in the middle of the project. */
import type { ValueFrom } from '../../core/agreement/changing';
import type { PartnerTerms } from '../../core/agreement/terms';
import { serialOf } from '../../core/days';
import type { Context } from '../context';
import { codeIn } from '../formulas';
import { expenseNames } from '../names';
import { quoted } from '../references';

type Own = (key: string) => string;

/** The partner's currency, where it stays the same. */
export function onlyCurrency({ currency }: PartnerTerms): string | undefined {
  return currency.length === 1 ? currency[0].value : undefined;
}

/** Formula for a line's own currency, by its document date; without one, by its period's last day. */
export function ownCurrencyFormula(context: Context, { currency }: PartnerTerms, cell: Own): string {
  const [first, ...later] = currency;
  const day = cell('documentDate');
  const period = `"|"&${codeIn(cell('period'))}&"|"`;
  return later.reduce(
    (before, one) =>
      `IF(IF(ISNUMBER(${day}),${day}>=${serialOf(one.from)},ISERROR(SEARCH(${period},${quoted(periodsBefore(context, one))}))),${quoted(one.value)},${before})`,
    quoted(first.value),
  );
}

/** The same as a factor of a SUMPRODUCT over all lines: 1 where the currency that a blank means is the project's. */
export function ownIsProject(context: Context, { currency }: PartnerTerms): string {
  const { documentDate: day, period } = expenseNames;
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
function periodsBefore({ terms }: Context, { from }: ValueFrom<string>): string {
  const codes = terms.agreement.periods.filter(({ end }) => end < from).map(({ code }) => code);
  return `|${codes.join('|')}|`;
}
