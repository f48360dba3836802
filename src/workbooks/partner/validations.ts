/** Prompts, validation and highlights of `Expenses`, as formulas. */
import { addMonths } from '../../core/days';
import type { PartnerTerms } from '../../core/agreement/terms';
import type { Column, ColumnKey } from '../../core/expenses/columns';
import { fill } from '../../locales';
import type { Highlight } from '../blocks';
import type { Context } from '../context';
import type { ColumnValidation } from '../native-tables';
import { quoted } from '../references';
import { amountKeys } from './ledger';

/** The prompt of a cell, and the range of days it accepts. */
export function columnValidationOf(context: Context, partner: PartnerTerms, { key, kind }: Column): ColumnValidation {
  const { t, texts, terms } = context;
  const { incurredFrom, incurredTo, paidBy } = partner.eligibility;
  const values = { from: { day: incurredFrom }, to: { day: incurredTo }, by: { day: paidBy } };
  const prompts: Partial<Record<ColumnKey, string>> = {
    documentDate: fill(t.checks.documentDate, values, texts),
    paymentDate: fill(t.checks.paymentDate, values, texts),
    net: t.checks.net,
    vat: t.checks.vat,
    eligible: t.checks.eligible,
    rate: fill(t.checks.rate, { currency: terms.currency }, texts),
  };
  const prompt = prompts[key];
  return {
    ...(prompt === undefined ? {} : { hint: { prompt } }),
    ...(kind === 'day' ? { days: { from: addMonths(incurredFrom, -240), to: addMonths(paidBy, 240) } } : {}),
  };
}

/** What formulas can check; where two apply, the first wins. Colours that have words beside them follow the words. */
export function highlightsOf({ t }: Context): Highlight[] {
  const { signs } = t.guide;
  const isText = (cell: string): string => `AND(ISTEXT(${cell}),LEN(${cell})>0)`;
  const says =
    (sign: string): Highlight['formula'] =>
    (here) =>
      `ISNUMBER(FIND(${quoted(sign)},${here.cell('signs')}))`;
  return [
    { formula: (here) => `${here.cell('signs')}=${quoted(signs.withdrawn)}`, style: 'withdrawn', stop: true },
    ...[...amountKeys, 'documentDate', 'paymentDate'].map((key): Highlight => ({
      columns: [key],
      formula: (here) => isText(here.cell(key)),
      style: 'problem',
    })),
    { columns: ['documentDate'], formula: says(signs.dates), style: 'problem' },
    { columns: ['documentDate'], formula: says(signs.prove), style: 'caution' },
    { columns: ['paymentDate'], formula: says(signs.late), style: 'problem' },
    { columns: ['paymentDate'], formula: says(signs.unpaid), style: 'caution' },
    { columns: ['action', 'category'], formula: says(signs.noLine), style: 'problem' },
    { columns: ['action', 'category', 'eligible'], formula: says(signs.over), style: 'caution' },
    { columns: ['documentNo', 'eligible'], formula: says(signs.twice), style: 'caution' },
  ];
}
