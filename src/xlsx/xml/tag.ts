/** An opening tag: where its name, its attributes and their values stand. */
import { damaged } from '../unreadable';
import { byte, skipSpace, standsAt } from './bytes';
import { decode, decodeText } from './decode';

/** Nobody writes more attributes into a tag. */
const mostAttributes = 150;

/** The tag read last. It is one object for all tags of a part: keep its values, not the object. */
export class Tag {
  /** The name with its prefix; `local` is where it begins without. */
  from = 0;
  local = 0;
  to = 0;
  /** `<c/>`. */
  empty = false;
  /** Whether an attribute declares a namespace. */
  declares = false;
  /** How much there was to read: two for the tag, one for an attribute, and more where there are many. */
  pieces = 0;
  /** Four offsets for each attribute: of its name and of its value, from and to. */
  private readonly places: number[] = [];
  private count = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** Reads the tag whose name begins at `start`; returns the offset after it. */
  read(start: number): number {
    const { bytes } = this;
    let at = start;
    this.from = this.local = start;
    for (let next = bytes[at]; !endsName(next); next = bytes[++at]) if (next === byte.colon) this.local = at + 1;
    this.to = at;
    if (this.local === at) damaged('The XML has a tag without a name.');
    this.count = 0;
    this.pieces = 2;
    this.declares = false;
    for (;;) {
      const spaced = at;
      at = skipSpace(bytes, at);
      const next = bytes[at];
      if (next === byte.greater) {
        this.empty = false;
        return at + 1;
      }
      if (next === byte.slash && bytes[at + 1] === byte.greater) {
        this.empty = true;
        return at + 2;
      }
      if (at === spaced) damaged(next === undefined ? 'The XML ends inside a tag.' : 'The XML has a malformed tag.');
      at = this.readAttribute(at);
    }
  }

  private readAttribute(start: number): number {
    const { bytes, places } = this;
    let at = start;
    while (!endsName(bytes[at])) at++;
    const nameTo = at;
    at = skipSpace(bytes, at);
    const quote = bytes[at] === byte.equals ? bytes[(at = skipSpace(bytes, at + 1))] : undefined;
    if (nameTo === start || (quote !== byte.double && quote !== byte.single))
      damaged('The XML has a malformed attribute.');
    const from = ++at;
    while (bytes[at] !== quote) if (bytes[at++] === undefined) damaged('The XML ends inside a tag.');
    if (this.count === mostAttributes) damaged('The XML has a tag with too many attributes.');
    for (let other = 0; other < 4 * this.count; other += 4) {
      const otherFrom = places[other] ?? 0;
      if ((places[other + 1] ?? 0) - otherFrom === nameTo - start && sameBytes(bytes, otherFrom, start, nameTo - start))
        damaged('The XML has an attribute twice.');
    }
    // Each was compared with all before it.
    this.pieces += 1 + (this.count >> 3);
    const index = 4 * this.count++;
    places[index] = start;
    places[index + 1] = nameTo;
    places[index + 2] = from;
    places[index + 3] = at;
    if (nameTo - start >= 5 && standsAt(bytes, start, 'xmlns')) this.declares = true;
    return at + 1;
  }

  /** The value of an attribute without a prefix. */
  attribute(name: string): string | undefined {
    for (let index = 0; index < 4 * this.count; index += 4) {
      const from = this.places[index] ?? 0;
      if ((this.places[index + 1] ?? 0) - from === name.length && standsAt(this.bytes, from, name))
        return this.valueAt(index);
    }
    return undefined;
  }

  /** Every attribute with a prefix, and every declaration of a namespace. */
  *prefixed(): Generator<[prefix: string, name: string, value: string]> {
    for (let index = 0; index < 4 * this.count; index += 4) {
      const name = decode(this.bytes, this.places[index] ?? 0, this.places[index + 1] ?? 0);
      const colon = name.indexOf(':');
      if (colon > 0) yield [name.slice(0, colon), name.slice(colon + 1), this.valueAt(index)];
      else if (name === 'xmlns') yield [name, '', this.valueAt(index)];
    }
  }

  private valueAt(index: number): string {
    return decodeText(this.bytes, this.places[index + 2] ?? 0, this.places[index + 3] ?? 0);
  }
}

function sameBytes(bytes: Uint8Array, one: number, other: number, length: number): boolean {
  for (let at = 0; at < length; at++) if (bytes[one + at] !== bytes[other + at]) return false;
  return true;
}

const { space, tab, lineFeed, greater, slash, equals, less, double, single } = byte;
const ends = new Uint8Array(256);
for (const one of [space, tab, lineFeed, byte.return, greater, slash, equals, less, double, single]) ends[one] = 1;

function endsName(next: number | undefined): boolean {
  return next === undefined || ends[next] === 1;
}
