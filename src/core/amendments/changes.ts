/** What differs between two versions of an agreement, as people speak of it: by codes, and in no order of lists. */
import { canonical } from '../agreement/meaning';
import type { Agreement } from '../agreement/schema';
import { entriesOf, entryKinds, type Entry, type EntryKind, type Json, type JsonGroup } from './entries';

export interface Change {
  /** The list that the entry is in, or a part of the agreement that is no list. */
  what: EntryKind;
  /** By which people know the entry; none in a part that is no list. */
  codes: readonly string[];
  kind: 'added' | 'removed' | 'changed';
  /** The value that changed, by its keys inside the entry; empty for an entry that was added or removed. */
  path: readonly string[];
  /** Undefined where there was, or is, none. Of entries added or removed, all their values. */
  before: Json | undefined;
  after: Json | undefined;
}

/**
 * Everything that differs, in the order of the agreement's parts. A budget line is one entry, however many amounts it
 * consists of. The number, date and reason of the version are no change, nor is running data.
 */
export function changesBetween(before: Agreement, after: Agreement): Change[] {
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const changes = [...now].flatMap(([key, entry]) => changesOf(old.get(key), entry));
  for (const [key, { what, codes, values }] of old)
    if (!now.has(key)) changes.push({ what, codes, kind: 'removed', path: [], before: values, after: undefined });
  return changes
    .map((change) => ({ change, part: entryKinds.indexOf(change.what) }))
    .sort((a, b) => a.part - b.part)
    .map(({ change }) => change);
}

function changesOf(old: Entry | undefined, { what, codes, values }: Entry): Change[] {
  if (!old) return [{ what, codes, kind: 'added', path: [], before: undefined, after: values }];
  return valueChanges(old.values, values, []).map((one) => ({ what, codes, kind: 'changed', ...one }));
}

type ValueChange = Pick<Change, 'path' | 'before' | 'after'>;

/** A group whose kind is another one, such as a method, is another value as a whole. */
function valueChanges(before: Json | undefined, after: Json | undefined, path: readonly string[]): ValueChange[] {
  if (isGroup(before) && isGroup(after) && before['kind'] === after['kind'])
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      valueChanges(before[key], after[key], [...path, key]),
    );
  if (isGroup(before) && isGroup(after) && path.length === 0) return kindChanges(before, after);
  return sameJson(before, after) ? [] : [{ path, before, after }];
}

/** The kind of a whole entry is one of its values. */
function kindChanges({ kind: before = '', ...old }: JsonGroup, { kind: after = '', ...now }: JsonGroup): ValueChange[] {
  return [{ path: ['kind'], before, after }, ...valueChanges(old, now, [])];
}

function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a === b || canonical(a) === canonical(b);
}

function isGroup(value: Json | undefined): value is JsonGroup {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
