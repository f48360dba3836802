/**
 * Recognises a workbook by what its sheets show: names, codes beside them, budget. Any of these may have been edited.
 */
import type { Terms } from '../../core/agreement/terms';
import { codeOf, dropdownSeparator, folded } from '../../core/native/codes';
import { decimalFromNumber, toMoney } from '../../core/money';
import { dropdownText } from '../../locales';
import { isAccordSheet } from '../../workbooks/accord-sheet';
import { monitoringNames } from '../../workbooks/names';
import { namedCells, type CellRead, type SheetsRead } from '../../workbooks/sheets-read';

/** Texts of the visible sheets are within these rows; ledgers extend further, but are not needed. */
const rowsScanned = 80;
/** Longer texts are no titles. */
const longestText = 500;

/** Whether a workbook shows this project's title or id. */
export function mentionsProject(book: SheetsRead, { agreement }: Terms): boolean {
  const { id, title, acronym } = agreement.project;
  const titles = typeof title === 'string' ? [title] : Object.values(title);
  const known = new Set([id, ...titles].filter((text) => text !== acronym).map(folded));
  return shownRows(book).some((cells) => cells.some((cell) => typeof cell === 'string' && known.has(folded(cell))));
}

/** Partners that the sheets indicate, each with the number of independent indications (title, facts, budget). */
export function partnersIndicated(book: SheetsRead, terms: Terms): Map<string, number> {
  const said = new Map<string, number>();
  const texts = shownTexts(book);
  const all = texts.map(({ text }) => text);
  const budget = shownBudget(book, terms);
  for (const { partner } of terms.partners.values()) {
    const titled = folded(dropdownText(partner.code, `${partner.name}${dropdownSeparator}`));
    const named = `${folded(partner.name)},`;
    const inTitle = all.some((text) => text.startsWith(titled));
    const inFacts = texts.some(({ cell, next }) => cell === partner.code && next.startsWith(named));
    const count = [inTitle, inFacts, isBudgetOf(budget, terms, partner.code)].filter(Boolean).length;
    if (count > 0) said.set(partner.code, count);
  }
  return said;
}

/** The texts of the visible sheets, folded, each with the one in the next cell. */
function shownTexts(book: SheetsRead): { cell: string; text: string; next: string }[] {
  return shownRows(book).flatMap((cells) => {
    const texts = cells.map((cell) => (typeof cell === 'string' && cell.length < longestText ? folded(cell) : ''));
    return cells.flatMap((cell, index) =>
      typeof cell === 'string' ? [{ cell, text: texts[index] ?? '', next: texts[index + 1] ?? '' }] : [],
    );
  });
}

/** The budget lines that the monitoring sheet shows. */
function shownBudget(book: SheetsRead, terms: Terms): string[] {
  const [actions, categories, amounts] = [monitoringNames.action, monitoringNames.category, monitoringNames.budget].map(
    (name) => namedCells(book, name),
  );
  return (amounts ?? []).flatMap((cell, index) => {
    const [action, category] = [actions, categories].map((cells) => codeOf(textOf(cells?.[index])));
    const decimal = typeof cell === 'number' ? decimalFromNumber(cell) : undefined;
    return action === '' || category === '' || !decimal || cell === 0
      ? []
      : [`${action}|${category}|${toMoney(decimal, terms.currency)}`];
  });
}

/** Whether these are exactly a partner's budget lines, to the cent. */
function isBudgetOf(shown: readonly string[], terms: Terms, partner: string): boolean {
  const own = terms.budget
    .filter((line) => line.partner === partner && line.amount !== 0)
    .map(({ action, category, amount }) => `${action}|${category}|${amount}`);
  return own.length > 0 && own.length === shown.length && own.every((line) => shown.includes(line));
}

function textOf(cell: CellRead | undefined): string {
  return typeof cell === 'string' ? cell : '';
}

function shownRows({ sheets }: SheetsRead): (readonly CellRead[])[] {
  return sheets
    .filter((sheet) => !isAccordSheet(sheet))
    .flatMap(({ rows }) => rows.slice(0, rowsScanned).map(({ cells }) => cells));
}
