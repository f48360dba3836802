/** What an updated workbook says of what it holds: what has no place any more, and what is kept in another form. */
import type { ListName } from '../native/lists';
import type { Money } from '../money';

/** Where lines stand in the old workbook: their numbers where they have one, else their rows. */
export type LinesAt = readonly { line: number | undefined; row: number }[];

export type GoneList = Extract<ListName, 'actions' | 'categories' | 'periods' | 'sharedCosts'>;

export type UpdateNote =
  /** Lines under a code that is in the agreement no more; `like`: the one that seems to have its place. */
  | { kind: 'code-gone'; list: GoneList; code: string; lines: LinesAt; declared: Money; like: string | undefined }
  /** Lines on a budget line that is there no more. */
  | { kind: 'budget-gone'; action: string; category: string; lines: LinesAt; declared: Money }
  /** The declared sum is another one under the new version. */
  | { kind: 'declared-differs'; before: Money; after: Money }
  /** Codes that were written anew, as asked. */
  | { kind: 'code-renamed'; list: GoneList; code: string; to: string; lines: LinesAt }
  /** A rate of the partner's own that the lead's list has with another value. */
  | { kind: 'rate-replaced'; currency: string; month: string }
  | { kind: 'rates-unread'; rows: readonly string[] }
  /** Formulas that are their results now. */
  | { kind: 'formulas'; sheet: string; count: number }
  /** The sheet with what was certified and paid. */
  | { kind: 'account-gone' }
  /** Columns beside the lines, and sheets of people's own: their values are there. */
  | { kind: 'columns-kept'; headers: readonly string[] }
  | { kind: 'sheets-kept'; sheets: readonly string[] }
  /** Cells that have no place in the list, on a sheet of their own. */
  | { kind: 'cells-apart'; sheet: string; count: number };

/** What somebody has to look at: amounts or lines are concerned. */
export function needsAttention({ kind }: UpdateNote): boolean {
  return kind === 'code-gone' || kind === 'budget-gone' || kind === 'declared-differs' || kind === 'rates-unread';
}
