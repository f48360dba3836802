/** Why a compound file is no workbook that can be read. */
import { readCompoundFile } from './compound-file';
import type { UnreadableReason } from './unreadable';

/** Kinds by a stream that they have. Excel 97 to 2003 calls its stream Workbook, Excel 5 and 95 called it Book. */
const kindsByStream: readonly (readonly [stream: string, kind: UnreadableReason])[] = [
  ['\tDRMContent', 'rights-protected'],
  ['Workbook', 'old-format'],
  ['Book', 'old-format'],
  ['WordDocument', 'document'],
  ['PowerPoint Document', 'presentation'],
];

export async function compoundKind(bytes: Uint8Array): Promise<UnreadableReason> {
  const file = readCompoundFile(bytes);
  if (!file) return 'truncated';
  if (!file.names.has('EncryptedPackage'))
    return kindsByStream.find(([stream]) => file.names.has(stream))?.[1] ?? 'not-a-workbook';
  if ([...file.names].some((name) => name.startsWith('DRMEncrypted'))) return 'rights-protected';
  const info = file.stream('EncryptionInfo');
  // Loaded only here: it brings hash functions along.
  const { hasDefaultPassword } = await import('./default-password');
  return info && (await hasDefaultPassword(info)) ? 'encrypted-by-default' : 'encrypted';
}
