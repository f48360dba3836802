/** Reads zip files: the directory and the packed bytes of entries. */

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

export const signatures = { entry: 0x02014b50, local: 0x04034b50, end: 0x06054b50 } as const;
export const endLength = 22;
const longestComment = 65_535;

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Offset of the end record of a zip file; undefined when it is missing, as in a truncated file. */
function findEnd(bytes: Uint8Array): number | undefined {
  const data = view(bytes);
  const lowest = Math.max(0, bytes.length - endLength - longestComment);
  for (let at = bytes.length - endLength; at >= lowest; at--) {
    if (data.getUint32(at, true) === signatures.end) return at;
  }
  return undefined;
}

/**
 * The entries that a zip file declares; undefined without a complete directory. Zip64 is not supported: it is for files
 * beyond the size that Accord accepts.
 */
export function readDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  const end = findEnd(bytes);
  if (end === undefined) return undefined;
  const data = view(bytes);
  const count = data.getUint16(end + 10, true);
  let at = data.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  const names = new TextDecoder();
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || data.getUint32(at, true) !== signatures.entry) return undefined;
    const nameLength = data.getUint16(at + 28, true);
    const next = at + 46 + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
    if (next > end) return undefined;
    entries.push({
      name: names.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      flags: data.getUint16(at + 8, true),
      method: data.getUint16(at + 10, true),
      checksum: data.getUint32(at + 16, true),
      packedSize: data.getUint32(at + 20, true),
      size: data.getUint32(at + 24, true),
      start: data.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
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
