import type { Cell, WriteSheet } from 'hucre';
import { cleanText } from '../workbooks/cell-text';
import type { CellContent, CellPlan, SheetPlan, TablePlan } from '../workbooks/plan';
import { margins, tableArea, tableRows } from '../workbooks/planned';
import { headerStyle, tableStyle } from '../workbooks/styles';
import { areaReference, rowLimit } from '../workbooks/references';
import { cellText, escapeText } from './cell-text';
import { chart } from './charts';
import { longTable } from './long-tables';
import { look } from './look';
import { inRows } from './row-formulas';
import { conditional, validation } from './rules';

type Cells = Map<string, Partial<Cell>>;

/** hucre writes these as error values; a person may have typed them as text. */
const looksLikeError = /^#(?:VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/;

function content(value: CellContent): Partial<Cell> {
  if (typeof value !== 'string') return { value };
  // A cell with empty text is not blank to ISBLANK or COUNTA.
  if (value === '') return { value: null };
  const text = cellText(value);
  return looksLikeError.test(text) ? { richText: [{ text }] } : { value: text };
}

function calculated(formula: string, result: CellContent): Partial<Cell> {
  // Without a stored result, previews and protected view show nothing and may take the cell for damaged.
  const stored = result === null ? '' : typeof result === 'string' ? cellText(result) : result;
  return { formula: escapeText(formula), formulaResult: stored };
}

function planned({ value, formula, style, format, link }: CellPlan): Partial<Cell> {
  return {
    ...(formula === undefined ? content(value) : calculated(formula, value)),
    style: look(style, format),
    ...(link === undefined ? {} : { hyperlink: { target: '', location: link } }),
  };
}

/** `rows`: those that hucre writes, of a long table only its pattern. */
function addTable(cells: Cells, table: TablePlan, rows: readonly CellContent[][]): void {
  const { row, column: first, columns, filter } = table;
  for (const [index, { header, style }] of columns.entries()) {
    const key = `${row},${first + index}`;
    if (!cells.has(key)) cells.set(key, { ...content(header), style: look(headerStyle(style, filter)) });
  }
  const parts = columns.map(({ style, format, formula }) => ({
    spelled: formula === undefined ? undefined : inRows(table, formula),
    style: look(style, format),
  }));
  for (const [down, values] of rows.entries()) {
    const at = row + 1 + down;
    for (const [index, { spelled, style }] of parts.entries()) {
      const value = values[index] ?? null;
      const cell = spelled === undefined ? content(value) : calculated(spelled(at), value);
      cell.style = style;
      cells.set(`${at},${first + index}`, cell);
    }
  }
  for (const link of table.links ?? []) {
    const cell = cells.get(`${row + 1 + link.row},${first + link.column}`);
    if (cell) cell.hyperlink = { target: '', location: link.target };
  }
}

function cellsOf(plan: SheetPlan): Cells {
  const cells: Cells = new Map();
  for (const cell of plan.cells) cells.set(`${cell.row},${cell.column}`, planned(cell));
  const long = longTable(plan);
  for (const table of plan.tables) addTable(cells, table, table === long ? table.rows.slice(0, 1) : tableRows(table));
  return cells;
}

/** hucre forgets the height of a row below the last cell: an empty one keeps it. */
function keepHeights(cells: Cells, plan: SheetPlan): void {
  for (const { row } of plan.heights) if (row < rowLimit && !cells.has(`${row},0`)) cells.set(`${row},0`, {});
}

/** People may look, select, resize and filter; locked cells keep their content, and charts their place. */
const protection = {
  sheet: true,
  objects: true,
  scenarios: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatColumns: true,
  formatRows: true,
  sort: true,
  autoFilter: true,
} as const;

/** One planned sheet as hucre takes it. Print titles are not here: hucre leaves their sheet names unquoted. */
export function sheet(plan: SheetPlan, language: string): WriteSheet {
  const cells = cellsOf(plan);
  keepHeights(cells, plan);
  const { freeze, print } = plan;
  return {
    name: cleanText(plan.name),
    cells,
    hidden: plan.hidden,
    columns: plan.widths.map((width) => ({ width })),
    rowDefs: new Map(plan.heights.map(({ row, height }) => [row, { height }])),
    view: {
      showGridLines: plan.gridlines,
      ...(plan.tabColor === undefined ? {} : { tabColor: { rgb: `FF${plan.tabColor}` } }),
    },
    merges: plan.merges.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    tables: plan.tables.map((table) => ({
      name: table.name,
      range: areaReference(tableArea(table)),
      columns: table.columns.map(({ header }) => ({ name: header })),
      style: tableStyle,
    })),
    dataValidations: plan.validations.map(validation),
    conditionalRules: plan.conditionals.map((rule, index) => conditional(rule, index + 1)),
    charts: plan.charts.map((planned) => chart(planned, language)),
    ...(plan.protected ? { protection } : {}),
    ...(freeze && freeze.rows + freeze.columns > 0 ? { freezePane: freeze } : {}),
    ...(print
      ? {
          pageSetup: {
            paperSize: 'a4',
            orientation: print.orientation,
            ...(print.scale === undefined
              ? { fitToPage: true, fitToWidth: 1, fitToHeight: print.onePage ? 1 : 0 } // 0: as many as it takes
              : { scale: print.scale }),
            margins,
          },
          headerFooter: { oddFooter: cellText(print.footer) },
          // hucre counts the row above the break, and the column before it.
          ...(print.breaks ? { rowBreaks: print.breaks.map((row) => row - 1) } : {}),
          ...(print.columnBreaks ? { colBreaks: print.columnBreaks.map((column) => column - 1) } : {}),
        }
      : {}),
  };
}
