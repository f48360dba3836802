/** What became of a workbook that was updated, in plain words. */
import type { LinesAt, UpdateNote } from '../core/amendments/update-notes';
import { fill } from './fill';
import { formatMonth } from './format';
import { labelIn } from './labels';
import { keyText } from './place';
import type { Texts, Words } from './texts';

type NoteWords = Words & Pick<Texts, 'problems' | 'update'>;

/** Longer lists of lines are cut. */
const mostLines = 12;

/** `currency`: the project's. */
export function noteText(note: UpdateNote, currency: string, texts: NoteWords): string {
  const words = texts.update;
  const money = (amount: number) => ({ money: amount, currency });
  switch (note.kind) {
    case 'code-gone': {
      const { code, list, lines, like } = note;
      const place = { code, list: keyText(list, texts), lines: linesText(lines, texts), count: lines.length };
      const figures = { ...place, declared: money(note.declared) };
      return like === undefined
        ? fill(words.codeGone, figures, texts)
        : fill(words.codeLike, { ...figures, like }, texts);
    }
    case 'budget-gone': {
      const category = labelIn(texts.vocabulary, 'categories', note.category) ?? note.category;
      const figures = { place: `${note.action}, ${category}`, lines: linesText(note.lines, texts) };
      return fill(words.budgetGone, { ...figures, declared: money(note.declared), count: note.lines.length }, texts);
    }
    case 'declared-differs':
      return fill(words.declared, { before: money(note.before), after: money(note.after) }, texts);
    case 'code-renamed': {
      const { code, list, to, lines } = note;
      return fill(words.renamed, { code, list: keyText(list, texts), to, lines: linesText(lines, texts) }, texts);
    }
    case 'rate-replaced': {
      const month = formatMonth(note.month, texts.language);
      return fill(words.rate, { currency: note.currency, month }, texts);
    }
    case 'rates-unread':
      return fill(words.rates, { rows: note.rows.join('; ') }, texts);
    case 'formulas':
      return fill(words.formulas, { sheet: note.sheet, count: note.count }, texts);
    case 'account-gone':
      return words.account;
    case 'columns-kept':
      return fill(words.columns, { headers: note.headers.filter((header) => header !== '').join(', ') || '…' }, texts);
    case 'sheets-kept':
      return fill(words.sheets, { sheets: note.sheets.join(', ') }, texts);
    case 'cells-apart':
      return fill(words.cells, { count: note.count, sheet: note.sheet }, texts);
  }
}

/** Lines by their numbers, or by their rows in the old workbook. */
function linesText(lines: LinesAt, texts: NoteWords): string {
  const words = texts.update;
  const shown = lines
    .slice(0, mostLines)
    .map(({ line, row }) => (line === undefined ? fill(words.row, { row }, texts) : fill(words.line, { line }, texts)));
  const rest = lines.length - shown.length;
  const list = [...shown, ...(rest > 0 ? [fill(words.more, { count: rest }, texts)] : [])].join(', ');
  return fill(words.linesOf, { count: lines.length, list }, texts);
}
