/** What is counted of a budget, wherever it is shown: by budget line, in a breakdown, over the whole. */
import type { Money } from '../money';

export interface BudgetFigures {
  budget: Money;
  /** Declared before Accord. */
  opening: Money;
  /** Accepted in earlier periods, flat rates included, where one period is reported. */
  previous: Money;
  /** Everything read, withdrawn lines included: declared = excluded + accepted. */
  declared: Money;
  excluded: Money;
  accepted: Money;
  flatRate: Money;
}

/** A line as far as it is counted. */
export interface CountedLine {
  partner: string;
  category: string;
  action: string;
  period: string;
  declared: Money;
}

/** What became of a line: only what is accepted uses budget. */
export interface JudgedLine<Line = CountedLine> {
  line: Line;
  verdict: 'accepted' | 'excluded' | 'withdrawn';
}

export const noBudgetFigures: BudgetFigures = {
  budget: 0,
  opening: 0,
  previous: 0,
  declared: 0,
  excluded: 0,
  accepted: 0,
  flatRate: 0,
};
const figureNames = Object.keys(noBudgetFigures) as (keyof BudgetFigures)[];

/** Counted before the lines at hand. */
export function beforeOf({ opening, previous }: BudgetFigures): Money {
  return opening + previous;
}

/** What the lines at hand and their flat rates use of the budget. */
export function usedOf({ accepted, flatRate }: BudgetFigures): Money {
  return accepted + flatRate;
}

export function remainingOf(figures: BudgetFigures): Money {
  return figures.budget - beforeOf(figures) - usedOf(figures);
}

export function sumOf(rows: readonly BudgetFigures[]): BudgetFigures {
  const sum = { ...noBudgetFigures };
  for (const row of rows) add(sum, row);
  return sum;
}

export function add(to: BudgetFigures, more: BudgetFigures): void {
  for (const name of figureNames) to[name] += more[name];
}

export function addLine(to: BudgetFigures, { line, verdict }: JudgedLine<Pick<CountedLine, 'declared'>>): void {
  to.declared += line.declared;
  to[verdict === 'accepted' ? 'accepted' : 'excluded'] += line.declared;
}
