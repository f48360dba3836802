/** What became of a budget table, as JSON and in words. */
import type { BudgetRow, Place, Unplaced } from '../core/budget-import/located';
import type { LineChange } from '../core/budget-import/merge';
import { moneyText, type Money } from '../core/money';
import type { BudgetTaken } from '../jobs/budget-import/job';
import { fill, totalText, unplacedText, type Texts } from '../locales';

/** Amounts are decimal strings in the project's currency. */
export function budgetJson(taken: BudgetTaken, texts: Texts) {
  const { read, merge, opening, unplaced, disagreeing, currency } = taken;
  const amount = (money: Money): string => moneyText(money, currency);
  const rowJson = ({ figure: _, amount: money, source, ...row }: BudgetRow) => ({
    ...row,
    amount: amount(money),
    ...source,
  });
  const changeJson = ({ before, after, ...line }: LineChange) => ({
    ...line,
    before: amount(before),
    after: amount(after),
  });
  const unplacedJson = (one: Unplaced) => ({
    ...one.source,
    found: one.found,
    text: one.text === '' ? one.found : one.text,
    amount: one.amount === undefined ? null : amount(one.amount),
    reason: one.reason,
    parts: one.parts,
    near: one.near,
    ...one.coordinates,
    message: unplacedText(one, currency, texts),
  });
  return {
    rows: read.rows.map(rowJson),
    total: amount(read.total),
    byPartner: Object.fromEntries([...read.byPartner].map(([partner, money]) => [partner, amount(money)])),
    unplaced: unplaced.map(unplacedJson),
    stated: read.stated ? { amount: amount(read.stated.amount), agrees: read.stated.agrees } : null,
    disagreeing: disagreeing.map(({ source, amount: stated, counted }) => ({
      ...source,
      amount: amount(stated),
      counted: amount(counted),
    })),
    repeated: read.repeated,
    added: merge.added.map(changeJson),
    changed: merge.changed.map(changeJson),
    removed: merge.removed.map(changeJson),
    same: merge.same.length,
    opening,
  };
}

export function budgetLines(taken: BudgetTaken, texts: Texts): string[] {
  const { read, merge, unplaced, disagreeing, currency } = taken;
  const words = texts.budget;
  const money = (amount: Money) => ({ money: amount, currency });
  const at = (source: Place, text: string): string => fill(words.at, { cell: cellOf(source), text }, texts);
  const { stated } = read;
  return [
    ...disagreeing.map((one) => at(one.source, totalText(one, currency, texts))),
    ...(unplaced.length === 0 ? [] : [fill(words.notPlaced, { count: unplaced.length }, texts)]),
    ...unplaced.map((one) => `- ${at(one.source, unplacedText(one, currency, texts))}`),
    ...(read.hidden.length === 0 ? [] : [fill(words.hidden, { sheets: read.hidden.join(', ') }, texts)]),
    '',
    fill(words.read, { count: read.rows.length, total: money(read.total) }, texts),
    ...(stated
      ? [
          fill(
            words[stated.agrees ? 'agrees' : 'differs'],
            { stated: money(stated.amount), difference: money(stated.amount - stated.counted) },
            texts,
          ),
        ]
      : []),
    fill(
      words.merge,
      {
        added: merge.added.length,
        changed: merge.changed.length,
        removed: merge.removed.length,
        same: merge.same.length,
      },
      texts,
    ),
    ...[...merge.changed, ...merge.removed].map(({ partner, action, category, before, after }) => {
      const line = [partner, action, category].join(' · ');
      return `- ${fill(words.change, { line, before: money(before), after: money(after) }, texts)}`;
    }),
  ];
}

const cellOf = ({ sheet, row, column }: Place): string => `${sheet}!${column}${row}`;
