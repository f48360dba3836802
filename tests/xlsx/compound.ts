/** Compound files as Excel makes them for old or encrypted workbooks, and their encryption. */
import { createCipheriv, createHash } from 'node:crypto';

const sectorLength = 512;
const [end, table] = [0xfffffffe, 0xfffffffd];

/** A compound file with these streams; those below 4,096 bytes lie in the stream of small ones. */
export function compoundFile(streams: Record<string, Uint8Array>): Uint8Array {
  const [small, large] = [new Map<string, Uint8Array>(), new Map<string, Uint8Array>()];
  for (const [name, bytes] of Object.entries(streams)) (bytes.length < 4096 ? small : large).set(name, bytes);
  const place = new Map<string, number>();
  const links: number[] = [];
  const mini: Buffer[] = [];
  for (const [name, bytes] of small) {
    place.set(name, links.length);
    const count = Math.ceil(bytes.length / 64);
    for (let index = 1; index <= count; index++) links.push(index === count ? end : links.length + 1);
    mini.push(Buffer.concat([bytes], count * 64));
  }
  const contents: [name: string, bytes: Buffer][] = [
    ['Root Entry', Buffer.concat(mini)],
    ['links', Buffer.from(Uint32Array.from(links).buffer)],
    ...[...large].map(([name, bytes]): [string, Buffer] => [name, Buffer.from(bytes)]),
  ];
  // Sector 0 is the table of sectors, the directory follows, then the contents.
  const entries = ['Root Entry', ...Object.keys(streams)];
  const directoryLength = Math.ceil((entries.length * 128) / sectorLength);
  const next: number[] = [table];
  const add = (count: number): number => {
    const first = next.length;
    for (let index = 1; index <= count; index++) next.push(index === count ? end : next.length + 1);
    return count === 0 ? end : first;
  };
  const directoryAt = add(directoryLength);
  const sectors: Buffer[] = [];
  for (const [name, bytes] of contents) {
    const count = Math.ceil(bytes.length / sectorLength);
    place.set(name, add(count));
    sectors.push(Buffer.concat([bytes], count * sectorLength));
  }
  const header = Buffer.alloc(sectorLength, 0xff);
  header.fill(0, 0, 76);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  for (const [at, value] of [
    [44, 1],
    [48, directoryAt],
    [56, 4096],
    [60, place.get('links') ?? end],
    [68, end],
    [76, 0],
  ] as const)
    header.writeUInt32LE(value, at);
  const directory = Buffer.concat(
    entries.map((name) => {
      const entry = Buffer.alloc(128);
      entry.write(name, 'utf16le');
      entry.writeUInt16LE(name.length * 2 + 2, 64);
      entry.writeUInt32LE(place.get(name) ?? end, 116);
      entry.writeUInt32LE(streams[name]?.length ?? links.length * 64, 120);
      return entry;
    }),
    directoryLength * sectorLength,
  );
  const chains = Buffer.alloc(sectorLength, 0xff);
  next.forEach((value, index) => chains.writeUInt32LE(value, index * 4));
  return new Uint8Array(Buffer.concat([header, chains, directory, ...sectors]));
}

const spun = (algorithm: string, salt: Buffer, password: string, rounds: number): Buffer => {
  const hash = (...parts: Buffer[]) => createHash(algorithm).update(Buffer.concat(parts)).digest();
  let value = hash(salt, Buffer.from(password, 'utf16le'));
  for (let round = 0; round < rounds; round++) value = hash(Buffer.from(Uint32Array.of(round).buffer), value);
  return value;
};

function encrypted(cipher: string, key: Buffer, iv: Buffer | null, content: Buffer): Buffer {
  const made = createCipheriv(cipher, key, iv).setAutoPadding(false);
  return Buffer.concat([made.update(content), made.final()]);
}

/** The stream EncryptionInfo as Excel 2010 and later write it, or as LibreOffice does, with SHA-1 and fewer rounds. */
export function agileInfo(password: string, algorithm: 'SHA1' | 'SHA512' = 'SHA512'): Uint8Array {
  const salt = Buffer.from('0123456789abcdef');
  const rounds = algorithm === 'SHA1' ? 1000 : 100_000;
  const keyLength = algorithm === 'SHA1' ? 16 : 32;
  const value = spun(algorithm, salt, password, rounds);
  const input = Buffer.from('verifies the key');
  const hash = (...parts: Buffer[]) => createHash(algorithm).update(Buffer.concat(parts)).digest();
  const under = (block: string, content: Buffer): string => {
    const key = Buffer.alloc(keyLength, 0x36);
    hash(value, Buffer.from(block, 'hex')).copy(key);
    const blocks = Buffer.concat([content], Math.ceil(content.length / 16) * 16);
    return encrypted(`aes-${keyLength * 8}-cbc`, key, salt, blocks).toString('base64');
  };
  return Buffer.concat([
    Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]),
    Buffer.from(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="AAAA"/><keyEncryptors><keyEncryptor><p:encryptedKey spinCount="${rounds}" saltSize="16" blockSize="16" keyBits="${keyLength * 8}" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="${algorithm}" saltValue="${salt.toString('base64')}" encryptedVerifierHashInput="${under('fea7d2763b4b9e79', input)}" encryptedVerifierHashValue="${under('d7aa0f6d3061344e', hash(input))}" encryptedKeyValue="AAAA"/></keyEncryptor></keyEncryptors></encryption>`,
    ),
  ]);
}

/** As Excel 2007 writes it. */
export function standardInfo(password: string): Uint8Array {
  const salt = Buffer.from('fedcba9876543210');
  const sha1 = (...parts: Buffer[]) => createHash('sha1').update(Buffer.concat(parts)).digest();
  const value = sha1(spun('sha1', salt, password, 50_000), Buffer.alloc(4));
  const half = Buffer.alloc(64, 0x36);
  value.forEach((byte, index) => (half[index] = 0x36 ^ byte));
  const key = sha1(half).subarray(0, 16);
  const verifier = Buffer.from('verifies the key');
  const ecb = (content: Buffer) => encrypted('aes-128-ecb', key, null, content);
  const header = Buffer.concat([
    Buffer.from(Uint32Array.of(0x24, 0, 0x660e, 0x8004, 128, 0x18, 0, 0).buffer),
    Buffer.from('AES\0', 'utf16le'),
  ]);
  return Buffer.concat([
    Buffer.from([3, 0, 2, 0, 0x24, 0, 0, 0]),
    Buffer.from(Uint32Array.of(header.length).buffer),
    header,
    Buffer.from(Uint32Array.of(16).buffer),
    salt,
    ecb(verifier),
    Buffer.from(Uint32Array.of(20).buffer),
    ecb(Buffer.concat([sha1(verifier)], 32)),
  ]);
}
