/** Lines that a rule compares, such as those of one invoice: a group is checked again only when a member changed. */
import type { Finding } from '../findings';
import { findingOn, type ExpenseLine } from './line';
import { groupChecks } from './rules/all';
import type { GroupCheck, RuleContext } from './rules/rule';

export interface GroupFinding {
  found: Finding;
  /** The line counts in spite of it, as the first of two duplicates does. */
  stands: boolean;
}

/** The lines that one check compares under one key. */
export interface Group<Entry> {
  check: GroupCheck;
  key: string;
  entries: Entry[];
}

export interface GroupEntry<Entry> {
  line: ExpenseLine;
  /** The groups it belongs to. */
  groups: readonly Group<Entry>[];
  /** Findings of its groups; undefined while there are none. */
  grouped: Map<Group<Entry>, GroupFinding[]> | undefined;
}

export interface Groups<Entry> {
  /** The groups that a line belongs to; they may be without lines yet. */
  of(line: ExpenseLine): Group<Entry>[];
  add(entry: Entry): void;
  remove(entry: Entry): void;
  /** Something outside the line changed how its groups come out. */
  recheckLater(entry: Entry): void;
  /** Checks the groups that changed; returns the entries whose findings may have changed. */
  recheck(): ReadonlySet<Entry>;
}

/** Groups without lines; members are checked in the order of `compare`. */
export function createGroups<Entry extends GroupEntry<Entry>>(
  context: RuleContext,
  compare: (a: Entry, b: Entry) => number,
): Groups<Entry> {
  const byCheck = new Map(groupChecks.map((check) => [check, new Map<string, Group<Entry>>()]));
  const dirty = new Set<Group<Entry>>();

  function recheckGroup(group: Group<Entry>, changed: Set<Entry>): void {
    const { check, key } = group;
    const entries = group.entries.sort(compare);
    for (const entry of entries) if (entry.grouped?.delete(group)) changed.add(entry);
    // Built for the first finding: most groups have none.
    let entryOf: ReadonlyMap<ExpenseLine, Entry> | undefined;
    const add = (line: ExpenseLine, found: Finding, stands: boolean): void => {
      entryOf ??= new Map(entries.map((entry) => [entry.line, entry]));
      const entry = entryOf.get(line);
      if (!entry) return;
      changed.add(entry);
      entry.grouped ??= new Map();
      entry.grouped.set(group, [...(entry.grouped.get(group) ?? []), { found, stands }]);
    };
    check.check(
      entries.map((entry) => entry.line),
      context,
      (line, ...args) => add(line, findingOn(line, ...args), false),
      (line, ...args) => add(line, findingOn(line, ...args), true),
      key,
    );
  }

  return {
    of(line) {
      const groups: Group<Entry>[] = [];
      for (const [check, byKey] of byCheck)
        for (const key of check.keys(line, context)) {
          let group = byKey.get(key);
          if (!group) byKey.set(key, (group = { check, key, entries: [] }));
          groups.push(group);
        }
      return groups;
    },
    add(entry) {
      for (const group of entry.groups) {
        group.entries.push(entry);
        dirty.add(group);
      }
    },
    remove(entry) {
      for (const group of entry.groups) {
        group.entries.splice(group.entries.indexOf(entry), 1);
        dirty.add(group);
      }
    },
    recheckLater(entry) {
      for (const group of entry.groups) dirty.add(group);
    },
    recheck() {
      const changed = new Set<Entry>();
      for (const group of dirty)
        if (group.entries.length > 0) recheckGroup(group, changed);
        else byCheck.get(group.check)?.delete(group.key);
      dirty.clear();
      return changed;
    },
  };
}
