/** Values of an agreement in words, for sentences on what differs between two versions. */
import { isDay } from '../core/days';
import type { EntryKind, Json, JsonGroup } from '../core/amendments/entries';
import { valueKindAt } from '../core/amendments/value-kinds';
import { translated } from '../core/agreement/meaning';
import { parseDecimal, toMoney } from '../core/money';
import { fill } from './fill';
import { formatDay, formatMoney, formatPercent, formatRate, shortened } from './format';
import { labelIn, textIn } from './labels';
import { pairText } from './message';
import { keyText } from './place';
import type { Texts } from './texts';

export type ChangeWords = Pick<Texts, 'language' | 'vocabulary' | 'problems' | 'versions'>;

/** Where a value stands: in which entry, under which keys, in a project of which currency. */
export interface ValuePlace {
  what: EntryKind;
  path: readonly string[];
  currency: string;
}

/** A long list is cut, so that a sentence can hold it. */
export function valueText(value: Json, place: ValuePlace, texts: ChangeWords): string {
  const { language, versions } = texts;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? versions.yes : versions.no;
  if (typeof value === 'number') return formatRate({ units: BigInt(value), scale: 0 }, language);
  if (typeof value === 'string') return textValue(value, place, texts);
  if (isList(value)) return shortened(value.map((one) => valueText(one, place, texts)).join(', '));
  return shortened(groupText(value, place, texts));
}

function textValue(value: string, { what, path, currency }: ValuePlace, texts: ChangeWords): string {
  const { language, vocabulary } = texts;
  const kind = valueKindAt(what, path);
  const decimal = kind === 'money' || kind === 'percent' || kind === 'decimal' ? parseDecimal(value) : undefined;
  if (decimal && kind === 'money') return formatMoney(toMoney(decimal, currency), currency, language);
  if (decimal) return kind === 'percent' ? formatPercent(decimal, language) : formatRate(decimal, language);
  if (kind === 'day' && isDay(value)) return formatDay(value, language);
  if (typeof kind !== 'object') return shortened(value);
  const columns: Readonly<Record<string, string>> = vocabulary.columns;
  return (kind.list === 'optionalColumns' ? columns[value] : labelIn(vocabulary, kind.list, value)) ?? value;
}

function groupText(group: JsonGroup, place: ValuePlace, texts: ChangeWords): string {
  const { from, value } = group;
  const under = (key: string): ValuePlace => ({ ...place, path: [...place.path, key] });
  if (from !== undefined && value !== undefined)
    return fill(
      texts.versions.from,
      { value: valueText(value, under('value'), texts), from: valueText(from, under('from'), texts) },
      texts,
    );
  if (translated.has(place.path.at(-1) ?? '') && isText(group)) return textIn(group, texts.language);
  return Object.entries(group)
    .map(([key, one]) => pairText(keyText(key, texts), valueText(one, under(key), texts), texts))
    .join('; ');
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isText(group: JsonGroup): group is Record<string, string> {
  return Object.values(group).every((one) => typeof one === 'string');
}
