/** All texts that workbooks, the terminal and the worker need. */
import type { Texts } from '../texts';
import { agreement } from './agreement';
import { budget } from './budget';
import { calendar } from './calendar';
import { cli } from './cli';
import { documents } from './documents';
import { errors } from './errors';
import { imports } from './imports';
import { problems } from './problems';
import { rules } from './rules';
import { meetings, steering } from './steering';
import { tables } from './tables';
import { update } from './update';
import { versions } from './versions';
import { vocabulary } from './vocabulary';
import { workbooks } from './workbooks';

export const texts: Texts = {
  language: 'en',
  vocabulary,
  rules,
  problems,
  errors,
  workbooks,
  tables,
  cli,
  agreement,
  budget,
  calendar,
  documents,
  imports,
  steering,
  meetings,
  update,
  versions,
};
