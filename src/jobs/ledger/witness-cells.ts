/** What single cells say to the witness: an amount, a date near the project, a code of the agreement, a number of a document. */
import type { Terms } from '../../core/agreement/terms';
import { addDays, serialOf, yearOf, type Day } from '../../core/days';
import type { CodeReader } from '../../core/native/codes';
import type { ListName } from '../../core/native/lists';
import { hasCell } from '../../workbooks/cell-runs';
import { dayNumber, isDateFormat } from '../../workbooks/date-formats';
import { formatAt, type CellRead, type SheetRead } from '../../workbooks/sheets-read';
import { isAmountText, wholeNumberIn, yearOfText } from './witness-texts';

/**
 * `day`: a whole number without a format that may be a day or an amount; `digits`: a whole number as text, which may be
 * an amount or number something; `broken`: an error, or a formula without a result; `word`: any other text.
 */
export type Evidence =
  'amount' | 'date' | 'day' | 'digits' | 'broken' | 'action' | 'category' | 'documentType' | 'documentNo' | 'word';

export interface CellWitness {
  /** What a cell says; undefined where it says nothing. */
  evidence(sheet: SheetRead, row: number, column: number, cell: CellRead): Evidence | undefined;
  ofText(text: string): Evidence;
  isCode(list: ListName, cell: CellRead): boolean;
}

/** Documents are dated in the project, or nearly. */
const daysAround = 366;
/** Longer texts are descriptions. */
const longestCode = 200;
/** Different texts that are remembered; a hostile file has any number. */
const mostTexts = 50_000;

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
    const year = yearOfText(text);
    if (year !== undefined) return year >= years[0] && year <= years[1] ? 'date' : 'word';
    if (isAmountText(text)) return 'amount';
    if (codeOf('actions', text) !== undefined) return 'action';
    if (codeOf('categories', text) !== undefined) return 'category';
    if (codeOf('documentTypes', text) !== undefined) return 'documentType';
    const number = wholeNumberIn(text);
    if (number !== undefined) return number > 0 && !ownCodes.has(text) ? 'digits' : 'word';
    return /\d/.test(text) && text.length >= 4 && !/\s/.test(text) && !ownCodes.has(text) ? 'documentNo' : 'word';
  }
  return {
    evidence(sheet, row, column, cell) {
      if (cell === null) return hasCell(sheet.uncalculated, row, column) ? 'broken' : undefined;
      if (typeof cell === 'object') return 'broken';
      if (typeof cell === 'string') return cell.trim() === '' ? undefined : ofText(cell);
      if (typeof cell !== 'number' || cell === 0 || !Number.isFinite(cell)) return undefined;
      const format = formatAt(sheet, row, column);
      const day = dayNumber(sheet, row, column, cell);
      const inTime = day >= first && day < last + 1;
      if (isDateFormat(format)) return inTime ? 'date' : undefined;
      return inTime && Number.isInteger(cell) && format === 'General' ? 'day' : 'amount';
    },
    ofText,
    isCode: (list, cell) => typeof cell === 'string' && cell.length <= longestCode && codeOf(list, cell) !== undefined,
  };
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
