/** Fingerprint of an agreement's content, independent of the order of keys and of how it is spelled. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical, meaningOf } from './meaning';
import type { Agreement } from './schema';

/** 32 hexadecimal digits; running data such as listed rates and meetings are left out. */
export function fingerprint(agreement: Agreement): string {
  return hashed(meaningOf(agreement));
}

/** As workbooks were marked up to version 0.2: of the text as it is spelled, with or without its listed rates. */
export function earlierFingerprints(agreement: Agreement): readonly string[] {
  const { rates: _, ...rest } = agreement;
  return [hashed(rest), hashed(agreement)];
}

function hashed(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(value)))).slice(0, 32);
}
