/** Names and numbers as they are compared. */
import { folded } from './codes';

const plain = /^[\x20-\x7e]*$/;

/** Normal form of a name or number: without case, accents, spaces and punctuation. */
export function normalised(text: string): string {
  // Fast path: most texts are ASCII, and large ledgers hold many.
  if (plain.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return folded(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
