/** What became of a partner's workbook that was brought to another version. */
export interface UpdateTexts {
  /** The sheet of cells that have no place in the list. */
  apart: string;
  /** {partner} {count} {declared} {version} */
  done: string;
  /** {partner} {version} */
  fresh: string;
  /** {code} {list} {lines} {declared} {count} */
  codeGone: string;
  /** Also {like}. */
  codeLike: string;
  /** {place} {lines} {declared} {count} */
  budgetGone: string;
  /** {before} {after} */
  declared: string;
  /** {code} {list} {to} {lines} */
  renamed: string;
  /** {currency} {month} */
  rate: string;
  /** {rows} */
  rates: string;
  /** {sheet} {count} */
  formulas: string;
  /** {headers} */
  columns: string;
  /** {sheets} */
  sheets: string;
  /** Where a workbook of the partner's own stood in for the project's. */
  account: string;
  /** {count} {sheet} */
  cells: string;
  /** A line by its number, or by its row; {line}, {row}. */
  line: string;
  row: string;
  /** {count} {list} */
  linesOf: string;
  /** {count} */
  more: string;
}
