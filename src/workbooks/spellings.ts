/**
 * How codes may be written, for formulas: the reader's own table on the sheet of lists, and the normal form in which
 * typed text is looked up there.
 */
import { codesWithLabels, spellingsOf, type SpelledList } from '../core/code-reader';
import type { Terms } from '../core/agreement/terms';
import { dropdownSeparator, folded } from '../core/native/codes';
import { labelsOf } from '../locales';
import type { GridBlock } from './blocks';
import type { Context, Wording } from './context';
import { codeText } from './lists';
import { quoted } from './references';

/** The lists whose codes sums and signs of a partner's workbook depend on. */
export const spelledLists = [
  'actions',
  'categories',
  'periods',
  'statuses',
  'documentTypes',
] as const satisfies SpelledList[];
export type FormulaList = (typeof spelledLists)[number];

/** A text to be replaced, by another; `formula` is how formulas write it where it cannot be seen. */
export interface Replacement {
  from: string;
  to: string;
  formula?: string;
}

const separator = dropdownSeparator.trim();
const noBreakSpace = '\u00a0';
const spaces: readonly Replacement[] = [
  { from: noBreakSpace, to: ' ' },
  { from: '\u202f', to: ' ' },
  { from: '\u2009', to: ' ' },
  { from: '\t', to: ' ', formula: 'CHAR(9)' },
  { from: '\n', to: ' ', formula: 'CHAR(10)' },
  { from: '\r', to: ' ', formula: 'CHAR(13)' },
];
/** Accents on their own, as some programs store them; literal, because not every program can name them. */
const commonAccents = '\u0300\u0301\u0302\u0303\u0308\u030a\u0327';
const commonLetters = 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿ';
/** Letters and accents at most: Excel nests 64 functions, of which spaces, signs and conditions need some. */
const deepest = 46;
/** MATCH takes these as wildcards. */
const wildcards: readonly Replacement[] = [
  { from: '~', to: '~~' },
  { from: '*', to: '~*' },
  { from: '?', to: '~?' },
];

export function spellingName(list: FormulaList): string {
  return `Spelling${list.charAt(0).toUpperCase()}${list.slice(1)}`;
}

/** Defined name of the codes that the spellings mean, row by row. */
export function meaningName(list: FormulaList): string {
  return `${spellingName(list)}Code`;
}

/** Computed once for each agreement, because every row of every sheet asks for it. */
function oncePerTerms<Result extends object>(make: (terms: Terms) => Result): (terms: Terms) => Result {
  const made = new WeakMap<Terms, Result>();
  return (terms) => {
    const result = made.get(terms) ?? make(terms);
    made.set(terms, result);
    return result;
  };
}

const spellings = oncePerTerms(
  (terms) =>
    new Map<FormulaList, ReadonlyMap<string, string>>(
      spelledLists.map((list) => [list, spellingsOf(list, terms, labelsOf)]),
    ),
);

function formulaSpellings({ terms }: Pick<Context, 'terms'>, list: FormulaList): ReadonlyMap<string, string> {
  return spellings(terms).get(list) ?? new Map();
}

/**
 * The spellings as they are listed: those of the reader and, so that usual cells are found as they stand, the
 * dropdown's texts. Lower-case, because MATCH does not distinguish case.
 */
export function listedSpellings(context: Wording, list: FormulaList): ReadonlyMap<string, string> {
  const read = [...formulaSpellings(context, list)];
  const texts = new Set(read.map(([text]) => text));
  return new Map(
    [...new Set(read.map(([, code]) => code))].flatMap((code) => {
      const dropdown = codeText(context, list, code).toLowerCase();
      const more = texts.has(folded(dropdown)) ? [] : [[dropdown, code] as const];
      return [...more, ...read.filter(([, meant]) => meant === code)];
    }),
  );
}

/** The spellings of each list with their codes, in two named columns. */
export function spellingGrids(context: Context): GridBlock[] {
  const { headings } = context.t;
  return spelledLists.map((list) => ({
    kind: 'grid',
    serves: 'file',
    key: `spelling-${list}`,
    columns: [
      { key: 'text', header: headings.spelling, style: 'text', maxWidth: 70, name: spellingName(list) },
      { key: 'code', header: headings.code, style: 'text', name: meaningName(list) },
    ],
    rows: [...listedSpellings(context, list)].map(([text, code]) => ({ cells: { text, code } })),
  }));
}

/** Positions of a code's spellings, counted from 1: they stand one after another. */
export function spellingRange(context: Context, list: FormulaList, code: string): { first: number; last: number } {
  const codes = [...listedSpellings(context, list).values()];
  return { first: codes.indexOf(code) + 1, last: codes.lastIndexOf(code) + 1 };
}

const separated = oncePerTerms(
  (terms) =>
    new Set(
      spelledLists.filter((list) =>
        [...formulaSpellings({ terms }, list).keys()].some((text) => text.includes(separator)),
      ),
    ),
);

/** Whether a label holds the sign that stands between code and label. */
export function hasSeparator({ terms }: Pick<Context, 'terms'>, list: FormulaList): boolean {
  return separated(terms).has(list);
}

const replacements = oncePerTerms((terms): readonly Replacement[] => {
  const labels = spelledLists.flatMap((list) => codesWithLabels(list, terms, labelsOf).flatMap((one) => one.labels));
  const text = labels.join('').toLowerCase();
  const accents = [...new Set([...Array.from(commonAccents), ...(text.normalize('NFD').match(/\p{M}/gu) ?? [])])];
  const letters = Array.from(text.normalize('NFC')).filter(isAccented);
  const most = deepest - accents.length;
  return [
    ...spaces,
    ...[...new Set([...letters, ...Array.from(commonLetters)])]
      .slice(0, most)
      .map((from) => ({ from, to: folded(from) })),
    ...accents.map((from) => ({ from, to: '' })),
    ...wildcards,
  ];
});

/** Replacements that give lower-case text the reader's normal form, but for its spaces, escaped for MATCH. */
export function foldings({ terms }: Pick<Context, 'terms'>): readonly Replacement[] {
  return replacements(terms);
}

function isAccented(letter: string): boolean {
  return letter.trim() !== '' && /^\p{L}$/u.test(letter) && folded(letter) !== letter;
}

/** SUBSTITUTE for each replacement, the first innermost. */
export function replacedFormula(text: string, replacements: readonly Replacement[]): string {
  return replacements.reduce(
    (inner, { from, to, formula }) => `SUBSTITUTE(${inner},${formula ?? quoted(from)},${quoted(to)})`,
    text,
  );
}

/** The formula's result. */
export function replaced(text: string, replacements: readonly Replacement[]): string {
  return replacements.reduce((inner, { from, to }) => inner.replaceAll(from, to), text);
}

/** The part of a cell or column before the dropdown's separator, without spaces around it. */
export function codePart(cell: string): string {
  return `TRIM(SUBSTITUTE(LEFT(${cell},FIND(${quoted(separator)},${cell}&${quoted(separator)})-1),${quoted(noBreakSpace)}," "))`;
}

/** Factor of a SUMPRODUCT over all lines: 1 where a column means the code. Spellings with other accents are not seen. */
export function meansCode(context: Context, column: string, list: FormulaList, code: string): string {
  const { first, last } = spellingRange(context, list, code);
  const name = spellingName(list);
  const sought = replacedFormula(codePart(column), wildcards);
  return `ISNUMBER(MATCH(${sought},INDEX(${name},${first}):INDEX(${name},${last}),0))`;
}
