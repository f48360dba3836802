/** Templates: `{name}` inserts a figure, `{name|line|lines}` the noun in singular or plural. */
import type { Figure } from '../core/findings';
import { factsOf } from './facts';
import { formatFigure } from './format';
import type { Words } from './texts';

export type Values = Readonly<Record<string, Figure | undefined>>;

const placeholder = /\{([^{}|]+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g;

/** Fills a template; missing figures are left empty. */
export function fill(template: string, values: Values, texts: Words): string {
  return template.replace(placeholder, (_, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (one !== undefined && many !== undefined) return isOne(value, texts) ? one : many;
    return value === undefined ? '' : formatFigure(value, texts);
  });
}

/** The distinct placeholders of a template. */
export function placeholdersOf(template: string): string[] {
  return [...new Set([...template.matchAll(placeholder)].map((match) => match[1] ?? ''))];
}

const pluralRules = new Map<string, Intl.PluralRules>();

/** "0 ligne" is singular in French, but not in English and European Portuguese. */
function isOne(value: Figure | undefined, { language }: Words): boolean {
  if (typeof value !== 'number') return false;
  const known = pluralRules.get(language) ?? new Intl.PluralRules(factsOf[language].locale);
  pluralRules.set(language, known);
  return known.select(value) === 'one';
}
