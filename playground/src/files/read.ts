/** An .xlsx file as the model's data: what people see of it, with the results that were stored in it. */
import { Workbook } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import type { Name, ModelTable, WorkbookData } from '../host';
import { readWorkbook } from 'accord/xlsx';
import { absoluteAddress, parseArea, splitAddress } from '../host/a1';
import { looks } from './looks';
import { readWorksheet, sheetId } from './read-sheet';
import { filteredTables } from './table-filters';

installChartSupport();

/** @throws {WorkbookUnreadable} for what is no workbook, encrypted, or far too large */
export async function readFile(bytes: Uint8Array, name: string): Promise<WorkbookData> {
  // The product's own reader first: it refuses in time, and tells an empty text as a result from none, as the library cannot.
  const { sheets } = await readWorkbook(bytes);
  const uncalculated = new Map(sheets.map((sheet) => [sheet.name, sheet.uncalculated]));
  const file = new Workbook();
  const names = keepNames(file);
  await file.xlsx.load(bytes);
  const lookOf = looks();
  const title = file.title;
  const filtered = await filteredTables(bytes);
  return {
    name,
    ...(title ? { properties: { Title: title } } : {}),
    sheets: file.worksheets.map((sheet, index) => readWorksheet(sheet, index, lookOf, uncalculated.get(sheet.name))),
    tables: file.worksheets.flatMap((sheet) =>
      sheet
        .getTables()
        .flatMap((table, index) => tableOf(table.table, sheet.name, sheet.id * 100 + index, filtered) ?? []),
    ),
    ...(sheets.some((sheet) => sheet.uncalculated) ? { uncalculated: true } : {}),
    names: namesOf(names()),
    // Above all that was given here; the model numbers what comes later from it.
    nextId: 100_000,
  };
}

type FileTable = ReturnType<Workbook['worksheets'][number]['getTables']>[number]['table'];

function tableOf(
  table: FileTable | undefined,
  sheet: string,
  id: number,
  filtered: ReadonlySet<string>,
): ModelTable | undefined {
  const area = table && parseArea(table.tableRef ?? table.ref);
  if (!area) return undefined;
  return {
    id,
    name: table.displayName ?? table.name,
    sheet,
    area,
    columns: table.columns.map(({ name, calculatedColumnFormula: formula }, index) => ({
      id: index + 1,
      name,
      ...(formula === undefined ? {} : { formula: `=${formula}` }),
    })),
    showHeaders: table.headerRow !== false,
    showTotals: table.totalsRow === true,
    settings: {
      Style: table.style?.theme ?? 'TableStyleMedium2',
      HighlightFirstColumn: table.style?.showFirstColumn === true,
      HighlightLastColumn: table.style?.showLastColumn === true,
      ShowBandedRows: table.style?.showRowStripes === true,
      ShowBandedColumns: table.style?.showColumnStripes === true,
      ShowFilterButton: filtered.has(table.name),
    },
    filters: [],
    sort: [],
  };
}

interface FileName {
  name: string;
  rawText?: string;
  localSheetId?: number;
  hidden?: boolean;
}

/** The library keeps a name as each of its cells, which took two thirds of the time of a file with five hundred names. */
function keepNames(file: Workbook): () => FileName[] {
  let names: FileName[] = [];
  Object.defineProperty(file.definedNames, 'model', {
    get: () => names,
    set: (given: FileName[]) => {
      names = given;
    },
  });
  return () => names;
}

const namesOf = (names: readonly FileName[]): Name[] =>
  names
    .filter(({ name }) => !name.startsWith('_xlnm.'))
    .map(({ name, rawText = '', localSheetId, hidden }) => ({
      ...(localSheetId === undefined ? {} : { scope: sheetId(localSheetId) }),
      name,
      formula: `=${plainAddress(rawText)}`,
      visible: hidden !== true,
      comment: '',
    }));

/** Sheets of a range in quotes only where they need them, as the library writes them. */
function plainAddress(text: string): string {
  const { sheet, rest } = splitAddress(text);
  const area = sheet === undefined ? undefined : parseArea(rest);
  return sheet !== undefined && area ? absoluteAddress(sheet, area) : text;
}
