/** A sheet's part, in pieces. What stands where in it is the schema's order. */
import type { SheetPlan } from '../../workbooks/plan';
import { areaReference } from '../../workbooks/references';
import type { SharedParts } from './cells';
import { paper } from './paper';
import { extent, rowElements } from './rows';
import { conditionals, newerConditionals, validations } from './rules';
import { ignoredErrors } from './tables';
import { columnWidths, hyperlinks, merges, properties, protectionElement, view } from './view';
import { counted, declaration, element, namespaces, opening } from './xml';

/** Numbers of the relations by which a sheet leads to its drawing, and to its tables. */
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
  yield paper(plan);
  yield ignoredErrors(plan);
  if (links.drawing !== undefined) yield element('drawing', { 'r:id': links.drawing });
  yield counted(
    'tableParts',
    links.tables.map((id) => element('tablePart', { 'r:id': id })),
  );
  const newer = newerConditionals(plan.conditionals);
  if (newer !== '') yield element('extLst', {}, newer);
  yield '</worksheet>';
}
