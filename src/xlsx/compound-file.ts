/** Microsoft's compound files, which hold old workbooks and encrypted ones: the names of their streams, and small streams. */

export const compoundStart = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export interface CompoundFile {
  /** Of all streams and storages, whatever they lie in. */
  names: ReadonlySet<string>;
  /** Undefined where it is missing, too long to be what is sought here, or not all there. */
  stream(name: string): Uint8Array | undefined;
}

interface Stream {
  name: string;
  first: number;
  size: number;
}

const entryLength = 128;
/** Numbers from here on are marks: free, end of a chain. */
const lastSector = 0xfffffffa;
const longestStream = 1_000_000;
const rootName = 'Root Entry';

/** Undefined where its directory is not all there, as in a truncated file. */
export function readCompoundFile(bytes: Uint8Array): CompoundFile | undefined {
  if (bytes.length < 512) return undefined;
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorLength = data.getUint16(30, true) === 12 ? 4096 : 512;
  const sector = (number: number): Uint8Array | undefined => {
    const at = (number + 1) * sectorLength;
    // The last one may be short.
    return at < bytes.length ? bytes.subarray(at, at + sectorLength) : undefined;
  };
  const table = tableSectors(data, sector, sectorLength);
  const next = (number: number): number | undefined => {
    const perSector = sectorLength / 4;
    const part = sector(table[Math.floor(number / perSector)] ?? lastSector);
    return part && readNumber(part, (number % perSector) * 4);
  };
  const content = (first: number, limit: number) => chain(first, next, sector, limit);

  const directory = content(data.getUint32(48, true), bytes.length);
  if (!directory) return undefined;
  const streams = streamsIn(directory);
  const smallBelow = data.getUint32(56, true);

  function stream(name: string): Uint8Array | undefined {
    const found = streams.find((one) => one.name === name);
    if (!found || found.size > longestStream) return undefined;
    if (found.size >= smallBelow) return content(found.first, longestStream)?.subarray(0, found.size);
    // Small streams lie in a stream of their own, in parts of 64 bytes with a table of their own.
    const root = streams.find((one) => one.name === rootName);
    const inside = root && content(root.first, longestStream);
    const links = content(data.getUint32(60, true), longestStream);
    if (!inside || !links) return undefined;
    const small = (number: number) => inside.subarray(number * 64, number * 64 + 64);
    return chain(found.first, (number) => readNumber(links, number * 4), small, longestStream)?.subarray(0, found.size);
  }

  return { names: new Set(streams.map(({ name }) => name)), stream };
}

function readNumber(bytes: Uint8Array, at: number): number | undefined {
  if (at + 4 > bytes.length) return undefined;
  return new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0, true);
}

/** The sectors that hold the table of which sector follows which: 109 are in the header, the others in a chain. */
function tableSectors(
  data: DataView,
  sector: (number: number) => Uint8Array | undefined,
  sectorLength: number,
): number[] {
  const table: number[] = [];
  for (let at = 76; at < 512; at += 4) table.push(data.getUint32(at, true));
  let number = data.getUint32(68, true);
  const most = data.byteLength / sectorLength;
  for (let count = 0; count < most && number < lastSector; count++) {
    const part = sector(number);
    if (!part) break;
    for (let at = 0; at + 4 < part.length; at += 4) table.push(readNumber(part, at) ?? lastSector);
    number = readNumber(part, sectorLength - 4) ?? lastSector;
  }
  return table;
}

/** What lies in a chain of sectors, together; undefined where one is missing or they exceed the limit. */
function chain(
  first: number,
  next: (number: number) => number | undefined,
  sector: (number: number) => Uint8Array | undefined,
  limit: number,
): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  let length = 0;
  let number = first;
  while (number < lastSector) {
    const part = sector(number);
    if (!part || part.length === 0) return undefined;
    parts.push(part);
    length += part.length;
    if (length > limit) return undefined;
    const following = next(number);
    if (following === undefined) return undefined;
    number = following;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function streamsIn(directory: Uint8Array): Stream[] {
  const data = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const names = new TextDecoder('utf-16le');
  const streams: Stream[] = [];
  for (let at = 0; at + entryLength <= directory.length; at += entryLength) {
    const length = data.getUint16(at + 64, true);
    if (length < 2 || length > 64) continue;
    streams.push({
      name: names.decode(directory.subarray(at, at + length - 2)),
      first: data.getUint32(at + 116, true),
      size: data.getUint32(at + 120, true),
    });
  }
  return streams;
}
