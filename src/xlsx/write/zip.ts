/** A zip file of packed parts. It carries no times: the same parts give the same bytes. */
import { checksum, endLength, signatures } from '../zip';

/**
 * Deflates bytes, raw (RFC 1951). They are given piece by piece and taken as fast as they are packed, so that never more
 * than a few of them are held. Programs and browsers bring their own, far faster than a script's: see `#deflate`.
 */
export type Deflate = (pieces: Iterable<Uint8Array<ArrayBuffer>>) => Promise<Uint8Array[]>;

export interface Packed {
  name: string;
  checksum: number;
  /** Bytes before packing. */
  size: number;
  packed: Uint8Array[];
}

/** So much text is turned into bytes and packed at a stroke. */
const pieceLength = 65_536;

/** Packs a part's text, piece by piece. */
export async function pack(name: string, pieces: Iterable<string>, deflate: Deflate): Promise<Packed> {
  const encoder = new TextEncoder();
  let [size, sum] = [0, 0];
  function* counted(): Generator<Uint8Array<ArrayBuffer>> {
    for (const text of gathered(pieces)) {
      const bytes = encoder.encode(text);
      size += bytes.length;
      sum = checksum(bytes, sum);
      yield bytes;
    }
  }
  const packed = await deflate(counted());
  return { name, checksum: sum, size, packed };
}

function* gathered(pieces: Iterable<string>): Generator<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < pieceLength) continue;
    yield text;
    text = '';
  }
  yield text;
}

const lengthOf = (pieces: readonly Uint8Array[]): number => pieces.reduce((sum, { length }) => sum + length, 0);

const [version, utf8Names, deflated] = [20, 0x800, 8];
/** 1 January 1980, the first day that zip files know. */
const firstDay = 33;

/** What stands before a part, and once more in the directory; there, `start` says where the part is. */
function header({ name, checksum: sum, size, packed }: Packed, start?: number): Uint8Array {
  const nameBytes = new TextEncoder().encode(name);
  const central = start !== undefined;
  const bytes = new Uint8Array((central ? 46 : 30) + nameBytes.length);
  const data = new DataView(bytes.buffer);
  data.setUint32(0, central ? signatures.entry : signatures.local, true);
  const fields = [...(central ? [version] : []), version, utf8Names, deflated, 0, firstDay];
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

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** The file's bytes, its parts in the given order. */
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
  return joined([...pieces, ...directory, end]);
}
