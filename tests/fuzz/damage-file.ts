/** Damage to a file as a file: its bytes, and the parts in its zip. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Chance } from './chance';

export type Parts = Map<string, string>;

/** The parts as a file; not packed, which takes most of the time and is tried by the bytes of real files. */
export function fileOf(parts: ReadonlyMap<string, string>): Uint8Array {
  const files: Zippable = {};
  for (const [name, text] of parts) files[name] = [strToU8(text), { level: 0 }];
  return zipSync(files);
}

type ByteDamage = (bytes: Uint8Array, chance: Chance) => Uint8Array;

export const byteDamages: Readonly<Record<string, ByteDamage>> = {
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
};

type PartDamage = (parts: Parts, chance: Chance) => void;

export const partDamages: Readonly<Record<string, PartDamage>> = {
  dropPart(parts, chance) {
    parts.delete(chance.pick([...parts.keys()]));
  },
  emptyPart(parts, chance) {
    parts.set(chance.pick([...parts.keys()]), '');
  },
  truncatePart(parts, chance) {
    const name = chance.pick([...parts.keys()]);
    const text = parts.get(name) ?? '';
    parts.set(name, text.slice(0, chance.number(text.length + 1)));
  },
  swapParts(parts, chance) {
    const [one, other] = [chance.pick([...parts.keys()]), chance.pick([...parts.keys()])];
    const text = parts.get(one) ?? '';
    parts.set(one, parts.get(other) ?? '').set(other, text);
  },
  duplicatePart(parts, chance) {
    const name = chance.pick([...parts.keys()]);
    parts.set(chance.once(2) ? name.toUpperCase() : `copy/${name}`, parts.get(name) ?? '');
  },
  renamePart(parts, chance) {
    const name = chance.pick([...parts.keys()]);
    const text = parts.get(name) ?? '';
    parts.delete(name);
    parts.set(chance.pick([`../${name}`, name.replace('xl/', 'XL/'), `${name}x`, '']), text);
  },
};
