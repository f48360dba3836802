/** What the page and the calculating worker say to each other. */
import type { CellValue } from '../host';
import type { Hit, RuleToCompute } from './conditions';
import type { CellUpdate, Layout } from './mirror';

/** What stands where now; nothing is computed for it. */
export interface CellsRequest {
  workbook: number;
  layout: Layout;
  cells: CellUpdate[];
}

export interface CalculateRequest extends CellsRequest {
  id: number;
  rules: RuleToCompute[];
  /** Whether formulas are computed, or only conditional formats. */
  formulas: boolean;
}

export interface CalculateAnswer {
  id: number;
  results: [sheet: string, row: number, column: number, value: CellValue][];
  hits: Hit[];
  milliseconds: number;
  /** A failure of the calculator itself; everything keeps its stored result. */
  failure?: string;
}

export interface ForgetRequest {
  forget: number;
}
