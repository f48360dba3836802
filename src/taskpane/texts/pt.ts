/** Everything the pane says in one language, as one piece that is loaded when it is needed. */
import { errors } from '../../locales/pt/errors';
import { pane } from '../../locales/pt/pane';
import { problems } from '../../locales/pt/problems';
import { rules } from '../../locales/pt/rules';
import { tables } from '../../locales/pt/tables';
import { vocabulary } from '../../locales/pt/vocabulary';
import type { PaneWords } from './index';

export const texts: PaneWords = { language: 'pt', vocabulary, rules, problems, errors, tables, pane };
