/** Fingerprint of an agreement's content, independent of the order of keys and of how it is spelled. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical, meaningOf } from './meaning';
import type { Agreement } from './schema';

/** 32 hexadecimal digits; running data such as listed rates and meetings are left out. */
export function fingerprint(agreement: Agreement): string {
  return hashed(meaningOf(agreement));
}

/** Whether workbooks up to version 0.2 were marked so: by the text as it is spelled, with or without its listed rates. */
export function isEarlierFingerprint(text: string, agreement: Agreement): boolean {
  const { rates: _, ...rest } = agreement;
  return text === hashed(rest) || text === hashed(agreement);
}

function hashed(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(value)))).slice(0, 32);
}
