/** Where something is in an agreement: its keys from the outside in, and positions with the codes people know. */
import { isDay, type Day } from '../days';
import type { Figure } from '../findings';
import { categoryCodes, type CategoryCode, type ClauseCode } from '../names';
import type { Agreement } from './schema';

/** Every key of the agreement's objects, for its name in each language. */
export type AgreementKey =
  | Exclude<KeysIn<Agreement>, CategoryCode | ClauseCode>
  /** One of them is called as a clause is, too. */
  | KeysOf<NonNullable<Agreement['rules']['claims']>>;
/** Keys whose entries are counted. */
export type EntryKey = EntryKeysIn<Agreement>;

/** Days are texts with a brand, which makes objects of them. */
type Fields<T> = T extends string ? never : T extends object ? (string extends keyof T ? never : T) : never;
type KeysIn<T> = T extends readonly (infer Entry)[] ? KeysIn<Entry> : KeysOf<Fields<T>>;
type KeysOf<T> = T extends object
  ? { [K in keyof T & string]-?: K | KeysIn<NonNullable<T[K]>> }[keyof T & string]
  : never;
type EntryKeysIn<T> = T extends readonly (infer Entry)[] ? EntryKeysIn<Entry> : EntryKeysOf<Fields<T>>;
type EntryKeysOf<T> = T extends object
  ? { [K in keyof T & string]-?: CountedKey<K, T[K]> | EntryKeysIn<NonNullable<T[K]>> }[keyof T & string]
  : never;
type CountedKey<Key, Value> = Extract<Value, readonly unknown[]> extends never ? never : Key;

/** A key, or the position of an entry (counted from 0) with the codes by which people know it. */
export type PlaceStep = string | { readonly position: number; readonly codes: readonly Figure[] };
/** Empty for the whole agreement. */
export type Place = readonly PlaceStep[];

/** What an entry is known by: its own code, else what it refers to. */
const codeKeys = ['partner', 'action', 'category', 'source', 'currency', 'month', 'committee', 'date'];

/** `path`: keys and positions; `agreement`: what was read, whatever it is. */
export function placeOf(path: readonly PropertyKey[], agreement: unknown): Place {
  return path.map((key, index) => {
    if (typeof key !== 'number') return shortened(String(key));
    return { position: key, codes: codesOf(valueAt(path.slice(0, index + 1), agreement), path[index + 1]) };
  });
}

/** As much of a text as a sentence can bear. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

export function valueAt(path: readonly PropertyKey[], agreement: unknown): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    agreement,
  );
}

/** The codes of an entry but for the one that the place itself leads to. */
function codesOf(entry: unknown, except: PropertyKey | undefined): Figure[] {
  if (typeof entry !== 'object' || entry === null) return [];
  const values = entry as Record<string, unknown>;
  const keys = isCode(values['code']) ? ['code'] : codeKeys;
  return keys.flatMap((key) => {
    const value = values[key];
    return key !== except && isCode(value) ? [codeFigure(value)] : [];
  });
}

function isCode(value: unknown): value is string {
  return typeof value === 'string' && /^[\p{L}\d][\p{L}\d .-]{0,39}$/u.test(value);
}

function codeFigure(value: string): Figure {
  if (categoryCodes.some((code) => code === value)) return { list: 'categories', code: value };
  return isDay(value) ? { day: value satisfies Day } : value;
}
