/** How much a workbook may hold: far above honest files, and low enough that none keeps the computer busy for long. */
import { WorkbookUnreadable, type UnreadableReason } from './unreadable';

/** What is counted over all sheets together: each is a reason to refuse a file. */
export type Counted = UnreadableReason extends infer Reason
  ? Reason extends `too-many-${infer What}`
    ? What
    : never
  : never;

export interface ReadLimits extends Readonly<Record<Counted, number>> {
  /** Inflated bytes of one part, and of all parts together. */
  part: number;
  total: number;
  /** Number of parts in the file. */
  entries: number;
}

export const readLimits: ReadLimits = {
  // A partner's sheet of 100,000 lines has 127 MB.
  part: 160e6,
  total: 250e6,
  entries: 10_000,
  sheets: 1_000,
  rows: 4_000_000,
  // Blank ones before the last filled one in a row, too.
  cells: 10_000_000,
  formulas: 3_000_000,
  // By the rows that they cover.
  merges: 10_000_000,
  formats: 500_000,
  names: 100_000,
  tables: 1_000,
  texts: 3_000_000,
  // Tags (for two) and attributes that are not spelled as usual: each takes about half a microsecond.
  pieces: 16_000_000,
};

export class Counts {
  private readonly left: Record<Counted, number>;

  constructor(private readonly limits: ReadLimits) {
    this.left = { ...limits };
  }

  /** The same as `add`, for each row of a sheet. */
  addRow(cells: number, formulas: number): void {
    const { left } = this;
    left.rows -= 1;
    left.cells -= cells;
    left.formulas -= formulas;
    if (left.rows < 0) this.add('rows', 0);
    if (left.cells < 0) this.add('cells', 0);
    if (left.formulas < 0) this.add('formulas', 0);
  }

  /** Counts on. @throws {WorkbookUnreadable} beyond the limit. */
  add(what: Counted, count: number): void {
    this.left[what] -= count;
    if (this.left[what] < 0)
      throw new WorkbookUnreadable(`too-many-${what}`, `There are more ${what} than ${this.limits[what]}.`, {
        limit: this.limits[what],
      });
  }
}
