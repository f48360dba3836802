/** Reads what a control took off from a partner's own workbook: a copy, which only its own figures follow. */
import type { Terms } from '../../core/agreement/terms';
import type { ControlRow } from '../../core/claims/book';
import { controlTable } from '../../core/claims/tables';
import { readNative } from '../native/rows';
import type { Opened } from './workbook';

export function readOwnDeductions({ book }: Pick<Opened, 'book'>, terms: Terms): readonly ControlRow[] {
  return readNative(book, controlTable, terms).rows;
}
