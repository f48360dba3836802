/** Everything the pane says, as one piece that is loaded when it is needed. */
import type { PaneWords } from '../pane-words';
import { agreement } from './agreement';
import { calendar } from './calendar';
import { errors } from './errors';
import { pane } from './pane';
import { problems } from './problems';
import { rules } from './rules';
import { tables } from './tables';
import { update } from './update';
import { vocabulary } from './vocabulary';

export const words: PaneWords = {
  language: 'fr',
  vocabulary,
  rules,
  problems,
  errors,
  calendar,
  tables,
  agreement,
  update,
  pane,
};
