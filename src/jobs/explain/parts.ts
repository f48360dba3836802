/** Breaks a figure of a report down into lines, flat rates with their computation, and budget lines. */
import { budgetOf, hasIncome, sumsByScope, scopeKey, type Terms } from '../../core/agreement/terms';
import type { Money } from '../../core/money';
import { incomeCategory } from '../../core/names';
import {
  flatRateByAction,
  flatRatesOf,
  flatRateStep,
  flatRateTotals,
  type FlatRateStep,
} from '../../core/monitoring/flat-rates';
import type { Texts } from '../../locales';
import type { PreviousFigure } from '../../workbooks/breakdown-grid';
import { flatRateNames } from '../../workbooks/names';
import { namedArea, type SheetsRead } from '../../workbooks/sheets-read';
import type { RateRead, ReportLine } from '../open/report-lines';
import { cellsOf, columnsOfGrid, moneyIn } from '../open/report-cells';
import { actualsCell } from './cells';
import type { FigureScope, FigureName } from './target';

export type Contribution = { amount: Money } & (
  | { kind: 'line'; line: ReportLine }
  | { kind: 'flat'; step: FlatRateStep }
  | {
      kind: 'split';
      partner: string;
      category: string;
      whole: Money;
      /** Shares by action; `weight` is the budget they are proportional to. */
      shares: readonly { action: string; weight: Money; amount: Money }[];
    }
  | { kind: 'budget'; partner: string; action: string; category: string }
  /** Taken over by the report as a sum: declared before Accord, or accepted in earlier periods. */
  | { kind: 'stated'; figure: PreviousFigure }
);

export interface ExplanationSource {
  terms: Terms;
  book: SheetsRead;
  texts: Texts;
  period: string | undefined;
  lines: readonly ReportLine[];
  flatRates: readonly RateRead[];
}

/** The parts that add up to the figure; undefined where the figure does not exist (a period has no budget). */
export function contributionsOf(
  source: ExplanationSource,
  about: FigureScope,
  figure: FigureName,
): Contribution[] | undefined {
  const budgeted = about.period === undefined && about.file === undefined;
  switch (figure) {
    case 'declared':
    case 'accepted':
    case 'excluded':
      return lineParts(source, about, figure);
    case 'flatRate':
      return about.file === undefined ? flatParts(source, about) : undefined;
    case 'deducted':
      return about.file === undefined ? deductedParts(source, about) : undefined;
    case 'claimable':
      return about.file === undefined
        ? [...lineParts(source, about, 'accepted'), ...flatParts(source, about)]
        : undefined;
    case 'used':
      return about.file === undefined
        ? [
            ...lineParts(source, about, 'accepted'),
            ...deductedParts(source, about).map((part): Contribution => ({ ...part, amount: 0 - part.amount })),
            ...flatParts(source, about),
          ]
        : undefined;
    case 'budget':
      return budgeted ? budgetParts(source.terms.budget, about) : undefined;
    case 'opening':
      return budgeted ? [stated('opening', openingOf(source, about))] : undefined;
    case 'previous':
      return budgeted ? previousParts(source, about) : undefined;
    case 'income':
      return budgeted ? incomeParts(source, about) : undefined;
    case 'remaining':
      return budgeted ? remainingParts(source, about) : undefined;
  }
}

/** Income frees no budget, so what is used is taken without it. */
function remainingParts(source: ExplanationSource, about: FigureScope): Contribution[] | undefined {
  const previous = source.period === undefined ? 0 : shownOf(source, about, 'previous');
  const income = incomeParts(source, about);
  const used = contributionsOf(source, about, 'used');
  if (previous === undefined || !income || !used) return undefined;
  const statedIncome = (figure: PreviousFigure): Money =>
    income.reduce((sum, part) => (part.kind === 'stated' && part.figure === figure ? sum + part.amount : sum), 0);
  const before = [
    stated('opening', openingOf(source, about) - statedIncome('opening')),
    stated('previous', previous - statedIncome('previous')),
  ];
  const costs = used.filter((part) => part.kind !== 'line' || part.line.line.category !== incomeCategory);
  const less = [...before.filter(({ amount }) => amount !== 0), ...costs];
  return [
    ...budgetParts(source.terms.budget, about),
    ...less.map((part): Contribution => ({ ...part, amount: 0 - part.amount })),
  ];
}

/** Lines of earlier periods are not in the report: what their income was is the rest of its cell. */
function incomeParts(source: ExplanationSource, about: FigureScope): Contribution[] | undefined {
  if (!hasIncome(source.terms)) return [];
  const lines = lineParts(source, about, 'accepted').filter(
    (part) => part.kind === 'line' && part.line.line.category === incomeCategory,
  );
  const opening = incomeOpening(source, about);
  const known = lines.reduce((sum, { amount }) => sum + amount, opening);
  const shown = source.period === undefined ? known : shownOf(source, about, 'income');
  if (shown === undefined) return undefined;
  const before = [stated('opening', opening), stated('previous', shown - known)];
  return [...before.filter(({ amount }) => amount !== 0), ...lines];
}

/** Whether an item belongs to the scope. */
function within(about: FigureScope, one: Readonly<Partial<Record<keyof FigureScope, string>>>): boolean {
  return (Object.keys(about) as (keyof FigureScope)[]).every((key) => about[key] === one[key]);
}

function lineParts(
  { lines }: ExplanationSource,
  about: FigureScope,
  figure: 'declared' | 'accepted' | 'excluded',
): Contribution[] {
  return lines
    .filter(({ line }) => within(about, line))
    .filter(({ verdict }) => figure === 'declared' || (verdict === 'accepted') === (figure === 'accepted'))
    .map((line): Contribution => ({ kind: 'line', line, amount: line.line.declared }));
}

/** What a control took off accepted lines. */
function deductedParts({ lines }: ExplanationSource, about: FigureScope): Contribution[] {
  return lines.flatMap((line): Contribution[] => {
    const { deducted = 0 } = line.line;
    const counts = line.verdict === 'accepted' && deducted !== 0 && within(about, line.line);
    return counts ? [{ kind: 'line', line, amount: deducted }] : [];
  });
}

function flatParts(source: ExplanationSource, about: FigureScope): Contribution[] {
  const { terms, flatRates } = source;
  const { action, ...others } = about;
  if (action === undefined) return stepsOf(source, about).map((step) => ({ kind: 'flat', step, amount: step.amount }));
  const rates = flatRates.filter((rate) => within(others, { ...rate }));
  return flatRateTotals(rates).flatMap(({ partner, category, amount: whole }): Contribution[] => {
    const shares = flatRateByAction(terms, partner, category, whole).map((share) => ({
      ...share,
      weight: budgetOf(terms, { partner, action: share.action, category }),
    }));
    const own = shares.find((share) => share.action === action);
    // With a single action there is nothing to split.
    if (own && shares.length === 1)
      return stepsOf(source, { partner, category }).map((step) => ({ kind: 'flat', step, amount: step.amount }));
    return own ? [{ kind: 'split', partner, category, whole, shares, amount: own.amount }] : [];
  });
}

/** The report's flat rates with their bases, which are in the cells beside the amounts. */
function stepsOf({ terms, book, texts, flatRates }: ExplanationSource, about: FigureScope): FlatRateStep[] {
  const location = namedArea(book, flatRateNames.amount);
  const { before, inPeriod } = texts.workbooks.flatRates;
  const at = location && columnsOfGrid(location.sheet, location.area.row - 1, [before, inPeriod]);
  return flatRates.flatMap((one, index): FlatRateStep[] => {
    const partner = terms.partners.get(one.partner);
    const rate = partner && flatRatesOf(terms, partner).find(({ category }) => category === one.category);
    if (!rate || !location || at?.size !== 2 || !within(about, { ...one })) return [];
    const row = cellsOf({ sheet: location.sheet, row: location.area.row + index });
    const base = (header: string): Money => moneyIn(row[at.get(header) ?? -1], terms.currency) ?? 0;
    const { period, earlier } = one;
    const figures = { partner: one.partner, period, rate, before: base(before), inPeriod: base(inPeriod) };
    return [flatRateStep(terms, { ...figures, earlier, kept: one.kept ? one.amount : undefined })];
  });
}

function budgetParts(budget: Terms['budget'], about: FigureScope): Contribution[] {
  const parts = new Map<string, Extract<Contribution, { kind: 'budget' }>>();
  for (const { partner, action, category, amount } of budget) {
    if (!within(about, { partner, action, category })) continue;
    const key = `${partner}|${action}|${category}`;
    const known = parts.get(key) ?? { kind: 'budget', partner, action, category, amount: 0 };
    parts.set(key, { ...known, amount: known.amount + amount });
  }
  return [...parts.values()];
}

function incomeOpening(source: ExplanationSource, about: FigureScope): Money {
  if (about.category !== undefined && about.category !== incomeCategory) return 0;
  return openingOf(source, { ...about, category: incomeCategory });
}

function openingOf({ terms }: ExplanationSource, about: FigureScope): Money {
  return sumsByScope(terms.opening).get(scopeKey(about)) ?? 0;
}

/** Lines of earlier periods are not in the report; their sum is read from its cell. */
function previousParts(source: ExplanationSource, about: FigureScope): Contribution[] | undefined {
  const amount = shownOf(source, about, 'previous');
  return amount === undefined ? undefined : [stated('previous', amount)];
}

function shownOf({ book, texts, terms }: ExplanationSource, about: FigureScope, figure: FigureName): Money | undefined {
  const location = actualsCell(about, figure, book, texts);
  return location && moneyIn(cellsOf(location)[location.column], terms.currency);
}

function stated(figure: PreviousFigure, amount: Money): Contribution {
  return { kind: 'stated', figure, amount };
}
