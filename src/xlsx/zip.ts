/** Reads zip files, 64-bit ones too: the directory and the packed bytes of entries. */
import { WorkbookUnreadable } from './unreadable';

export interface ZipEntry {
  name: string;
  /** Bit 0: encrypted. */
  flags: number;
  /** 0 stored, 8 deflated. */
  method: number;
  checksum: number;
  /** Size in the file, and inflated size as the directory declares it, which may be false. */
  packedSize: number;
  size: number;
  /** Offset of the entry's local header. */
  start: number;
}

export const signatures = {
  entry: 0x02014b50,
  local: 0x04034b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
} as const;
export const endLength = 22;
const longestComment = 65_535;
const locatorLength = 20;
/** Written where the real value needs 64 bits and stands elsewhere. */
const in64Bits = 0xffffffff;

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Beyond 2^53 no longer exact, but then far beyond the end of any file. */
const wide = (data: DataView, at: number): number => Number(data.getBigUint64(at, true));

/** Where the directory lies: the number of its entries, its first byte, and the first one that belongs to it no more. */
interface DirectoryPlace {
  count: number;
  at: number;
  end: number;
}

/** More end records are in no honest comment; each costs reading a directory. */
const mostEnds = 8;

/**
 * The entries that a zip file declares; undefined without a complete directory, as in a truncated file. The sizes are
 * not checked.
 *
 * @throws {WorkbookUnreadable} for more than `most` entries, and for an entry whose real size is nowhere.
 */
export function readDirectory(bytes: Uint8Array, most: number): ZipEntry[] | undefined {
  const data = view(bytes);
  const lowest = Math.max(0, bytes.length - endLength - longestComment);
  const ends: number[] = [];
  for (let at = bytes.length - endLength; at >= lowest; at--) {
    if (data.getUint32(at, true) === signatures.end) ends.push(at);
  }
  // A comment may contain the signature, so the record that reaches to the end of the file comes first.
  const reachesEnd = (at: number): boolean => at + endLength + data.getUint16(at + 20, true) === bytes.length;
  const candidates = [...ends.filter(reachesEnd), ...ends.filter((at) => !reachesEnd(at))];
  for (const end of candidates.slice(0, mostEnds)) {
    const entries = readEntries(bytes, placeOf(data, end), most);
    if (entries && entries.length > 0) return entries;
  }
  return undefined;
}

function placeOf(data: DataView, end: number): DirectoryPlace {
  const plain = { count: data.getUint16(end + 10, true), at: data.getUint32(end + 16, true), end };
  const locator = end - locatorLength;
  if (locator < 0 || data.getUint32(locator, true) !== signatures.locator64) return plain;
  const record = wide(data, locator + 8);
  if (record + 56 > locator || data.getUint32(record, true) !== signatures.end64) return plain;
  // Some programs write the 64-bit record only, others keep what fits in the plain one.
  return {
    count: plain.count === 0xffff ? wide(data, record + 32) : plain.count,
    at: plain.at === in64Bits ? wide(data, record + 48) : plain.at,
    end: record,
  };
}

function readEntries(bytes: Uint8Array, place: DirectoryPlace, most: number): ZipEntry[] | undefined {
  const { count, end } = place;
  const data = view(bytes);
  const entries: ZipEntry[] = [];
  let { at } = place;
  for (let index = 0; index < count; index++) {
    if (index === most) throw new WorkbookUnreadable('too-large', `The file has ${count} parts.`);
    if (at + 46 > end || data.getUint32(at, true) !== signatures.entry) return undefined;
    const nameEnd = at + 46 + data.getUint16(at + 28, true);
    const extraEnd = nameEnd + data.getUint16(at + 30, true);
    const next = extraEnd + data.getUint16(at + 32, true);
    if (next > end) return undefined;
    const flags = data.getUint16(at + 8, true);
    const entry = {
      name: entryName(bytes.subarray(at + 46, nameEnd), flags),
      flags,
      method: data.getUint16(at + 10, true),
      checksum: data.getUint32(at + 16, true),
      packedSize: data.getUint32(at + 20, true),
      size: data.getUint32(at + 24, true),
      start: data.getUint32(at + 42, true),
    };
    entries.push(widened(entry, data, nameEnd, extraEnd));
    at = next;
  }
  return entries;
}

/** The entry with those of its sizes that only the 64-bit field has. */
function widened(entry: ZipEntry, data: DataView, from: number, to: number): ZipEntry {
  // In this order, and only those that do not fit.
  const missing = (['size', 'packedSize', 'start'] as const).filter((key) => entry[key] === in64Bits);
  if (missing.length === 0) return entry;
  for (let at = from; at + 4 <= to; at += 4 + data.getUint16(at + 2, true)) {
    if (data.getUint16(at, true) !== 1 || data.getUint16(at + 2, true) < missing.length * 8) continue;
    if (at + 4 + missing.length * 8 > to) break;
    const values = missing.map((key, index) => [key, wide(data, at + 4 + index * 8)] as const);
    return { ...entry, ...Object.fromEntries(values) };
  }
  throw new WorkbookUnreadable('damaged', `The sizes of "${entry.name}" are missing.`);
}

/** The upper half of code page 437, in which names are unless a flag says UTF-8. */
const upperHalf =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
  '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
const utf8Flag = 0x800;

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** Many programs write UTF-8 without the flag. */
function entryName(bytes: Uint8Array, flags: number): string {
  try {
    return (flags & utf8Flag ? lenient : strict).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : upperHalf[byte - 128])).join('');
  }
}

/** The packed bytes of an entry; undefined if its header is missing or the file ends too early. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const { start, packedSize } = entry;
  if (start + 30 > bytes.length) return undefined;
  const data = view(bytes);
  if (data.getUint32(start, true) !== signatures.local) return undefined;
  const from = start + 30 + data.getUint16(start + 26, true) + data.getUint16(start + 28, true);
  return from + packedSize <= bytes.length ? bytes.subarray(from, from + packedSize) : undefined;
}
