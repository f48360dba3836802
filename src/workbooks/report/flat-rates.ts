/** Flat rates by partner and period, each step as a formula over the accepted lines. */
import type { Consolidation } from '../../core/consolidation/consolidate';
import type { Money } from '../../core/money';
import { flatRateStep, type FlatRateStep } from '../../core/monitoring/flat-rates';
import type { Block, Content, GridBlock, GridRow, References, Sheet } from '../blocks';
import { categoryText, cellMoney, partnerText, withCurrency, type Context } from '../context';
import { flatSplitGrid, paidRates, rateText, type PaidRate } from '../flat-rate-blocks';
import { roundedSum, roundedShare, sumWhere } from '../formulas';
import { flatRateNames, lineNames } from '../names';
import { hasDeductions } from './lines';

/** A row of the computation. */
interface Step extends FlatRateStep {
  id: string;
  /** Rows of this sheet whose amounts belong to the base. */
  cascaded: string[];
  /** The row of the preceding period. */
  previous: string | undefined;
}

/** Flat rates that pay something, with their total in the report, named by partner and category. */
export function reportRates({ terms }: Context, { flatRates }: Consolidation): PaidRate[] {
  const position = (partner: string): number => (terms.partners.get(partner)?.index ?? 0) + 1;
  return paidRates(flatRates, (partner, category) => `FlatRate_${position(partner)}_${category}`);
}

export function flatRatesSheet(context: Context, consolidation: Consolidation): Sheet {
  const { t } = context;
  const rates = reportRates(context, consolidation);
  const split = flatSplitGrid(context, rates, ({ partner }) => partner);
  const blocks: Block[] =
    rates.length === 0
      ? [{ kind: 'note', serves: 'both', paragraphs: [t.flatRates.none] }]
      : [
          totalAmountsGrid(context, rates),
          ...(split ? [split] : []),
          // The longest grid is last, so that its header can be repeated when printed.
          stepsGrid(context, stepsOf(consolidation), hasDeductions(consolidation.lines)),
        ];
  return {
    key: 'flatRates',
    name: t.sheets.flatRates,
    protected: true,
    margin: true,
    // Without a grid, nothing else determines the width of the sentence.
    ...(rates.length === 0 ? { widths: [30, 30, 30, 30] } : {}),
    blocks: [
      {
        kind: 'title',
        serves: 'both',
        text: t.flatRates.title,
        subtitle: withCurrency(context, t.flatRates.note[context.terms.agreement.rules.rounding.flatRate]),
      },
      ...blocks,
    ],
  };
}

function stepsOf({ flatRates }: Consolidation): Step[] {
  const idOf = (partner: string, category: string, period: string): string => `${partner}|${category}|${period}`;
  const ids = new Set(flatRates.map((one) => idOf(one.partner, one.category, one.period)));
  return flatRates.map((step, index): Step => {
    const { partner, category, period, rate } = step;
    const earlier = flatRates[index - 1];
    const continuesRate = earlier?.partner === partner && earlier.category === category;
    return {
      ...step,
      id: idOf(partner, category, period),
      cascaded: rate.base.map((code) => idOf(partner, code, period)).filter((id) => ids.has(id)),
      previous: continuesRate ? idOf(partner, category, earlier.period) : undefined,
    };
  });
}

/** Whether claims hold some of the amounts, so that the others do not follow from the rates alone. */
function holdsKept({ terms }: Context, steps: readonly Step[]): boolean {
  return steps.some((step) => {
    const { partner, period, rate, before, inPeriod } = step;
    return step.kept || step.earlier !== flatRateStep(terms, { partner, period, rate, before, inPeriod }).earlier;
  });
}

function stepsGrid(context: Context, steps: readonly Step[], isDeducted: boolean): GridBlock {
  const { t, terms, texts, plain, amountWidth, decimals } = context;
  const { flatRate: rounding } = terms.agreement.rules.rounding;
  const [firstPeriod] = terms.agreement.periods;
  const money = (amount: Money): number => cellMoney(context, amount);
  const amount = { style: 'calculatedAmount', format: plain, width: amountWidth } as const;
  const isKept = holdsKept(context, steps);
  const { yes } = texts.vocabulary.lists.evidences;
  const earlierCell = ({ period, earlier, rate, previous }: Step): Content => {
    const value = money(earlier);
    if (isKept && previous !== undefined) return { value, formula: (here) => here.at(previous, 'toDate') };
    if (isKept || period === firstPeriod?.code) return value;
    return { value, formula: (here) => roundedShare(here.cell('before'), rate.rate, rounding, decimals) };
  };
  return {
    kind: 'grid',
    serves: 'both',
    key: 'steps',
    heading: t.flatRates.stepsTitle,
    note: isKept ? `${t.flatRates.byPeriodNote} ${t.flatRates.keptNote}` : t.flatRates.byPeriodNote,
    columns: [
      { key: 'partner', header: t.headings.partner, style: 'text', width: 12, name: flatRateNames.partner },
      { key: 'category', header: t.headings.category, style: 'text', width: 12, name: flatRateNames.category },
      { key: 'period', header: texts.vocabulary.columns.period, style: 'text', width: 10, name: flatRateNames.period },
      { key: 'rate', header: t.headings.rate, style: 'textWrap', width: 24, maxWidth: 30 },
      { key: 'before', header: t.flatRates.before, ...amount },
      { key: 'inPeriod', header: t.flatRates.inPeriod, ...amount },
      { key: 'cumulative', header: t.flatRates.cumulative, ...amount },
      { key: 'toDate', header: t.flatRates.toDate, ...amount },
      { key: 'earlier', header: t.flatRates.earlier, ...amount },
      { key: 'amount', header: t.headings.flatRate, ...amount, name: flatRateNames.amount },
      ...(isKept
        ? [{ key: 'kept', header: t.flatRates.kept, style: 'center' as const, width: 12, name: flatRateNames.kept }]
        : []),
    ],
    rows: steps.map((step): GridRow => {
      const { rate, previous } = step;
      const before = money(step.before);
      return {
        id: step.id,
        cells: {
          partner: step.partner,
          category: step.category,
          period: step.period,
          rate: rateText(context, rate),
          before:
            previous === undefined ? before : { value: before, formula: (here) => here.at(previous, 'cumulative') },
          inPeriod: {
            value: money(step.inPeriod),
            formula: (here) => roundedSum(baseFormula(context, step, here, isDeducted), decimals),
          },
          cumulative: {
            value: money(step.base),
            formula: (here) => roundedSum(`${here.cell('before')}+${here.cell('inPeriod')}`, decimals),
          },
          toDate: {
            value: money(step.toDate),
            formula: (here) =>
              step.kept
                ? roundedSum(`${here.cell('earlier')}+${here.cell('amount')}`, decimals)
                : roundedShare(here.cell('cumulative'), rate.rate, rounding, decimals),
          },
          // What was claimed before the first period is stated in the agreement.
          earlier: earlierCell(step),
          amount: step.kept
            ? money(step.amount)
            : {
                value: money(step.amount),
                formula: (here) => roundedSum(`${here.cell('toDate')}-${here.cell('earlier')}`, decimals),
              },
          ...(step.kept ? { kept: yes } : {}),
        },
      };
    }),
  };
}

/** A negative amount under an unknown code counts, but is in no base. */
function baseFormula({ texts }: Context, step: Step, here: References, isDeducted: boolean): string {
  const accepted: [string, string] = [lineNames.verdict, texts.vocabulary.lists.verdicts.accepted];
  const placed = (['action', 'documentType', 'sharedCost'] as const).map((key): [string, string] => [
    lineNames[key],
    '<>~?',
  ]);
  const sum = (name: string, category: string): string =>
    sumWhere(
      name,
      [
        { name: lineNames.partner, code: step.partner, labelled: false },
        { name: lineNames.category, code: category, labelled: false },
        { name: lineNames.period, code: step.period, labelled: false },
      ],
      [accepted, ...placed],
    );
  const lines = step.rate.base.map((category) =>
    isDeducted
      ? `${sum(lineNames.declared, category)}-(${sum(lineNames.deducted, category)})`
      : sum(lineNames.declared, category),
  );
  return [...lines, ...step.cascaded.map((id) => here.at(id, 'amount'))].join('+');
}

/** Each rate over all periods of the report, which is then split between actions. */
function totalAmountsGrid(context: Context, rates: readonly PaidRate[]): GridBlock {
  const { t, plain, amountWidth, decimals } = context;
  const total = rates.reduce((sum, { sum: own }) => sum + own, 0);
  return {
    kind: 'grid',
    serves: 'both',
    key: 'wholes',
    heading: t.flatRates.wholesTitle,
    columns: [
      { key: 'partner', header: t.headings.partner, style: 'textWrap' },
      { key: 'category', header: t.headings.category, style: 'textWrap' },
      { key: 'amount', header: t.headings.flatRate, style: 'calculatedAmount', format: plain, width: amountWidth },
    ],
    rows: [
      ...rates.map(({ partner, rate, name, sum }): GridRow => ({
        cells: {
          partner: partnerText(context, partner),
          category: categoryText(context, rate.category),
          amount: {
            value: cellMoney(context, sum),
            formula: roundedSum(
              sumWhere(flatRateNames.amount, [
                { name: flatRateNames.partner, code: partner, labelled: false },
                { name: flatRateNames.category, code: rate.category, labelled: false },
              ]),
              decimals,
            ),
            name,
          },
        },
      })),
      {
        total: true,
        cells: {
          partner: t.words.total,
          amount: {
            value: cellMoney(context, total),
            formula: (here) => roundedSum(`SUM(${here.column('amount')})`, decimals),
          },
        },
      },
    ],
  };
}
