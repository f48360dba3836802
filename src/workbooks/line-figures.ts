/** Figures by budget line: in the report, and the same columns in the project's workbook, so that they can be carried over. */
import type { LineRow } from '../core/monitoring/by-line';
import { unknown } from '../core/names';
import { actionText, categoryText, cellMoney, partnerText, type Context } from './context';

export const codeKeys = ['partner', 'action', 'category'] as const;
export const figureKeys = ['budget', 'before', 'declared', 'excluded', 'accepted', 'flatRate'] as const;
export const lineFigureKeys = [...codeKeys, ...figureKeys] as const;
export type LineFigureKey = (typeof lineFigureKeys)[number];

export function lineFigureHeader({ t, texts }: Context, key: LineFigureKey): string {
  if (key === 'before') return t.headings.opening;
  return key === 'action' || key === 'category' ? texts.vocabulary.columns[key] : t.headings[key];
}

export function isCodeKey(key: LineFigureKey): key is (typeof codeKeys)[number] {
  return codeKeys.some((one) => one === key);
}

/** A cell of such a row: a code with its label, or money in whole units. */
export function lineFigure(context: Context, row: LineRow, key: LineFigureKey): string | number {
  if (!isCodeKey(key)) return cellMoney(context, row[key]);
  if (row[key] === unknown) return unknown;
  const texts = { partner: partnerText, action: actionText, category: categoryText };
  return texts[key](context, row[key]);
}
