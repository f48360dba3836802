/** Headers of the native tables: what is written in a language, and what is read in any. */
import type { NativeKey, NativeTableName } from '../core/native-tables';
import type { Vocabulary } from './texts';

/** The headers of a table, by its column's keys. */
export function headersOf<Name extends NativeTableName>(
  { columns, tables }: Vocabulary,
  name: Name,
): Readonly<Record<NativeKey<Name>, string>> {
  const all: { [Each in NativeTableName]: Record<NativeKey<Each>, string> } = { Expenses: columns, ...tables };
  return all[name];
}

/** The header of one of its columns. */
export function headerOf(vocabulary: Vocabulary, name: NativeTableName, key: string): string {
  const headers: Readonly<Record<string, string>> = headersOf(vocabulary, name);
  return headers[key] ?? key;
}
