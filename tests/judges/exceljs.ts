/** exceljs, which many people's own programs read workbooks with: a peer in the bench, and a reader of what we write. */
import { join } from 'node:path';
import { needPackage } from './need.mjs';

interface Workbook {
  xlsx: { load: (bytes: Uint8Array) => Promise<unknown> };
  worksheets: {
    name: string;
    tables: Readonly<Record<string, unknown>>;
    getRow: (row: number) => { getCell: (column: number) => { value: unknown } };
  }[];
}

/** A function that reads a workbook; throws MissingTool when exceljs is not installed. */
export async function withExceljs(): Promise<(bytes: Uint8Array) => Promise<Workbook>> {
  const { default: exceljs } = (await import(join(needPackage('exceljs'), 'excel.js'))) as {
    default: { Workbook: new () => Workbook };
  };
  return async (bytes) => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(bytes);
    return workbook;
  };
}
