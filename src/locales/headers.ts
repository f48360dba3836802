/** Headers of the native tables in one language. */
import type { NativeKey, NativeTableName } from '../core/native-tables';
import type { Texts, Vocabulary } from './texts';
import { labelIn } from './labels';

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

/** The header of a column of the agreement's tables: what the agreement calls it, or the category of an amount. */
export function agreementHeader(
  { agreement, problems, vocabulary }: Pick<Texts, 'agreement' | 'problems' | 'vocabulary'>,
  key: string,
): string {
  const own: Readonly<Record<string, string>> = agreement.headers;
  const keys: Readonly<Record<string, string>> = problems.keys;
  const name = own[key] ?? keys[key] ?? labelIn(vocabulary, 'categories', key) ?? key;
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}
