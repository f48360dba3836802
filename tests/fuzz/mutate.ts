/** One mutant: a file, damaged in one to four ways, always the same for its seed and number. */
import type { Base } from './bases';
import { chanceOf, type Chance } from './chance';
import { byteDamages, fileOf, partDamages, type Parts } from './damage-file';
import { ledgerDamages, type Ledger } from './damage-sheet';
import { damageXml, xmlDamages } from './damage-xml';
import { columnOf, parseSheet, sheetXml } from './sheet-xml';

export interface Mutant {
  base: Base;
  /** What was done, in order. */
  damages: readonly string[];
  bytes: Uint8Array;
  /** As they were before they were put into a file; undefined where its bytes were damaged. */
  parts: ReadonlyMap<string, string> | undefined;
}

export function mutant(all: readonly Base[], seed: number, index: number): Mutant {
  const chance = chanceOf(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const base = chance.pick(all);
  const sort = chance.number(10);
  if (sort === 0) {
    const kind = chance.pick(Object.keys(byteDamages));
    const whole = chance.once(2) ? base.bytes : fileOf(base.parts);
    return { base, damages: [kind], bytes: byteDamages[kind]?.(whole, chance) ?? whole, parts: undefined };
  }
  const parts = new Map(base.parts);
  const damages: string[] = [];
  for (let left = chance.pick([1, 1, 1, 2, 3, 4]); left > 0; left--) {
    const kind = sort === 1 ? partDamage(parts, chance) : sort <= 4 ? xmlDamage(parts, base, chance) : undefined;
    damages.push(kind ?? (chance.once(8) ? xmlDamage(parts, base, chance) : ledgerDamage(parts, base, chance)));
  }
  return { base, damages, bytes: fileOf(parts), parts };
}

function partDamage(parts: Parts, chance: Chance): string {
  const kind = chance.pick(Object.keys(partDamages));
  if (parts.size > 0) partDamages[kind]?.(parts, chance);
  return kind;
}

function xmlDamage(parts: Parts, base: Base, chance: Chance): string {
  const kind = chance.pick(Object.keys(xmlDamages));
  damageXml(parts, kind, base.sheet, chance);
  return kind;
}

function ledgerDamage(parts: Parts, base: Base, chance: Chance): string {
  const kind = chance.pick(Object.keys(ledgerDamages));
  const table = parts.get(base.table) ?? '';
  const [, header, end, last] = /ref="[A-Z]+(\d+):([A-Z]+)(\d+)"/.exec(table) ?? [];
  const sheet = parseSheet(parts.get(base.sheet) ?? '');
  if (end === undefined || sheet.rows.length < 8) return `${kind} (nowhere)`;
  const ledger: Ledger = { sheet, table, header: Number(header), last: Number(last), columns: columnOf(end) + 1 };
  if (sheet.rows.every(({ number }) => number < ledger.header || number > ledger.last)) return `${kind} (nowhere)`;
  ledgerDamages[kind]?.(ledger, chance);
  parts.set(base.sheet, sheetXml(ledger.sheet)).set(base.table, ledger.table);
  return kind;
}
