/**
 * Which code a cell's text means. The code alone, the dropdown's text `CODE · label` and the label alone are
 * understood, in any language, whatever the case and the spaces.
 */
import type { Text } from '../agreement/schema';
import type { Terms } from '../agreement/terms';
import { unknown } from '../names';
import { fixedLists, type FixedList, type ListName } from './lists';

/** All labels of a code, in every language. */
export type LabelsOf = (list: FixedList, code: string) => readonly string[];

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

export function codeReader(terms: Terms, labelsOf: LabelsOf): CodeReader {
  // Most readers are asked for some of the lists only.
  const tables = new Map<ListName, ReadonlyMap<string, string>>();
  const tableOf = (list: Exclude<ListName, 'currencies'>): ReadonlyMap<string, string> => {
    const known = tables.get(list) ?? meanings(codesIn(list, terms, labelsOf));
    tables.set(list, known);
    return known;
  };
  return (list, text) => {
    const before = text.indexOf(separator) > 0 ? codeOf(text) : undefined;
    if (list === 'currencies') return /^\s*([a-z]{3})\s*$/i.exec(before ?? text)?.[1]?.toUpperCase();
    const table = tableOf(list);
    const found = table.get(folded(text)) ?? (before === undefined ? undefined : table.get(folded(before)));
    return found === unknown ? undefined : found;
  };
}

interface Labelled {
  code: string;
  labels: readonly string[];
}

function codesIn(list: Exclude<ListName, 'currencies'>, { agreement }: Terms, labelsOf: LabelsOf): Labelled[] {
  const titled = (entries: readonly { code: string; title: Text }[]): Labelled[] =>
    entries.map(({ code, title }) => ({ code, labels: textsOf(title) }));
  switch (list) {
    case 'actions':
      return titled(agreement.actions);
    case 'sharedCosts':
      return titled(agreement.sharedCosts);
    case 'partners':
      return agreement.partners.map(({ code, name }) => ({ code, labels: [name] }));
    case 'periods':
      return agreement.periods.map(({ code }) => ({ code, labels: [] }));
    case 'tiers':
      return agreement.rules.flexibility.map((_, index) => ({ code: tierCode(index), labels: [] }));
    case 'categories':
      return agreement.categories.map(({ code }) => ({ code, labels: labelsOf(list, code) }));
    default:
      return fixedLists[list].map((code) => ({ code, labels: labelsOf(list, code) }));
  }
}

function meanings(entries: readonly Labelled[]): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const { code, labels } of entries)
    for (const label of labels) {
      const known = table.get(folded(label));
      // A label that two codes share means neither; the dropdown's text still tells them apart.
      table.set(folded(label), known === undefined || known === code ? code : unknown);
    }
  // A code always means itself, even where another's label reads the same.
  for (const { code } of entries) table.set(folded(code), code);
  return table;
}

function textsOf(text: Text): string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
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
