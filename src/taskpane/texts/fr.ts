/** Everything the pane says in one language, as one piece that is loaded when it is needed. */
import { errors } from '../../locales/fr/errors';
import { pane } from '../../locales/fr/pane';
import { problems } from '../../locales/fr/problems';
import { rules } from '../../locales/fr/rules';
import { tables } from '../../locales/fr/tables';
import { vocabulary } from '../../locales/fr/vocabulary';
import type { PaneWords } from './index';

export const texts: PaneWords = { language: 'fr', vocabulary, rules, problems, errors, tables, pane };
