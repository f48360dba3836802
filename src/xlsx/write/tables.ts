/** The parts of native tables, and the warnings about their cells that Excel should not show. */
import type { Area, SheetPlan, TableColumnPlan, TablePlan } from '../../workbooks/plan';
import { tableArea } from '../../workbooks/planned';
import { areaReference } from '../../workbooks/references';
import { formatOf, tableStyle } from '../../workbooks/styles';
import { cleanText } from '../../workbooks/cell-text';
import { cellText, escapeText } from '../cell-text';
import { counted, declaration, element, elementText, namespaces } from './xml';

/** @param id the table's number in the workbook, from 1 */
export function tablePart(table: TablePlan, id: number): string {
  const { name, description, filter } = table;
  const ref = areaReference(tableArea(table));
  const columns = table.columns.map(({ header, formula }, index) => {
    // Without it, Excel would leave the column empty in new rows.
    const calculated = formula === undefined ? '' : elementText(escapeText(formula));
    return element(
      'tableColumn',
      { id: index + 1, name: cellText(header) },
      calculated === '' ? '' : element('calculatedColumnFormula', {}, calculated),
    );
  });
  const style = { showFirstColumn: 0, showLastColumn: 0, showRowStripes: 0, showColumnStripes: 0 };
  const described = element('x14:table', { altText: name, altTextSummary: cleanText(description) });
  const extension = { uri: '{504A1905-F514-4f6f-8877-14C23A59335A}', 'xmlns:x14': namespaces.x14 };
  return `${declaration}${element(
    'table',
    { xmlns: namespaces.main, id, name, displayName: name, ref, totalsRowShown: 0 },
    filter ? element('autoFilter', { ref }) : '',
    counted('tableColumns', columns),
    element('tableStyleInfo', { name: tableStyle, ...style }),
    element('extLst', {}, element('ext', extension, described)),
  )}`;
}

/** The data cells of the columns that `wanted` selects, as references; "" for none. */
function columnCells(tables: readonly TablePlan[], wanted: (column: TableColumnPlan) => boolean): string {
  const areas = tables.flatMap((table) => {
    const { row, rows } = tableArea(table);
    return table.columns.flatMap((column, index): Area[] =>
      wanted(column) ? [{ row: row + 1, column: table.column + index, rows: rows - 1, columns: 1 }] : [],
    );
  });
  return areas.map(areaReference).join(' ');
}

/**
 * Suppresses two of Excel's warnings: cells of a calculated column are spelled with plain addresses and so differ from
 * the column's formula, and document numbers are texts that may look like numbers.
 */
export function ignoredErrors({ tables }: SheetPlan): string {
  const calculated = columnCells(tables, ({ formula }) => formula !== undefined);
  if (calculated === '') return '';
  const texts = columnCells(tables, ({ style, format }) => formatOf(style, format) === '@');
  return element(
    'ignoredErrors',
    {},
    element('ignoredError', { sqref: calculated, calculatedColumn: true }),
    texts === '' ? '' : element('ignoredError', { sqref: texts, numberStoredAsText: true }),
  );
}
