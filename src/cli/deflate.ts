/** Deflate in Node: the target of `#deflate` there, see `imports` in package.json. */
import { createDeflateRaw, type DeflateRaw } from 'node:zlib';
import type { Deflate } from '../xlsx';

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
