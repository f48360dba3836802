/**
 * Whether an encrypted workbook has the password that Excel tries by itself. Such a file opens in Excel without a
 * question, so people do not know that it is encrypted. The password is only tested, nothing is decrypted.
 *
 * Source: [MS-OFFCRYPTO] 2.3.4 (version 3.2, standard; version 4.4, agile).
 */
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { scanXml } from './xml';

const defaultPassword = 'VelvetSweatshop';
const hashes = new Map([
  ['SHA1', sha1],
  ['SHA256', sha256],
  ['SHA384', sha384],
  ['SHA512', sha512],
]);
type Hash = (bytes: Uint8Array) => Uint8Array;
/** Excel writes 100,000; more would only cost time here. */
const mostRounds = 200_000;

/** @param info the stream EncryptionInfo. False for kinds of encryption that Excel no longer writes. */
export async function hasDefaultPassword(info: Uint8Array): Promise<boolean> {
  if (info.length < 12) return false;
  const data = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const [major, minor] = [data.getUint16(0, true), data.getUint16(2, true)];
  try {
    if (major === 4 && minor === 4) return await opensAgile(info.subarray(8));
    return minor === 2 && (await opensStandard(info, data));
  } catch {
    return false;
  }
}

async function opensAgile(xml: Uint8Array): Promise<boolean> {
  const found = new Map<string, string>();
  scanXml(xml, undefined, {
    open(tag) {
      if (tag.name !== 'encryptedKey') return;
      for (const name of ['spinCount', 'keyBits', 'blockSize', 'hashAlgorithm', 'saltValue', ...verifiers])
        found.set(name, tag.attribute(name) ?? '');
    },
    // The key is described in a namespace of its own.
    everything: true,
  });
  const hash = hashes.get(found.get('hashAlgorithm') ?? '');
  const rounds = Number(found.get('spinCount'));
  if (!hash || !(rounds <= mostRounds)) return false;
  const salt = fromBase64(found.get('saltValue'));
  const password = spun(hash, salt, rounds);
  const keyLength = Number(found.get('keyBits')) / 8;
  const iv = padded(salt, Number(found.get('blockSize')));
  const [input, expected] = await Promise.all(
    verifiers.map((name, index) => {
      const key = padded(hash(joined(password, Uint8Array.from(blockKeys[index] ?? []))), keyLength);
      return decrypted(key, iv, fromBase64(found.get(name)));
    }),
  );
  return input !== undefined && expected !== undefined && beginsWith(expected, hash(input));
}

const verifiers = ['encryptedVerifierHashInput', 'encryptedVerifierHashValue'] as const;
const blockKeys = [
  [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79],
  [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e],
] as const;

async function opensStandard(info: Uint8Array, data: DataView): Promise<boolean> {
  const header = data.getUint32(8, true);
  const keyLength = data.getUint32(28, true) / 8;
  const at = 12 + header;
  const salt = info.subarray(at + 4, at + 20);
  const password = sha1(joined(spun(sha1, salt, 50_000), number(0)));
  const half = (fill: number) => sha1(Uint8Array.from({ length: 64 }, (_byte, index) => fill ^ (password[index] ?? 0)));
  const key = joined(half(0x36), half(0x5c)).subarray(0, keyLength);
  const block = (from: number) => decrypted(key, new Uint8Array(16), info.subarray(from, from + 16));
  const [verifier, first, second] = await Promise.all([block(at + 20), block(at + 40), block(at + 56)]);
  return beginsWith(joined(first, second), sha1(verifier));
}

function spun(hash: Hash, salt: Uint8Array, rounds: number): Uint8Array {
  const password = Uint8Array.from({ length: defaultPassword.length * 2 }, (_byte, index) =>
    index % 2 === 0 ? defaultPassword.charCodeAt(index / 2) : 0,
  );
  let value = hash(joined(salt, password));
  const buffer = new Uint8Array(4 + value.length);
  const counter = new DataView(buffer.buffer);
  for (let round = 0; round < rounds; round++) {
    counter.setUint32(0, round, true);
    buffer.set(value, 4);
    value = hash(buffer);
  }
  return value;
}

/** AES-CBC without padding, which Web Crypto does not know: a block of padding, encrypted, is put behind the content. */
async function decrypted(key: Uint8Array, iv: Uint8Array, content: Uint8Array): Promise<Uint8Array> {
  const { subtle } = globalThis.crypto;
  const imported = await subtle.importKey('raw', new Uint8Array(key), 'AES-CBC', false, ['encrypt', 'decrypt']);
  const last = new Uint8Array(content.subarray(-16));
  const padding = new Uint8Array(await subtle.encrypt({ name: 'AES-CBC', iv: last }, imported, new Uint8Array()));
  const whole = joined(content, padding);
  return new Uint8Array(await subtle.decrypt({ name: 'AES-CBC', iv: new Uint8Array(iv) }, imported, whole));
}

const beginsWith = (bytes: Uint8Array, start: Uint8Array): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const padded = (bytes: Uint8Array, length: number): Uint8Array =>
  Uint8Array.from({ length }, (_byte, index) => bytes[index] ?? 0x36);

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}

function number(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

const fromBase64 = (text = ''): Uint8Array => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
