/** Budget against declared, excluded, accepted and flat rates in every breakdown, as formulas over the lines. */
import type { Consolidation } from '../../core/consolidation/consolidate';
import type { Dimension } from '../../core/monitoring/breakdowns';
import { beforeOf } from '../../core/monitoring/figures';
import { incomeCategory } from '../../core/names';
import type { Sheet } from '../blocks';
import { cellMoney, withCurrency, type Context } from '../context';
import { breakdownGrid, type PreviousFigure, type BreakdownSource } from '../breakdown-grid';
import { partName, type PaidRate } from '../flat-rate-blocks';
import { sumWhere, type CodeCondition } from '../formulas';
import { budgetUseChart } from '../budget-use';
import { actualsUsedName, flatRateNames, lineNames } from '../names';
import { reportRates } from './flat-rates';
import { hasDeductions } from './lines';

export function actualsSheet(context: Context, consolidation: Consolidation): Sheet {
  const { t } = context;
  const { breakdowns } = consolidation;
  const source = linesSource(context, consolidation);
  const chart = budgetUseChart(context, {
    title: t.report.chartTitle,
    description: t.report.chartDescription,
    source: 'partner',
    categories: 'key',
    items: breakdowns.partner.length,
  });
  return {
    key: 'actuals',
    name: t.sheets.actuals,
    protected: true,
    margin: true,
    blocks: [
      {
        kind: 'title',
        serves: 'both',
        text: t.report.actualsTitle,
        subtitle: withCurrency(context, t.report.actualsNote),
      },
      breakdownGrid(context, 'partner', breakdowns.partner, source),
      chart,
      ...(['category', 'action', 'period'] as const).map((by) => breakdownGrid(context, by, breakdowns[by], source)),
    ],
  };
}

/** Figures summed over the lines of the report and its flat rates. */
function linesSource(context: Context, consolidation: Consolidation): BreakdownSource {
  const rates = reportRates(context, consolidation);
  return {
    before: previousFiguresOf(context, consolidation),
    hasDeductions: hasDeductions(consolidation.lines),
    usedName: actualsUsedName,
    sum(figure, of) {
      switch (figure) {
        case 'declared':
        case 'excluded':
        case 'accepted':
          return lineSum(context, figure, of ? [{ name: lineNames[of.by], code: of.code, labelled: false }] : []);
        case 'deducted':
          return hasDeductions(consolidation.lines)
            ? deductedSum(context, of ? [{ name: lineNames[of.by], code: of.code, labelled: false }] : [])
            : undefined;
        case 'income':
          return incomeSum(context, consolidation, of);
        case 'flatRate':
          return of && rates.length > 0 ? flatSum(context, of, rates) : undefined;
        default:
          return undefined;
      }
    },
  };
}

/** Accepted income of the report's lines, and as a plain value that from before. */
function incomeSum(
  context: Context,
  { byLine }: Consolidation,
  of: { by: Dimension; code: string } | undefined,
): string | undefined {
  if (of?.by === 'period') return undefined;
  const codes = [...(of ? [of] : []), { by: 'category' as const, code: incomeCategory }];
  const before = byLine
    .filter((row) => codes.every(({ by, code }) => by !== 'period' && row[by] === code))
    .reduce((sum, row) => sum + beforeOf(row), 0);
  const lines = lineSum(
    context,
    'accepted',
    codes.map(({ by, code }) => ({ name: lineNames[by], code, labelled: false })),
  );
  return before === 0 ? lines : `${cellMoney(context, before)}+${lines}`;
}

/** Columns for amounts from before this report, if any. They are plain values, as their lines are not in the report. */
export function previousFiguresOf({ terms }: Context, { period }: Consolidation): PreviousFigure[] {
  return [
    ...(terms.opening.length > 0 ? (['opening'] as const) : []),
    ...(period === undefined ? [] : (['previous'] as const)),
  ];
}

/** Formula for the declared amount of the report's lines, optionally only the accepted or excluded ones. */
export function lineSum(
  { texts }: Context,
  figure: 'declared' | 'excluded' | 'accepted',
  codes: readonly CodeCondition[],
): string {
  const { accepted } = texts.vocabulary.lists.verdicts;
  const verdict = figure === 'accepted' ? accepted : `<>${accepted}`;
  return sumWhere(lineNames.declared, codes, figure === 'declared' ? [] : [[lineNames.verdict, verdict]]);
}

/** Formula for what a control took off accepted lines; the report has its column only where it took anything off. */
export function deductedSum({ texts }: Context, codes: readonly CodeCondition[]): string {
  return sumWhere(lineNames.deducted, codes, [[lineNames.verdict, texts.vocabulary.lists.verdicts.accepted]]);
}

function flatSum(
  context: Context,
  { by, code }: { by: Dimension; code: string },
  rates: readonly PaidRate[],
): string | undefined {
  if (by !== 'action') return sumWhere(flatRateNames.amount, [{ name: flatRateNames[by], code, labelled: false }]);
  const parts = rates.flatMap((paid) => partName(context, paid, code) ?? []);
  return parts.length === 0 ? undefined : parts.join('+');
}
