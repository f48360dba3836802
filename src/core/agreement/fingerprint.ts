/** Fingerprint of an agreement's content, independent of the order of keys. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Agreement } from './schema';

/** 32 hexadecimal digits. Listed rates are running data: changing them is no amendment. */
export function fingerprint({ rates: _, ...agreement }: Agreement): string {
  return fingerprintWithRates(agreement);
}

/** As workbooks were marked when listed rates belonged to the agreement. */
export function fingerprintWithRates(agreement: Agreement): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(agreement)))).slice(0, 32);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}
