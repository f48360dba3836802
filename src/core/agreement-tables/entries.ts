/** Entries of an agreement from rows of its tables: texts in several languages, values that change, methods, grids. */
import type { TranslatedPart } from '../names';
import { decimalText, type PartRow } from './cells';
import type { DraftText } from './draft';
import { clausesPart } from './governance';
import { weightsPart } from './money';
import { cellText, type RowValues } from './part';
import type { Sources } from './sources';
import { unitCode } from './texts-of';

export type Texts = (what: TranslatedPart, code: RowValues[string], main: RowValues[string]) => DraftText;

/** A text with its translations; one without is a text alone. */
export function translated(rows: readonly PartRow[], language: RowValues[string]): Texts {
  const known = new Map<string, [string, string][]>();
  const keyOf = (what: RowValues[string], code: RowValues[string]): string => `${String(what)}|${folded(code)}`;
  for (const { values } of rows) {
    const key = keyOf(values['what'], values['code']);
    known.set(key, [...(known.get(key) ?? []), [String(values['language']), String(values['text'])]]);
  }
  return (what, code, main) => {
    const others = known.get(keyOf(what, code));
    const own = main === undefined ? undefined : String(main);
    if (!others) return own;
    return Object.fromEntries([...(own === undefined ? [] : [[String(language), own]]), ...others]) as DraftText;
  };
}

export type Changes = (
  what: string,
  first: RowValues[string],
  partner: RowValues[string],
  category?: RowValues[string],
) => unknown;

/** A value with its changes; where the first row is not the value itself, that holds from the project's start. */
export function changes(rows: readonly PartRow[], start: RowValues[string]): Changes {
  return (what, first, partner, category) => {
    const own = rows.filter(
      ({ values }) => values['what'] === what && same(values['partner'], partner) && same(values['category'], category),
    );
    if (own.length === 0) return first;
    const written = (value: RowValues[string]): RowValues[string] =>
      what === 'currency' || value === undefined ? value : decimalText(String(value));
    const list = own.map(({ values }) => ({ from: values['from'], value: written(values['value']) }));
    return first === undefined || same(list[0]?.value, written(first))
      ? list
      : [{ from: start, value: first }, ...list];
  };
}

export function method(values: RowValues, { texts, changing }: { texts: Texts; changing: Changes }): object {
  const { category, partner, method, rate, base, covers, unit, label, amount, currency } = values;
  const code = unitCode(String(category ?? ''), partner === undefined ? undefined : String(partner));
  // What other methods need is ignored, as people change their minds about the method.
  switch (method) {
    case 'flat-rate':
      return { kind: method, rate, base, covers };
    case 'unit-cost':
      return {
        kind: method,
        unit,
        label: texts('unit', code, label),
        amount: changing('unit-cost', amount, partner, category),
        currency,
      };
    case 'lump-sum':
      return { kind: method, amount };
    default:
      return { kind: method };
  }
}

export function weightsOf(rows: readonly PartRow[], cost: RowValues[string], { made }: Sources): object | undefined {
  const own = rows.filter(({ values }) => same(values['sharedCost'], cost));
  if (own.length === 0) return undefined;
  const weights = Object.fromEntries(own.map(({ values }) => [String(values['partner']), values['value']]));
  const rowsOf = new Map(own.map(({ values, row }) => [String(values['partner']), row]));
  return made(weights, weightsPart, own[0]?.row ?? 0, { rows: rowsOf });
}

export function clausesOf(rows: readonly PartRow[], texts: Texts, { made }: Sources): object | undefined {
  if (rows.length === 0) return undefined;
  const entries = rows.map(({ values: { clause, text } }) => [String(clause), texts('clause', clause, text)] as const);
  const rowsOf = new Map(rows.map(({ values, row }) => [String(values['clause']), row]));
  return made(Object.fromEntries(entries), clausesPart, rows[0]?.row ?? 0, { rows: rowsOf });
}

export function yesOrNo(value: RowValues[string]): RowValues[string] {
  return value === 'yes' ? true : value === 'no' ? false : value;
}

/** Whole days as a number; any other text stays, for the schema to refuse. */
export function wholeDays(value: RowValues[string]): RowValues[string] {
  return typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
}

export function only(values: RowValues, keys: readonly string[]): RowValues {
  return Object.fromEntries(keys.map((key) => [key, values[key]]));
}

/** Without what is blank: a key without a value would be one too many. */
export function filled<Entry extends object>(entry: Entry): Entry {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as Entry;
}

export function group<Entry extends object>(entry: Entry): Entry | undefined {
  return Object.keys(entry).length === 0 ? undefined : entry;
}

export function some<Entry>(entries: Entry[]): Entry[] | undefined {
  return entries.length === 0 ? undefined : entries;
}

/** Codes in cells are compared without case. */
export function same(one: RowValues[string], other: RowValues[string]): boolean {
  return folded(one) === folded(other);
}

function folded(code: RowValues[string]): string {
  return cellText(code).toLowerCase();
}
