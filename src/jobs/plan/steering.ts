/** How the project is steered, as its sheets have it: terms with meetings, decisions, what is to be done; results reached. */
import { termsOf, type Terms } from '../../core/agreement/terms';
import type { ProgressSaid } from '../../core/progress/tables';
import type { SheetsRead } from '../../workbooks/sheets-read';
import { readProgress } from '../open/progress';
import { readSteering, withRunningData } from '../open/running';
import type { Plan } from './read';

export interface Steered {
  terms: Terms;
  /** What partners say of their progress. */
  said: ProgressSaid;
}

export function readSteered(book: SheetsRead, { terms }: Plan): Steered {
  const running = termsOf(withRunningData(book, terms.agreement));
  const { steering } = readSteering({ book, path: '' }, running);
  const { progress: said } = readProgress({ book, path: '' }, running);
  return { terms: { ...running, steering }, said };
}
