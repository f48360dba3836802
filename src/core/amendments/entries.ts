/** The entries of an agreement by the codes that people know them by, so that no change depends on their places. */
import { canonical } from '../agreement/meaning';
import { meaningOf } from '../agreement/meaning';
import { addDecimals, formatDecimal, parseDecimal, zero } from '../money';
import type { EntryKey } from '../agreement/place';
import type { Agreement } from '../agreement/schema';

/** Lists that are a value of the entry in which they stand, and running data, which is not compared. */
type ValueList =
  | 'amount'
  | 'base'
  | 'columns'
  | 'contacts'
  | 'contributors'
  | 'covers'
  | 'currency'
  | 'dependsOn'
  | 'documentTypes'
  | 'links'
  | 'exceptions'
  | 'meetings'
  | 'members'
  | 'rates'
  | 'vatNonRecoverableShare';
export type EntryList = Exclude<EntryKey, ValueList>;

/** The keys by which people know an entry. Entries that share them are told apart by the rest of their contents. */
const identities: Readonly<Record<EntryList, readonly string[]>> = {
  partners: ['code'],
  categories: ['code'],
  actions: ['code'],
  tasks: ['code'],
  deliverables: ['code'],
  periods: ['code'],
  budget: ['partner', 'action', 'category'],
  opening: ['partner', 'action', 'category'],
  funding: ['partner', 'source'],
  sharedCosts: ['code'],
  flexibility: ['level', 'approval'],
  caps: ['code'],
  procurement: ['from'],
  committees: ['code'],
  indicators: ['code'],
  communication: ['code'],
  signatures: ['partner'],
};

/** What is in no list: a single entry each, without codes. */
const groups = ['agreement', 'project', 'rules', 'governance', 'clauses'] as const;
export type EntryGroup = (typeof groups)[number];
export type EntryKind = EntryGroup | EntryList;

export type Json = string | number | boolean | null | readonly Json[] | JsonGroup;
export interface JsonGroup {
  readonly [key: string]: Json;
}

export interface Entry {
  what: EntryKind;
  codes: readonly string[];
  /** Its values but for its codes, in a form in which equal ones are equal: lists are in no order. */
  values: JsonGroup;
}

/** In the order of the agreement's keys. */
export const entryKinds: readonly EntryKind[] = [...groups, ...(Object.keys(identities) as EntryList[])];

/**
 * All entries by key. The version's own number, date and reason are none, nor is running data. The entries of a budget
 * line are one entry here: its amount is their sum.
 */
export function entriesOf(agreement: Agreement): Map<string, Entry> {
  const { schema: _, version: __, budget, ...rest } = meaningOf(agreement) as JsonGroup;
  const found = new Map<string, Entry>();
  addEntry(found, 'agreement', [], { ...rest, budget: budgetLines(budget as readonly JsonGroup[]) });
  return found;
}

function addEntry(found: Map<string, Entry>, what: EntryKind, codes: readonly string[], given: object): void {
  const values: Record<string, Json> = {};
  found.set(keyOf(what, codes, found), { what, codes, values });
  for (const [key, value] of Object.entries(given) as [string, Json | undefined][]) {
    if (value === undefined || identityOf(what).includes(key)) continue;
    if (isGroup(key)) addEntry(found, key, [], value as JsonGroup);
    else if (isList(key) && isOfEntries(value)) addList(found, key, value, what, codes);
    else values[key] = inNoOrder(value);
  }
}

/** A task is known by its own code wherever it stands; its action is a value of it. */
function addList(
  found: Map<string, Entry>,
  list: EntryList,
  entries: readonly JsonGroup[],
  above: EntryKind,
  codesAbove: readonly string[],
): void {
  const action = above === 'actions' ? { action: codesAbove[0] ?? '' } : {};
  const byCodes = new Map<string, { codes: readonly string[]; same: JsonGroup[] }>();
  for (const entry of entries) {
    const codes = identities[list].map((key) => textOf(entry[key]));
    const known = byCodes.get(codes.join('|')) ?? { codes, same: [] };
    known.same.push({ ...entry, ...action });
    byCodes.set(codes.join('|'), known);
  }
  for (const { codes, same } of byCodes.values()) for (const entry of sorted(same)) addEntry(found, list, codes, entry);
}

function keyOf(what: EntryKind, codes: readonly string[], taken: ReadonlyMap<string, unknown>): string {
  const key = [what, ...codes].join('|');
  let free = key;
  for (let count = 2; taken.has(free); count++) free = `${key}|#${count}`;
  return free;
}

/** One entry's own values are those of its line; of several, the list stands for itself. */
function budgetLines(budget: readonly JsonGroup[]): JsonGroup[] {
  const lines = new Map<string, { codes: JsonGroup; entries: JsonGroup[] }>();
  for (const { partner, action, category, ...entry } of budget) {
    const codes = { partner: textOf(partner), action: textOf(action), category: textOf(category) };
    const key = Object.values(codes).join('|');
    const known: { codes: JsonGroup; entries: JsonGroup[] } = lines.get(key) ?? { codes, entries: [] };
    known.entries.push(entry);
    lines.set(key, known);
  }
  return [...lines.values()].map(({ codes, entries }) => {
    const sum = entries.map(({ amount }) => parseDecimal(textOf(amount)) ?? zero).reduce(addDecimals);
    return { ...codes, ...(entries.length === 1 ? entries[0] : { entries }), amount: formatDecimal(sum) };
  });
}

function inNoOrder(value: Json): Json {
  if (Array.isArray(value)) return sorted((value as readonly Json[]).map(inNoOrder));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inNoOrder(one)]));
}

/** Lists of codes have the same names: the partners of an action, the categories of a cap. */
function isOfEntries(value: Json): value is readonly JsonGroup[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object');
}

function sorted<Value extends Json>(list: readonly Value[]): Value[] {
  return list
    .map((value) => ({ value, text: canonical(value) }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ value }) => value);
}

function identityOf(what: EntryKind): readonly string[] {
  return isList(what) ? identities[what] : [];
}

const isList = (key: string): key is EntryList => Object.hasOwn(identities, key);
const isGroup = (key: string): key is EntryGroup => groups.some((group) => group === key);
const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
