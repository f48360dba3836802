/** What would become of a list of expenses, in words: for the command line and the pane. */
import type { Money } from '../../core/money';
import { fill, headersOf, message, type Texts } from '../../locales';
import { noteText } from '../../locales/update-notes';
import { rowsText } from '../ledger/rows-text';
import type { Imported } from './job';

export interface ImportSentences {
  /** What is not as it should be, each with its row. */
  problems: readonly string[];
  /** What would be added, and how the list was read. */
  summary: readonly string[];
}

export function importSentences(plan: Imported, texts: Texts): ImportSentences {
  const words = texts.imports;
  const { currency } = plan.terms;
  const money = (amount: Money) => ({ money: amount, currency });
  const headers = headersOf(texts.vocabulary, 'Expenses');
  const counted = (text: string, count: number): string[] => (count === 0 ? [] : [fill(text, { count }, texts)]);
  const listed = (text: string, name: string, list: readonly string[]): string[] =>
    list.length === 0 ? [] : [fill(text, { [name]: list.join(', ') }, texts)];
  const total = money(plan.declared);
  const found = fill(words.found, { count: plan.rows.length, sheets: plan.sheets.join(', '), total }, texts);
  const { findings, skipped } = plan;
  return {
    summary: [
      plan.sheets.length === 0 ? words.none : plan.rows.length === 0 ? words.nothing : found,
      ...counted(words.known, plan.known),
      ...counted(words.ofOthers, plan.ofOthers),
      ...plan.completed.map((one) => words.completed[one]),
      ...(skipped.length === 0 ? [] : [fill(words.skipped, { rows: rowsText(skipped.map(({ row }) => row)) }, texts)]),
      ...listed(words.unknown, 'headers', plan.unknown),
      ...listed(words.hidden, 'sheets', plan.hidden),
    ],
    problems: [
      ...(plan.rows.length === 0 || plan.opening === 0
        ? []
        : [fill(words.opening, { amount: money(plan.opening) }, texts)]),
      ...listed(
        words.missing,
        'columns',
        plan.missing.map((key) => headers[key]),
      ),
      ...(plan.made?.notes ?? []).map((note) => noteText(note, currency, texts)),
      ...counted(words.toLookAt, findings.length),
      ...findings.map((one) => {
        const { sheet = '', row = 0 } = one.where;
        return fill(words.at, { sheet, row: String(row), text: message(one, texts) }, texts);
      }),
    ],
  };
}
