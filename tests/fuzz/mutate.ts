/** One mutant: a file changed by one to four operators, always the same for its seed and number. */
import type { Base } from './bases';
import { chanceOf, type Chance } from './chance';
import { operatorNames, operators, type OperatorName } from './operators';
import { fileOf } from './operators/file';
import type { Ledger, Parts } from './operators/operator';
import { columnOf, parseSheet, sheetXml } from './sheet-xml';

export interface Mutant {
  base: Base;
  /** What was done, in order. */
  done: readonly OperatorName[];
  bytes: Uint8Array;
  /** Before they were packed. */
  parts: ReadonlyMap<string, string | Uint8Array>;
}

/** Every other mutant is the work of one operator, each in turn; the rest of several by chance. */
export function mutant(
  all: readonly Base[],
  seed: number,
  index: number,
  names: readonly OperatorName[] = operatorNames,
): Mutant {
  const chance = chanceOf(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const base = chance.pick(all);
  // Two in four, so that both processes of a run, which take turns, have as much to do.
  const alone = index % 4 < 2;
  const turn = Math.floor(index / 4) * 2 + (index % 2);
  const some = alone
    ? [names[turn % names.length] ?? chance.pick(names)]
    : Array.from({ length: 2 + chance.number(3) }, () => chance.pick(names));
  return made(base, some, chance);
}

/** In the order in which they can be done: cells, parts, packing, bytes; packing only once. */
export function made(base: Base, names: readonly OperatorName[], chance: Chance): Mutant {
  const parts: Parts = new Map(base.parts);
  const done: OperatorName[] = [];
  const ledger = ledgerIn(parts, base);
  for (const name of names) {
    const operator = operators[name];
    if (!('ledger' in operator) || !ledger) continue;
    operator.ledger(ledger, chance);
    done.push(name);
  }
  if (ledger && done.length > 0) parts.set(base.sheet, sheetXml(ledger.sheet)).set(base.table, ledger.table);
  for (const name of names) {
    const operator = operators[name];
    if (!('parts' in operator) || parts.size === 0) continue;
    operator.parts(parts, chance, base);
    done.push(name);
  }
  const packing = names.find((name) => 'pack' in operators[name]);
  const pack = packing && operators[packing];
  let bytes = pack && 'pack' in pack ? pack.pack(parts, chance) : fileOf(parts);
  if (packing) done.push(packing);
  for (const name of names) {
    const operator = operators[name];
    if (!('bytes' in operator)) continue;
    bytes = operator.bytes(bytes, chance);
    done.push(name);
  }
  return { base, done, bytes, parts };
}

function ledgerIn(parts: Parts, base: Base): Ledger | undefined {
  const table = base.parts.get(base.table) ?? '';
  const [, header, end, last] = /ref="[A-Z]+(\d+):([A-Z]+)(\d+)"/.exec(table) ?? [];
  if (end === undefined) return undefined;
  const sheet = parseSheet(base.parts.get(base.sheet) ?? '');
  const names = { sheet: base.sheet, table: base.table };
  return { sheet, table, header: Number(header), last: Number(last), columns: columnOf(end) + 1, parts, names };
}
