/** The model's data as an .xlsx file, with what the model knows: contents, looks, tables, names, rules, charts. */
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import type { CellData, CellValue, Line, Name, SheetData, ModelTable, WorkbookData } from '../host';
import { areaName, columnIndex, parseArea, splitAddress } from '../host/a1';
import { ERRORS } from '../host/model/typed';
import { fileColor } from './colors';
import { writtenStyle } from './looks';
import { paperOf, protect } from './sheet-setup';
import { withoutFilters } from './table-filters';
import { addCharts } from './write-charts';
import { addConditionals, addValidations } from './write-rules';

installChartSupport();

export async function writeFile(data: WorkbookData): Promise<Uint8Array> {
  const file = new Workbook();
  const title = data.properties?.['Title'];
  if (typeof title === 'string') file.title = title;
  for (const sheet of data.sheets)
    addSheet(
      file,
      sheet,
      (data.tables ?? []).filter((table) => isOn(table, sheet)),
    );
  file.definedNames.model = (data.names ?? []).map((name) => nameFor(name, data.sheets));
  const bytes = await file.xlsx.writeBuffer();
  const unfiltered = (data.tables ?? []).filter(({ settings }) => !settings.ShowFilterButton);
  return withoutFilters(new Uint8Array(bytes), new Set(unfiltered.map(({ name }) => name)));
}

function nameFor({ name, formula, scope, visible }: Name, sheets: readonly SheetData[]) {
  const text = formula.slice(1);
  const at = sheets.findIndex(({ id }) => id !== undefined && id === scope);
  return {
    name,
    ...(parseArea(splitAddress(text).rest) ? { ranges: [text] } : { ranges: [], formulaExpression: text }),
    ...(at < 0 ? {} : { localSheetId: at }),
    ...(visible ? {} : { hidden: true }),
  };
}

const isOn = (table: ModelTable, sheet: SheetData) => table.sheet === sheet.id || table.sheet === sheet.name;

function addSheet(file: Workbook, data: SheetData, tables: ModelTable[]): void {
  const frozen = data.freeze && (data.freeze.rows > 0 || data.freeze.columns > 0) ? data.freeze : undefined;
  const sheet = file.addWorksheet(data.name, {
    state: data.visibility === 'VeryHidden' ? 'veryHidden' : data.visibility === 'Hidden' ? 'hidden' : 'visible',
    ...(data.tabColor ? { properties: { tabColor: fileColor(data.tabColor) } } : {}),
    ...paperOf(data),
    views: [
      {
        showGridLines: data.showGridlines !== false,
        ...(frozen ? { state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows } : { state: 'normal' }),
      },
    ],
  });
  addLines(sheet, data);
  for (const [address, cell] of Object.entries(data.cells ?? {})) addCell(sheet, address, cell);
  for (const merge of data.merges ?? []) sheet.mergeCellsWithoutStyle(areaName(merge));
  for (const table of tables) addTable(sheet, table, data);
  addValidations(sheet, data.validations ?? []);
  addConditionals(sheet, data.conditionals ?? []);
  addCharts(sheet, data.charts ?? []);
  protect(sheet, data);
}

const CHARACTER = 7;

function addLines(sheet: Worksheet, data: SheetData): void {
  const each = (lines: { [key: string]: Line } | undefined, put: (key: string, line: Line) => void) => {
    for (const [key, line] of Object.entries(lines ?? {})) put(key, line);
  };
  each(data.rowLines, (key, { size, hidden }) => {
    const row = sheet.getRow(Number(key));
    if (size !== undefined) row.height = size;
    if (hidden) row.hidden = true;
  });
  each(data.columnLines, (key, { size, hidden, look }) => {
    const column = sheet.getColumn(columnIndex(key) + 1);
    if (size !== undefined) column.width = Math.round(((size / 0.75 - 5) / CHARACTER) * 100) / 100;
    if (hidden) column.hidden = true;
    if (look) column.style = writtenStyle(look);
  });
}

const asResult = (value: CellValue) =>
  typeof value === 'string' && ERRORS.includes(value) ? { error: value as '#N/A' } : (value ?? '');

function addCell(sheet: Worksheet, address: string, data: CellData): void {
  const { value, formula, look, link } = typeof data === 'object' && data !== null ? data : { value: data };
  const cell = sheet.getCell(address);
  const place = link?.['documentReference'];
  const target = place === undefined ? link?.['address'] : `#${place}`;
  if (formula !== undefined) cell.value = { formula: formula.replace(/^=/, ''), result: asResult(value) };
  else if (target !== undefined && value !== null) cell.value = { text: String(value), hyperlink: target };
  else cell.value = typeof value === 'string' && ERRORS.includes(value) ? { error: value as '#N/A' } : value;
  if (look) cell.style = writtenStyle(look);
}

function addTable(sheet: Worksheet, table: ModelTable, data: SheetData): void {
  const { area, columns, settings, showHeaders, showTotals } = table;
  const body = area.rows - (showHeaders ? 1 : 0) - (showTotals ? 1 : 0);
  // Adding a table writes its cells: what stands in them is written again afterwards, with its looks.
  sheet.addTable({
    name: table.name,
    ref: areaName({ ...area, rows: 1, columns: 1 }),
    headerRow: showHeaders,
    totalsRow: showTotals,
    style: {
      ...(isTheme(settings.Style) ? { theme: settings.Style } : {}),
      showFirstColumn: settings.HighlightFirstColumn,
      showLastColumn: settings.HighlightLastColumn,
      showRowStripes: settings.ShowBandedRows,
      showColumnStripes: settings.ShowBandedColumns,
    },
    columns: columns.map(({ name, formula }) => ({
      name,
      ...(formula === undefined ? {} : { calculatedColumnFormula: formula.replace(/^=/, '') }),
    })),
    rows: Array.from({ length: body }, () => columns.map(() => null)),
  });
  for (const [address, cell] of Object.entries(data.cells ?? {})) {
    const [, column = '', row = '0'] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const at = { row: Number(row) - 1, column: columnIndex(column) };
    const inside = at.row >= area.row && at.row < area.row + area.rows;
    if (inside && at.column >= area.column && at.column < area.column + area.columns) addCell(sheet, address, cell);
  }
}

type Theme = NonNullable<NonNullable<Parameters<Worksheet['addTable']>[0]['style']>['theme']>;
const isTheme = (style: string): style is Theme => /^TableStyle(Light|Medium|Dark)\d+$/.test(style);
