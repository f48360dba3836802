/** Why a compound file is no workbook that can be read. */
import { readCompoundFile } from './compound-file';
import type { UnreadableReason } from './unreadable';

/** Kinds by a stream that they have, the first that fits. Excel 97 to 2003 calls its stream Workbook, Excel 5 and 95 called it Book. */
const kindsByStream: readonly (readonly [stream: string, kind: UnreadableReason])[] = [
  ['\tDRMContent', 'rights-protected'],
  ['DRMEncryptedDataSpace', 'rights-protected'],
  ['DRMEncryptedTransform', 'rights-protected'],
  ['EncryptedPackage', 'encrypted'],
  ['Workbook', 'old-format'],
  ['Book', 'old-format'],
  ['WordDocument', 'document'],
  ['PowerPoint Document', 'presentation'],
];

export async function compoundKind(bytes: Uint8Array): Promise<UnreadableReason> {
  const file = readCompoundFile(bytes);
  // Where the directory is cut off or damaged, the names are still somewhere.
  const has = (name: string): boolean => (file ? file.names.has(name) : containsName(bytes, name));
  const known = kindsByStream.find(([stream]) => has(stream))?.[1];
  if (known !== 'encrypted') return known ?? (file ? 'not-a-workbook' : 'truncated');
  const info = file?.stream('EncryptionInfo');
  // Loaded only here: it brings hash functions along.
  const { hasDefaultPassword } = await import('./default-password');
  return info && (await hasDefaultPassword(info)) ? 'encrypted-by-default' : 'encrypted';
}

/** Names are in UTF-16. */
function containsName(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from({ length: name.length * 2 }, (_byte, at) => (at % 2 ? 0 : name.charCodeAt(at / 2)));
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
