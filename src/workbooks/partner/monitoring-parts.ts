/** Monitoring by category and period, and the computation of flat rates. */
import type { PartnerTerms } from '../../core/agreement/terms';
import type { Money } from '../../core/money';
import { remainingOf, usedOf } from '../../core/monitoring/figures';
import { incomeCategory, unknown } from '../../core/names';
import { formatDay } from '../../locales';
import type { GridBlock, GridRow } from '../blocks';
import { categoryText, cellMoney, codeLabel, type Context } from '../context';
import { rateText } from '../flat-rate-blocks';
import { roundedSum, roundedShare, sumWhere } from '../formulas';
import { overspentHighlights } from '../budget-use';
import { monitoringNames } from '../names';
import { figuresOf, type PartnerFigures } from './figures';

export function byCategoryGrid(context: Context, partner: PartnerTerms, figures: PartnerFigures): GridBlock {
  const { t, plain, amountWidth, decimals } = context;
  const money = (value: Money): number => cellMoney(context, value);
  const amount = { style: 'calculatedAmount', format: plain, width: amountWidth } as const;
  const { hasOpening } = figures;
  const real = new Set<string>([...partner.methods].flatMap(([code, { kind }]) => (kind === 'real' ? [code] : [])));
  const methodText = (code: string): string => {
    const rate = partner.flatRates.find((one) => one.category === code);
    return rate ? rateText(context, rate) : t.words[real.has(code) ? 'realCosts' : 'fixedCosts'];
  };
  const rows = figures.categories.map((row): GridRow => {
    const category = row.key;
    const paid = figures.rates.find(({ rate }) => rate.category === category);
    return {
      cells: {
        category: codeLabel(context, 'categories', category),
        method: methodText(category),
        budget: {
          value: money(row.budget),
          formula: sumWhere(monitoringNames.budget, [
            { name: monitoringNames.category, code: category, labelled: true },
          ]),
        },
        used: {
          value: money(usedOf(row)),
          formula: roundedSum([certified(figures, category), ...(paid ? [paid.name] : [])].join('+'), decimals),
        },
        opening: money(row.opening),
        remaining: {
          value: money(remainingOf(row)),
          formula: (here) =>
            roundedSum(
              category === incomeCategory
                ? here.cell('budget')
                : `${here.cell('budget')}${hasOpening ? `-${here.cell('opening')}` : ''}-${here.cell('used')}`,
              decimals,
            ),
        },
      },
    };
  });
  return {
    kind: 'grid',
    serves: 'both',
    key: 'byCategory',
    heading: t.monitoring.byCategory,
    columns: [
      { key: 'category', header: t.headings.category, style: 'textWrap', width: 24 },
      { key: 'method', header: t.headings.method, style: 'textWrap', width: 24 },
      { key: 'budget', header: t.headings.budget, ...amount, name: monitoringNames.categoryBudget },
      ...(hasOpening ? [{ key: 'opening', header: t.headings.opening, ...amount, style: 'amount' as const }] : []),
      { key: 'used', header: t.headings.used, ...amount },
      { key: 'remaining', header: t.headings.remaining, ...amount, name: monitoringNames.categoryRemaining },
    ],
    rows,
    highlights: overspentHighlights(context, 'partner-category'),
  };
}

/** Formula for what is left of a category's lines after what a control took off. */
function certified({ declaredFormula, deductedFormula }: PartnerFigures, category: string): string {
  const declared = declaredFormula({ category });
  return deductedFormula ? `${declared}-${deductedFormula({ category })}` : declared;
}

export function byPeriodGrid(context: Context, figures: PartnerFigures): GridBlock {
  const { t, terms, texts, plain, amountWidth, decimals } = context;
  const money = (value: Money): number => cellMoney(context, value);
  const known = terms.agreement.periods.map(({ code }) => code);
  const declared = (period: string): number => money(figuresOf(figures.periods, period).declared);
  return {
    kind: 'grid',
    serves: 'both',
    key: 'byPeriod',
    heading: t.monitoring.byPeriod,
    columns: [
      { key: 'period', header: texts.vocabulary.columns.period, style: 'text' },
      { key: 'dates', header: t.headings.dates, style: 'text' },
      { key: 'declared', header: t.headings.declared, style: 'calculatedAmount', format: plain, width: amountWidth },
    ],
    rows: [
      ...terms.agreement.periods.map(({ code, start, end }): GridRow => ({
        id: code,
        cells: {
          period: code,
          dates: `${formatDay(start, texts.language)} – ${formatDay(end, texts.language)}`,
          declared: {
            value: declared(code),
            formula: roundedSum(figures.declaredFormula({ period: code }), decimals),
          },
        },
      })),
      {
        id: 'unplaced',
        cells: {
          period: unknown,
          dates: t.monitoring.noPeriod,
          declared: {
            value: declared(unknown),
            formula: (here) =>
              roundedSum(
                `${figures.declaredFormula({})}-SUM(${here.at(known[0] ?? '', 'declared')}:${here.at(known.at(-1) ?? '', 'declared')})`,
                decimals,
              ),
          },
        },
      },
      {
        total: true,
        cells: {
          period: t.words.total,
          declared: {
            value: money(figures.total.declared),
            formula: (here) => roundedSum(`SUM(${here.column('declared')})`, decimals),
          },
        },
      },
    ],
  };
}

export function ratesGrid(context: Context, figures: PartnerFigures): GridBlock {
  const { t, terms, plain, amountWidth, decimals } = context;
  const { flatRate: rounding } = terms.agreement.rules.rounding;
  const money = (value: Money): number => cellMoney(context, value);
  const opened = figures.rates.some(({ before }) => before.base !== 0 || before.claimed !== 0);
  const amount = { style: 'calculatedAmount', format: plain, width: amountWidth } as const;
  const given = { ...amount, style: 'amount' } as const;
  return {
    kind: 'grid',
    serves: 'both',
    key: 'flatRates',
    heading: t.flatRates.title,
    note: t.flatRates.note[rounding],
    columns: [
      { key: 'category', header: t.headings.category, style: 'textWrap' },
      { key: 'method', header: t.headings.method, style: 'textWrap' },
      ...(opened ? [{ key: 'before', header: t.flatRates.before, ...given }] : []),
      { key: 'base', header: t.flatRates.base, ...amount },
      ...(opened ? [{ key: 'earlier', header: t.flatRates.claimedBefore, ...given }] : []),
      { key: 'amount', header: t.headings.flatRate, ...amount },
    ],
    rows: figures.rates.map(({ rate, name, sum, base, before }): GridRow => {
      const own = figures.rates.filter((other) => rate.base.includes(other.rate.category));
      const parts = [...rate.base.map((category) => certified(figures, category)), ...own.map((other) => other.name)];
      return {
        cells: {
          category: categoryText(context, rate.category),
          method: rateText(context, rate),
          before: money(before.base),
          base: {
            value: money(base),
            formula: (here) => roundedSum([...parts, ...(opened ? [here.cell('before')] : [])].join('+'), decimals),
          },
          earlier: money(before.claimed),
          amount: {
            value: money(sum),
            formula: (here) => {
              const toDate = roundedShare(here.cell('base'), rate.rate, rounding, decimals);
              return opened ? roundedSum(`${toDate}-${here.cell('earlier')}`, decimals) : toDate;
            },
            name,
          },
        },
      };
    }),
  };
}
