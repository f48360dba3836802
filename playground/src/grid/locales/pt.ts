/** The grid's own words. */
import { LocaleType, mergeLocales } from '@univerjs/core';
import design from '@univerjs/design/locale/pt-BR';
import docs from '@univerjs/docs-ui/locale/pt-BR';
import sheets from '@univerjs/sheets/locale/pt-BR';
import formulas from '@univerjs/sheets-formula/locale/pt-BR';
import formulasUi from '@univerjs/sheets-formula-ui/locale/pt-BR';
import sheetsUi from '@univerjs/sheets-ui/locale/pt-BR';
import ui from '@univerjs/ui/locale/pt-BR';

export const locale = LocaleType.PT_BR;
export const texts = mergeLocales(design, docs, sheets, formulas, formulasUi, sheetsUi, ui);
