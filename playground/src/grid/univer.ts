/** The grid's parts, put together without any that calculates, filters, validates or formats: the model does all that. */
import { LogLevel, Univer, type Injector } from '@univerjs/core';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import { defaultTheme } from '@univerjs/themes';
import { UniverUIPlugin } from '@univerjs/ui';
import type { Language } from 'accord/languages';
import { gridWords } from './locales';
import { hiddenMenus } from './menus';

export interface Grid {
  univer: Univer;
  injector: Injector;
}

export async function createUniver(container: HTMLElement, language: Language): Promise<Grid> {
  const { locale, texts } = await gridWords(language);
  const univer = new Univer({
    theme: defaultTheme,
    locale,
    locales: { [locale]: texts },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, header: true, toolbar: false, footer: true, contextMenu: true });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  // Gives the editor of cells its hints and references by mouse. It finds nothing to calculate: see cells.ts.
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: true },
    clipboardConfig: { hidePasteOptions: true },
    disableForceStringAlert: true,
    disableForceStringMark: true,
    protectedRangeShadow: false,
    menu: hiddenMenus,
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  return { univer, injector: univer.__getInjector() };
}
