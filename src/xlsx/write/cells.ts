/** One cell, as it stands in its row. */
import type { CellContent } from '../../workbooks/plan';
import { cellText, escapeText } from '../cell-text';
import type { Styles } from './styles';
import type { SharedTexts } from './texts';
import { elementText } from './xml';

/** What all sheets of a workbook share. */
export interface SharedParts {
  styles: Styles;
  texts: SharedTexts;
}

/** The attribute by which a cell refers to its look; number 0 is everybody's. */
export function styleAttribute(number: number): string {
  return number === 0 ? '' : ` s="${number}"`;
}

/** A cell's element after its reference and style. A cell with empty text would not be blank to ISBLANK or COUNTA. */
export function contentOf(value: CellContent, texts: SharedTexts): string {
  if (value === null || value === '') return '/>';
  if (typeof value === 'number') return `><v>${value}</v></c>`;
  if (typeof value === 'boolean') return ` t="b"><v>${Number(value)}</v></c>`;
  return ` t="s"><v>${texts.numberOf(value)}</v></c>`;
}

/**
 * The same for a formula, whose element is given. Its result is stored, if only as an empty text: without one, previews
 * and protected view show nothing, and may take the cell for damaged.
 */
export function resultOf(value: CellContent, formula: string): string {
  if (typeof value === 'number') return `>${formula}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return ` t="b">${formula}<v>${Number(value)}</v></c>`;
  return ` t="str">${formula}<v>${value === null ? '' : elementText(cellText(value))}</v></c>`;
}

/** A formula of one cell alone. */
export function formulaElement(formula: string): string {
  return `<f>${elementText(escapeText(formula))}</f>`;
}
