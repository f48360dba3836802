/** Codes in cells, and the normal form in which typed text is compared. */
import { visible } from './cell';
import type { ListName } from './lists';

export interface CodeReader {
  /** The code that a text means in a list; undefined where none matches. */
  (list: ListName, text: string): string | undefined;
  /** The code that a text without a code probably means, or two that are equally near. */
  near: (list: ListName, text: string) => readonly string[];
}

export const dropdownSeparator = ' · ';
const separator = dropdownSeparator.trim();

/** `P1 · Health administration` or the code alone -> P1; does not check that the code exists. */
export function codeOf(text: string): string {
  return visible(text.split(separator, 1)[0] ?? '').trim();
}

/** Code of a flexibility tier in cells: F1 is the first in the agreement. */
export function tierCode(index: number): string {
  return `F${index + 1}`;
}

/** Printable ASCII with single spaces between words, as most texts are: nothing but its case can differ. */
const simple = /^[!-~]+(?: [!-~]+)*$/;

/** Normal form for comparing typed text: no case, no accents, single spaces, no invisible marks. */
export function folded(text: string): string {
  if (simple.test(text)) return text.toLowerCase();
  return visible(text)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
