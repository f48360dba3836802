/** The cached values of a chart's references: Protected View and previews draw charts from these alone. */
import type { Area, CellContent, ChartPlan, SheetPlan, WorkbookPlan } from '../../workbooks/plan';
import { readReference } from '../../workbooks/read-references';
import { cellText } from '../cell-text';
import { element, elementText } from './xml';

/** The stored contents of an area of one sheet, row by row. */
function contentsOf({ cells, tables }: SheetPlan, { row, column, rows, columns }: Area): CellContent[] {
  const values: CellContent[] = Array.from({ length: rows * columns }, () => null);
  const put = (at: { row: number; column: number }, value: CellContent): void => {
    const [down, across] = [at.row - row, at.column - column];
    if (down >= 0 && down < rows && across >= 0 && across < columns) values[down * columns + across] = value;
  };
  for (const table of tables)
    for (let at = Math.max(row, table.row + 1); at < row + rows; at++)
      table.rows[at - table.row - 1]?.forEach((value, index) => put({ row: at, column: table.column + index }, value));
  for (const cell of cells) put(cell, cell.value);
  return values;
}

/** A reference with its cached values, as numbers or as texts. */
function referenceWithCache(plan: WorkbookPlan, reference: string, kind: 'num' | 'str', format: string): string {
  const target = readReference(reference);
  const sheet = target && plan.sheets.find(({ name }) => name === target.sheet);
  const values = sheet ? contentsOf(sheet, target.area) : [];
  const points = values.flatMap((value, idx) => {
    const text = kind === 'num' ? (typeof value === 'number' ? String(value) : '') : cellText(String(value ?? ''));
    return text === '' ? [] : [element('c:pt', { idx }, element('c:v', {}, elementText(text)))];
  });
  const cache = element(
    `c:${kind}Cache`,
    {},
    kind === 'num' ? element('c:formatCode', {}, elementText(format)) : '',
    element('c:ptCount', { val: values.length }),
    ...points,
  );
  return element(`c:${kind}Ref`, {}, element('c:f', {}, elementText(reference)), sheet ? cache : '');
}

export function chartCategories(plan: WorkbookPlan, chart: ChartPlan): string {
  return element('c:cat', {}, referenceWithCache(plan, chart.categories, 'str', ''));
}

export function chartValues(plan: WorkbookPlan, chart: ChartPlan, reference: string): string {
  return element('c:val', {}, referenceWithCache(plan, reference, 'num', chart.format));
}
