/** The grid's own words. */
import { LocaleType, mergeLocales } from '@univerjs/core';
import design from '@univerjs/design/locale/en-US';
import docs from '@univerjs/docs-ui/locale/en-US';
import sheets from '@univerjs/sheets/locale/en-US';
import formulas from '@univerjs/sheets-formula/locale/en-US';
import formulasUi from '@univerjs/sheets-formula-ui/locale/en-US';
import sheetsUi from '@univerjs/sheets-ui/locale/en-US';
import ui from '@univerjs/ui/locale/en-US';

export const locale = LocaleType.EN_US;
export const texts = mergeLocales(design, docs, sheets, formulas, formulasUi, sheetsUi, ui);
