/** The XML of a single cell. */
import type { CellContent } from '../../workbooks/plan';
import { cellText, escapeText } from '../cell-text';
import type { Styles } from './styles';
import type { SharedTexts } from './texts';
import { elementText } from './xml';

/** The parts that all sheets of a workbook share. */
export interface SharedParts {
  styles: Styles;
  texts: SharedTexts;
}

/** The attribute that refers to a cell format; 0 is the default. */
export function styleAttribute(index: number): string {
  return index === 0 ? '' : ` s="${index}"`;
}

/** The rest of a cell after its reference and style. Empty text is left out: ISBLANK and COUNTA would see it. */
export function contentOf(value: CellContent, texts: SharedTexts): string {
  if (value === null || value === '') return '/>';
  if (typeof value === 'number') return `><v>${value}</v></c>`;
  if (typeof value === 'boolean') return ` t="b"><v>${Number(value)}</v></c>`;
  return ` t="s"><v>${texts.indexOf(value)}</v></c>`;
}

/**
 * The same for a formula, passed as its element. The result is always stored, if only as an empty text: without it,
 * previews and Protected View show nothing and may treat the cell as damaged.
 */
export function formulaContentOf(value: CellContent, formula: string): string {
  if (typeof value === 'number') return `>${formula}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return ` t="b">${formula}<v>${Number(value)}</v></c>`;
  return ` t="str">${formula}<v>${value === null ? '' : elementText(cellText(value))}</v></c>`;
}

/** The element of a formula that is not shared with other cells. */
export function formulaElement(formula: string): string {
  return `<f>${elementText(escapeText(formula))}</f>`;
}
