/** SheetJS, which most web pages read workbooks with: a peer in the bench. */
import { join } from 'node:path';
import { needPackage } from './need.mjs';

/** As quick as it can: rows as lists ("dense"), no texts made of its numbers, and of formulas only their results. */
const options = { type: 'array', dense: true, cellFormula: false, cellText: false, cellHTML: false } as const;

interface SheetJS {
  read: (bytes: Uint8Array, how: typeof options) => { SheetNames: string[] };
}

/** A function that reads a workbook; throws MissingTool when SheetJS is not installed. */
export async function withSheetJS(): Promise<(bytes: Uint8Array) => { SheetNames: string[] }> {
  const { default: sheetjs } = (await import(join(needPackage('xlsx'), 'xlsx.js'))) as { default: SheetJS };
  return (bytes) => sheetjs.read(bytes, options);
}
