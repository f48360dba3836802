/**
 * The lines in the order of counting. An edit counts its own stretch of lines again; the stretches after it only where
 * something may come out otherwise. What the walk looks at stands in flat arrays beside each other: at a hundred thousand
 * lines, reaching for each line itself is what takes the time.
 */
import type { Finding } from '../findings';
import type { Budget, BudgetVerdict } from '../monitoring/budget-pass';
import type { Room, SavedBudget } from '../monitoring/budget-room';
import type { ExpenseLine } from './line';
import { inOrder, positionIn, type Ordered } from './order';
import type { LineRuleName } from './rules/all';

/** `excluded` lines have an error that the lead has not accepted, or were excluded by the lead. */
export type Verdict = 'accepted' | 'excluded' | 'withdrawn';

export interface CheckedLine {
  line: ExpenseLine;
  verdict: Verdict;
  /** Rules of severity error that keep it out, in the order in which they were found. */
  excludedBy: readonly LineRuleName[];
  /** The lead's reason for excluding it; absent where the lead has not. */
  excludedFor?: string;
  findings: readonly Finding[];
}

/** What the pass keeps about a line. */
export interface Passing extends Ordered {
  /** Its budget line, as the budget numbers them. */
  place: number;
  settled: { counts: boolean; kept: boolean } | undefined;
  /** What was said last, and the budget's verdict with which it was said. */
  said: CheckedLine | undefined;
  verdict: BudgetVerdict | undefined;
}

export interface Pass<Entry extends Passing> {
  /** Says how many edits follow: many of them are put in order at once. */
  expect(edits: number): void;
  insert(entry: Entry): void;
  remove(entry: Entry): void;
  /** Takes over what has newly been settled of an entry. */
  settle(entry: Entry): void;
  /** Counts all lines; says anew what has changed. */
  run(say: Say<Entry>): readonly CheckedLine[];
}

type Say<Entry> = (entry: Entry, verdict: BudgetVerdict | undefined) => CheckedLine;

const many = 50;
/** Lines that are counted together; up to twice as many when some are added. */
const stretchLength = 1_024;
const outside = 0;
const counts = 1;
const kept = 2;

/** Lines that follow each other, from one position up to the next stretch's. */
interface Stretch {
  start: number;
  /** What had been counted before them. */
  before: SavedBudget;
  /** What is known of them; undefined when they have to be counted again. */
  room: Room | undefined;
}

export function createPass<Entry extends Passing>(budget: Budget): Pass<Entry> {
  const waiting = new Set<Entry>();
  let unordered = false;
  let entries: Entry[] = [];
  let places: number[] = [];
  let amounts: number[] = [];
  let ways: number[] = [];
  let verdicts: (BudgetVerdict | undefined)[] = [];
  let said: (CheckedLine | undefined)[] = [];
  let stretches: Stretch[] = [];

  /** A line at a position has changed, or came (`shift` 1), or went (-1): those behind it moved. */
  function changedAt(at: number, shift: -1 | 0 | 1): void {
    let own = -1;
    for (const [index, stretch] of stretches.entries()) {
      if (stretch.start <= at) own = index;
      else stretch.start += shift;
    }
    const changed = stretches[own];
    if (changed) changed.room = undefined;
  }

  const wayOf = ({ settled }: Entry): number => (settled?.counts ? (settled.kept ? kept : counts) : outside);

  function putInOrder(): void {
    entries = [...waiting].sort(inOrder);
    waiting.clear();
    [places, amounts, ways, verdicts, said] = [[], [], [], [], []];
    stretches = [];
    for (const entry of entries) {
      places.push(entry.place);
      amounts.push(entry.line.declared);
      ways.push(wayOf(entry));
      verdicts.push(entry.verdict);
      said.push(entry.said);
    }
    unordered = false;
  }

  /** Counts lines, and gives them in stretches of the right length. */
  function count(from: number, to: number, say: Say<Entry>): Stretch[] {
    const counted: Stretch[] = [];
    const length = to - from > 2 * stretchLength ? stretchLength : to - from;
    for (let start = from; start < to; start += length) {
      counted.push({ start, before: budget.save(), room: budget.watch() });
      for (let at = start; at < Math.min(start + length, to); at += 1) countAt(at, say);
    }
    return counted;
  }

  function countAt(at: number, say: Say<Entry>): void {
    const way = ways[at];
    const verdict = way === outside ? undefined : budget.count(places[at] ?? 0, amounts[at] ?? 0, way === kept);
    if (said[at] !== undefined && sameVerdict(verdicts[at], verdict)) return;
    const entry = entries[at];
    if (!entry) return;
    verdicts[at] = entry.verdict = verdict;
    said[at] = entry.said = say(entry, verdict);
  }

  return {
    expect(edits) {
      if (unordered || edits <= many) return;
      unordered = true;
      for (const entry of entries) waiting.add(entry);
    },
    insert(entry) {
      if (unordered) {
        waiting.add(entry);
        return;
      }
      const at = positionIn(entries, entry);
      changedAt(at, 1);
      entries.splice(at, 0, entry);
      places.splice(at, 0, entry.place);
      amounts.splice(at, 0, entry.line.declared);
      ways.splice(at, 0, wayOf(entry));
      verdicts.splice(at, 0, entry.verdict);
      said.splice(at, 0, entry.said);
    },
    remove(entry) {
      if (unordered) {
        waiting.delete(entry);
        return;
      }
      const at = positionIn(entries, entry);
      changedAt(at, -1);
      for (const list of [entries, places, amounts, ways, verdicts, said]) list.splice(at, 1);
    },
    settle(entry) {
      if (unordered) return;
      const at = positionIn(entries, entry);
      changedAt(at, 0);
      ways[at] = wayOf(entry);
      said[at] = undefined;
    },
    run(say) {
      if (unordered) putInOrder();
      const known = stretches.findIndex(({ room }) => room === undefined);
      const first = known < 0 ? stretches.length : known;
      budget.start(stretches[first]?.before);
      const done = stretches.slice(0, first);
      const rest =
        stretches.length === 0 ? [{ start: 0, before: budget.save(), room: undefined }] : stretches.slice(first);
      for (const [index, stretch] of rest.entries()) {
        const next = rest[index + 1];
        const before = budget.save();
        if (stretch.room && next && budget.skip(stretch.room, stretch.before, next.before))
          done.push({ ...stretch, before });
        else done.push(...count(stretch.start, next?.start ?? entries.length, say));
      }
      stretches = done;
      return said.slice() as CheckedLine[];
    },
  };
}

function sameVerdict(a: BudgetVerdict | undefined, b: BudgetVerdict | undefined): boolean {
  if (a === b) return true;
  return (
    sameParts(a?.excess, b?.excess) &&
    sameParts(a?.overLine, b?.overLine) &&
    sameParts(a?.nearLine, b?.nearLine) &&
    sameParts(a?.flexible, b?.flexible)
  );
}

/** Small flat records, compared part by part. */
function sameParts<Part extends object>(a: Part | undefined, b: Part | undefined): boolean {
  if (!a || !b) return a === b;
  return (Object.keys(a) as (keyof Part)[]).every((key) => a[key] === b[key]);
}
