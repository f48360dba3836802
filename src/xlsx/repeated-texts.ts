/** Texts that stand in many cells, such as the results of a column's formulas: each is made once. */
import { storedText } from './texts';
import { decodeText } from './xml/decode';

const slots = 1024;
/** Longer ones hardly repeat. */
const longest = 32;

export class RepeatedTexts {
  /** Where the text of each slot stands; the last one whose bytes led there. */
  private readonly starts = new Int32Array(slots);
  private readonly lengths = new Int32Array(slots);
  private readonly texts: string[] = Array.from({ length: slots }, () => '');

  constructor(private readonly bytes: Uint8Array) {}

  /** The text as shown, between two offsets. */
  at(from: number, to: number): string {
    const { bytes, starts, lengths, texts } = this;
    const length = to - from;
    if (length > longest) return storedText(decodeText(bytes, from, to));
    let hash = length;
    for (let at = from; at < to; at++) hash = Math.imul(hash, 31) + (bytes[at] ?? 0);
    const slot = (hash ^ (hash >>> 10)) & (slots - 1);
    if (lengths[slot] === length && this.isSame(starts[slot] ?? 0, from, length)) return texts[slot] ?? '';
    const text = storedText(decodeText(bytes, from, to));
    starts[slot] = from;
    lengths[slot] = length;
    texts[slot] = text;
    return text;
  }

  private isSame(one: number, other: number, length: number): boolean {
    const { bytes } = this;
    for (let index = 0; index < length; index++) if (bytes[one + index] !== bytes[other + index]) return false;
    return true;
  }
}
