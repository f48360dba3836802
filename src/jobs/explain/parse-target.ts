/** Parses what should be explained: words, or a cell of the report. */
import type { Terms } from '../../core/agreement/terms';
import { folded } from '../../core/native/codes';
import { unknown } from '../../core/names';
import { languages, textsFor, type Texts } from '../../locales';
import { figuresByName } from '../../locales/recognition';
import { columnIndex } from '../../workbooks/read-references';
import { namedArea, type SheetRead, type SheetsRead } from '../../workbooks/sheets-read';
import { actualsTarget, coverTarget, filesTarget, flatRatesTarget } from './cells';
import {
  figureNames,
  subjectHeader,
  subjects,
  type FigureScope,
  type FigureName,
  type ReportCell,
  type Subject,
  type Target,
} from './target';

/** Undefined when the query cannot be understood. */
export function parseTarget(query: string, book: SheetsRead, terms: Terms, texts: Texts): Target | undefined {
  const text = query.trim();
  const location = text.includes('!') ? cellFromAddress(text, book, texts) : cellFromName(text, book);
  if (location) return cellTarget(location, book, texts);
  const [, first = '', number] = /^(.+)\s+(\d+)$/u.exec(text) ?? [];
  if (number !== undefined) {
    const partner = codeIn([...terms.partners.keys()], first);
    if (partner !== undefined) return { kind: 'line', partner, number: Number(number) };
    const sheet = sheetNamed(first, book, texts);
    if (sheet) return { kind: 'row', location: { sheet, row: Number(number) - 1, column: 0 } };
  }
  return figureInWords(text.split(/\s+/u), terms, texts);
}

function cellTarget(location: ReportCell, book: SheetsRead, texts: Texts): Target {
  return (
    coverTarget(location, book, texts) ??
    actualsTarget(location, book, texts) ??
    flatRatesTarget(location, book) ??
    filesTarget(location, texts) ?? { kind: 'row', location }
  );
}

/** Parses `'Budget and actuals'!E7`; the shell may have removed the quotes. */
function cellFromAddress(text: string, book: SheetsRead, texts: Texts): ReportCell | undefined {
  const [, name = '', letters, row] = /^(.+)!\$?([A-Z]{1,3})\$?(\d{1,7})$/iu.exec(text) ?? [];
  if (letters === undefined) return undefined;
  const sheet = sheetNamed(name.replace(/^'(.*)'$/u, '$1').replaceAll("''", "'"), book, texts);
  return sheet && { sheet, row: Number(row) - 1, column: columnIndex(letters.toUpperCase()) };
}

function cellFromName(text: string, book: SheetsRead): ReportCell | undefined {
  const found = namedArea(book, text);
  if (!found || found.area.rows > 1 || found.area.columns > 1) return undefined;
  return { sheet: found.sheet, row: found.area.row, column: found.area.column };
}

/** Finds a sheet by its name, or by its name in another language. */
function sheetNamed(name: string, { sheets }: SheetsRead, texts: Texts): SheetRead | undefined {
  const wanted = folded(name);
  const names = languages.map((language) => Object.entries(textsFor(language).workbooks.sheets));
  const keys = names.flat().flatMap(([key, own]) => (folded(own) === wanted ? [key] : []));
  const own = Object.entries(texts.workbooks.sheets).flatMap(([key, one]) => (keys.includes(key) ? [folded(one)] : []));
  const visible = sheets.filter(({ hidden }) => !hidden);
  return (
    visible.find((sheet) => folded(sheet.name) === wanted) ?? visible.find((one) => own.includes(folded(one.name)))
  );
}

/** Parses "total accepted", "category STAFF", "partner P1 category STAFF excluded"; the default figure is `used`. */
function figureInWords(words: readonly string[], terms: Terms, texts: Texts): Target | undefined {
  const about: FigureScope = {};
  let figure: FigureName | undefined;
  const unmatched = words
    .map(folded)
    .filter((word) => word !== folded(texts.workbooks.words.total) && word !== 'total');
  const total = unmatched.length < words.length;
  while (unmatched.length > 0) {
    const subject = subjectNamed(unmatched[0] ?? '', texts);
    const code = subject && codeIn([...codesOf(terms, subject), unknown], unmatched[1] ?? '');
    if (subject && code !== undefined && about[subject] === undefined) {
      about[subject] = code;
      unmatched.splice(0, 2);
      continue;
    }
    figure = figureNamed(unmatched.join(' '), texts);
    if (figure === undefined) return undefined;
    break;
  }
  const named = Object.keys(about).length;
  // Flat rates are split between actions as a whole, never by period.
  if ((about.action !== undefined && about.period !== undefined) || (named === 0 && !total)) return undefined;
  return { kind: 'figure', about, figure: figure ?? 'used' };
}

function subjectNamed(word: string, texts: Texts): Subject | undefined {
  return subjects.find((subject) => word === subject || word === folded(subjectHeader(subject, texts)));
}

function figureNamed(words: string, texts: Texts): FigureName | undefined {
  const { headings, report } = texts.workbooks;
  const inReport: [FigureName, string][] = [
    ['declared', report.read],
    ['claimable', report.claimable],
    ['flatRate', report.flatRates],
  ];
  return (
    figureNames.find((name) => words === folded(name) || words === folded(headings[name])) ??
    inReport.find(([, name]) => words === folded(name))?.[0] ??
    figureNames.find((name) => name === figuresByName.get(words))
  );
}

function codesOf({ agreement, partners, actions, periods }: Terms, subject: Subject): string[] {
  if (subject === 'category') return agreement.categories.map(({ code }) => code);
  return [...{ partner: partners, action: actions, period: periods }[subject].keys()];
}

function codeIn(codes: readonly string[], text: string): string | undefined {
  return codes.find((code) => folded(code) === folded(text));
}
