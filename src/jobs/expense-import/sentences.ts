/** What would become of a list of expenses, in words: for the command line and the pane. */
import type { NotTaken } from '../../core/books/lines';
import type { Money } from '../../core/money';
import type { ExpenseLine } from '../../core/expenses/line';
import type { Figure } from '../../core/findings';
import { labelIn, fill, headersOf, message, type Texts } from '../../locales';
import { noteText } from '../../locales/update-notes';
import { rowsText } from '../ledger/rows-text';
import type { ImportChange, ImportPlan } from '.';
import type { Imported } from './job';

export interface ImportSentences {
  /** What is not as it should be, each with its row. */
  problems: readonly string[];
  /** What would be added, and how the list was read. */
  summary: readonly string[];
}

/** `made`: the workbook, where it is there already. */
export function importSentences(plan: ImportPlan & Partial<Pick<Imported, 'made'>>, texts: Texts): ImportSentences {
  const words = texts.imports;
  const { currency } = plan.terms;
  const money = (amount: Money) => ({ money: amount, currency });
  const headers = headersOf(texts.vocabulary, 'Expenses');
  const counted = (text: string, count: number): string[] => (count === 0 ? [] : [fill(text, { count }, texts)]);
  const listed = (text: string, name: string, list: readonly string[]): string[] =>
    list.length === 0 ? [] : [fill(text, { [name]: list.join(', ') }, texts)];
  const total = money(plan.declared);
  const found = fill(words.found, { count: plan.rows.length, sheets: plan.sheets.join(', '), total }, texts);
  const { findings, skipped, changed } = plan;
  const claimed = plan.differing.filter(({ isClaimed }) => isClaimed);
  const differing = plan.differing.filter(({ isClaimed }) => !isClaimed);
  const inRows = (text: string, places: readonly { row: number }[]): string[] =>
    places.length === 0 ? [] : [fill(text, { rows: rowsText(places.map(({ row }) => row)) }, texts)];
  const notTaken = (reason: NotTaken): string[] =>
    inRows(
      words.notTaken[reason],
      plan.notTaken.filter((one) => one.reason === reason),
    );
  const isNothing = plan.rows.length === 0 && changed.length === 0;
  const isUnplaced = plan.elsewhere > 0 && plan.map.map.costCentres === undefined;
  const changedBy = fill(words.changed, { count: changed.length, amount: money(plan.changedBy) }, texts);
  const lacking = plan.sheets.length === 0 ? words.none : isUnplaced && isNothing ? words.noCentre : undefined;
  return {
    summary: [
      lacking ?? (isNothing ? words.nothing : plan.rows.length === 0 ? undefined : found),
      ...(plan.sheets.length === 0 || isNothing ? [] : [words.map[plan.map.source]]),
      ...counted(words.known, plan.known),
      ...counted(words.ofOthers, plan.ofOthers),
      ...(isUnplaced ? [] : counted(words.elsewhere, plan.elsewhere)),
      ...plan.completed.map((one) => words.completed[one]),
      ...inRows(words.skipped, skipped),
      ...notTaken('no-counterpart'),
      ...notTaken('skipped'),
      ...listed(words.byContent, 'headers', plan.byContent),
      ...listed(words.unknown, 'headers', plan.unknown),
      ...listed(words.hidden, 'sheets', plan.hidden),
    ].filter((sentence) => sentence !== undefined),
    problems: [
      ...(plan.rows.length === 0 || plan.opening === 0
        ? []
        : [fill(words.opening, { amount: money(plan.opening) }, texts)]),
      ...listed(
        words.missing,
        'columns',
        plan.missing.map((key) => headers[key]),
      ),
      ...(changed.length === 0 ? [] : [changedBy]),
      ...changed.flatMap((one) => changeTexts(one, texts)),
      ...changed.flatMap(({ line, deducted }) =>
        deducted === undefined
          ? []
          : [fill(words.deducted, { place: placeText(line, texts), amount: money(deducted) }, texts)],
      ),
      ...counted(words.claimed, claimed.length),
      ...claimed.flatMap((one) => changeTexts(one, texts)),
      ...counted(words.differing, differing.length),
      ...differing.flatMap((one) => changeTexts(one, texts)),
      ...listed(
        words.gone,
        'lines',
        plan.gone.map((line) => placeText(line, texts)),
      ),
      ...(plan.late ? [fill(words.late, plan.late, texts)] : []),
      ...inRows(words.partlyPaid, plan.partlyPaid),
      ...inRows(words.unread, plan.unread),
      ...(plan.made?.notes ?? []).map((note) => noteText(note, currency, texts)),
      ...counted(words.toLookAt, findings.length),
      ...findings.map((one) => {
        const { sheet = '', row = 0 } = one.where;
        return fill(words.at, { sheet, row: String(row), text: message(one, texts) }, texts);
      }),
    ],
  };
}

function changeTexts({ line, books, columns }: ImportChange, texts: Texts): string[] {
  const headers = headersOf(texts.vocabulary, 'Expenses');
  return columns.map((key) =>
    fill(
      texts.imports.change,
      {
        place: placeText(line, texts),
        column: headers[key],
        before: figureOf(line, key, texts),
        after: figureOf(books, key, texts),
      },
      texts,
    ),
  );
}

/** The line by its number, supplier and document. */
function placeText({ number, row, supplier, documentNo }: ExpenseLine, texts: Texts): string {
  const { line } = headersOf(texts.vocabulary, 'Expenses');
  const place = number === undefined ? fill(texts.imports.lineAt, { row }, texts) : `${line} ${number}`;
  const named = [supplier, documentNo].filter((text) => text !== '').join(', ');
  return named === '' ? place : `${place} (${named})`;
}

function figureOf(line: ExpenseLine, key: ImportChange['columns'][number], texts: Texts): Figure {
  switch (key) {
    case 'net':
    case 'vat':
    case 'eligible':
      return { money: line[key], currency: line.currency };
    case 'documentDate':
    case 'paymentDate': {
      const day = line[key];
      return day === undefined ? '…' : { day };
    }
    case 'category':
      return labelIn(texts.vocabulary, 'categories', line.category) ?? line.category;
    default:
      return line[key] === '' ? '…' : line[key];
  }
}
