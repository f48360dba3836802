/** A file's parts as text, inflated on request. */
import { Inflate } from 'fflate';
import { checkedDirectory, partKey, type ReadLimits } from './guards';
import { WorkbookUnreadable } from './unreadable';
import { checksum, packedBytes, type ZipEntry } from './zip';

export interface Package {
  has(name: string): boolean;
  /** The part's text. @throws {WorkbookUnreadable} when it is missing or damaged, or inflates beyond the limits. */
  text(name: string): string;
}

/** Packed bytes inflated at a time; small, because a zip bomb grows about a thousandfold before it is counted. */
const chunkSize = 16_384;

/** Inflates into one buffer of the size that the directory declares; bytes beyond it are counted, not kept. */
function inflate(packed: Uint8Array, { name, size: declared }: ZipEntry, limit: number): Uint8Array {
  const bytes = new Uint8Array(Math.min(declared, limit));
  let size = 0;
  const stream = new Inflate((chunk) => {
    const end = size + chunk.length;
    if (end > limit) throw new WorkbookUnreadable('too-large', `"${name}" inflates beyond ${limit} bytes.`);
    if (end <= bytes.length) bytes.set(chunk, size);
    size = end;
  });
  for (let at = 0; at < packed.length; at += chunkSize) {
    stream.push(packed.subarray(at, at + chunkSize), at + chunkSize >= packed.length);
  }
  if (size !== declared)
    throw new WorkbookUnreadable('damaged', `"${name}" has ${size} bytes and declares ${declared}.`);
  return bytes;
}

function decode(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(wide, { fatal: true }).decode(bytes);
}

/** @throws {WorkbookUnreadable} when the file must not be read; see `checkedDirectory`. */
export function openPackage(file: Uint8Array, limits: ReadLimits): Package {
  const entries = checkedDirectory(file, limits);
  let remaining = limits.total;

  function bytesOf(entry: ZipEntry): Uint8Array {
    const packed = packedBytes(file, entry);
    if (!packed) throw new WorkbookUnreadable('truncated', `"${entry.name}" lies beyond the end of the file.`);
    const limit = Math.min(limits.part, remaining);
    const bytes = entry.method === 0 ? packed : inflate(packed, entry, limit);
    remaining -= bytes.length;
    if (remaining < 0) throw new WorkbookUnreadable('too-large', `The parts hold more than ${limits.total} bytes.`);
    // A single flipped bit may change nothing but a figure.
    if (checksum(bytes) !== entry.checksum)
      throw new WorkbookUnreadable('damaged', `"${entry.name}" has a wrong checksum.`);
    return bytes;
  }

  return {
    has: (name) => entries.has(partKey(name)),
    text(name) {
      const entry = entries.get(partKey(name));
      if (!entry) throw new WorkbookUnreadable('damaged', `The part "${name}" is missing.`);
      try {
        return decode(bytesOf(entry));
      } catch (cause) {
        if (cause instanceof WorkbookUnreadable) throw cause;
        throw new WorkbookUnreadable('damaged', `"${name}" cannot be unpacked.`, { cause });
      }
    },
  };
}
