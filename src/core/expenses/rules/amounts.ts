/** Sign, gross, VAT, unit costs and exchange rate: whether an amount is consistent with its document. */
import { agreedDecimal } from '../../agreement/terms';
import { defineRule } from '../../findings';
import { formatDecimal, moneyToNumber, toMoney, type Decimal, type Money } from '../../money';
import type { ExpenseLine } from '../line';
import { eligibleOf, restsOnDocument } from './documents';
import { amountInvalid } from './readings';
import { lineCheck } from './rule';

const mayBeNegative = new Set(['credit-note', 'adjustment', 'revenue']);

export const signWithoutCreditNote = defineRule({
  name: 'sign-without-credit-note',
  severity: 'error',
  acceptable: true,
  figures: ['amount'],
  variants: { case: ['negative', 'income'] },
});

export const sign = lineCheck([signWithoutCreditNote], (line, _context, report) => {
  if (isIncome(line) && line.eligible > 0) {
    report(
      signWithoutCreditNote,
      'eligible',
      { case: 'income', amount: { money: line.eligible, currency: line.currency } },
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

export const gross = lineCheck([eligibleAboveGross], (line, _context, report) => {
  if (!restsOnDocument(line) || !amountsReadable(line) || Math.abs(line.eligible) <= Math.abs(line.gross)) return;
  report(eligibleAboveGross, 'eligible', {
    eligible: { money: line.eligible, currency: line.currency },
    gross: { money: line.gross, currency: line.currency },
  });
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

export const unitCostDiffers = defineRule({
  name: 'unit-cost-differs',
  severity: 'error',
  acceptable: true,
  source: 'the unit costs of the agreement',
  figures: ['declared', 'expected'],
});

/** Without an agreed unit cost, nothing can be claimed by units. */
export const unitCost = lineCheck([unitCostDiffers, amountInvalid], (line, { terms }, report) => {
  if (line.documentType !== 'unit-cost' || line.category === '?') return;
  const method = terms.partners.get(line.partner)?.methods.get(line.category);
  const units = line.units ?? { units: 0n, scale: 0 };
  const expected = method?.kind === 'unit-cost' ? unitsTimes(units, method.amount, terms.currency) : 0;
  if (expected === undefined) {
    report(amountInvalid, 'units', { found: formatDecimal(units), case: 'unreadable' });
    return;
  }
  if (line.declared !== expected)
    report(unitCostDiffers, 'eligible', {
      declared: { money: line.declared, currency: terms.currency },
      expected: { money: expected, currency: terms.currency },
    });
});

export const exchangeRateMissing = defineRule({
  name: 'exchange-rate-missing',
  severity: 'error',
  figures: ['currency', 'project'],
});

export const exchangeRate = lineCheck([exchangeRateMissing], (line, { terms }, report) => {
  const unreadable = line.readings.some((reading) => reading.column === 'rate' || reading.column === 'currency');
  if (line.rate === undefined && !unreadable)
    report(exchangeRateMissing, 'rate', { currency: line.currency, project: terms.currency });
});

/** Income of the project lowers what is claimed; only a correction of it, such as a fee paid back, raises it. */
function isIncome({ category, documentType }: ExpenseLine): boolean {
  return documentType === 'revenue' || (category === 'REVENUE' && !mayBeNegative.has(documentType));
}

/** Undefined where the amount is too large to be exact. */
function unitsTimes(units: Decimal, amount: string, currency: string): Money | undefined {
  const price = agreedDecimal(amount);
  try {
    return toMoney({ units: units.units * price.units, scale: units.scale + price.scale }, currency);
  } catch {
    return undefined;
  }
}

/** An unreadable amount is reported once; rules that depend on it stay silent. */
function amountsReadable(line: ExpenseLine): boolean {
  return !line.readings.some(
    ({ rule, column }) => rule === 'amount-invalid' && (column === 'net' || column === 'vat' || column === 'eligible'),
  );
}
