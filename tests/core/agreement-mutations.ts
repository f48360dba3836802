/** Damaged agreements: what people, programs and malice make of a right one. */
import fc from 'fast-check';
import { sampleNames, sampleText } from './samples';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Group = Json[] | { [key: string]: Json };

const dates = [
  '0001-01-01',
  '1989-12-31',
  '1990-01-01',
  '2099-12-31',
  '2100-01-01',
  '9999-12-31',
  '2026-02-30',
  '2026-06-30',
];
const numbers = [
  '0',
  '-0',
  '1',
  '0.00',
  '1.01',
  '99999999999.99',
  '-99999999999.99',
  '100000000000',
  '9'.repeat(400),
  '1e9',
  '0.0000000001',
  '999999',
];
const letters = [
  '',
  ' ',
  '\u0000',
  '\uD800',
  '\uFFFE',
  '\u202Eabc',
  'é',
  '𝒜'.repeat(30),
  '=1+1',
  "'",
  '<&>"',
  'a'.repeat(10_001),
  'a'.repeat(9_999),
  '\r\n\t',
  '__proto__',
  '?',
  '*',
  '|',
  '{found}',
];
const others: Json[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e21,
  2 ** 53,
  [],
  {},
  [[]],
  { fr: 'a' },
  ['G1'],
  [{ from: '2026-01-01', value: 'EUR' }],
];
const values: Json[] = [
  ...dates,
  ...numbers,
  ...letters,
  ...others,
  'USD',
  'JPY',
  'TND',
  'BTC',
  'G1',
  'g1',
  'A1',
  'P1',
  'S1',
  'R1',
  'STAFF',
  'REVENUE',
  'lead',
];

const operators = ['put', 'delete', 'twice', 'many', 'swap', 'copy', 'rename', 'nest', 'key-twice', 'cut'] as const;

export interface Mutation {
  operator: (typeof operators)[number];
  /** Which place, and which other one, out of all there are. */
  place: number;
  other: number;
  value: Json;
}

export const damaged = fc.record({
  sample: fc.constantFrom(...sampleNames),
  mutations: fc.array(
    fc.record({
      operator: fc.constantFrom(...operators),
      place: fc.nat(),
      other: fc.nat(),
      value: fc.oneof(fc.constantFrom(...values), fc.jsonValue() as fc.Arbitrary<Json>),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

/** The text of an agreement after all mutations. */
export function mutated({
  sample,
  mutations,
}: {
  sample: (typeof sampleNames)[number];
  mutations: Mutation[];
}): string {
  const agreement = JSON.parse(sampleText(`${sample}.agreement.json`)) as Json;
  for (const one of mutations) mutate(agreement, one);
  return mutations.reduce(mutateText, JSON.stringify(agreement, undefined, 1));
}

/** Every list and group, with its keys. */
function placesIn(value: Json, depth = 0): { at: Group; key: string }[] {
  if (value === null || typeof value !== 'object' || depth > 12) return [];
  const at = value;
  return Object.keys(at).flatMap((key) => [{ at, key }, ...placesIn((at as Record<string, Json>)[key]!, depth + 1)]);
}

function mutate(agreement: Json, { operator, place, other, value }: Mutation): void {
  const places = placesIn(agreement);
  if (places.length === 0) return;
  const { at, key } = places[place % places.length]!;
  const second = places[other % places.length]!;
  const group = at as Record<string, Json>;
  const from = second.at as Record<string, Json>;
  const there = group[key]!;
  if (operator === 'put') group[key] = value;
  if (operator === 'delete') {
    if (Array.isArray(at)) at.splice(Number(key), 1);
    else Reflect.deleteProperty(at, key);
  }
  if (operator === 'twice' && Array.isArray(at)) at.push(structuredClone(there));
  if (operator === 'many' && Array.isArray(at))
    for (let count = 0; count < [30, 501, 2_000][other % 3]!; count++) at.push(structuredClone(there));
  if (operator === 'swap' && !isWithin(there, from) && !isWithin(from[second.key]!, group)) {
    group[key] = from[second.key]!;
    from[second.key] = there;
  }
  if (operator === 'copy') group[key] = structuredClone(from[second.key]!);
  if (operator === 'rename' && !Array.isArray(at)) {
    Reflect.deleteProperty(at, key);
    Object.defineProperty(at, JSON.stringify(value).slice(0, 200), {
      value: there,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  if (operator === 'nest') group[key] = Array.from({ length: other % 40 }).reduce<Json>((inner) => [inner], there);
}

function isWithin(whole: Json, group: Group): boolean {
  return (
    whole === group ||
    (typeof whole === 'object' && whole !== null && Object.values(whole).some((one: Json) => isWithin(one, group)))
  );
}

function mutateText(text: string, { operator, place, other, value }: Mutation): string {
  const at = place % (text.length + 1);
  if (operator === 'cut' && other % 2 === 0) return text.slice(0, at) + text.slice(at + (other % 7));
  if (operator === 'cut') return text.slice(0, at) + JSON.stringify(value).slice(0, 20) + text.slice(at);
  if (operator !== 'key-twice') return text;
  const lines = text.split('\n');
  const line = lines[place % lines.length]!;
  return /": (?![[{])/.test(line)
    ? lines.toSpliced(place % lines.length, 0, line.replace(/,?$/, ',')).join('\n')
    : text;
}
