/** What differs between two versions of an agreement, and what an amendment takes. */
import type { Obstacle } from '../core/amendments/cover';
import type { RecordProblem } from '../core/amendments/record';
import type { Approval } from '../core/names';

export interface VersionTexts {
  /** The agreement as an entry of its own, in front of what is in none of its parts. */
  agreement: string;
  yes: string;
  no: string;
  /** A value that holds from a day; placeholders {value} and {from}. */
  from: string;
  /** Placeholder {entry}. */
  added: string;
  removed: string;
  /** Placeholders {place}, {before} and {after}. */
  changed: string;
  /** Where there was nothing. */
  given: string;
  /** Where there is nothing any more. */
  dropped: string;
  /** An amount; also {change}. */
  moved: string;
  /** The same amount in other parts; placeholder {place}. */
  divided: string;
  nothing: string;
  noAmounts: string;
  /** Placeholders {before}, {after} and {change}. */
  total: string;
  /** Amounts moved, but the total is as it was; placeholder {total}. */
  sameTotal: string;
  /** Placeholders {actions} and {count}. */
  kept: string;
  approvals: Record<Approval, string>;
  /** Who decides; placeholder {by}. */
  deciders: string;
  /** Why it is an amendment in any case. */
  always: Record<'changesTotal' | 'withoutFlexibility' | 'terms', string>;
  /** Placeholders {total}, {after}, {limit}, {used}, {since} and {approval}. */
  within: string;
  /** Placeholder {used}. */
  usedBefore: string;
  /** Placeholders {total}, {before} and {after}. */
  beyond: string;
  cover: {
    'nothing-lacking': string;
    /** Placeholders {amount}, {from} and {to}. */
    transfer: string;
    /** What to do with the transfers; placeholders {count} and {sum}. */
    transfers: string;
    unproven: string;
    /** Placeholder {sum}. */
    obstacles: Record<Obstacle, string>;
  };
  /** Why a draft cannot be recorded, and what to do; the placeholders are the problem's figures. */
  problems: Record<RecordProblem['kind'], string>;
  sheet: {
    /** {number} */
    subtitle: string;
    /** What was agreed at first. */
    signed: string;
    /** Where not all changes fit into a cell; {count}. */
    more: string;
    damaged: string;
  } & Record<'number' | 'date' | 'reason' | 'decision' | 'total' | 'change' | 'changes', string>;
}
