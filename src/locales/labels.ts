/** Codes and their labels, one way and the other. */
import type { Text } from '../core/agreement/schema';
import { dropdownSeparator } from '../core/native/codes';
import { labelledCodes, type LabelledList, type RuleTexts, type Vocabulary } from './texts';

/** What a dropdown shows for a code. */
export function dropdownText(code: string, label: string): string {
  return `${code}${dropdownSeparator}${label}`;
}

/** The text of an agreement in a language, or in English, or whatever there is. */
export function textIn(text: Text, language: string): string {
  if (typeof text === 'string') return text;
  return text[language] ?? text.en ?? Object.values(text)[0] ?? '';
}

/** The label of a code in one of the product's own lists; undefined for lists and codes that are the agreement's. */
export function labelIn(vocabulary: Vocabulary, list: string, code: string): string | undefined {
  if (!isLabelledList(list)) return undefined;
  const labels: Partial<Record<string, string>> = vocabulary.lists[list];
  return Object.hasOwn(labels, code) ? labels[code] : undefined;
}

/** The title of the rule of that name, where there is one. */
export function titleIn(rules: RuleTexts, name: string): string | undefined {
  const titles: Partial<Record<string, { title: string }>> = rules;
  return Object.hasOwn(titles, name) ? titles[name]?.title : undefined;
}

function isLabelledList(list: string): list is LabelledList {
  return Object.hasOwn(labelledCodes, list);
}
