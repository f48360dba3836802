/** Words of a line's texts that tell what it is about. Core knows no language: it is given the words of all there are. */
import { folded } from '../native/codes';
import type { CategoryCode } from '../names';

/** Singular and plural each. Case makes no difference, nor do accents and kinds of apostrophes. */
export interface WordLists {
  /** What descriptions call the costs of a category. */
  costs: Partial<Record<CategoryCode, readonly string[]>>;
  /** What stands before the number of a person: insurers, cards, abbreviations. */
  persons: Readonly<Record<PersonNumber, readonly string[]>>;
}
export type PersonNumber = 'social-security' | 'health';

/** The same, made ready to search for. */
export interface LineWords {
  /** In folded text. */
  costs: readonly (readonly [RegExp, CategoryCode])[];
  /** In text as it stands; the number is the first group. */
  persons: readonly (readonly [PersonNumber, RegExp])[];
}

/** Without words nothing is recognised by them. */
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

/** A word as it may be typed: with or without its accents, with any sign for an apostrophe. */
function pattern(word: string): string {
  return Array.from(word.normalize('NFC'), (letter) => {
    if (/['’]/.test(letter)) return '.';
    const base = folded(letter);
    if (base !== '' && base !== letter.toLowerCase()) return `[${letter}${base}]`;
    return /[\p{L}\p{N} ]/u.test(letter) ? letter : `\\${letter}`;
  }).join('');
}
