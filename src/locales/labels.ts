/** Conversion between codes and labels. */
import type { Text } from '../core/agreement/schema';
import { dropdownSeparator } from '../core/native/codes';
import { labelledCodes, type LabelledList, type RuleTexts, type Vocabulary } from './texts';

/** The dropdown entry of a code. */
export function dropdownText(code: string, label: string): string {
  return `${code}${dropdownSeparator}${label}`;
}

/** An agreement's text in a language, else in English, else in any. */
export function textIn(text: Text, language: string): string {
  if (typeof text === 'string') return text;
  return text[language] ?? text.en ?? Object.values(text)[0] ?? '';
}

/** Label of a code in one of the product's own lists; undefined for the agreement's lists and codes. */
export function labelIn(vocabulary: Vocabulary, list: string, code: string): string | undefined {
  if (!isLabelledList(list)) return undefined;
  const labels: Partial<Record<string, string>> = vocabulary.lists[list];
  return Object.hasOwn(labels, code) ? labels[code] : undefined;
}

/** Title of a rule by name; undefined for other names. */
export function titleIn(rules: RuleTexts, name: string): string | undefined {
  const titles: Partial<Record<string, { title: string }>> = rules;
  return Object.hasOwn(titles, name) ? titles[name]?.title : undefined;
}

function isLabelledList(list: string): list is LabelledList {
  return Object.hasOwn(labelledCodes, list);
}
