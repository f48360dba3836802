/** Reads what was said of a project's progress: in a partner's workbook, in the project's, or in a report. */
import type { Terms } from '../../core/agreement/terms';
import type { Finding } from '../../core/findings';
import { unreadableRows } from '../../core/native/row-to-check';
import {
  gatheredProgressTable,
  gatheredResultsTable,
  progressTable,
  resultsTable,
  type ProgressSaid,
} from '../../core/progress/tables';
import { readNative } from '../native/rows';
import type { PartnerBook } from './partner';
import type { Opened } from './workbook';

/** Workbooks of earlier versions have no such tables. */
export function readOwnProgress(
  { book, path, about: { partner } }: Pick<PartnerBook, 'book' | 'path' | 'about'>,
  terms: Terms,
): { progress: ProgressSaid; findings: Finding[] } {
  const texts = readNative(book, progressTable, terms);
  const results = readNative(book, resultsTable, terms);
  return {
    progress: {
      texts: texts.rows.map(({ row: _, ...said }) => ({ ...said, partner })),
      results: results.rows.map(({ row: _, ...said }) => ({ ...said, partner })),
    },
    findings: [
      ...unreadableRows(progressTable.name, texts, { file: path, sheet: texts.sheet ?? '' }),
      ...unreadableRows(resultsTable.name, results, { file: path, sheet: results.sheet ?? '' }),
    ].map((one) => ({ ...one, where: { ...one.where, partner } })),
  };
}

/** Of the project's workbook, with the lead partner's own words on the whole; or of a report. */
export function readProgress(
  { book, path }: Pick<Opened, 'book' | 'path'>,
  terms: Terms,
): { progress: ProgressSaid; findings: Finding[] } {
  const own = readNative(book, progressTable, terms);
  const texts = readNative(book, gatheredProgressTable, terms);
  const results = readNative(book, gatheredResultsTable, terms);
  const isOwn = own.sheet !== undefined;
  return {
    progress: {
      texts: [
        ...own.rows.map(({ row: _, ...said }) => ({ ...said, partner: undefined })),
        // In the project's workbook its own table says what the lead partner says now.
        ...texts.rows.flatMap(({ row: _, ...said }) => (isOwn && said.partner === undefined ? [] : [said])),
      ],
      results: results.rows.map(({ row: _, ...said }) => said),
    },
    findings: unreadableRows(progressTable.name, own, { file: path, sheet: own.sheet ?? '' }),
  };
}
