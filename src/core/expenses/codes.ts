/**
 * Which code a cell's text means. The code alone, the dropdown's text `CODE · label` and the label alone are
 * understood, in any language, whatever the case and the spaces.
 */
import type { Terms } from '../agreement/terms';
import type { Text } from '../agreement/schema';
import { categoryCodes, documentTypes, evidences, statuses, unknown } from '../names';
import type { ListName } from './columns';

/** Lists whose labels are the product's own, not the agreement's. */
export const fixedLists = {
  categories: categoryCodes,
  documentTypes,
  evidences,
  statuses,
} as const;
export type FixedList = keyof typeof fixedLists;

/** All labels of a code, in every language. */
export type LabelsOf = (list: FixedList, code: string) => readonly string[];

/** The code that a text means in a list, or undefined. */
export type CodeReader = (list: ListName, text: string) => string | undefined;

export const dropdownSeparator = ' · ';

export function codeReader(terms: Terms, labelsOf: LabelsOf): CodeReader {
  const { agreement } = terms;
  const tables = new Map<ListName, Map<string, string>>();
  const codes: { table: Map<string, string>; code: string }[] = [];
  const add = (list: ListName, code: string, labels: readonly string[]): void => {
    const table = tables.get(list) ?? new Map<string, string>();
    tables.set(list, table);
    for (const label of labels) {
      const known = table.get(folded(label));
      // A label that two codes share means neither; the dropdown's text still tells them apart.
      table.set(folded(label), known === undefined || known === code ? code : unknown);
    }
    codes.push({ table, code });
  };
  for (const action of agreement.actions) add('actions', action.code, textsOf(action.title));
  for (const period of agreement.periods) add('periods', period.code, []);
  for (const cost of agreement.sharedCosts) add('sharedCosts', cost.code, textsOf(cost.title));
  for (const category of agreement.categories) add('categories', category.code, labelsOf('categories', category.code));
  for (const list of ['documentTypes', 'evidences', 'statuses'] as const)
    for (const code of fixedLists[list]) add(list, code, labelsOf(list, code));

  // A code always means itself, even where another's label reads the same.
  for (const { table, code } of codes) table.set(folded(code), code);

  return (list, text) => {
    const separator = text.indexOf('·');
    const before = separator > 0 ? text.slice(0, separator) : undefined;
    if (list === 'currencies') return /^\s*([a-z]{3})\s*$/i.exec(before ?? text)?.[1]?.toUpperCase();
    const table = tables.get(list);
    const found = table?.get(folded(text)) ?? (before === undefined ? undefined : table?.get(folded(before)));
    return found === unknown ? undefined : found;
  };
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
