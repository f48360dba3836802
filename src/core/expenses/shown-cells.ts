/** Texts and codes of a row as its cells show them; notes where a cell holds something else. */
import { dayFromSerial } from '../days';
import { displayText, isBlank, noResult, visible, type Cell, type ShownNumber } from '../native/cell';
import type { ColumnKey } from './columns';
import type { RawRow } from './line';
import { notAsShown, type Note } from './rules/readings';

/** Columns whose texts tell one document, person or payment from another. */
const identifiers: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  'documentNo',
  'supplierTaxNo',
  'paymentReference',
  'accountingNo',
]);

export interface ShownCells {
  shownAt: (key: ColumnKey) => ShownNumber | undefined;
  /** As shown; '' where blank. */
  shownText: (key: ColumnKey) => string;
  /** The same; notes a number that is not what was entered. */
  text: (key: ColumnKey) => string;
  /** Notes a code that formulas of the sheet do not find: they look up the number, or the text with all its marks. */
  noteHidden: (key: ColumnKey, entered: string, meant: string) => void;
}

export function shownCells(row: RawRow, note: Note): ShownCells {
  const cellOf = (key: ColumnKey): Cell => row.cells[key] ?? null;
  const shownAt = (key: ColumnKey): ShownNumber | undefined => row.shown?.[key];
  const shownText = (key: ColumnKey): string => {
    const cell = cellOf(key);
    return isBlank(cell) || cell === noResult ? '' : (shownAt(key)?.text ?? displayText(cell));
  };
  const text = (key: ColumnKey): string => {
    const [cell, shown] = [cellOf(key), shownAt(key)];
    if (typeof cell === 'number' && shown && !shown.isCertain && identifiers.has(key)) {
      const day = shown.isDate ? dayFromSerial(cell) : undefined;
      if (day) note(notAsShown, key, { found: { day }, case: 'date' });
      else note(notAsShown, key, { found: shown.text, held: displayText(cell), case: 'number' });
    }
    // An error of a formula, or TRUE for a number of a document: nobody wrote that on it.
    const isNoText = typeof cell === 'object' ? !isBlank(cell) && cell !== noResult : typeof cell === 'boolean';
    if (isNoText) note(notAsShown, key, { found: displayText(cell), case: 'no-text' });
    return shownText(key);
  };
  const noteHidden = (key: ColumnKey, entered: string, meant: string): void => {
    const cell = cellOf(key);
    const fixes = [{ column: key, value: meant }];
    if (shownAt(key)) note(notAsShown, key, { found: entered, held: displayText(cell), case: 'code' }, fixes);
    else if (typeof cell === 'string' && visible(cell) !== cell)
      note(notAsShown, key, { found: entered, case: 'marks' }, fixes);
  };
  return { shownAt, shownText, text, noteHidden };
}
