/** The grid's own words. */
import { LocaleType, mergeLocales } from '@univerjs/core';
import design from '@univerjs/design/locale/fr-FR';
import docs from '@univerjs/docs-ui/locale/fr-FR';
import sheets from '@univerjs/sheets/locale/fr-FR';
import formulas from '@univerjs/sheets-formula/locale/fr-FR';
import formulasUi from '@univerjs/sheets-formula-ui/locale/fr-FR';
import sheetsUi from '@univerjs/sheets-ui/locale/fr-FR';
import ui from '@univerjs/ui/locale/fr-FR';

export const locale = LocaleType.FR_FR;
export const texts = mergeLocales(design, docs, sheets, formulas, formulasUi, sheetsUi, ui);
