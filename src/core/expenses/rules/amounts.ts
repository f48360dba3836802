/** Sign, gross, VAT and exchange rate: whether an amount is consistent with its document. */
import { defineRule } from '../../findings';
import { formatDecimal, moneyToNumber } from '../../money';
import type { ExpenseLine } from '../line';
import { referenceOf } from '../rate-reference';
import { eligibleOf, restsOnDocument } from './documents';
import { lineCheck } from './rule';

const mayBeNegative = new Set(['credit-note', 'adjustment', 'revenue']);

export const signWithoutCreditNote = defineRule({
  name: 'sign-without-credit-note',
  severity: 'error',
  acceptable: true,
  figures: ['amount'],
  variants: { case: ['negative', 'income', 'credit'] },
  // A credit note may be corrected by a positive one, but that is rare.
  warnings: ['credit'],
});

export const sign = lineCheck([signWithoutCreditNote], (line, _context, report) => {
  const isCredit = line.documentType === 'credit-note' && line.category !== 'REVENUE';
  if (line.eligible > 0 && (isCredit || isIncome(line))) {
    report(
      signWithoutCreditNote,
      'eligible',
      { case: isCredit ? 'credit' : 'income', amount: { money: line.eligible, currency: line.currency } },
      [{ column: 'eligible', value: -moneyToNumber(line.eligible, line.currency) }],
    );
    return;
  }
  if (mayBeNegative.has(line.documentType)) return;
  const column = line.eligible < 0 ? 'eligible' : line.net < 0 || line.gross < 0 ? 'net' : undefined;
  if (column)
    report(
      signWithoutCreditNote,
      column,
      {
        case: 'negative',
        amount: { money: column === 'eligible' ? line.eligible : line.gross, currency: line.currency },
      },
      [{ column: 'documentType', value: 'credit-note' }],
    );
});

export const eligibleAboveGross = defineRule({
  name: 'eligible-above-gross',
  severity: 'error',
  acceptable: true,
  figures: ['eligible', 'gross'],
});

export const gross = lineCheck([eligibleAboveGross], (line, { terms }, report) => {
  if (!restsOnDocument(line) || !amountsReadable(line) || Math.abs(line.eligible) <= Math.abs(line.gross)) return;
  const most = eligibleOf(line, terms);
  // Without a gross amount, it is more likely that Net was forgotten.
  const isCurable = most !== 0 && most > 0 === line.eligible > 0;
  report(
    eligibleAboveGross,
    'eligible',
    {
      eligible: { money: line.eligible, currency: line.currency },
      gross: { money: line.gross, currency: line.currency },
    },
    isCurable ? [{ column: 'eligible', value: moneyToNumber(most, line.currency) }] : [],
  );
});

export const vatNotEligible = defineRule({
  name: 'vat-not-eligible',
  severity: 'error',
  acceptable: true,
  source: 'the agreement’s VAT rule, the partner’s own first',
  figures: ['eligible', 'most'],
});

export const vat = lineCheck([vatNotEligible], (line, { terms }, report) => {
  if (line.vat === 0 || !amountsReadable(line)) return;
  const most = eligibleOf(line, terms);
  if (Math.abs(line.eligible) <= Math.abs(most) || Math.abs(line.eligible) > Math.abs(line.gross)) return;
  report(
    vatNotEligible,
    'eligible',
    { eligible: { money: line.eligible, currency: line.currency }, most: { money: most, currency: line.currency } },
    [{ column: 'eligible', value: moneyToNumber(most, line.currency) }],
  );
});

export const exchangeRateMissing = defineRule({
  name: 'exchange-rate-missing',
  severity: 'error',
  figures: ['currency', 'project'],
  variants: { case: ['listed', 'unlisted'] },
  only: { listed: ['expected', 'month', 'basis'] },
});

export const exchangeRate = lineCheck([exchangeRateMissing], (line, { terms }, report) => {
  const unreadable = line.readings.some((reading) => reading.column === 'rate' || reading.column === 'currency');
  if (line.rate !== undefined || unreadable) return;
  const figures = { currency: line.currency, project: terms.currency };
  const { listed, basis } = referenceOf(line, terms) ?? {};
  if (!listed || !basis) return report(exchangeRateMissing, 'rate', { ...figures, case: 'unlisted' });
  const { rate, month } = listed;
  report(
    exchangeRateMissing,
    'rate',
    {
      ...figures,
      case: 'listed',
      expected: { decimal: rate },
      month: { month },
      basis: { list: 'rateMonths', code: basis },
    },
    [{ column: 'rate', value: Number(formatDecimal(rate)) }],
  );
});

/** Income of the project lowers what is claimed; only a correction of it, such as a fee paid back, raises it. */
function isIncome({ category, documentType }: ExpenseLine): boolean {
  return documentType === 'revenue' || (category === 'REVENUE' && documentType !== 'adjustment');
}

/** An unreadable amount is reported once; rules that depend on it stay silent. */
function amountsReadable(line: ExpenseLine): boolean {
  return !line.readings.some(
    ({ rule, column }) => rule === 'amount-invalid' && (column === 'net' || column === 'vat' || column === 'eligible'),
  );
}
