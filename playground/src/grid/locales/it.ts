/** The grid's own words. */
import { LocaleType, mergeLocales } from '@univerjs/core';
import design from '@univerjs/design/locale/it-IT';
import docs from '@univerjs/docs-ui/locale/it-IT';
import sheets from '@univerjs/sheets/locale/it-IT';
import formulas from '@univerjs/sheets-formula/locale/it-IT';
import formulasUi from '@univerjs/sheets-formula-ui/locale/it-IT';
import sheetsUi from '@univerjs/sheets-ui/locale/it-IT';
import ui from '@univerjs/ui/locale/it-IT';

export const locale = LocaleType.IT_IT;
export const texts = mergeLocales(design, docs, sheets, formulas, formulasUi, sheetsUi, ui);
