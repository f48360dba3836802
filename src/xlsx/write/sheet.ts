/** The part of a sheet, in pieces. The schema prescribes the order of the elements. */
import type { SheetPlan } from '../../workbooks/plan';
import { areaReference } from '../../workbooks/references';
import type { SharedParts } from './cells';
import { printSettings } from './print-settings';
import { extent, rowElements } from './rows';
import { conditionals, extensionConditionals, validations } from './rules';
import { ignoredErrors } from './tables';
import { columnWidths, hyperlinks, merges, properties, protectionElement, view } from './view';
import { counted, declaration, element, namespaces, opening } from './xml';

/** Relation identifiers of a sheet's drawing and tables. */
export interface SheetLinks {
  drawing: string | undefined;
  tables: readonly string[];
}

export function* sheetPieces(plan: SheetPlan, book: SharedParts, links: SheetLinks): Generator<string> {
  const { row, column } = extent(plan);
  yield declaration + opening('worksheet', { xmlns: namespaces.main, 'xmlns:r': namespaces.relationships });
  yield properties(plan);
  yield element('dimension', { ref: areaReference({ row: 0, column: 0, rows: row + 1, columns: column + 1 }) });
  yield view(plan);
  yield element('sheetFormatPr', { defaultRowHeight: 15 });
  yield columnWidths(plan);
  yield '<sheetData>';
  yield* rowElements(plan, book);
  yield '</sheetData>';
  yield protectionElement(plan);
  yield merges(plan);
  yield conditionals(plan.conditionals, book.styles);
  yield validations(plan.validations);
  yield hyperlinks(plan);
  yield printSettings(plan);
  yield ignoredErrors(plan);
  if (links.drawing !== undefined) yield element('drawing', { 'r:id': links.drawing });
  yield counted(
    'tableParts',
    links.tables.map((id) => element('tablePart', { 'r:id': id })),
  );
  const extensions = extensionConditionals(plan.conditionals);
  if (extensions !== '') yield element('extLst', {}, extensions);
  yield '</worksheet>';
}
