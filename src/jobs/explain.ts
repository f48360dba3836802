/** Explains where a figure or a line of a report comes from; read-only. */
import type { Terms } from '../core/agreement/terms';
import { AccordError } from '../core/errors';
import type { Finding } from '../core/findings';
import type { Money } from '../core/money';
import { textsFor, type ProjectKind, type Texts } from '../locales';
import { findingsTableName } from '../workbooks/names';
import { rowsIn, type CellRead, type SheetsRead } from '../workbooks/sheets-read';
import { parseTarget } from './explain/parse-target';
import { contributionsOf, type Contribution, type ExplanationSource } from './explain/parts';
import { actualsCell } from './explain/cells';
import type { FigureScope, FigureName, ReportCell, Target } from './explain/target';
import { openReport } from './open/report';
import { cellsOf, columnsOfGrid, moneyIn } from './open/report-cells';
import { reportDifference } from './open/report-check';
import { textOfCell, readReport, type ReportLine } from './open/report-lines';
import type { InputFile, Opened } from './open/workbook';
import { step, type JobControl } from './progress';

export type { FigureScope, FigureName } from './explain/target';
export type { Contribution } from './explain/parts';

/** A finding in the report's words and language. */
export interface ReportedFinding {
  severity: string;
  rule: string;
  message: string;
  /** What the lead decided on the line; '' where nothing. */
  decision: string;
}

export type Explanation =
  | { kind: 'line'; terms: Terms; line: ReportLine; findings: readonly ReportedFinding[] }
  | {
      kind: 'figure';
      terms: Terms;
      about: FigureScope;
      figure: FigureName;
      /** They add up to `amount`. */
      parts: readonly Contribution[];
      amount: Money;
      /** The cell in which the report shows the figure, and its value. */
      shown: { sheet: string; cell: string; amount: Money } | undefined;
      /** In the report's words: rows of the files that could be expenses of this scope and are in no sum. */
      notRead: readonly string[];
    };

/** `unclear`: the query names neither a line nor a figure; `no-line`: no such line; `no-figure`: not a sum of lines. */
export class NotExplained extends AccordError {
  constructor(
    readonly reason: 'unclear' | 'no-line' | 'no-figure',
    readonly query: string,
  ) {
    super(`explain-${reason}`, query);
  }
}

/** An opened report that can be queried repeatedly. */
export interface ExplainedReport {
  language: string;
  /** With the language, it decides what the lead partner is called. */
  kind: ProjectKind;
  /**
   * Explains a line (`P1 54`, `Lines 12`) or a figure (`'Budget and actuals'!E7`, `category STAFF`, `total accepted`).
   * Throws `NotExplained` for anything the report does not contain.
   */
  explain: (query: string) => Explanation;
  /** Where the report no longer agrees with itself. */
  difference: Finding | undefined;
}

/** Throws `FileRefused` for anything but a report. */
export async function explainReport(report: InputFile | Opened, control: JobControl = {}): Promise<ExplainedReport> {
  await step(control, { kind: 'reading', file: report.path, index: 0, of: 1 });
  const opened = await openReport(report);
  const { about, book, terms } = opened;
  const { kind } = terms.agreement.project;
  const texts = textsFor(about.language, kind);
  const read = readReport(opened, terms);
  const source = { ...read, book, texts };
  return {
    language: about.language,
    difference: reportDifference(opened, read)?.finding,
    kind,
    explain(query) {
      const target = parseTarget(query, book, terms, texts);
      if (!target) throw new NotExplained('unclear', query);
      return target.kind === 'figure' ? figureOf(source, target, query) : lineOf(source, target, query);
    },
  };
}

function figureOf(
  source: ExplanationSource,
  { about, figure, location }: Extract<Target, { kind: 'figure' }>,
  query: string,
): Explanation {
  const { terms, book, texts } = source;
  const parts = contributionsOf(source, about, figure);
  if (!parts) throw new NotExplained('no-figure', query);
  const amount = parts.reduce((sum, part) => sum + part.amount, 0);
  const at = location ?? actualsCell(about, figure, book, texts);
  const shown = at && moneyIn(cellsOf(at)[at.column], terms.currency);
  return {
    kind: 'figure',
    terms,
    about,
    figure,
    parts,
    amount,
    shown: at && shown !== undefined ? { sheet: at.sheet.name, cell: addressOf(at), amount: shown } : undefined,
    notRead: figure === 'budget' ? [] : notReadOf(about, book, texts),
  };
}

function lineOf(source: ExplanationSource, target: Exclude<Target, { kind: 'figure' }>, query: string): Explanation {
  const { terms, lines, book, texts } = source;
  const line =
    target.kind === 'line'
      ? lines.find(({ line: one }) => one.partner === target.partner && one.number === target.number)
      : lineAt(target.location, source);
  if (line) return { kind: 'line', terms, line, findings: findingsOn(line, book, texts) };
  const isList = target.kind === 'row' && listsOf(target.location).length > 0;
  throw new NotExplained(target.kind === 'line' || isList ? 'no-line' : 'no-figure', query);
}

const listsOf = ({ sheet }: ReportCell) =>
  sheet.tables.filter(({ name }) => name === 'Lines' || name === findingsTableName);

/** The line shown in a row of the sheet Lines, or referred to by a row of the findings. */
function lineAt({ sheet, row, column }: ReportCell, { lines, texts }: ExplanationSource): ReportLine | undefined {
  const own = lines.find(({ at }) => at.sheet === sheet.name && at.row === row + 1);
  const [list] = listsOf({ sheet, row, column });
  if (own || list?.name !== findingsTableName || row <= list.area.row) return own;
  const { headings } = texts.workbooks;
  const at = columnsOfGrid(sheet, list.area.row, [headings.file, headings.sheet, headings.row]);
  const cells = cellsOf({ sheet, row });
  const [file, name, origin] = [headings.file, headings.sheet, headings.row].map((key) => cells[at.get(key) ?? -1]);
  return lines.find(({ line }) => line.file === file && line.sheet === name && line.row === origin);
}

function findingsOn({ line }: ReportLine, book: SheetsRead, texts: Texts): ReportedFinding[] {
  const { headings } = texts.workbooks;
  return findingRows(book, texts)
    .filter(
      (cell) =>
        cell(headings.file) === line.file && cell(headings.sheet) === line.sheet && cell(headings.row) === line.row,
    )
    .map((cell) => ({
      severity: textOfCell(cell(headings.severity)),
      rule: textOfCell(cell(headings.rule)),
      message: textOfCell(cell(headings.message)),
      decision: textOfCell(cell(headings.leadDecision)),
    }));
}

/** Nobody knows the category of what was not read: it is told of everything, of its partner and of its file. */
function notReadOf({ partner, file }: FigureScope, book: SheetsRead, texts: Texts): string[] {
  const { headings } = texts.workbooks;
  return findingRows(book, texts)
    .filter((cell) => cell(headings.rule) === texts.rules['rows-not-read'].title)
    .filter((cell) => partner === undefined || cell(headings.partner) === partner)
    .filter((cell) => file === undefined || cell(headings.file) === file)
    .map((cell) => textOfCell(cell(headings.message)));
}

/** The rows of the report's findings, each as its cells by header. */
function findingRows(book: SheetsRead, { workbooks: { headings } }: Texts): ((header: string) => CellRead)[] {
  for (const sheet of book.sheets)
    for (const { name, area } of sheet.tables) {
      if (name !== findingsTableName) continue;
      const at = columnsOfGrid(sheet, area.row, Object.values(headings));
      const rows = rowsIn(sheet, { ...area, column: 0, columns: 64, row: area.row + 1, rows: area.rows - 1 });
      return rows.map(
        ({ cells }) =>
          (header) =>
            cells[at.get(header) ?? -1] ?? null,
      );
    }
  return [];
}

function addressOf({ row, column }: ReportCell): string {
  const letters = (index: number): string =>
    (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
  return `${letters(column)}${row + 1}`;
}
