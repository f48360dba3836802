/** The named styles of our workbooks, as hucre wants them: each made once, however many cells have it. */
import type { BorderStyle, CellStyle } from 'hucre';
import { fontName, fontSize, formatOf, styles, type StyleName, type StyleSpec } from '../workbooks/styles';

const opaque = (color: string): { rgb: string } => ({ rgb: `FF${color}` });

function border({ border: kind, borderColor }: StyleSpec): BorderStyle | undefined {
  if (!kind) return undefined;
  const side = { style: 'thin' as const, ...(borderColor ? { color: opaque(borderColor) } : {}) };
  return kind === 'bottom' ? { bottom: side } : { top: side, right: side, bottom: side, left: side };
}

function cellStyle(spec: StyleSpec, format: string | undefined): CellStyle {
  const style: CellStyle = {
    font: { name: fontName, size: spec.size ?? fontSize, ...accents(spec) },
  };
  if (spec.fill) style.fill = { type: 'pattern', pattern: 'solid', fgColor: opaque(spec.fill) };
  const lines = border(spec);
  if (lines) style.border = lines;
  if (spec.align !== undefined || spec.vertical !== undefined || spec.wrap || spec.indent) {
    style.alignment = {
      ...(spec.align ? { horizontal: spec.align } : {}),
      ...(spec.vertical ? { vertical: spec.vertical } : {}),
      ...(spec.wrap ? { wrapText: true } : {}),
      ...(spec.indent ? { indent: spec.indent } : {}),
    };
  }
  if (format !== undefined && format !== 'General') style.numFmt = format;
  if (spec.unlocked) style.protection = { locked: false };
  return style;
}

function accents({ bold, italic, color }: StyleSpec): NonNullable<CellStyle['font']> {
  return { ...(bold ? { bold } : {}), ...(italic ? { italic } : {}), ...(color ? { color: opaque(color) } : {}) };
}

const made = new Map<string, CellStyle>();

/** The look of a cell; `format` replaces the style's own number format. The same object for the same question. */
export function look(name: StyleName, format?: string): CellStyle {
  const spec: StyleSpec = styles[name];
  const chosen = formatOf(name, format);
  const key = `${name}|${chosen ?? ''}`;
  let style = made.get(key);
  if (!style) {
    style = cellStyle(spec, chosen);
    made.set(key, style);
  }
  return style;
}

/** What a conditional format lays over a cell. A solid fill there is its background colour, unlike in a cell's style. */
export function overlay(name: StyleName): CellStyle {
  const spec: StyleSpec = styles[name];
  const style: CellStyle = { font: accents(spec) };
  if (spec.fill) style.fill = { type: 'pattern', pattern: 'solid', bgColor: opaque(spec.fill) };
  const lines = border(spec);
  if (lines) style.border = lines;
  return style;
}
