/** View settings of a sheet: tab colour, panes, selection, column widths, protection, merged cells, links. */
import type { SheetPlan } from '../../workbooks/plan';
import { areaReference, cellReference } from '../../workbooks/references';
import { counted, element } from './xml';

export function properties({ tabColor, print }: SheetPlan): string {
  const tab = tabColor === undefined ? '' : element('tabColor', { rgb: `FF${tabColor}` });
  const fit = print && print.scale === undefined ? element('pageSetUpPr', { fitToPage: true }) : '';
  return tab + fit === '' ? '' : element('sheetPr', {}, tab, fit);
}

/** Scrolls the sheet so that the selected cell is visible with a dozen rows above it. */
export function view({ freeze, gridlines, select }: SheetPlan): string {
  const { rows = 0, columns = 0 } = freeze ?? {};
  const pane = rows > 0 ? (columns > 0 ? 'bottomRight' : 'bottomLeft') : columns > 0 ? 'topRight' : undefined;
  const chosen = select ?? (pane && { row: rows, column: columns });
  const cell = chosen && cellReference(chosen.row, chosen.column);
  const rowsAbove = 12;
  const top = select ? Math.max(rows, select.row - rowsAbove) : rows;
  const frozen = pane && {
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: cellReference(top, columns),
    activePane: pane,
    state: 'frozen',
  };
  const sheetView = element(
    'sheetView',
    { showGridLines: gridlines ? undefined : 0, workbookViewId: 0 },
    frozen ? element('pane', frozen) : '',
    cell === undefined ? '' : element('selection', { pane, activeCell: cell, sqref: cell }),
  );
  return element('sheetViews', {}, sheetView);
}

export function columnWidths({ widths }: SheetPlan): string {
  if (widths.length === 0) return '';
  const columns = widths.map((width, index) =>
    element('col', { min: index + 1, max: index + 1, width, customWidth: true, hidden: width === 0 || undefined }),
  );
  return element('cols', {}, ...columns);
}

/** Protects locked cells and charts; people may still select, resize and filter. Excel sorts no locked cells. */
export function protectionElement({ protected: locked }: SheetPlan): string {
  if (!locked) return '';
  // In this element, 1 forbids and 0 allows.
  const [locks, allows] = [1, 0];
  return element('sheetProtection', {
    sheet: locks,
    objects: locks,
    scenarios: locks,
    formatColumns: allows,
    formatRows: allows,
    autoFilter: allows,
    selectLockedCells: allows,
    selectUnlockedCells: allows,
  });
}

export function merges({ merges: areas }: SheetPlan): string {
  return counted(
    'mergeCells',
    areas.map((area) => element('mergeCell', { ref: areaReference(area) })),
  );
}

/** Links within the workbook, from single cells and from table cells. */
export function hyperlinks({ cells, tables }: SheetPlan): string {
  const links = [
    ...cells.map(({ row, column, link }) => ({ row, column, location: link })),
    ...tables.flatMap((table) =>
      (table.links ?? []).map(({ row, column, target }) => ({
        row: table.row + 1 + row,
        column: table.column + column,
        location: target,
      })),
    ),
  ].filter(({ location }) => location !== undefined);
  if (links.length === 0) return '';
  const elements = links.map(({ row, column, location }) =>
    element('hyperlink', { ref: cellReference(row, column), location }),
  );
  return element('hyperlinks', {}, ...elements);
}
