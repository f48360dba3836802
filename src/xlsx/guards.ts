/** Checks on a file before any part of it is parsed. */
import { compoundStart } from './compound-file';
import { compoundKind } from './compound-kinds';
import { foreignKind, startsWith, zipStart } from './foreign-files';
import type { ReadLimits } from './limits';
import { WorkbookUnreadable } from './unreadable';
import { readDirectory, type ZipEntry } from './zip';

/**
 * A part name normalised for comparison. Part names ignore case and are percent-encoded; programs write them with
 * backslashes, from the root, or as characters.
 */
export function partKey(name: string): string {
  const path = decoded(name)
    .replaceAll('\\', '/')
    .replace(/^(\.?\/)+/, '');
  return path.normalize('NFC').toLowerCase();
}

function decoded(name: string): string {
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function checkEntry({ name, flags, method, size, packedSize }: ZipEntry, limits: ReadLimits): void {
  const key = partKey(name);
  if (/^[a-z]:/.test(key) || key.split('/').includes('..')) {
    throw new WorkbookUnreadable('damaged', `The part name "${name}" leads out of the file.`);
  }
  if (flags & 1) throw new WorkbookUnreadable('encrypted-archive', `The part "${name}" is encrypted.`);
  if (method !== 0 && method !== 8)
    throw new WorkbookUnreadable('unknown-compression', `"${name}" is packed by method ${method}.`);
  if (size > limits.part || packedSize > limits.part) {
    throw new WorkbookUnreadable('too-large', `The part "${name}" declares ${size} bytes.`);
  }
}

const isFolder = ({ name, size }: ZipEntry): boolean => size === 0 && /[/\\]$/.test(name);

const sameContent = (a: ZipEntry, b: ZipEntry): boolean => a.checksum === b.checksum && a.size === b.size;

/**
 * The zip entries of a workbook file, by part key. Rejects with `WorkbookUnreadable` when the first bytes or the directory
 * show that the file must not be read.
 */
export async function checkedDirectory(bytes: Uint8Array, limits: ReadLimits): Promise<Map<string, ZipEntry>> {
  if (bytes.length === 0) throw new WorkbookUnreadable('empty', 'The file has no bytes.');
  if (startsWith(bytes, compoundStart))
    throw new WorkbookUnreadable(await compoundKind(bytes), 'The file is a compound file.');
  if (!startsWith(bytes, zipStart)) throw new WorkbookUnreadable(foreignKind(bytes), 'The file is no zip file.');
  const entries = readDirectory(bytes, limits.entries);
  if (!entries) throw new WorkbookUnreadable('truncated', 'The zip file has no complete directory.');
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.total) throw new WorkbookUnreadable('too-large', `The parts declare ${total} bytes.`);
  const byKey = new Map<string, ZipEntry>();
  for (const entry of entries) {
    checkEntry(entry, limits);
    const key = partKey(entry.name);
    const other = byKey.get(key);
    // Which one counts differs between programs.
    if (other && !isFolder(entry) && !sameContent(entry, other))
      throw new WorkbookUnreadable('part-twice', `The part "${entry.name}" is there twice.`);
    byKey.set(key, other ?? entry);
  }
  return byKey;
}
