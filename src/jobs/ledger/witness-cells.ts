/** What single cells say to the witness: an amount, a date near the project, a code of the agreement, a number of a document. */
import type { Terms } from '../../core/agreement/terms';
import { addDays, serialOf, yearOf, type Day } from '../../core/days';
import type { CodeReader } from '../../core/native/codes';
import type { ListName } from '../../core/native/lists';
import { dayNumber, isDateFormat } from '../../workbooks/date-formats';
import { formatAt, type CellRead, type SheetRead } from '../../workbooks/sheets-read';

/** `day`: a whole number without a format that may be a day or an amount; `word`: any other text. */
export type Evidence = 'amount' | 'date' | 'day' | 'action' | 'category' | 'documentType' | 'documentNo' | 'word';

export interface CellWitness {
  /** What a filled cell says; undefined where it says nothing. */
  evidence(sheet: SheetRead, row: number, column: number, cell: CellRead): Evidence | undefined;
  isCode(list: ListName, cell: CellRead): boolean;
}

/** Documents are dated in the project, or nearly. */
const daysAround = 366;
/** Longer texts are descriptions. */
const longestCode = 200;
/** Different texts that are remembered; a hostile file has any number. */
const mostTexts = 50_000;

const dated = /^(?:(\d{4})[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](\d{4}|\d{2}))(?:[T ].*)?$/;
const currencySign = /€|\$|£|\b[A-Z]{3}\b/g;
/** Separated thousands or decimals, or a currency: a bare number in a text may number anything. */
const grouped = /^[-+(]?\d{1,3}(?:[ .,'\u00a0\u202f]\d{3})+(?:[.,]\d{1,4})?[-)]?$/;
const withDecimals = /^[-+(]?\d+[.,]\d{1,4}[-)]?$/;
const bare = /^[-+(]?\d+[-)]?$/;

export function cellWitness(terms: Terms, codeOf: CodeReader): CellWitness {
  const around = window(terms);
  const [first, last] = around.map(serialOf) as [number, number];
  const years = around.map(yearOf) as [number, number];
  const ownCodes = codesIn(terms.agreement);
  const texts = new Map<string, Evidence>();

  function ofText(text: string): Evidence {
    const known = texts.get(text);
    if (known !== undefined) return known;
    if (texts.size >= mostTexts) texts.clear();
    const found = readText(text.trim());
    texts.set(text, found);
    return found;
  }
  function readText(text: string): Evidence {
    if (text.length > longestCode) return 'word';
    const date = dated.exec(text);
    if (date) {
      const year = Number(date[1] ?? date[2]);
      const full = year < 100 ? year + 2000 : year;
      return full >= years[0] && full <= years[1] ? 'date' : 'word';
    }
    if (isAmountText(text)) return 'amount';
    if (codeOf('actions', text) !== undefined) return 'action';
    if (codeOf('categories', text) !== undefined) return 'category';
    if (codeOf('documentTypes', text) !== undefined) return 'documentType';
    return /\d/.test(text) && text.length >= 4 && !/\s/.test(text) && !ownCodes.has(text) ? 'documentNo' : 'word';
  }
  return {
    evidence(sheet, row, column, cell) {
      if (typeof cell === 'string') return cell.trim() === '' ? undefined : ofText(cell);
      if (typeof cell !== 'number' || cell === 0 || !Number.isFinite(cell)) return undefined;
      const format = formatAt(sheet, row, column);
      const day = dayNumber(sheet, row, column, cell);
      const inTime = day >= first && day < last + 1;
      if (isDateFormat(format)) return inTime ? 'date' : undefined;
      return inTime && Number.isInteger(cell) && format === 'General' ? 'day' : 'amount';
    },
    isCode: (list, cell) => typeof cell === 'string' && cell.length <= longestCode && codeOf(list, cell) !== undefined,
  };
}

/** Whether a text reads as an amount, in any convention, with or without a currency. */
export function isAmountText(text: string): boolean {
  if (!/\d/.test(text) || text.length > 40) return false;
  const number = text.replace(currencySign, '').trim();
  return grouped.test(number) || withDecimals.test(number) || (number !== text && bare.test(number));
}

/** First and last day of a document that may belong to the project. */
function window({ agreement, partners }: Terms): [first: Day, last: Day] {
  const { project } = agreement;
  const all = [project.eligibility, ...[...partners.values()].map(({ eligibility }) => eligibility)];
  const days = all.flatMap(({ incurredFrom, incurredTo, paidBy }) => [incurredFrom, incurredTo, paidBy]);
  const sorted = [...days, project.start, project.end].sort();
  return [addDays(sorted[0] ?? project.start, -daysAround), addDays(sorted.at(-1) ?? project.end, daysAround)];
}

/** Every code that the agreement uses: that of a task is no number of a document. */
function codesIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, one] of Object.entries(value)) {
    if ((key === 'code' || key === 'period') && typeof one === 'string') found.add(one);
    else codesIn(one, found);
  }
  return found;
}
