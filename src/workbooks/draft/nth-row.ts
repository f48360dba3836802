/** The n-th partner or action of a draft, whoever that is, for grids that follow its tables. */
import type { AgreementPart } from '../../core/agreement-tables';
import { cellText } from '../../core/agreement-tables/part';
import { dropdownText } from '../../locales';
import type { BlockCell } from '../blocks';
import { quoted } from '../references';
import { mark, marked } from './codes';
import { nameOf } from './names';
import type { DraftValues } from './values';

/** Rows of a grid beyond those that are filled. */
const spare = 6;

export interface NthRow {
  /** Code and title. */
  who: BlockCell;
  /** The marked code, and the formula that gives it. */
  code: string;
  codeFormula: string;
  /** A figure of the row; blank, as its formula, where there is no such row. */
  cell: (value: number, formula: string) => BlockCell;
}

/** The rows that are filled, and some more. `title`: the column beside the code. */
export function nthRows({ rowsOf }: DraftValues, part: AgreementPart, title: 'name' | 'title'): NthRow[] {
  const rows = rowsOf(part);
  return Array.from({ length: rows.length + spare }, (_, index): NthRow => {
    const row = rows[index];
    const code = typeof row?.['code'] === 'string' ? row['code'] : undefined;
    const nth = (column: string): string => `INDEX(${nameOf(part, column)},${index + 1})`;
    const where = (formula: string): string => `IF(${nth('code')}="","",${formula})`;
    return {
      who: {
        value: code === undefined ? '' : dropdownText(code, cellText(row?.[title])),
        formula: where(`${nth('code')}&${quoted(' · ')}&${nth(title)}`),
      },
      code: marked(code ?? ''),
      codeFormula: `${quoted(mark)}&${nth('code')}`,
      cell: (value, formula) => ({ value: code === undefined ? '' : value, formula: where(formula) }),
    };
  });
}
