/** What is said of a list of expenses that is taken over. */
import type { NotTaken } from '../core/books/lines';
import type { MapSource } from '../core/books/map';
import type { Completion } from '../core/expenses/completions';

export interface ImportTexts {
  /** {count} expenses, {sheets}, {total} */
  found: string;
  /** {count} */
  known: string;
  ofOthers: string;
  /** {rows} */
  skipped: string;
  /** {headers} */
  unknown: string;
  /** {columns} */
  missing: string;
  /** {sheets} */
  hidden: string;
  none: string;
  nothing: string;
  /** {amount} */
  opening: string;
  /** {sheet}, {row}, {text} */
  at: string;
  /** {count}, {amount}: by how much this changes what is declared. Heads a list. */
  changed: string;
  /** {count}. Heads a list. */
  differing: string;
  /** {count}: lines that were claimed. Heads a list. */
  claimed: string;
  /** {place}, {amount} */
  deducted: string;
  /** {count}, {period} */
  late: string;
  /** {place}, {column}, {before}, {after} */
  change: string;
  /** A line without number: {row} */
  lineAt: string;
  /** {lines} */
  gone: string;
  /** {count} */
  elsewhere: string;
  /** {rows} */
  notTaken: Record<NotTaken, string>;
  partlyPaid: string;
  unread: string;
  /** {headers} */
  byContent: string;
  map: Record<MapSource, string>;
  /** Nothing says which entries are the project's. */
  noCentre: string;
  /** Heads a list of {count} findings. */
  toLookAt: string;
  completed: Record<Completion, string>;
  /** Of the pane's editor of the map. */
  editor: {
    columns: string;
    columnsHint: string;
    /** {column}: labels the choice of what a column holds. */
    takenFor: string;
    notRead: string;
    byContent: string;
    /** {text} */
    sample: string;
    /** What columns may hold beside those of the list. */
    others: Record<'partner' | 'amount' | 'account' | 'costCentre', string>;
    accounts: string;
    labels: string;
    centres: string;
    centresHint: string;
    /** Of books without such a column. */
    words: string;
    wordsHint: string;
    word: string;
    add: string;
    /** {count} */
    rows: string;
    open: string;
    elsewhere: string;
    lines: string;
    linesHint: string;
    asMap: string;
    leaveOut: string;
    leftOut: string;
    takeAgain: string;
    changed: string;
    /** {count}, {amount}, {changed}, {changedBy} */
    total: string;
    write: string;
    make: string;
    /** {count} */
    noRoom: string;
    /** {added}, {changed} */
    written: string;
    /** Somebody has filled cells meanwhile. */
    occupied: string;
    mapNotKept: string;
  };
}
