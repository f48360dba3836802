/** What the playground says around the spreadsheet. The pane, the grid and the workbooks have texts of their own. */
import type { Language } from 'accord/languages';
import { en, type Texts } from './texts/en';
import { fr } from './texts/fr';
import { it } from './texts/it';
import { pt } from './texts/pt';

export type { Texts };

export const texts: Record<Language, Texts> = { en, fr, it, pt };
