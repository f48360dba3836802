/** The figures shown for any part of a budget: a budget line, a row of a breakdown, the whole. */
import type { Money } from '../money';
import type { Verdict } from '../names';

export interface BudgetFigures {
  budget: Money;
  /** Declared before Accord. */
  opening: Money;
  /** Accepted in earlier periods, flat rates included; 0 unless a single period is reported. */
  previous: Money;
  /** Everything read, withdrawn lines included: declared = excluded + accepted. */
  declared: Money;
  excluded: Money;
  accepted: Money;
  /** Of what is accepted, what a control takes off: it uses no budget. */
  deducted: Money;
  flatRate: Money;
  /** Income that `opening`, `previous` and `accepted` contain: it frees no budget. */
  income: Money;
}

/** The part of an expense line that sums are computed from. */
export interface CountedLine {
  partner: string;
  category: string;
  action: string;
  period: string;
  declared: Money;
  /** What a control takes off. */
  deducted?: Money;
}

/** What is left of an accepted line after a control, in the project currency. */
export function certifiedOf({ declared, deducted = 0 }: Pick<CountedLine, 'declared' | 'deducted'>): Money {
  return declared - deducted;
}

/** A line with its verdict: only accepted lines use budget. */
export interface JudgedLine<Line = CountedLine> {
  line: Line;
  verdict: Verdict;
}

export const noBudgetFigures: BudgetFigures = {
  budget: 0,
  opening: 0,
  previous: 0,
  declared: 0,
  excluded: 0,
  accepted: 0,
  deducted: 0,
  flatRate: 0,
  income: 0,
};
const figureNames = Object.keys(noBudgetFigures) as (keyof BudgetFigures)[];

/** Used before the lines of this report. */
export function beforeOf({ opening, previous }: BudgetFigures): Money {
  return opening + previous;
}

/** Used by the lines of this report and their flat rates, after what a control took off. */
export function usedOf({ accepted, deducted, flatRate }: BudgetFigures): Money {
  return accepted - deducted + flatRate;
}

export function remainingOf(figures: BudgetFigures): Money {
  return figures.budget - beforeOf(figures) - usedOf(figures) + figures.income;
}

export function sumOf(rows: readonly BudgetFigures[]): BudgetFigures {
  const sum = { ...noBudgetFigures };
  for (const row of rows) add(sum, row);
  return sum;
}

export function add(to: BudgetFigures, more: BudgetFigures): void {
  for (const name of figureNames) to[name] += more[name];
}

export function addLine(
  to: BudgetFigures,
  { line, verdict }: JudgedLine<Pick<CountedLine, 'declared' | 'deducted'>>,
): void {
  to.declared += line.declared;
  to[verdict === 'accepted' ? 'accepted' : 'excluded'] += line.declared;
  if (verdict === 'accepted') to.deducted += line.deducted ?? 0;
}
