/** How texts are taken apart before they are compared with codes and labels. */
import { folded } from '../native/codes';

const token = /[\p{L}\p{N}\p{Sc}]+(?:\.\p{N}+)*/gu;
const boundary = /(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u;

/** Words and numbers: "WP-01" and "wp 1" are both wp, 1; "T1.2" is t, 1.2. */
export function tokensOf(text: string): string[] {
  const words = folded(text).match(token) ?? [];
  return words.flatMap((word) => word.split(boundary)).map((part) => part.replace(/^0+(?=\d)/, ''));
}

export const isNumber = (word: string): boolean => /^\d+$/.test(word);

/** "1.", "2.3 ", "a)", "IV." and "BL1:" in front of a label. */
const enumerator = /^\s*(?:(?:bl)?\s*\d+(?:\.\d+)*\s*[.):–—-]?\s+|(?:bl\s*\d+|[a-z]|[ivx]{1,4})\s*[.):–—-]\s*)/iu;

/** A label without its number in front, what is in brackets, and percentages. */
export function bareLabel(text: string): string {
  return text
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/\d+(?:[.,]\d+)?\s*%/g, ' ')
    .replace(enumerator, '');
}

/** One word in singular and plural. */
export const stem = (word: string): string => (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word);

/** The words of a label that tell it from another, each once. */
export function tellingWords(text: string, isFiller: (word: string) => boolean): string[] {
  return [
    ...new Set(
      tokensOf(text)
        .filter((word) => !isFiller(word))
        .map(stem),
    ),
  ];
}
