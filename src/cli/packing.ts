/** Packing in Node: the target of `#packing` there, see `imports` in package.json. */
import { isUtf8 } from 'node:buffer';
import zlib, { createDeflateRaw, inflateRawSync, type DeflateRaw } from 'node:zlib';
import { checksumByScript } from '../xlsx/checksum';
import type { Checksum, Decode, Deflate, Inflate } from '../xlsx/packing';

/** Node has its own since 20.15 and 22.2. */
const checksumOfBytes: Checksum = (zlib as { crc32?: Checksum }).crc32 ?? checksumByScript;

/** Of an empty array without memory, such as an encoder returns, Node's is 0 whatever came before. */
export const checksum: Checksum = (bytes, before = 0) => (bytes.length === 0 ? before : checksumOfBytes(bytes, before));

export { isUtf8 };

/** Unlike a TextDecoder, a buffer needs no view for each of the many short texts. */
const decodeAs =
  (encoding: BufferEncoding): Decode =>
  (bytes, from, to) =>
    (bytes instanceof Buffer ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)).toString(
      encoding,
      from,
      to,
    );

export const decodeUtf8 = decodeAs('utf8');
export const decodeAscii = decodeAs('latin1');

const smallestChunk = 65_536;

export const inflate: Inflate = (packed, size, limit) =>
  Promise.resolve().then(() => {
    try {
      // With room for one byte more, honest parts end in their first chunk.
      const chunkSize = Math.max(Math.min(size, limit) + 1, smallestChunk);
      return inflateRawSync(packed, { chunkSize, maxOutputLength: Math.max(limit, 1) });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return undefined;
      throw error;
    }
  });

export const deflate: Deflate = async (pieces) => {
  const stream = createDeflateRaw();
  const [packed] = await Promise.all([collected(stream), feed(stream, pieces)]);
  return packed;
};

/** Waits for a piece only after the next one is produced, so that both overlap. */
async function feed(stream: DeflateRaw, pieces: Iterable<Uint8Array>): Promise<void> {
  let taken: Promise<void> = Promise.resolve();
  for (const piece of pieces) {
    await taken;
    taken = new Promise((resolve, reject) => stream.write(piece, (error) => (error ? reject(error) : resolve())));
  }
  await taken;
  stream.end();
}

async function collected(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const packed: Uint8Array[] = [];
  for await (const chunk of stream) packed.push(chunk);
  return packed;
}
