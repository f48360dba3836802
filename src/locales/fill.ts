/** Templates: `{name}` shows a figure, `{name|line|lines}` the word that goes with a count. */
import type { Figure } from '../core/findings';
import { factsOf } from './facts';
import { formatFigure } from './format';
import type { Words } from './texts';

export type Values = Readonly<Record<string, Figure | undefined>>;

const placeholder = /\{([^{}|]+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g;

/** Fills a template; a figure that is not there leaves nothing. */
export function fill(template: string, values: Values, texts: Words): string {
  return template.replace(placeholder, (_, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (one !== undefined && many !== undefined) return isOne(value, texts) ? one : many;
    return value === undefined ? '' : formatFigure(value, texts);
  });
}

/** The names that a template shows, each once. */
export function placeholdersOf(template: string): string[] {
  return [...new Set([...template.matchAll(placeholder)].map((match) => match[1] ?? ''))];
}

const pluralRules = new Map<string, Intl.PluralRules>();

/** French says "0 ligne", English and European Portuguese do not. */
function isOne(value: Figure | undefined, { language }: Words): boolean {
  if (typeof value !== 'number') return false;
  const known = pluralRules.get(language) ?? new Intl.PluralRules(factsOf[language].locale);
  pluralRules.set(language, known);
  return known.select(value) === 'one';
}
