/** What the playground says around the spreadsheet. The pane, the grid and the workbooks have texts of their own. */
import type { Language } from 'accord/languages';
import { en, type PlaygroundTexts } from './texts/en';
import { fr } from './texts/fr';
import { it } from './texts/it';
import { pt } from './texts/pt';

export type { PlaygroundTexts };

export const texts: Record<Language, PlaygroundTexts> = { en, fr, it, pt };
