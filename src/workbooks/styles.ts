/**
 * Styles by name: one restrained palette in which colour has a meaning, and one type scale. Both writers take their
 * formats from here.
 */
const ink = '1F2A37';
const quiet = '5B6572';
const accent = '1F4E5F';
const accentTint = 'E3EEF1';
const inputTint = 'FFF9E5';
const calculatedTint = 'F2F4F6';
const line = 'C9D1D9';
const bar = '9CC3CF';

export const palette = {
  ink,
  quiet,
  accent,
  accentTint,
  inputTint,
  calculatedTint,
  line,
  bar,
  white: 'FFFFFF',
  problem: '9B1C1C',
  problemTint: 'FBE4E4',
  caution: '7A4B00',
  cautionTint: 'FFF0D0',
  good: '1B5E3A',
  goodTint: 'E1F2E8',
} as const;

export interface StyleSpec {
  size?: number;
  bold?: boolean;
  italic?: boolean;
  color?: string;
  fill?: string;
  /** Hairlines around the cell, or one below it. */
  border?: 'all' | 'bottom';
  borderColor?: string;
  align?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'center';
  wrap?: boolean;
  indent?: number;
  format?: string;
  /** Whether people may edit the cell on a protected sheet. */
  unlocked?: boolean;
}

export const fontName = 'Calibri';
export const fontSize = 11;
export const dateFormat = 'dd/mm/yyyy';
export const monthFormat = 'yyyy-mm';
export const percentFormat = '0.0%';
/** Excel's plainest built-in style: tables get their formatting from cell styles, headers included. */
export const tableStyle = 'TableStyleLight1';

const box = { border: 'all', borderColor: line, vertical: 'center' } as const;
const input = { ...box, fill: inputTint, unlocked: true } as const;
const calculated = { ...box, fill: calculatedTint } as const;
const total = { ...box, bold: true, fill: accentTint } as const;
const header = { ...box, bold: true, color: 'FFFFFF', fill: accent, wrap: true } as const;
const card = { fill: accentTint, indent: 1, border: 'all', borderColor: 'FFFFFF' } as const;
/** Keeps texts clear of the lines beside them; figures do so by their format, see `formatOf`. */
const leading = { align: 'left', indent: 1 } as const;
const trailing = { align: 'right' } as const;

export const styles = {
  plain: {},
  title: { size: 18, bold: true, color: accent, wrap: true, vertical: 'center' },
  subtitle: { size: 11, color: quiet, wrap: true, vertical: 'center' },
  heading: { size: 13, bold: true, color: accent, vertical: 'center' },
  note: { color: quiet, wrap: true, vertical: 'top' },
  /** Beside a cell, on its line. */
  hint: { color: quiet, wrap: true, vertical: 'center', ...leading },
  paragraph: { color: ink, wrap: true, vertical: 'top' },
  strong: { bold: true },
  header: { ...header, ...leading },
  headerRight: { ...header, align: 'right', indent: 1 },
  // Indented, so that the filter button does not cover the header.
  headerFiltered: { ...header, align: 'right', indent: 3 },
  headerCenter: { ...header, align: 'center' },
  text: { ...box, ...leading },
  textWrap: { ...box, ...leading, wrap: true },
  center: { ...box, align: 'center' },
  amount: { ...box, ...trailing },
  percent: { ...box, ...trailing, format: percentFormat },
  date: { ...box, align: 'center', format: dateFormat },
  dateText: { ...box, ...leading, format: dateFormat },
  integer: { ...box, ...trailing, format: '0' },
  number: { ...box, ...trailing, indent: 1, format: 'General' },
  inputText: { ...input, ...leading, format: '@' },
  inputCode: { ...input, ...leading, format: '@' },
  inputLong: { ...input, ...leading, format: '@', wrap: true },
  inputDate: { ...input, align: 'center', format: dateFormat },
  inputMonth: { ...input, align: 'center', format: monthFormat },
  inputAmount: { ...input, ...trailing },
  inputNumber: { ...input, ...trailing, indent: 1, format: 'General' },
  calculatedText: { ...calculated, ...leading },
  calculatedAmount: { ...calculated, ...trailing },
  calculatedPercent: { ...calculated, ...trailing, format: percentFormat },
  calculatedDate: { ...calculated, align: 'center', format: dateFormat },
  totalText: { ...total, ...leading },
  totalCenter: { ...total, align: 'center' },
  totalAmount: { ...total, ...trailing },
  totalInteger: { ...total, ...trailing, format: '0' },
  totalPercent: { ...total, ...trailing, format: percentFormat },
  keyLabel: { ...card, color: quiet, size: 10, align: 'left', vertical: 'center' },
  keyFigure: { ...card, bold: true, size: 16, color: accent, align: 'left', vertical: 'center' },
  problem: { ...leading, color: '9B1C1C', fill: 'FBE4E4', bold: true },
  caution: { ...leading, color: '7A4B00', fill: 'FFF0D0' },
  good: { ...leading, color: '1B5E3A', fill: 'E1F2E8' },
  notice: { color: '9B1C1C', bold: true },
  withdrawn: { ...leading, color: quiet, fill: calculatedTint, italic: true },
  link: { color: accent },
  linkCell: { ...box, ...leading, color: accent },
  month: {
    size: 8,
    color: quiet,
    align: 'center',
    format: 'mm/yy',
    vertical: 'center',
    border: 'all',
    borderColor: line,
  },
  monthCell: { border: 'all', borderColor: 'E8ECF0' },
  barAction: { fill: accent, color: accent },
  barTask: { fill: '7FA6B3', color: '7FA6B3' },
  barCritical: { fill: '7A3E8E', color: '7A3E8E' },
  barDone: { fill: '1B7A4B', color: '1B7A4B' },
  barLate: { fill: 'D03A3A', color: 'D03A3A' },
  barAgreed: { fill: 'CBD5DA', color: 'CBD5DA' },
  barPoint: { fill: 'A86400', color: 'A86400' },
  legendAction: { ...leading, fill: accent, color: 'FFFFFF' },
  legendCritical: { ...leading, fill: '7A3E8E', color: 'FFFFFF' },
  legendDone: { ...leading, fill: '1B7A4B', color: 'FFFFFF' },
  legendLate: { ...leading, fill: 'D03A3A', color: 'FFFFFF' },
  legendAgreed: { ...leading, fill: 'CBD5DA', color: ink },
  legendTask: { ...leading, fill: '7FA6B3', color: ink },
  legendPoint: { ...leading, fill: 'A86400', color: 'FFFFFF' },
  today: { ...leading, fill: 'FBE4E4', color: '9B1C1C', bold: true },
  /** The same headers of a timeline while its columns are weeks. */
  todayAsDay: { fill: 'FBE4E4', color: '9B1C1C', bold: true, format: 'dd/mm' },
  monthAsDay: { format: 'dd/mm' },
} as const satisfies Record<string, StyleSpec>;

export type StyleName = keyof typeof styles;

/**
 * The number format of a cell: `format`, else the style's own. Right-aligned figures end with a digit-wide blank,
 * because LibreOffice drops the indent of a cell whose neighbour differs only in number format.
 */
export function formatOf(style: StyleName, format?: string): string | undefined {
  const spec: StyleSpec = styles[style];
  const chosen = format ?? spec.format;
  return spec.align === 'right' && chosen !== undefined && chosen !== 'General' ? `${chosen}_0` : chosen;
}

/** Header style for a column of this style, aligned as its content. `filter`: the header has a filter button. */
export function headerStyle(column: StyleName, filter = false): StyleName {
  const { align }: StyleSpec = styles[column];
  if (align === 'right') return filter ? 'headerFiltered' : 'headerRight';
  return align === 'center' ? 'headerCenter' : 'header';
}
