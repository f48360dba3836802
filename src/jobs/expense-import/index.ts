/**
 * An existing list of expenses taken over into a partner's workbook: what would be added is worked out first, with
 * everything that is not as it should be; nothing is changed.
 */
import { completions, type Completion } from '../../core/expenses/completions';
import { checkLines } from '../../core/expenses/check';
import { lineFindings } from '../../core/expenses/line-findings';
import type { ColumnKey } from '../../core/expenses/columns';
import type { ExpenseLine, RawRow } from '../../core/expenses/line';
import { readLines } from '../../core/expenses/read';
import { notAnAccordWorkbook } from '../../core/consolidation/file-rules';
import { compareFindings, weightOf, type Finding } from '../../core/findings';
import type { Terms } from '../../core/agreement/terms';
import type { Money } from '../../core/money';
import { folded } from '../../core/native/codes';
import { textsFor } from '../../locales';
import { knownWords } from '../../locales/recognition';
import type { SheetsRead } from '../../workbooks/sheets-read';
import { partnerLedger, readLedger } from '../open/ledger';
import { readTerms } from '../open/terms';
import { refusal, type Opened } from '../open/workbook';
import { expenseLists } from './headings';
import { rowsOf, type ListRow } from './rows';

export interface ImportPlan {
  partner: string;
  terms: Terms;
  language: string;
  /** The lines to be added, in the list's order. */
  rows: readonly ListRow[];
  /** What they declare. */
  declared: Money;
  /** Sheets on which a list was found, and hidden ones, which are not read. */
  sheets: readonly string[];
  hidden: readonly string[];
  /** How many are in the workbook already, and how many are other partners'. */
  known: number;
  ofOthers: number;
  /** Rows that are no lines: totals and remarks. */
  skipped: readonly { sheet: string; row: number }[];
  /** Headings that match no column. */
  unknown: readonly string[];
  completed: readonly Completion[];
  missing: readonly ColumnKey[];
  /** On the lines to be added; what a missing column lacks is not repeated. */
  findings: readonly Finding[];
  /** Claimed before Accord: what the list holds of it would count twice. */
  opening: Money;
}

/** `name`: of the list, for its findings. Throws `FileRefused` for what is no partner's workbook that can be read. */
export function planImport(opened: Opened, list: { name: string; book: SheetsRead }): ImportPlan {
  const { about, path } = opened;
  if (about.kind !== 'partner') throw refusal(path, notAnAccordWorkbook, { case: about.kind });
  const { terms } = readTerms(opened);
  const { partner, codeOf } = partnerLedger(opened, terms);
  const existing = readLedger(opened, terms).lines;
  const wording = { terms, texts: textsFor(about.language, terms.agreement.project.kind) };
  const lists = expenseLists(list.book);
  const read = lists.map((one) => rowsOf(one, { partner, codeOf, wording }));
  const all = read.flatMap(({ rows }) => rows);
  const origin = { partner, file: list.name };
  const lines = all.flatMap(({ sheet, row, cells }) =>
    readLines([rawOf(row, cells)], { ...origin, sheet }, terms, codeOf),
  );
  const isNew = notAmong(existing);
  const added = new Set(lines.filter(isNew).map(({ id }) => id));
  const missing = [...new Set(read.flatMap((one) => one.missing))];
  const onNew = ({ where: { file, column } }: Finding): boolean =>
    file === list.name && (column === undefined || !missing.includes(column));
  const news = lines.filter(({ id }) => added.has(id));
  const checked = checkLines([...existing, ...news], terms, { scope: 'partner', closing: false, words: knownWords });
  return {
    partner,
    terms,
    language: about.language,
    rows: all.filter((_, index) => added.has(lines[index]?.id ?? '')),
    declared: news.reduce((sum, { declared }) => sum + declared, 0),
    sheets: lists.map(({ sheet }) => sheet.name),
    hidden: list.book.sheets.filter(({ hidden }) => hidden).map(({ name }) => name),
    known: lines.length - news.length,
    ofOthers: read.reduce((sum, { ofOthers }) => sum + ofOthers, 0),
    skipped: read.flatMap(({ skipped }, index) =>
      skipped.map((row) => ({ sheet: lists[index]?.sheet.name ?? '', row })),
    ),
    unknown: [...new Set(lists.flatMap((one) => one.unknown))],
    completed: completions.filter((one) => read.some(({ completed }) => completed.includes(one))),
    missing,
    findings: lineFindings(checked)
      .filter((one) => onNew(one) && weightOf(one) !== 'info')
      .sort(compareFindings),
    opening: terms.opening.reduce((sum, line) => (line.partner === partner ? sum + line.amount : sum), 0),
  };
}

const rawOf = (row: number, cells: ListRow['cells']): RawRow => ({ row, cells });

/** Each line of the workbook stands for one alike: importing again adds what is new. */
function notAmong(existing: readonly ExpenseLine[]): (line: ExpenseLine) => boolean {
  const counts = new Map<string, number>();
  for (const line of existing) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  return (line) => {
    const left = counts.get(keyOf(line)) ?? 0;
    if (left > 0) counts.set(keyOf(line), left - 1);
    return left === 0;
  };
}

/** The document and its amounts; codes, remarks and status may have been put right since. */
function keyOf({ supplier, documentNo, documentDate, gross, eligible, currency }: ExpenseLine): string {
  return JSON.stringify([folded(supplier), folded(documentNo), documentDate, gross, eligible, currency]);
}
