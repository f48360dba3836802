/** Deflating in browsers; what `#deflate` means there, see package.json. */
import { Deflate as ScriptDeflate } from 'fflate';
import type { Deflate } from '../xlsx';

type Pieces = Parameters<Deflate>[0];

export const deflate: Deflate = async (pieces) => {
  const stream = nativeStream();
  if (!stream) return byScript(pieces);
  const [packed] = await Promise.all([collected(stream.readable), feed(stream.writable, pieces)]);
  return packed;
};

/** Before 16.4, Safari, in which Excel for Mac shows the pane, has none of its own. */
function nativeStream(): CompressionStream | undefined {
  try {
    return new CompressionStream('deflate-raw');
  } catch {
    return undefined;
  }
}

/** While a piece is packed in the background, the next one is made. */
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
