import { deflateRawSync } from 'node:zlib';
import * as node from '../../src/cli/packing';
import * as browser from '../../src/worker/packing';
import type { Inflate } from '../../src/xlsx';
import { checksumByScript } from '../../src/xlsx/checksum';
import { pack } from '../../src/xlsx/write/zip';

/** A browser without a native implementation. */
const byScript: Inflate = async (...given) => {
  const native = globalThis.DecompressionStream;
  Reflect.deleteProperty(globalThis, 'DecompressionStream');
  try {
    return await browser.inflate(...given);
  } finally {
    globalThis.DecompressionStream = native;
  }
};
const ports: [string, Inflate][] = [
  ['Node', node.inflate],
  ['a browser', browser.inflate],
  ['a script', byScript],
];

const plain = Uint8Array.from({ length: 300_000 }, (_, index) => (index * index) % 251);
const packed = new Uint8Array(deflateRawSync(plain));

describe.each(ports)('inflated by %s', (_, inflate) => {
  test('one piece, whatever size was expected', async () => {
    for (const size of [plain.length, 0, 10, 4e9]) {
      const bytes = await inflate(packed, size, 1e6);
      expect(bytes && Buffer.compare(bytes, plain)).toBe(0);
    }
    expect(await inflate(new Uint8Array(deflateRawSync(new Uint8Array())), 0, 0)).toHaveLength(0);
    expect(await inflate(packed, plain.length, plain.length)).toHaveLength(plain.length);
  });

  test('it stops at the limit, early', async () => {
    expect(await inflate(packed, plain.length, plain.length - 1)).toBeUndefined();
    const bomb = new Uint8Array(deflateRawSync(new Uint8Array(400e6), { level: 1 }));
    for (const size of [400e6, 1000]) {
      const before = process.cpuUsage();
      expect(await inflate(bomb, size, 1e6)).toBeUndefined();
      expect(process.cpuUsage(before).user / 1e6).toBeLessThan(0.5);
    }
  });

  test('what ends too early, or is not deflated, is an error', async () => {
    await expect(inflate(packed.subarray(0, packed.length - 9), plain.length, 1e6)).rejects.toThrow();
    await expect(inflate(new Uint8Array(100).fill(255), 100, 1e6)).rejects.toThrow();
  });
});

test.each([node.decodeUtf8, browser.decodeUtf8])('texts are decoded between their offsets', (decode) => {
  for (const text of [
    '',
    'a',
    'WP1 · Coûts',
    '\ufeffé',
    '€ 5 😀',
    'a long text of ASCII alone, beyond the short ones',
    'ŝ'.repeat(40),
  ]) {
    const bytes = new TextEncoder().encode(`é${text}é`);
    expect(decode(bytes, 2, bytes.length - 2)).toBe(text);
    expect(decode(Buffer.from(bytes), 2, bytes.length - 2)).toBe(text);
  }
});

test.each([node.decodeAscii, browser.decodeAscii])('texts of ASCII keep their places beside others', (decode) => {
  const bytes = new TextEncoder().encode('é\t~<A>€');
  const text = decode(bytes, 0, bytes.length);
  expect(text).toHaveLength(bytes.length);
  expect(text.slice(2, -3)).toBe('\t~<A>');
  expect(decode(Buffer.from(bytes), 2, 5)).toBe('\t~<');
});

test.each([node.checksum, browser.checksum, checksumByScript])(
  'checksums go on where the bytes before ended',
  (sum) => {
    expect(sum(Buffer.from('123456789'))).toBe(0xcbf43926);
    expect(sum(plain.subarray(1001), sum(plain.subarray(0, 1001)))).toBe(sum(plain));
    for (const nothing of [new Uint8Array(), Buffer.alloc(0), new TextEncoder().encode('')])
      expect(sum(nothing, sum(plain))).toBe(sum(plain));
  },
);

test.each([65_535, 65_536, 70_000])('a part of %i characters has the checksum of its bytes', async (length) => {
  const text = 'x'.repeat(length);
  const { checksum, size } = await pack('part', [text], node.deflate);
  expect([checksum >>> 0, size]).toEqual([checksumByScript(Buffer.from(text)) >>> 0, length]);
});
