/** Names of elements as texts, each made once. */
import { standsAt } from './bytes';
import { decode } from './decode';

/** More different names than any part has. */
const mostKnown = 500;

export class Names {
  private readonly known = new Map<number, string>();

  at(bytes: Uint8Array, from: number, to: number): string {
    let key = to - from;
    for (let at = from; at < to; at++) key = (key * 31 + (bytes[at] ?? 0)) & 0x3fffffff;
    const known = this.known.get(key);
    if (known !== undefined && known.length === to - from && standsAt(bytes, from, known)) return known;
    const name = decode(bytes, from, to);
    if (this.known.size < mostKnown) this.known.set(key, name);
    return name;
  }
}
