/** Reads what a partner still expects to spend from the table `Estimates` of its workbook. */
import type { Terms } from '../../core/agreement/terms';
import type { Finding } from '../../core/findings';
import { estimatesTable, type Estimate } from '../../core/monitoring/estimates';
import { repeatedEntries, unreadableRows } from '../../core/native/row-to-check';
import { dropdownSeparator } from '../../core/native/codes';
import { readNative } from '../native/rows';
import type { PartnerBook } from './partner';

/** Of several rows for one budget line, the last counts. Workbooks of earlier versions have no such table. */
export function readEstimates(
  { book, path, about: { partner } }: Pick<PartnerBook, 'book' | 'path' | 'about'>,
  terms: Terms,
): { estimates: Estimate[]; findings: Finding[] } {
  const { sheet = '', ...read } = readNative(book, estimatesTable, terms);
  const location = { file: path, sheet };
  return {
    estimates: read.rows.map(({ row: _, ...estimate }) => ({ ...estimate, partner })),
    findings: [
      ...unreadableRows(estimatesTable.name, read, location),
      ...repeatedEntries(
        read.rows,
        ({ action, category }) => `${action}${dropdownSeparator}${category}`,
        ({ toComplete }) => String(toComplete),
        location,
      ),
    ].map((one) => ({ ...one, where: { ...one.where, partner } })),
  };
}
