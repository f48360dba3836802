/** What is checked of a file before any of it is parsed. */
import { WorkbookUnreadable } from './unreadable';
import { readDirectory, type ZipEntry } from './zip';

export interface ReadLimits {
  /** Inflated bytes of one part, and of all together. */
  part: number;
  total: number;
  /** Parts in the file. */
  entries: number;
  /** Cells of the sheets that are read, with the blank ones to the left of the last filled one in each row. */
  cells: number;
}

export const readLimits: ReadLimits = { part: 120e6, total: 250e6, entries: 10_000, cells: 10_000_000 };

const starts = {
  zip: [0x50, 0x4b, 0x03, 0x04],
  /** Microsoft's compound file: old .xls, and the wrapping of an encrypted .xlsx. */
  compound: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
} as const;

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Whether the name of a stream stands in a compound file, whose directory is in UTF-16. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from({ length: name.length * 2 }, (_byte, at) => (at % 2 ? 0 : name.charCodeAt(at / 2)));
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function refuseCompound(bytes: Uint8Array): never {
  if (hasStream(bytes, 'EncryptedPackage')) throw new WorkbookUnreadable('encrypted', 'The file needs a password.');
  // Excel 97 to 2003 calls its stream Workbook, Excel 5 and 95 called it Book.
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) {
    throw new WorkbookUnreadable('old-format', 'The file is an .xls of Excel 2003 or older.');
  }
  throw new WorkbookUnreadable('not-a-workbook', 'The compound file holds no workbook.');
}

/** Names inside the file: as they are compared (without case), and never out of the file's own folders. */
export function partKey(name: string): string {
  return name.replaceAll('\\', '/').toLowerCase();
}

function checkEntry({ name, flags, method, size, packedSize }: ZipEntry, limits: ReadLimits): void {
  const key = partKey(name);
  if (key.startsWith('/') || /^[a-z]:/.test(key) || key.split('/').includes('..')) {
    throw new WorkbookUnreadable('damaged', `The part name "${name}" leads out of the file.`);
  }
  if (flags & 1) throw new WorkbookUnreadable('encrypted', `The part "${name}" is encrypted.`);
  if (method !== 0 && method !== 8) throw new WorkbookUnreadable('damaged', `"${name}" is packed by method ${method}.`);
  if (size > limits.part || packedSize > limits.part) {
    throw new WorkbookUnreadable('too-large', `The part "${name}" declares ${size} bytes.`);
  }
}

/**
 * The directory of a zip file that may be read as a workbook, by part key.
 *
 * @throws {WorkbookUnreadable} by what the first bytes, or what the directory declares, give away.
 */
export function openFile(bytes: Uint8Array, limits: ReadLimits): Map<string, ZipEntry> {
  if (bytes.length === 0) throw new WorkbookUnreadable('empty', 'The file has no bytes.');
  if (startsWith(bytes, starts.compound)) refuseCompound(bytes);
  if (!startsWith(bytes, starts.zip)) throw new WorkbookUnreadable('not-a-workbook', 'The file is no zip file.');
  const entries = readDirectory(bytes);
  if (!entries) throw new WorkbookUnreadable('truncated', 'The zip file has no complete directory.');
  if (entries.length > limits.entries)
    throw new WorkbookUnreadable('too-large', `The file has ${entries.length} parts.`);
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.total) throw new WorkbookUnreadable('too-large', `The parts declare ${total} bytes.`);
  const byKey = new Map<string, ZipEntry>();
  for (const entry of entries) {
    checkEntry(entry, limits);
    const key = partKey(entry.name);
    if (byKey.has(key)) throw new WorkbookUnreadable('damaged', `The part "${entry.name}" is there twice.`);
    byKey.set(key, entry);
  }
  return byKey;
}
