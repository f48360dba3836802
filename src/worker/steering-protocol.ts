/** What the view of the steering shows. */
import type { Agreement, Text } from '../core/agreement/schema';
import type { Day } from '../core/days';
import type { ProgressText } from '../core/progress/tables';
import type { RhythmState } from '../core/steering/rhythm';
import type { Communicated } from '../core/steering/tables';

export interface Occurrence {
  day: Day;
  done: boolean;
}

/** What is to happen again and again: meetings of a committee, communication in a partner's territory. */
export interface RhythmView {
  code: string;
  title: Text;
  state: RhythmState;
  due: Day | undefined;
  occurrences: readonly Occurrence[];
}

export interface DecisionView {
  code: string;
  what: string;
  outcome: string | undefined;
  owner: string | undefined;
  due: Day | undefined;
  /** Whether it waits, and its day has passed. */
  late: boolean;
}

/** Without a partner, the lead partner's of the whole project. */
export interface WordsView extends Pick<ProgressText, 'partner' | 'done' | 'deviations' | 'next'> {
  /** Undefined: of the whole. */
  action: { code: string; title: Text } | undefined;
}

export interface SteeringView {
  today: Day;
  committees: readonly RhythmView[];
  territories: readonly RhythmView[];
  /** By day. */
  meetings: readonly {
    code: string | undefined;
    committee: string;
    day: Day;
    mode: Agreement['governance']['meetings'][number]['mode'];
    place: string | undefined;
    held: boolean;
    present: number;
    decisions: readonly DecisionView[];
  }[];
  /** Those of no meeting that is planned. */
  otherDecisions: readonly DecisionView[];
  /** What is open, by the day on which it is due; without a day last. */
  toDo: readonly { what: string; who: string | undefined; name: string; due: Day | undefined; late: boolean }[];
  /** By day. */
  communication: readonly Communicated[];
  deliverables: readonly { code: string; title: Text; due: Day; on: Day | undefined; late: boolean }[];
  /** `reached`: undefined while nobody gave a value. */
  indicators: readonly { code: string; title: Text; unit: Text; target: number; reached: number | undefined }[];
  /** What partners say of the last period that has words; undefined while nobody says anything. */
  words: { period: string; texts: readonly WordsView[] } | undefined;
}
