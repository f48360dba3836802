/** Deflate in browsers: the target of `#deflate` there, see `imports` in package.json. */
import { Deflate as ScriptDeflate } from 'fflate';
import type { Deflate } from '../xlsx';

type Pieces = Parameters<Deflate>[0];

export const deflate: Deflate = async (pieces) => {
  const stream = nativeStream();
  if (!stream) return byScript(pieces);
  const [packed] = await Promise.all([collected(stream.readable), feed(stream.writable, pieces)]);
  return packed;
};

/** Undefined in Safari before 16.4, in which older Excel for Mac shows the pane. */
function nativeStream(): CompressionStream | undefined {
  try {
    return new CompressionStream('deflate-raw');
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

function byScript(pieces: Pieces): Uint8Array[] {
  const packed: Uint8Array[] = [];
  const stream = new ScriptDeflate((chunk) => packed.push(chunk));
  for (const piece of pieces) stream.push(piece);
  stream.push(new Uint8Array(), true);
  return packed;
}
