/** What can be explained: a line, or a figure and its scope. */
import type { Texts } from '../../locales';
import type { SheetRead } from '../../workbooks/sheets-read';

export const figureNames = [
  'budget',
  'opening',
  'previous',
  'declared',
  'excluded',
  'accepted',
  'deducted',
  'flatRate',
  'used',
  'income',
  'remaining',
] as const;
/** `claimable`: accepted + flat rates, before a control; the others have a column of this name. */
export type FigureName = (typeof figureNames)[number] | 'claimable';

/** The scope of a figure; everything where nothing is named. "?" stands for the unknown code. */
export interface FigureScope {
  partner?: string;
  category?: string;
  action?: string;
  period?: string;
  file?: string;
}

/** A cell of the report, 0-based. */
export interface ReportCell {
  sheet: SheetRead;
  row: number;
  column: number;
}

export type Target =
  | { kind: 'row'; location: ReportCell }
  | { kind: 'line'; partner: string; number: number }
  | { kind: 'figure'; about: FigureScope; figure: FigureName; location?: ReportCell };

export type Subject = 'partner' | 'category' | 'action' | 'period';
export const subjects: readonly Subject[] = ['partner', 'category', 'action', 'period'];

export function subjectHeader(subject: Subject, texts: Texts): string {
  return subject === 'partner' ? texts.workbooks.headings.partner : texts.vocabulary.columns[subject];
}
