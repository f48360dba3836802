/**
 * The lines in the order of counting, walked through again after every edit. What the walk looks at stands in flat
 * arrays beside each other: at a hundred thousand lines, reaching for each line itself is what takes the time.
 */
import type { Finding, LineRuleName } from '../findings';
import type { Budget, BudgetVerdict, SavedBudget } from '../monitoring/budget-pass';
import type { ExpenseLine } from './line';
import { inOrder, positionIn, type Ordered } from './order';

/** `excluded` lines have an error that the lead has not accepted. */
export type Verdict = 'accepted' | 'excluded' | 'withdrawn';

export interface CheckedLine {
  line: ExpenseLine;
  verdict: Verdict;
  /** Rules of severity error that keep it out, in the order in which they were found. */
  excludedBy: readonly LineRuleName[];
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
  run(say: (entry: Entry, verdict: BudgetVerdict | undefined) => CheckedLine): readonly CheckedLine[];
}

const many = 50;
/** After so many lines the state of the budget is kept, so that an edit counts again from there and not from the start. */
const stretch = 1_024;
const outside = 0;
const counts = 1;
const kept = 2;

export function createPass<Entry extends Passing>(budget: Budget): Pass<Entry> {
  const waiting = new Set<Entry>();
  let unordered = false;
  let entries: Entry[] = [];
  let places: number[] = [];
  let amounts: number[] = [];
  let ways: number[] = [];
  let verdicts: (BudgetVerdict | undefined)[] = [];
  let said: (CheckedLine | undefined)[] = [];
  /** The budget before the first line of each stretch, up to the first line that has changed since. */
  let saved: SavedBudget[] = [];

  function changedAt(at: number): void {
    saved.length = Math.min(saved.length, Math.floor(at / stretch) + 1);
  }

  const wayOf = ({ settled }: Entry): number => (settled?.counts ? (settled.kept ? kept : counts) : outside);

  function putInOrder(): void {
    entries = [...waiting].sort(inOrder);
    waiting.clear();
    [places, amounts, ways, verdicts, said] = [[], [], [], [], []];
    saved = [];
    for (const entry of entries) {
      places.push(entry.place);
      amounts.push(entry.line.declared);
      ways.push(wayOf(entry));
      verdicts.push(entry.verdict);
      said.push(entry.said);
    }
    unordered = false;
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
      changedAt(at);
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
      changedAt(at);
      for (const list of [entries, places, amounts, ways, verdicts, said]) list.splice(at, 1);
    },
    settle(entry) {
      if (unordered) return;
      const at = positionIn(entries, entry);
      changedAt(at);
      ways[at] = wayOf(entry);
      said[at] = undefined;
    },
    run(say) {
      if (unordered) putInOrder();
      const from = Math.max(0, saved.length - 1) * stretch;
      budget.start(saved.pop());
      for (let at = from; at < places.length; at += 1) {
        if (at % stretch === 0) saved.push(budget.save());
        const way = ways[at];
        const verdict = way === outside ? undefined : budget.count(places[at] ?? 0, amounts[at] ?? 0, way === kept);
        if (said[at] !== undefined && sameVerdict(verdicts[at], verdict)) continue;
        const entry = entries[at];
        if (!entry) continue;
        verdicts[at] = entry.verdict = verdict;
        said[at] = entry.said = say(entry, verdict);
      }
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
