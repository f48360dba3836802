/** Texts with their paths, and the retired words in them. */
import type { Language } from '../../src/locales/languages';
import { concepts, type Retired } from './concepts';

export type Leaf = [path: string, text: string];

/** Every text of a tree; a text that needs a figure gets one. */
export function leaves(value: unknown, path: string): Leaf[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return leaves((value as (...figures: string[]) => unknown)('{a}', '{b}'), path);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, `${path}/${key}`));
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A whole word, which may be the name of a figure: {verdict}. */
export const patternOf = (retired: Retired): RegExp =>
  typeof retired === 'string' ? new RegExp(`(?<![\\p{L}\\d{])${escaped(retired)}(?![\\p{L}\\d])`, 'iu') : retired;

/** Each retired word in these texts, with its path. */
export function retiredIn(language: Language, texts: readonly Leaf[]): string[] {
  const retired = Object.values(concepts).flatMap((concept) => concept.retired[language] ?? []);
  return texts.flatMap(([path, text]) =>
    retired.filter((word) => patternOf(word).test(text)).map((word) => `${path}: “${String(word)}” in “${text}”`),
  );
}
