/** A file's parts as text, inflated on request. */
import { checksum, inflate } from '#packing';
import { xmlBytes } from './encoding';
import { checkedDirectory, partKey } from './guards';
import { Counts, type ReadLimits } from './limits';
import { WorkbookUnreadable } from './unreadable';
import { packedBytes, type ZipEntry } from './zip';

export interface Package {
  /** What was read of all parts so far. */
  readonly counts: Counts;
  has(name: string): boolean;
  /**
   * The part in UTF-8. Rejects with `WorkbookUnreadable` when it is missing or damaged, or inflates beyond the limits.
   */
  bytes(name: string): Promise<Uint8Array>;
  text(name: string): Promise<string>;
}

async function inflated(packed: Uint8Array, { name, size }: ZipEntry, limit: number): Promise<Uint8Array> {
  const bytes = await inflate(packed, size, limit);
  if (!bytes) throw new WorkbookUnreadable('too-large', `"${name}" inflates beyond ${limit} bytes.`);
  if (bytes.length !== size)
    throw new WorkbookUnreadable('damaged', `"${name}" has ${bytes.length} bytes and declares ${size}.`);
  return bytes;
}

/** Rejects with `WorkbookUnreadable` when the file must not be read; see `checkedDirectory`. */
export async function openPackage(file: Uint8Array, limits: ReadLimits): Promise<Package> {
  const entries = await checkedDirectory(file, limits);
  let remaining = limits.total;

  async function bytesOf(entry: ZipEntry): Promise<Uint8Array> {
    const packed = packedBytes(file, entry);
    if (!packed) throw new WorkbookUnreadable('truncated', `"${entry.name}" lies beyond the end of the file.`);
    const limit = Math.min(limits.part, remaining);
    const bytes = entry.method === 0 ? packed : await inflated(packed, entry, limit);
    remaining -= bytes.length;
    if (remaining < 0) throw new WorkbookUnreadable('too-large', `The parts hold more than ${limits.total} bytes.`);
    // A single flipped bit may change nothing but a figure.
    if (checksum(bytes) !== entry.checksum)
      throw new WorkbookUnreadable('damaged', `"${entry.name}" has a wrong checksum.`);
    return bytes;
  }

  async function bytes(name: string): Promise<Uint8Array> {
    const entry = entries.get(partKey(name));
    if (!entry) throw new WorkbookUnreadable('missing-part', `The part "${name}" is missing.`);
    try {
      return xmlBytes(await bytesOf(entry), name);
    } catch (cause) {
      if (cause instanceof WorkbookUnreadable) throw cause;
      throw new WorkbookUnreadable('damaged', `"${name}" cannot be unpacked.`, { cause });
    }
  }

  return {
    counts: new Counts(limits),
    has: (name) => entries.has(partKey(name)),
    bytes,
    text: async (name) => new TextDecoder().decode(await bytes(name)),
  };
}
