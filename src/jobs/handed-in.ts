/** Each partner's list as it was handed in, as sheets beside the consolidation: some programmes ask for both in one file. */
import type { Terms } from '../core/agreement/terms';
import { isGuideHeader } from '../locales';
import type { SheetPlan } from '../workbooks/plan';
import { rowsWithFormulas } from '../workbooks/sheets-read';
import type { ConsolidateRequest } from './consolidate';
import { cellsOf } from './native/old-cells';
import { sheetOf } from './native/own-sheets';
import { partnerLedger } from './open/ledger';
import { openPartner } from './open/partner';
import { FileRefused } from './open/workbook';

/** Values as they stand, without the columns that guide whoever fills them in. Files that were refused have none. */
export async function handedInSheets(
  files: ConsolidateRequest['partners'],
  terms: Terms,
  taken: Set<string>,
): Promise<SheetPlan[]> {
  const sheets: SheetPlan[] = [];
  for (const file of files) {
    try {
      if (file instanceof FileRefused) continue;
      const opened = await openPartner('load' in file ? await file.load() : file, terms);
      const { sheet, table } = partnerLedger(opened, terms).location;
      const header = sheet.rows.find(({ row }) => row === table.area.row)?.cells ?? [];
      const guides = new Set(
        [...header.keys()].filter((column) => {
          const text = header[column];
          return typeof text === 'string' && isGuideHeader(text);
        }),
      );
      const cells = rowsWithFormulas(sheet)
        .flatMap((row) => cellsOf(sheet, row))
        .filter(({ column }) => !guides.has(column));
      const { own: _, ...plan } = sheetOf(`${opened.about.partner} ${sheet.name}`, cells, taken);
      sheets.push({ ...plan, widths: plan.widths.map((width, column) => (guides.has(column) ? 9 : width)) });
    } catch (error) {
      // The report says why it was refused.
      if (!(error instanceof FileRefused)) throw error;
    }
  }
  return sheets;
}
