/** Writes a zip file. It contains no timestamps, so that the same parts yield the same bytes. */
import { checksum } from '#packing';
import { concatenated, lengthOf } from '../bytes';
import type { Deflate } from '../packing';
import { endLength, signatures } from '../zip';

export interface Packed {
  name: string;
  checksum: number;
  /** Size in bytes before compression. */
  size: number;
  packed: Uint8Array[];
}

/** Text is encoded and compressed in chunks of this many characters. */
const chunkLength = 65_536;

/** Compresses a part's text, piece by piece. */
export function pack(name: string, pieces: Iterable<string>, deflate: Deflate): Promise<Packed> {
  return packBytes(name, encoded(pieces), deflate);
}

/** Compresses bytes, piece by piece. */
export async function packBytes(
  name: string,
  pieces: Iterable<Uint8Array<ArrayBuffer>>,
  deflate: Deflate,
): Promise<Packed> {
  let [size, sum] = [0, 0];
  function* counted(): Generator<Uint8Array<ArrayBuffer>> {
    for (const bytes of pieces) {
      size += bytes.length;
      sum = checksum(bytes, sum);
      yield bytes;
    }
  }
  const packed = await deflate(counted());
  return { name, checksum: sum, size, packed };
}

function* encoded(pieces: Iterable<string>): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  for (const text of inChunks(pieces)) yield encoder.encode(text);
}

function* inChunks(pieces: Iterable<string>): Generator<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < chunkLength) continue;
    yield text;
    text = '';
  }
  yield text;
}

const [version, utf8Names, deflated] = [20, 0x800, 8];
/** 1 January 1980, the first date of the zip format. */
export const firstDate = 33;

/** A part's local header or, with `start` (the local header's offset), its entry in the central directory. */
function header({ name, checksum: sum, size, packed }: Packed, start?: number): Uint8Array {
  const nameBytes = new TextEncoder().encode(name);
  const central = start !== undefined;
  const bytes = new Uint8Array((central ? 46 : 30) + nameBytes.length);
  const data = new DataView(bytes.buffer);
  data.setUint32(0, central ? signatures.entry : signatures.local, true);
  const fields = [...(central ? [version] : []), version, utf8Names, deflated, 0, firstDate];
  for (const [index, field] of fields.entries()) data.setUint16(4 + 2 * index, field, true);
  const at = 4 + 2 * fields.length;
  data.setUint32(at, sum, true);
  data.setUint32(at + 4, lengthOf(packed), true);
  data.setUint32(at + 8, size, true);
  data.setUint16(at + 12, nameBytes.length, true);
  if (central) data.setUint32(42, start, true);
  bytes.set(nameBytes, bytes.length - nameBytes.length);
  return bytes;
}

/** The bytes of the zip file, with the parts in the given order. */
export function zipFile(parts: readonly Packed[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let start = 0;
  for (const part of parts) {
    const local = header(part);
    directory.push(header(part, start));
    pieces.push(local, ...part.packed);
    start += local.length + lengthOf(part.packed);
  }
  const end = new Uint8Array(endLength);
  const data = new DataView(end.buffer);
  data.setUint32(0, signatures.end, true);
  data.setUint16(8, parts.length, true);
  data.setUint16(10, parts.length, true);
  data.setUint32(12, lengthOf(directory), true);
  data.setUint32(16, start, true);
  return concatenated([...pieces, ...directory, end]);
}
