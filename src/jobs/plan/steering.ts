/** How the project is steered, as its sheets have it: terms with meetings, decisions, what is to be done; results reached. */
import { termsOf, type Terms } from '../../core/agreement/terms';
import type { ProgressSaid } from '../../core/progress/tables';
import type { SheetsRead } from '../../workbooks/sheets-read';
import { readProgress } from '../open/progress';
import { readSteering, withRunningData } from '../open/running';
import type { Plan } from './read';

export interface Steered {
  terms: Terms;
  results: ProgressSaid['results'];
}

export function readSteered(book: SheetsRead, { terms }: Plan): Steered {
  const running = termsOf(withRunningData(book, terms.agreement));
  const { steering } = readSteering({ book, path: '' }, running);
  const { progress } = readProgress({ book, path: '' }, running);
  return { terms: { ...running, steering }, results: progress.results };
}
