/** Packing in browsers: the target of `#packing` there, see `imports` in package.json. */
import { Deflate as ScriptDeflate, Inflate as ScriptInflate } from 'fflate';
import { concatenated } from '../xlsx/bytes';
import { checksumByScript } from '../xlsx/checksum';
import type { Checksum, Decode, Deflate, Inflate, IsUtf8 } from '../xlsx/packing';

type Pieces = Parameters<Deflate>[0];

export const checksum: Checksum = checksumByScript;

export const isUtf8: IsUtf8 = (bytes) => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/** For longer texts, the decoder is quicker in spite of the call. */
const shortText = 24;

export const decodeUtf8: Decode = (bytes, from, to) =>
  (to - from <= shortText ? asciiText(bytes, from, to) : undefined) ?? decoder.decode(bytes.subarray(from, to));

/** Begins with the same characters as ASCII, and has one for every byte. */
const oneForEach = new TextDecoder('windows-1252');

export const decodeAscii: Decode = (bytes, from, to) => oneForEach.decode(bytes.subarray(from, to));

/** The text of bytes below 128; undefined where there are others. */
function asciiText(bytes: Uint8Array, from: number, to: number): string | undefined {
  let all = 0;
  for (let at = from; at < to; at++) all |= bytes[at] ?? 0;
  if (all > 127) return undefined;
  let text = '';
  let at = from;
  for (; at + 4 <= to; at += 4)
    text += String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0);
  for (; at < to; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

export const deflate: Deflate = async (pieces) => {
  const stream = native(() => new CompressionStream('deflate-raw'));
  if (!stream) return deflateByScript(pieces);
  const [packed] = await Promise.all([collected(stream.readable), feed(stream.writable, pieces)]);
  return packed;
};

export const inflate: Inflate = async (packed, _size, limit) => {
  const stream = native(() => new DecompressionStream('deflate-raw'));
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream ? inflated(stream, packed) : inflatedByScript(packed)) {
    length += chunk.length;
    if (length > limit) return undefined;
    chunks.push(chunk);
  }
  return concatenated(chunks);
};

/** Undefined in Safari before 16.4, in which older Excel for Mac shows the pane. */
function native<Stream>(make: () => Stream): Stream | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

/** Waits for a piece only after the next one is produced, so that both overlap. */
async function feed(stream: WritableStream<BufferSource>, pieces: Pieces): Promise<void> {
  const writer = stream.getWriter();
  let taken: Promise<void> = Promise.resolve();
  for (const piece of pieces) {
    await taken;
    taken = writer.write(piece);
  }
  await taken;
  await writer.close();
}

async function collected(stream: ReadableStream<Uint8Array>): Promise<Uint8Array[]> {
  const reader = stream.getReader();
  const packed: Uint8Array[] = [];
  for (let next = await reader.read(); !next.done; next = await reader.read()) packed.push(next.value);
  return packed;
}

async function* inflated(stream: DecompressionStream, packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const fed = feed(stream.writable, chunksOf(packed));
  // Where the bytes are damaged, or more than wanted, both ends fail: the reader tells.
  fed.catch(() => undefined);
  const reader = stream.readable.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Packed bytes inflated at a time; few, because a zip bomb grows about a thousandfold before it is counted. */
const packedChunk = 16_384;

function* chunksOf(packed: Uint8Array): Generator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < packed.length; at += packedChunk) yield new Uint8Array(packed.subarray(at, at + packedChunk));
}

function deflateByScript(pieces: Pieces): Uint8Array[] {
  const packed: Uint8Array[] = [];
  const stream = new ScriptDeflate((chunk) => packed.push(chunk));
  for (const piece of pieces) stream.push(piece);
  stream.push(new Uint8Array(), true);
  return packed;
}

function* inflatedByScript(packed: Uint8Array): Generator<Uint8Array> {
  let made: Uint8Array[] = [];
  const stream = new ScriptInflate((chunk) => made.push(chunk));
  for (const chunk of chunksOf(packed)) {
    stream.push(chunk);
    yield* made;
    made = [];
  }
  stream.push(new Uint8Array(), true);
  yield* made;
}
