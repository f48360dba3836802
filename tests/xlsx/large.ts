/** Workbooks that hold too much, or nearly, made in little time: what is repeated in a part is packed once. */
import { constants, deflateRawSync } from 'node:zlib';
import { strToU8, unzipSync } from 'fflate';
import { checksum } from '#packing';
import { zipFile, type Packed } from '../../src/xlsx/write/zip';

const blockLength = 65_536;

/** A part that holds one piece many times. */
export function repeated(before: string, piece: string, count: number, after: string): Omit<Packed, 'name'> {
  const inBlock = Math.max(1, Math.min(count, Math.floor(blockLength / piece.length)));
  const blocks = Math.floor(count / inBlock);
  const block = strToU8(piece.repeat(inBlock));
  // After a full flush nothing refers to what came before, so that a block stands for itself wherever it lies.
  const flushed = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH });
  const [head, tail] = [strToU8(before), strToU8(piece.repeat(count - blocks * inBlock) + after)];
  let sum = checksum(head);
  for (let index = 0; index < blocks; index += 1) sum = checksum(block, sum);
  return {
    checksum: checksum(tail, sum),
    size: head.length + blocks * block.length + tail.length,
    packed: [flushed(head), ...Array<Uint8Array>(blocks).fill(flushed(block)), deflateRawSync(tail)],
  };
}

/** A workbook with parts replaced or added. */
export function withLarge(bytes: Uint8Array, parts: Readonly<Record<string, Omit<Packed, 'name'>>>): Uint8Array {
  const others = Object.entries(unzipSync(bytes)).filter(([name]) => !(name in parts));
  return zipFile([
    ...others.map(([name, part]) => ({
      name,
      checksum: checksum(part),
      size: part.length,
      packed: [deflateRawSync(part)],
    })),
    ...Object.entries(parts).map(([name, part]) => ({ name, ...part })),
  ]);
}
