/**
 * Words in a line's texts that indicate its subject. Core has no language: the word lists of all languages are passed
 * in.
 */
import { folded } from '../native/codes';
import type { CategoryCode } from '../names';

/** Singular and plural forms; case, accents and kinds of apostrophe are ignored. */
export interface WordLists {
  /** Words for the costs of a category. */
  costs: Partial<Record<CategoryCode, readonly string[]>>;
  /** Words that precede a personal number: insurers, cards, abbreviations. */
  persons: Readonly<Record<PersonNumber, readonly string[]>>;
}
export type PersonNumber = 'social-security' | 'health';

/** The lists compiled for searching. */
export interface LineWords {
  /** Matched against folded text. */
  costs: readonly (readonly [RegExp, CategoryCode])[];
  /** Matched against the original text; the number is the first group. */
  persons: readonly (readonly [PersonNumber, RegExp])[];
}

export const noWords: LineWords = { costs: [], persons: [] };

/** As long as the number of an Italian health card, twenty digits, written in groups. */
const cardNumber = '\\d[\\d .-]{7,22}\\d';

/** Categories are tried in the order of the lists. */
export function lineWords(lists: readonly WordLists[]): LineWords {
  const categories = [...new Set(lists.flatMap(({ costs }) => Object.keys(costs) as CategoryCode[]))];
  return {
    costs: categories.map((code) => {
      const words = lists.flatMap(({ costs }) => costs[code] ?? []);
      return [new RegExp(`\\b(?:${words.map((word) => pattern(folded(word))).join('|')})\\b`), code];
    }),
    persons: (['social-security', 'health'] as const).map((kind) => {
      const words = lists.flatMap(({ persons }) => persons[kind]);
      return [kind, new RegExp(`\\b(?:${words.map(pattern).join('|')})\\b\\D{0,12}(${cardNumber})`, 'gi')];
    }),
  };
}

/** Regular expression for a word, with or without its accents and with any kind of apostrophe. */
function pattern(word: string): string {
  return Array.from(word.normalize('NFC'), (letter) => {
    if (/['’]/.test(letter)) return '.';
    const base = folded(letter);
    if (base !== '' && base !== letter.toLowerCase()) return `[${letter}${base}]`;
    return /[\p{L}\p{N} ]/u.test(letter) ? letter : `\\${letter}`;
  }).join('');
}
