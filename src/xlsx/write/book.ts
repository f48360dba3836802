/** The part `xl/workbook.xml`: the sheets in order, and the defined names. */
import { cleanText } from '../../workbooks/cell-text';
import { madeNames } from '../../workbooks/made';
import { sheetMarkerName } from '../../workbooks/names';
import type { SheetPlan, WorkbookPlan } from '../../workbooks/plan';
import { quoted } from '../../workbooks/references';
import { escapeText } from '../cell-text';
import { printTitles } from './print-settings';
import { declaration, element, elementText, namespaces } from './xml';

/** Excel recalculates files of an older number as a whole, and then asks whether to save them. */
const currentCalculation = 191_029;

/** @param ids relation identifiers of the sheet parts, in order */
export function bookPart(plan: WorkbookPlan, ids: readonly string[]): string {
  const activeTab = plan.sheets.findIndex(({ hidden }) => !hidden);
  const window = { xWindow: 0, yWindow: 0, windowWidth: 16_384, windowHeight: 8192, activeTab };
  const names = definedNames(plan);
  return `${declaration}${element(
    'workbook',
    { xmlns: namespaces.main, 'xmlns:r': namespaces.relationships },
    element('bookViews', {}, element('workbookView', window)),
    element('sheets', {}, ...plan.sheets.map((sheet, index) => sheetElement(sheet, index, ids[index] ?? ''))),
    names.length === 0 ? '' : element('definedNames', {}, ...names),
    // Every formula is stored with its result, so that no program has to calculate on opening; of TODAY() they know it.
    element('calcPr', { calcId: currentCalculation }),
  )}`;
}

function sheetElement({ name, hidden }: SheetPlan, index: number, id: string): string {
  return element('sheet', {
    name: escapeText(cleanText(name)),
    sheetId: index + 1,
    state: hidden ? 'hidden' : undefined,
    'r:id': id,
  });
}

interface DefinedName {
  name: string;
  text: string;
  /** Index of the sheet it belongs to; undefined for names of the whole workbook. */
  localSheetId?: number;
  hidden?: boolean;
}

function definedNames(plan: WorkbookPlan): string[] {
  const marks = plan.sheets.flatMap(({ name, own }, localSheetId): DefinedName[] =>
    own ? [] : [{ name: sheetMarkerName, text: escapeText(quoted(cleanText(name))), localSheetId, hidden: true }],
  );
  const made = plan.sheets.flatMap((sheet, localSheetId): DefinedName[] =>
    sheet.remade
      ? madeNames(sheet).map(({ name, formula }) => ({ name, text: escapeText(formula), localSheetId, hidden: true }))
      : [],
  );
  const printed = plan.sheets.flatMap(({ name, print }, localSheetId): DefinedName[] => {
    if (!print) return [];
    const titles = printTitles(name, print);
    return [
      ...(print.area === undefined ? [] : [{ name: '_xlnm.Print_Area', text: print.area, localSheetId }]),
      ...(titles === '' ? [] : [{ name: '_xlnm.Print_Titles', text: titles, localSheetId }]),
    ];
  });
  const planned = plan.names.map(({ name, ref, hidden = false }): DefinedName => ({
    name,
    text: ref,
    ...(hidden ? { hidden } : {}),
  }));
  return [...planned, ...marks, ...made, ...printed].map(({ name, text, localSheetId, hidden }) =>
    element('definedName', { name, localSheetId, hidden }, elementText(text)),
  );
}
