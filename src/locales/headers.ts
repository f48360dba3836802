/** Headers of the native tables in one language. */
import type { NativeKey, NativeTableName } from '../core/native-tables';
import type { Vocabulary } from './texts';

/** The headers of a table by column key. */
export function headersOf<Name extends NativeTableName>(
  { columns, tables }: Vocabulary,
  name: Name,
): Readonly<Record<NativeKey<Name>, string>> {
  const all: { [Each in NativeTableName]: Record<NativeKey<Each>, string> } = { Expenses: columns, ...tables };
  return all[name];
}

export function headerOf(vocabulary: Vocabulary, name: NativeTableName, key: string): string {
  const headers: Readonly<Record<string, string>> = headersOf(vocabulary, name);
  return headers[key] ?? key;
}
