/** Partner files with single cells changed, as other programs and pasting leave them. */
import { columnKeys, type ColumnKey } from '../../src/core/expenses/columns';
import { cellReference } from '../../src/workbooks/references';
import { partText, tampered } from '../xlsx/zips';

const sheet = 'xl/worksheets/sheet3.xml';
/** Of the first line, 0-based. */
const firstRow = 6;

export interface CellChange {
  line: number;
  column: ColumnKey;
  value?: number | string;
  formula?: string;
  format?: string;
  /** The rest of the cell as it stands in the file, from its attributes on. */
  xml?: string;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** @param calcPr replaces how the workbook says that it is to be calculated */
export function changedCells(bytes: Uint8Array, changes: readonly CellChange[], calcPr?: string): Uint8Array {
  let rows = partText(bytes, sheet);
  let styles = partText(bytes, 'xl/styles.xml');
  for (const { line, column, value, formula, format, xml } of changes) {
    const reference = cellReference(firstRow + line - 1, columnKeys.indexOf(column));
    const cell = new RegExp(`<c r="${reference}"(?: s="(\\d+)")?[^>]*?(?:/>|>.*?</c>)`);
    const own = Number(cell.exec(rows)?.[1] ?? 0);
    let style = own;
    if (format !== undefined) ({ styles, style } = withFormat(styles, own, format));
    const held = `${formula === undefined ? '' : `<f>${escaped(formula)}</f>`}<v>${escaped(String(value ?? ''))}</v>`;
    const typed = formula === undefined && typeof value === 'string';
    const result = typed
      ? ` t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is>`
      : `${typeof value === 'string' ? ' t="str"' : ''}>${held}`;
    const changed = rows.replace(cell, () => `<c r="${reference}" s="${style}"${xml ?? result}</c>`);
    if (changed === rows) throw new Error(`there is no cell ${reference}`);
    rows = changed;
  }
  return tampered(bytes, {
    [sheet]: rows,
    'xl/styles.xml': styles,
    ...(calcPr === undefined ? {} : { 'xl/workbook.xml': (text) => text.replace(/<calcPr[^>]*\/>/, calcPr) }),
  });
}

/** A copy of a cell style with another number format. */
function withFormat(styles: string, base: number, format: string): { styles: string; style: number } {
  const id = 1000 + styles.length;
  const [, cells = ''] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles) ?? [];
  const all = cells.match(/<xf\b[^>]*?\/>|<xf\b.*?<\/xf>/gs) ?? [];
  const copy = (all[base] ?? '').replace(/numFmtId="\d+"/, `numFmtId="${id}"`);
  return {
    styles: styles
      .replace(/(<numFmts[^>]*>)/, (open) => `${open}<numFmt numFmtId="${id}" formatCode="${escaped(format)}"/>`)
      .replace('</cellXfs>', `${copy}</cellXfs>`),
    style: all.length,
  };
}
