/** The command `budget`: what became of a budget table, as JSON and in words. */
import type { BudgetRow, Unplaced } from '../../core/budget-import/located';
import type { LineChange } from '../../core/budget-import/merge';
import { moneyText, type Money } from '../../core/money';
import { takeBudget, type BudgetTaken } from '../../jobs/budget-import/job';
import { budgetSentences } from '../../jobs/budget-import/sentences';
import { textsFor, unplacedText, type Texts } from '../../locales';
import { progress, replaceOutput, type Command } from '../command';
import { readInput } from '../input';
import { beyondLines } from '../print';
import { print, printError, printJson } from '../terminal';
import { today } from '../today';

/** Amounts are decimal strings in the project's currency. */
function budgetJson(taken: BudgetTaken, texts: Texts) {
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

function budgetLines(taken: BudgetTaken, texts: Texts): string[] {
  const { problems, summary } = budgetSentences(taken, texts);
  return [...problems, '', ...summary];
}

export const budgetCommand: Command = async (parsed, defaultTexts) => {
  const [draft = '', budget = ''] = parsed.files;
  const taken = await takeBudget(
    await readInput(draft),
    await readInput(budget),
    { today: today() },
    progress(defaultTexts),
  );
  const texts = textsFor(parsed.language ?? taken.language);
  if (taken.made) await replaceOutput({ path: parsed.out ?? '', bytes: taken.made.bytes }, parsed.files);
  if (parsed.json) printJson(budgetJson(taken, texts));
  else print(...budgetLines(taken, texts), ...(taken.made ? beyondLines(taken.made, texts) : []));
  if (!taken.made) {
    printError(texts.cli.nothingWritten);
    return 2;
  }
  return taken.unplaced.length > 0 || taken.disagreeing.length > 0 ? 1 : 0;
};
