/** What has been approved of the agreed flexibility, from the table `Approvals` of the project workbook. */
import type { Approved, Terms } from '../../core/agreement/terms';
import { codeReader } from '../../core/expenses/codes';
import { unknown } from '../../core/names';
import { labelsOf } from '../../locales';
import { approvalsTableName } from '../../workbooks/names';
import { tierCode } from '../../workbooks/tiers';
import { rowsIn, type CellRead, type SheetsRead } from '../../workbooks/sheets-read';

/** A row needs its tier; a code that the agreement does not know names no total, so that nothing is approved by mistake. */
export function readApprovals(book: SheetsRead, terms: Terms): Approved[] {
  const codeOf = codeReader(terms, labelsOf);
  const tiers = terms.agreement.rules.flexibility.map((_, index) => tierCode(index));
  const code = (text: string): string => (text.split('·')[0] ?? '').trim();
  for (const sheet of book.sheets)
    for (const { name, area } of sheet.tables) {
      if (name !== approvalsTableName) continue;
      return rowsIn(sheet, { ...area, row: area.row + 1, rows: area.rows - 1 }).flatMap(({ cells }): Approved[] => {
        const [tier = '', partner = '', category = '', action = ''] = cells.map(textOf);
        const at = tiers.indexOf(code(tier).toUpperCase());
        if (at < 0) return [];
        return [
          {
            tier: at,
            of: {
              ...(partner === '' ? {} : { partner: code(partner) }),
              ...(category === '' ? {} : { category: codeOf('categories', category) ?? unknown }),
              ...(action === '' ? {} : { action: codeOf('actions', action) ?? unknown }),
            },
          },
        ];
      });
    }
  return [];
}

function textOf(cell: CellRead): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
}
