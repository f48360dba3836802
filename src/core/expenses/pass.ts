/**
 * Runs the budget over all lines in counting order. An edit recounts its own segment of lines; later segments only if
 * their verdicts may change. The loop works on parallel flat arrays: with a hundred thousand lines, dereferencing each
 * line object would dominate.
 */
import type { Finding } from '../findings';
import type { Budget, BudgetVerdict, HoursUse, Kept } from '../monitoring/budget-pass';
import { certifiedOf } from '../monitoring/figures';
import type { Headroom, BudgetSnapshot } from '../monitoring/headroom';
import type { Verdict } from '../names';
import type { ExpenseLine } from './line';
import { compareLines, positionIn, type OrderedLine } from './order';
import type { LineRuleName } from './rules/all';

export interface CheckedLine {
  line: ExpenseLine;
  verdict: Verdict;
  /** Rules of severity error that exclude the line, in the order found. */
  excludedBy: readonly LineRuleName[];
  /** The lead's reason for excluding the line, if there is one. */
  excludedFor?: string;
  findings: readonly Finding[];
}

/** The pass's state of a line. */
export interface PassEntry extends OrderedLine {
  /** Index of its budget line. */
  position: number;
  /** Its hours of a person in a year. */
  hours: HoursUse;
  settled: { counts: boolean; kept: Kept } | undefined;
  /** The last result, and the budget verdict it was built with. */
  checked: CheckedLine | undefined;
  verdict: BudgetVerdict | undefined;
}

export interface Pass<Entry extends PassEntry> {
  /** Announces the number of edits that follow; after many the whole list is sorted anew. */
  expect(edits: number): void;
  insert(entry: Entry): void;
  remove(entry: Entry): void;
  /** Applies an entry's newly settled state. */
  settle(entry: Entry): void;
  /** Counts all lines, and rebuilds the results that changed. */
  run(judge: Judge<Entry>): readonly CheckedLine[];
}

type Judge<Entry> = (entry: Entry, verdict: BudgetVerdict | undefined) => CheckedLine;

/** Shared by all lines that claim none. */
export const noHours: HoursUse = { meter: -1, amount: 0 };

const bulkEdits = 50;
/** Lines counted together; insertions may double a segment before it is split. */
const segmentLength = 1_024;

/** Consecutive lines, up to the start of the next segment. */
interface Segment {
  start: number;
  /** The budget totals before them. */
  before: BudgetSnapshot;
  /** Undefined when the segment must be recounted. */
  headroom: Headroom | undefined;
}

export function createPass<Entry extends PassEntry>(budget: Budget): Pass<Entry> {
  const pending = new Set<Entry>();
  let unordered = false;
  let entries: Entry[] = [];
  let positions: number[] = [];
  let amounts: number[] = [];
  let hours: HoursUse[] = [];
  /** Undefined for lines that do not count. */
  let modes: (Kept | undefined)[] = [];
  let verdicts: (BudgetVerdict | undefined)[] = [];
  let results: (CheckedLine | undefined)[] = [];
  let segments: Segment[] = [];

  /**
   * Invalidates the segment of a line that was changed, inserted (`shift` 1) or removed (-1), and moves those behind
   * it.
   */
  function invalidateAt(at: number, shift: -1 | 0 | 1): void {
    let own = -1;
    for (const [index, segment] of segments.entries()) {
      if (segment.start <= at) own = index;
      else segment.start += shift;
    }
    const changed = segments[own];
    if (changed) changed.headroom = undefined;
  }

  const modeOf = ({ settled }: Entry): Kept | undefined => (settled?.counts ? settled.kept : undefined);

  function putInOrder(): void {
    entries = [...pending].sort(compareLines);
    pending.clear();
    [positions, amounts, hours, modes, verdicts, results] = [[], [], [], [], [], []];
    segments = [];
    for (const entry of entries) {
      positions.push(entry.position);
      amounts.push(certifiedOf(entry.line));
      hours.push(entry.hours);
      modes.push(modeOf(entry));
      verdicts.push(entry.verdict);
      results.push(entry.checked);
    }
    unordered = false;
  }

  /** Counts lines and divides them into segments. */
  function count(from: number, to: number, judge: Judge<Entry>): Segment[] {
    const counted: Segment[] = [];
    const length = to - from > 2 * segmentLength ? segmentLength : to - from;
    for (let start = from; start < to; start += length) {
      counted.push({ start, before: budget.snapshot(), headroom: budget.startSegment() });
      for (let at = start; at < Math.min(start + length, to); at += 1) countAt(at, judge);
    }
    return counted;
  }

  function countAt(at: number, judge: Judge<Entry>): void {
    const mode = modes[at];
    const verdict = mode && budget.count(positions[at] ?? 0, amounts[at] ?? 0, hours[at] ?? noHours, mode);
    if (results[at] !== undefined && sameVerdict(verdicts[at], verdict)) return;
    const entry = entries[at];
    if (!entry) return;
    verdicts[at] = entry.verdict = verdict;
    results[at] = entry.checked = judge(entry, verdict);
  }

  return {
    expect(edits) {
      if (unordered || edits <= bulkEdits) return;
      unordered = true;
      for (const entry of entries) pending.add(entry);
    },
    insert(entry) {
      if (unordered) {
        pending.add(entry);
        return;
      }
      const at = positionIn(entries, entry);
      invalidateAt(at, 1);
      entries.splice(at, 0, entry);
      positions.splice(at, 0, entry.position);
      amounts.splice(at, 0, certifiedOf(entry.line));
      hours.splice(at, 0, entry.hours);
      modes.splice(at, 0, modeOf(entry));
      verdicts.splice(at, 0, entry.verdict);
      results.splice(at, 0, entry.checked);
    },
    remove(entry) {
      if (unordered) {
        pending.delete(entry);
        return;
      }
      const at = positionIn(entries, entry);
      invalidateAt(at, -1);
      for (const list of [entries, positions, amounts, hours, modes, verdicts, results]) list.splice(at, 1);
    },
    settle(entry) {
      if (unordered) return;
      const at = positionIn(entries, entry);
      invalidateAt(at, 0);
      modes[at] = modeOf(entry);
      results[at] = undefined;
    },
    run(judge) {
      if (unordered) putInOrder();
      const known = segments.findIndex(({ headroom }) => headroom === undefined);
      const first = known < 0 ? segments.length : known;
      budget.restart(segments[first]?.before);
      const done = segments.slice(0, first);
      const rest =
        segments.length === 0 ? [{ start: 0, before: budget.snapshot(), headroom: undefined }] : segments.slice(first);
      for (const [index, segment] of rest.entries()) {
        const next = rest[index + 1];
        const before = budget.snapshot();
        if (segment.headroom && next && budget.skip(segment.headroom, segment.before, next.before))
          done.push({ ...segment, before });
        else done.push(...count(segment.start, next?.start ?? entries.length, judge));
      }
      segments = done;
      return results.slice() as CheckedLine[];
    },
  };
}

function sameVerdict(a: BudgetVerdict | undefined, b: BudgetVerdict | undefined): boolean {
  if (a === b) return true;
  return (
    sameParts(a?.excess, b?.excess) &&
    sameParts(a?.hours, b?.hours) &&
    sameParts(a?.overLine, b?.overLine) &&
    sameParts(a?.nearLine, b?.nearLine) &&
    sameParts(a?.flexible, b?.flexible)
  );
}

/** Compares flat records field by field. */
function sameParts<Part extends object>(a: Part | undefined, b: Part | undefined): boolean {
  if (!a || !b) return a === b;
  return (Object.keys(a) as (keyof Part)[]).every((key) => a[key] === b[key]);
}
