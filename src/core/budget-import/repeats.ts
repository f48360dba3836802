/**
 * Lines that several tables of one file state: a list and its summary, a sheet for each partner and one for all. What is
 * said twice counts once; what is said differently is not added up.
 */
import type { Money } from '../money';
import type { BudgetRow, Located } from './located';

export interface Candidate {
  located: Located;
  row: BudgetRow;
}

export type Verdict = 'counts' | 'repeated' | 'stated-otherwise';

interface Stated {
  /** The sums that earlier tables state for the line, and all of them together. */
  amounts: Set<Money>;
  together: Money;
  words: Set<string>;
}

/** What becomes of each candidate, in their order. */
export function judgeRepeats(candidates: readonly Candidate[]): Verdict[] {
  const groups = new Map<string, { lines: Map<string, Money>; words: string }>();
  for (const { located, row } of candidates) {
    const key = groupOf(located, row);
    const group = groups.get(key) ?? { lines: new Map<string, Money>(), words: located.words };
    groups.set(key, group);
    const line = lineOf(located, row);
    group.lines.set(line, (group.lines.get(line) ?? 0) + row.amount);
  }
  const stated = new Map<string, Stated>();
  const verdicts = new Map<string, (line: string) => Verdict>();
  for (const [key, { lines, words }] of groups) {
    const says = (line: string, amount: Money): boolean => {
      const known = stated.get(line);
      return known !== undefined && (known.amounts.has(amount) || known.together === amount);
    };
    const isRepeat = [...lines].every(([line, amount]) => says(line, amount));
    const judged = new Map<string, Verdict>();
    for (const [line, amount] of lines) {
      const known = stated.get(line);
      const again = known !== undefined && known.words.has(words);
      if (isRepeat) judged.set(line, 'repeated');
      else judged.set(line, !again ? 'counts' : says(line, amount) ? 'repeated' : 'stated-otherwise');
    }
    for (const [line, amount] of lines) {
      if (judged.get(line) !== 'counts') continue;
      const known = stated.get(line) ?? { amounts: new Set<Money>(), together: 0, words: new Set<string>() };
      stated.set(line, known);
      known.amounts.add(amount);
      known.together += amount;
      known.words.add(words);
    }
    verdicts.set(key, (line) => judged.get(line) ?? 'counts');
  }
  return candidates.map(({ located, row }) => verdicts.get(groupOf(located, row))?.(lineOf(located, row)) ?? 'counts');
}

/** What one table says of one partner. */
const groupOf = ({ table }: Located, { partner, figure }: BudgetRow): string => `${table}|${partner}|${figure ?? ''}`;

const lineOf = ({ years }: Located, { partner, action, category, period = '', figure }: BudgetRow): string =>
  [partner, action, category, period, figure ?? '', years].join('|');
