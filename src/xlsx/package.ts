/** A file's parts as text, inflated when they are asked for. */
import { Inflate } from 'fflate';
import { openFile, partKey, type ReadLimits } from './guards';
import { WorkbookUnreadable } from './unreadable';
import { checksum, packedBytes, type ZipEntry } from './zip';

export interface Package {
  has(name: string): boolean;
  /** The part's text. @throws {WorkbookUnreadable} when it is missing or damaged, or inflates beyond the limits. */
  text(name: string): string;
}

/** So little at a time that what a bomb can inflate to before it is counted stays small (about a thousandfold). */
const step = 16_384;

/** Into one piece of memory, as large as the directory declares. What inflates beyond is counted and not kept. */
function inflate(packed: Uint8Array, { name, size: declared }: ZipEntry, most: number): Uint8Array {
  const bytes = new Uint8Array(Math.min(declared, most));
  let size = 0;
  const stream = new Inflate((chunk) => {
    const end = size + chunk.length;
    if (end > most) throw new WorkbookUnreadable('too-large', `"${name}" inflates beyond ${most} bytes.`);
    if (end <= bytes.length) bytes.set(chunk, size);
    size = end;
  });
  for (let at = 0; at < packed.length; at += step) {
    stream.push(packed.subarray(at, at + step), at + step >= packed.length);
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

/** @throws {WorkbookUnreadable} when the file is not one that may be read; see `openFile`. */
export function openPackage(file: Uint8Array, limits: ReadLimits): Package {
  const entries = openFile(file, limits);
  let left = limits.total;

  function bytesOf(entry: ZipEntry): Uint8Array {
    const packed = packedBytes(file, entry);
    if (!packed) throw new WorkbookUnreadable('truncated', `"${entry.name}" lies beyond the end of the file.`);
    const most = Math.min(limits.part, left);
    const bytes = entry.method === 0 ? packed : inflate(packed, entry, most);
    left -= bytes.length;
    if (left < 0) throw new WorkbookUnreadable('too-large', `The parts hold more than ${limits.total} bytes.`);
    // A single wrong bit can change a figure and nothing else.
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
