/** What is said of a list of expenses that is taken over. */
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
  /** Heads a list of {count} findings. */
  toLookAt: string;
  completed: Record<Completion, string>;
}
