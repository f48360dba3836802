/** Zip files as other programs write them: 64-bit fields, sizes after the data, comments, names in other encodings. */
import { deflateRawSync } from 'node:zlib';
import { checksum } from '#packing';

export interface ZipVariant {
  /** Where sizes and offsets are written in 64 bits: everywhere, only at the end, or only sizes. */
  zip64?: 'all' | 'end' | 'sizes' | 'sizes-missing';
  /** Checksum and sizes follow the data, as programs write that stream. */
  descriptors?: boolean;
  comment?: Uint8Array;
  flags?: number;
  method?: number;
}

const all = 0xffffffff;

type Field = readonly [bytes: 2 | 4 | 8, value: number];

const numbers = (...fields: Field[]): Buffer => {
  const buffer = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) buffer.writeUInt16LE(value, at);
    else if (size === 4) buffer.writeUInt32LE(value, at);
    else buffer.writeBigUInt64LE(BigInt(value), at);
    at += size;
  }
  return buffer;
};

const wide = (values: number[]): Buffer =>
  numbers([2, 1], [2, values.length * 8], ...values.map((value): Field => [8, value]));

/** A zip file of these entries, in this order; a name may stand twice. */
export function zipped(
  entries: readonly (readonly [name: string | Buffer, content: Uint8Array | string])[],
  { zip64, descriptors = false, comment = new Uint8Array(), flags = 0, method = 8 }: ZipVariant = {},
): Uint8Array {
  const sizes64 = zip64 === 'all' || zip64 === 'sizes' || zip64 === 'sizes-missing';
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const bytes = Buffer.from(content);
    const packed = method === 0 ? bytes : deflateRawSync(bytes);
    const label = Buffer.from(name);
    const sum = checksum(bytes);
    const start = offset;
    const bits = flags | (descriptors ? 8 : 0);
    const [packedSize, size] = sizes64 ? [all, all] : [packed.length, bytes.length];
    const values = [bytes.length, packed.length, ...(zip64 === 'all' ? [start] : [])];
    const extra = sizes64 && zip64 !== 'sizes-missing' ? wide(values) : Buffer.alloc(0);
    const inLocal = sizes64 ? wide([bytes.length, packed.length]) : Buffer.alloc(0);
    const local = numbers(
      ...([
        [4, 0x04034b50],
        [2, 45],
        [2, bits],
        [2, method],
        [4, 0],
      ] as const),
      ...((descriptors
        ? [
            [4, 0],
            [4, 0],
            [4, 0],
          ]
        : [
            [4, sum],
            [4, packedSize],
            [4, size],
          ]) as Field[]),
      ...([
        [2, label.length],
        [2, inLocal.length],
      ] as const),
    );
    const after = descriptors
      ? numbers(
          [4, 0x08074b50],
          [4, sum],
          ...([packed.length, bytes.length].map((one) => [sizes64 ? 8 : 4, one]) as Field[]),
        )
      : Buffer.alloc(0);
    for (const part of [local, label, inLocal, packed, after]) parts.push(part);
    offset += local.length + label.length + inLocal.length + packed.length + after.length;
    directory.push(
      numbers([4, 0x02014b50], [2, 45], [2, 45], [2, bits], [2, method], [4, 0], [4, sum], [4, packedSize], [4, size]),
      numbers([2, label.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0], [4, zip64 === 'all' ? all : start]),
      label,
      extra,
    );
  }
  const listed = Buffer.concat(directory);
  const end64 = zip64 === 'all' || zip64 === 'end';
  const [count, length] = [entries.length, listed.length];
  const record = end64
    ? Buffer.concat([
        numbers(
          [4, 0x06064b50],
          [8, 44],
          [2, 45],
          [2, 45],
          [4, 0],
          [4, 0],
          [8, count],
          [8, count],
          [8, length],
          [8, offset],
        ),
        numbers([4, 0x07064b50], [4, 0], [8, offset + length], [4, 1]),
      ])
    : Buffer.alloc(0);
  const end = end64
    ? numbers([4, 0x06054b50], [2, 0], [2, 0], [2, 0xffff], [2, 0xffff], [4, all], [4, all], [2, comment.length])
    : numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, length], [4, offset], [2, comment.length]);
  return new Uint8Array(Buffer.concat([...parts, listed, record, end, comment]));
}
