/** Lines that a rule compares, such as those of one invoice: a group is checked again only when a member changed. */
import type { Finding } from '../findings';
import { findingOn, type ExpenseLine } from './line';
import { groupChecks } from './rules/all';
import type { RuleContext } from './rules/rule';

export interface GroupFinding {
  found: Finding;
  /** The line counts in spite of it, as the first of two duplicates does. */
  stands: boolean;
}

export interface GroupEntry {
  line: ExpenseLine;
  /** Keys of the groups it belongs to. */
  groups: readonly string[];
  /** Findings of its groups, by group key; undefined while there are none. */
  grouped: Map<string, GroupFinding[]> | undefined;
}

export interface Groups<Entry extends GroupEntry> {
  keysOf(line: ExpenseLine): string[];
  add(entry: Entry): void;
  remove(entry: Entry): void;
  /** Something outside the line changed how its groups come out. */
  recheckLater(entry: Entry): void;
  /** Checks the groups that changed; returns the entries whose findings may have changed. */
  recheck(): ReadonlySet<Entry>;
}

/** Groups without lines; members are checked in the order of `compare`. */
export function createGroups<Entry extends GroupEntry>(
  context: RuleContext,
  compare: (a: Entry, b: Entry) => number,
): Groups<Entry> {
  const groups = new Map<string, Entry[]>();
  const dirty = new Set<string>();

  function recheckGroup(key: string, group: Entry[], changed: Set<Entry>): void {
    group.sort(compare);
    for (const entry of group) if (entry.grouped?.delete(key)) changed.add(entry);
    // Built for the first finding: most groups have none.
    let entryOf: ReadonlyMap<ExpenseLine, Entry> | undefined;
    const add = (line: ExpenseLine, found: Finding, stands: boolean): void => {
      entryOf ??= new Map(group.map((entry) => [entry.line, entry]));
      const entry = entryOf.get(line);
      if (!entry) return;
      changed.add(entry);
      entry.grouped ??= new Map();
      entry.grouped.set(key, [...(entry.grouped.get(key) ?? []), { found, stands }]);
    };
    const separator = key.indexOf('|');
    groupChecks[Number(key.slice(0, separator))]?.check(
      group.map((entry) => entry.line),
      context,
      (line, ...args) => add(line, findingOn(line, ...args), false),
      (line, ...args) => add(line, findingOn(line, ...args), true),
      key.slice(separator + 1),
    );
  }

  return {
    keysOf(line) {
      const keys: string[] = [];
      groupChecks.forEach((one, index) => {
        for (const key of one.keys(line, context)) keys.push(`${index}|${key}`);
      });
      return keys;
    },
    add(entry) {
      for (const key of entry.groups) {
        const group = groups.get(key);
        if (group) group.push(entry);
        else groups.set(key, [entry]);
        dirty.add(key);
      }
    },
    remove(entry) {
      for (const key of entry.groups) {
        const group = groups.get(key);
        group?.splice(group.indexOf(entry), 1);
        dirty.add(key);
      }
    },
    recheckLater(entry) {
      for (const key of entry.groups) dirty.add(key);
    },
    recheck() {
      const changed = new Set<Entry>();
      for (const key of dirty) {
        const group = groups.get(key);
        if (group && group.length > 0) recheckGroup(key, group, changed);
        else groups.delete(key);
      }
      dirty.clear();
      return changed;
    },
  };
}
