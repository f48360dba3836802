/** Damage to a file as a file: its bytes, and the parts in its zip. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Chance } from '../chance';
import { textOf, type Operator, type Parts } from './operator';

/** The parts as a file; not compressed, which takes most of the time and has operators of its own. */
export function fileOf(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const files: Zippable = {};
  for (const [name, part] of parts) files[name] = [typeof part === 'string' ? strToU8(part) : part, { level: 0 }];
  // The same parts are the same bytes, whenever it is.
  return zipSync(files, { mtime: '2026-01-01' });
}

type ByteDamage = (bytes: Uint8Array, chance: Chance) => Uint8Array;

const byteDamages = {
  flip(bytes, chance) {
    const copy = bytes.slice();
    for (let left = 1 + chance.number(4); left > 0; left--) {
      const at = chance.number(copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << chance.number(8));
    }
    return copy;
  },
  flipDirectory(bytes, chance) {
    const copy = bytes.slice();
    const at = copy.length - 1 - chance.number(Math.min(copy.length, 2_000));
    copy[at] = chance.number(256);
    return copy;
  },
  truncate: (bytes, chance) => bytes.slice(0, chance.number(bytes.length)),
  cutOut(bytes, chance) {
    const from = chance.number(bytes.length);
    const to = Math.min(bytes.length, from + 1 + chance.number(200));
    return new Uint8Array([...bytes.subarray(0, from), ...bytes.subarray(to)]);
  },
  zeros(bytes, chance) {
    const from = chance.number(bytes.length);
    return bytes.slice().fill(0, from, from + 1 + chance.number(500));
  },
  append: (bytes, chance) =>
    new Uint8Array([...bytes, ...Array.from({ length: 1 + chance.number(99) }, () => chance.number(256))]),
} satisfies Record<string, ByteDamage>;

type PartDamage = (parts: Parts, chance: Chance) => void;

const partDamages = {
  dropPart(parts, chance) {
    parts.delete(chance.pick([...parts.keys()]));
  },
  emptyPart(parts, chance) {
    parts.set(chance.pick([...parts.keys()]), '');
  },
  truncatePart(parts, chance) {
    const name = chance.pick([...parts.keys()]);
    const text = textOf(parts, name);
    parts.set(name, text.slice(0, chance.number(text.length + 1)));
  },
  swapParts(parts, chance) {
    const [one, other] = [chance.pick([...parts.keys()]), chance.pick([...parts.keys()])];
    const text = textOf(parts, one);
    parts.set(one, textOf(parts, other)).set(other, text);
  },
  duplicatePart(parts, chance) {
    const name = chance.pick([...parts.keys()]);
    parts.set(chance.once(2) ? name.toUpperCase() : `copy/${name}`, textOf(parts, name));
  },
  renamePart(parts, chance) {
    const name = chance.pick([...parts.keys()]);
    const text = textOf(parts, name);
    parts.delete(name);
    parts.set(chance.pick([`../${name}`, name.replace('xl/', 'XL/'), `${name}x`, '']), text);
  },
} satisfies Record<string, PartDamage>;

const all = [
  ...Object.entries(byteDamages).map(([name, bytes]): [string, Operator] => [`bytes-${name}`, { opens: false, bytes }]),
  ...Object.entries(partDamages).map(([name, parts]): [string, Operator] => [`parts-${name}`, { opens: false, parts }]),
];

export const fileOperators = Object.fromEntries(all) as Record<
  `bytes-${keyof typeof byteDamages}` | `parts-${keyof typeof partDamages}`,
  Operator
>;
