/**
 * How our sheets look: one restrained palette in which colour has a meaning, one type scale.
 * Everything that is written, to a file or to the open workbook, takes its look from here by name.
 */
const ink = '1F2A37';
const quiet = '5B6572';
const accent = '1F4E5F';
const accentTint = 'E3EEF1';
const inputTint = 'FFF9E5';
const calculatedTint = 'F2F4F6';
const line = 'C9D1D9';

export const palette = {
  ink,
  quiet,
  accent,
  accentTint,
  inputTint,
  calculatedTint,
  line,
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
  /** Hairlines round the cell, or one below it. */
  border?: 'all' | 'bottom';
  borderColor?: string;
  align?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'center';
  wrap?: boolean;
  indent?: number;
  format?: string;
  /** On a protected sheet, whether people may type here. */
  unlocked?: boolean;
}

export const fontName = 'Calibri';
export const fontSize = 11;
export const dateFormat = 'dd/mm/yyyy';
export const percentFormat = '0.0%';
/** Excel's quietest style of its own: tables take their look from the cells' styles, headers included. */
export const tableStyle = 'TableStyleLight1';

const box = { border: 'all', borderColor: line, vertical: 'center' } as const;
const input = { ...box, fill: inputTint, unlocked: true } as const;
const calculated = { ...box, fill: calculatedTint } as const;

export const styles = {
  plain: {},
  title: { size: 18, bold: true, color: accent },
  subtitle: { size: 11, color: quiet },
  heading: { size: 13, bold: true, color: accent },
  note: { color: quiet, wrap: true, vertical: 'top' },
  strong: { bold: true },
  header: { bold: true, color: 'FFFFFF', fill: accent, wrap: true, vertical: 'center', border: 'all', borderColor: line },
  headerRight: { bold: true, color: 'FFFFFF', fill: accent, wrap: true, vertical: 'center', align: 'right', border: 'all', borderColor: line },
  text: { ...box },
  textWrap: { ...box, wrap: true, vertical: 'top' },
  center: { ...box, align: 'center' },
  amount: { ...box, align: 'right' },
  percent: { ...box, align: 'right', format: percentFormat },
  date: { ...box, align: 'center', format: dateFormat },
  integer: { ...box, align: 'right', format: '0' },
  inputText: { ...input, format: '@' },
  inputCode: { ...input, format: '@' },
  inputDate: { ...input, align: 'center', format: dateFormat },
  inputAmount: { ...input, align: 'right' },
  inputNumber: { ...input, align: 'right', format: 'General' },
  calculatedText: { ...calculated },
  calculatedAmount: { ...calculated, align: 'right' },
  calculatedPercent: { ...calculated, align: 'right', format: percentFormat },
  calculatedDate: { ...calculated, align: 'center', format: dateFormat },
  totalText: { ...box, bold: true, fill: accentTint },
  totalAmount: { ...box, bold: true, fill: accentTint, align: 'right' },
  totalPercent: { ...box, bold: true, fill: accentTint, align: 'right', format: percentFormat },
  keyLabel: { color: quiet, size: 10 },
  keyFigure: { bold: true, size: 16, color: accent, align: 'left' },
  problem: { color: '9B1C1C', fill: 'FBE4E4', bold: true },
  caution: { color: '7A4B00', fill: 'FFF0D0' },
  good: { color: '1B5E3A', fill: 'E1F2E8' },
  link: { color: accent },
} as const satisfies Record<string, StyleSpec>;

export type StyleName = keyof typeof styles;
