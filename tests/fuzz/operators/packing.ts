/** The same parts packed in other ways: levels, zip64, streams, names, notes; and parts under other names. */
import { deflateRawSync } from 'node:zlib';
import type { Chance } from '../chance';
import { replaceIn, textOf, type Operator, type Parts } from './operator';

interface Packing {
  level?: number;
  /** Sizes after the data, as programs write that do not know them before. */
  streamed?: boolean;
  zip64?: 'all' | 'end' | 'sizes';
  nameOf?: (name: string) => string;
  note?: string;
  extra?: Buffer;
  before?: Buffer;
  folders?: boolean;
  twice?: string;
}

const crcTable = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = ((crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)) >>> 0;
  return (crc ^ 0xffffffff) >>> 0;
}

const u16 = (...values: number[]): Buffer =>
  Buffer.concat(values.map((value) => Buffer.from([value & 255, value >>> 8])));
const u32 = (...values: number[]): Buffer =>
  Buffer.concat(
    values.map((value) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32LE(value);
      return bytes;
    }),
  );
const u64 = (...values: number[]): Buffer =>
  Buffer.concat(values.map((value) => u32(value % 2 ** 32, Math.floor(value / 2 ** 32))));
const big = 0xffffffff;

export function packed(parts: ReadonlyMap<string, string | Uint8Array>, how: Packing): Uint8Array {
  const { level = 6, streamed = false, zip64, note = '', extra = Buffer.alloc(0) } = how;
  const local: Buffer[] = [how.before ?? Buffer.alloc(0)];
  const directory: Buffer[] = [];
  let [offset, count] = [local[0]?.length ?? 0, 0];
  const add = (name: string, part: string | Uint8Array): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part) : Buffer.from(part);
    const data = level === 0 ? bytes : deflateRawSync(bytes, { level });
    const [method, crc, named] = [level === 0 ? 0 : 8, crcOf(bytes), Buffer.from(name)];
    const wide = zip64 === 'all' || zip64 === 'sizes';
    const sizes = wide ? u32(big, big) : u32(data.length, bytes.length);
    const localExtra = Buffer.concat([
      wide ? Buffer.concat([u16(1, 16), u64(bytes.length, data.length)]) : Buffer.alloc(0),
      extra,
    ]);
    const flags = streamed ? 0x808 : 0x800;
    const pieces = [
      u32(0x04034b50),
      u16(wide ? 45 : 20, flags, method, 0, 33),
      streamed ? u32(0, 0, 0) : Buffer.concat([u32(crc), sizes]),
      u16(named.length, localExtra.length),
      named,
      localExtra,
      data,
      streamed ? u32(0x08074b50, crc, data.length, bytes.length) : Buffer.alloc(0),
    ];
    const wideExtra =
      zip64 === 'all'
        ? Buffer.concat([u16(1, 24), u64(bytes.length, data.length, offset)])
        : zip64 === 'sizes'
          ? Buffer.concat([u16(1, 16), u64(bytes.length, data.length)])
          : Buffer.alloc(0);
    const centralExtra = Buffer.concat([wideExtra, extra]);
    directory.push(
      u32(0x02014b50),
      u16(wide ? 45 : 20, wide ? 45 : 20, flags, method, 0, 33),
      u32(crc),
      sizes,
      u16(named.length, centralExtra.length, 0, 0, 0),
      u32(0, zip64 === 'all' ? big : offset),
      named,
      centralExtra,
    );
    const whole = Buffer.concat(pieces);
    local.push(whole);
    offset += whole.length;
    count += 1;
  };
  if (how.folders) for (const folder of ['_rels/', 'xl/', 'xl/worksheets/']) add(folder, '');
  for (const [name, part] of parts) {
    add(how.nameOf?.(name) ?? name, part);
    if (name === how.twice) add(name, part);
  }
  const central = Buffer.concat(directory);
  const end64 = offset + central.length;
  const wideEnd =
    zip64 === 'all' || zip64 === 'end'
      ? [
          u32(0x06064b50),
          u64(44),
          u16(45, 45),
          u32(0, 0),
          u64(count, count, central.length, offset),
          u32(0x07064b50, 0),
          u64(end64),
          u32(1),
        ]
      : [];
  const end =
    wideEnd.length > 0
      ? [u32(0x06054b50), u16(0, 0, 0xffff, 0xffff), u32(big, big)]
      : [u32(0x06054b50), u16(0, 0, count, count), u32(central.length, offset)];
  const noted = Buffer.from(note);
  return new Uint8Array(Buffer.concat([...local, central, ...wideEnd, ...end, u16(noted.length), noted]));
}

const packing = (how: (parts: Parts, chance: Chance) => Packing, opens = true): Operator => ({
  opens,
  pack: (parts, chance) => packed(parts, how(parts, chance)),
});

/** A part under another name, wherever it is named. */
function renamed(parts: Parts, from: string, to: string): void {
  const text = textOf(parts, from);
  const rels = from.replace(/([^/]+)$/, '_rels/$1.rels');
  const linked = textOf(parts, rels);
  parts.delete(from);
  parts.set(to, text);
  if (linked !== '') {
    parts.delete(rels);
    parts.set(to.replace(/([^/]+)$/, '_rels/$1.rels'), linked);
  }
  replaceIn(parts, '[Content_Types].xml', `/${from}`, `/${to}`);
}

export const packingOperators = {
  packedAtLevel: packing((_parts, chance) => ({ level: chance.number(10) })),
  packedInStream: packing(() => ({ streamed: true })),
  zip64: packing(() => ({ zip64: 'all' }), false),
  zip64End: packing(() => ({ zip64: 'end' }), false),
  zip64Sizes: packing(() => ({ zip64: 'sizes' }), false),
  backslashes: packing(() => ({ nameOf: (name) => name.replaceAll('/', '\\') }), false),
  absoluteNames: packing(() => ({ nameOf: (name) => `/${name}` }), false),
  namesInCapitals: packing(
    (_parts, chance) => ({ nameOf: (name) => (chance.once(2) ? name.toUpperCase() : name) }),
    false,
  ),
  noteAtEnd: packing(() => ({ note: 'packed by hand, PK\u0005\u0006' }), false),
  extraFields: packing(() => ({ extra: Buffer.concat([u16(0x5455, 5), Buffer.from([1, 0, 0, 0, 0])]) })),
  bytesBefore: packing(() => ({ before: Buffer.from('MZ self extracting') }), false),
  folderEntries: packing(() => ({ folders: true })),
  entryTwice: packing((parts, chance) => ({ twice: chance.pick([...parts.keys()]) }), false),
  mainPartRenamed: {
    opens: true,
    parts(parts) {
      renamed(parts, 'xl/workbook.xml', 'xl/book.xml');
      replaceIn(parts, '_rels/.rels', 'xl/workbook.xml', 'xl/book.xml');
    },
  },
  mainPartOfTemplate: {
    opens: true,
    parts(parts, chance) {
      const kind = chance.pick(['template.main', 'sheet.main']);
      const macro = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
      const type = /application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet\.main\+xml/;
      const other = `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;
      replaceIn(parts, '[Content_Types].xml', type, chance.once(2) ? macro : other);
    },
  },
  absoluteTargets: {
    opens: true,
    parts(parts) {
      const name = 'xl/_rels/workbook.xml.rels';
      parts.set(name, textOf(parts, name).replace(/Target="(?!\/)/g, 'Target="/xl/'));
    },
  },
} satisfies Record<string, Operator>;
