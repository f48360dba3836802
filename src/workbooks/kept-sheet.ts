/** The hidden sheet of a report that keeps its findings as data, for pages in other languages. */
import { keptIn, keptText, type KeptFindings } from '../core/kept-findings';
import type { Consolidation } from '../core/consolidation/consolidate';
import type { Day } from '../core/days';
import { decodedFrom, keyValueSheet, textRows, valuesIn } from './key-values';
import { keptSheetName } from './names';
import type { SheetPlan } from './plan';
import type { SheetsRead } from './sheets-read';

/** Far above any report. */
const mostPieces = 5_000;

export function keptSheet(consolidation: Consolidation, day: Day): SheetPlan {
  return keyValueSheet(keptSheetName, textRows('findings', keptText(consolidation, day)));
}

/** Undefined where a report is older than the sheet, or the sheet was altered. */
export function keptFindings({ sheets }: SheetsRead): KeptFindings | undefined {
  const sheet = sheets.find(({ name }) => name.toLowerCase() === keptSheetName);
  if (!sheet) return undefined;
  return keptIn(decodedFrom(valuesIn(sheet.rows.map(({ cells }) => cells)), 'findings', mostPieces));
}
