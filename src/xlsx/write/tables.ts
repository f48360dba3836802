/** Native tables: the part of each, and what Excel would complain of in their cells. */
import type { Area, SheetPlan, TableColumnPlan, TablePlan } from '../../workbooks/plan';
import { tableArea } from '../../workbooks/planned';
import { areaReference } from '../../workbooks/references';
import { formatOf, tableStyle } from '../../workbooks/styles';
import { cleanText } from '../../workbooks/cell-text';
import { cellText, escapeText } from '../cell-text';
import { counted, declaration, element, elementText, namespaces } from './xml';

/** `id` counts the tables of the whole workbook, from 1. */
export function tablePart(table: TablePlan, id: number): string {
  const { name, description, filter } = table;
  const ref = areaReference(tableArea(table));
  const columns = table.columns.map(({ header, formula }, index) => {
    // Without it, rows that the table grows by would stay empty.
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

/** The cells of the columns that are wanted, headers left out; "" for none. */
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
 * Excel compares the cells of a calculated column with the column's formula, letter by letter, and takes document
 * numbers for numbers: neither is a mistake here.
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
