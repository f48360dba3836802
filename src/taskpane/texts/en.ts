/** Everything the pane says in one language, as one piece that is loaded when it is needed. */
import { errors } from '../../locales/en/errors';
import { pane } from '../../locales/en/pane';
import { problems } from '../../locales/en/problems';
import { rules } from '../../locales/en/rules';
import { tables } from '../../locales/en/tables';
import { vocabulary } from '../../locales/en/vocabulary';
import type { PaneWords } from './index';

export const texts: PaneWords = { language: 'en', vocabulary, rules, problems, errors, tables, pane };
