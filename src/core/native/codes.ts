/** How codes stand in cells, and how what people type is compared. */
import type { ListName } from './lists';

/** The code that a text means in a list, or undefined. */
export type CodeReader = (list: ListName, text: string) => string | undefined;

export const dropdownSeparator = ' · ';
const separator = dropdownSeparator.trim();

/** `P1 · Health administration` or the code alone -> P1, whatever codes there are. */
export function codeOf(text: string): string {
  return (text.split(separator, 1)[0] ?? '').trim();
}

/** The code of a tier of flexibility in cells: F1 is the first that the agreement lists. */
export function tierCode(index: number): string {
  return `F${index + 1}`;
}

/** One spelling for comparing what people type: no case, no accents, single spaces. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
