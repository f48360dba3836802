/** Projects of `projects.py` through Accord's own files: made, filled and consolidated in one process. */
import { parseAgreement } from '../../src/core/agreement/parse';
import { termsOf, type Terms } from '../../src/core/agreement/terms';
import { serialOf, type Day } from '../../src/core/days';
import { consolidationJson } from '../../src/cli/consolidated';
import { consolidateFiles } from '../../src/jobs/consolidate';
import { textsFor } from '../../src/locales';
import { partnerWorkbook, type LedgerRow } from '../../src/workbooks/partner';
import type { CellContent, TablePlan, WorkbookPlan } from '../../src/workbooks/plan';
import { projectWorkbook } from '../../src/workbooks/project';
import { writeWorkbook } from '../../src/xlsx';

export type Row = Record<string, string>;

export interface Project {
  agreement: unknown;
  ledger: Row[];
  decisions: Row[];
  period: string | null;
}

/** What both counts say of a project. */
export interface Counted {
  totals: Record<string, string | Record<string, string>>;
  lines: { partner: string; line: number; verdict: string; rules: string[] }[];
}

const today = '2028-04-01' as Day;
const texts = textsFor('en');
const columns = Object.entries(texts.vocabulary.columns);
const numbers = ['Units', 'Net', 'VAT', 'Eligible', 'Exchange rate'];
const dates = ['Document date', 'Payment date', 'Decided on'];

export async function accordCounts({ agreement, ledger, decisions, period }: Project): Promise<Counted> {
  const terms = termsOf(parseAgreement(JSON.stringify(agreement)));
  const project = projectWorkbook(terms, 'en', today);
  decide(project, decisions);
  const partners = [...terms.partners.keys()];
  const done = await consolidateFiles({
    project: { path: 'project.xlsx', bytes: await bare(project) },
    partners: await Promise.all(
      partners.map(async (partner) => ({ path: `${partner}.xlsx`, bytes: await filled(terms, partner, ledger) })),
    ),
    period: period ?? undefined,
    today,
  });
  const { totals, findings } = consolidationJson(done, texts);
  const rules = findings.filter(({ severity, line }) => severity === 'error' && line !== null);
  return {
    totals,
    lines: done.lines.map(({ line, verdict }) => ({
      partner: line.partner,
      line: line.number ?? 0,
      verdict,
      rules: [
        ...new Set(
          rules
            .filter((found) => found.partner === line.partner && found.line === line.number)
            .map(({ rule }): string => rule),
        ),
      ].sort(),
    })),
  };
}

function filled(terms: Terms, partner: string, ledger: readonly Row[]): Promise<Uint8Array> {
  const rows = ledger
    .filter((row) => row.Partner === partner)
    .map(
      (row) =>
        Object.fromEntries(
          columns.flatMap(([key, header]) => (row[header] ? [[key, content(header, row[header])]] : [])),
        ) as LedgerRow,
    );
  return bare(partnerWorkbook(terms, partner, 'en', today, rows));
}

/** Only what is read back, so that thousands of projects take minutes: the tables' rows that hold something. */
function bare(plan: WorkbookPlan): Promise<Uint8Array> {
  const sheets = plan.sheets
    .filter(({ hidden, tables }) => hidden || tables.length > 0)
    .map((sheet) => ({
      ...sheet,
      cells: sheet.hidden ? sheet.cells : [],
      tables: sheet.tables.map((table) => ({ ...table, rows: table.rows.slice(0, used(table)), links: [] })),
      merges: [],
      validations: [],
      conditionals: [],
      charts: [],
    }));
  return writeWorkbook({ ...plan, sheets, names: [] });
}

function used({ rows }: TablePlan): number {
  return 2 + rows.findLastIndex((cells) => cells.filter((cell) => cell !== null && cell !== '').length > 3);
}

/** A cell as a person types it: a number, a date, or a text where an apostrophe or anything else makes it one. */
function content(header: string, value: string): CellContent {
  if (value.startsWith("'")) return value.slice(1);
  if (header === 'Line') return Number(value);
  if (numbers.includes(header) && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  if (dates.includes(header) && /^\d{4}-\d{2}-\d{2}$/.test(value)) return serialOf(value as Day);
  return value;
}

function decide(plan: WorkbookPlan, decisions: readonly Row[]): void {
  const table = plan.sheets.flatMap((sheet) => sheet.tables).find(({ name }) => name === 'Acceptances');
  if (!table) throw new Error('the project workbook has no table Acceptances');
  for (const decision of decisions) {
    const row = table.columns.map(({ header }) => content(header, decision[header] ?? ''));
    const free = table.rows.findIndex((cells) => cells.every((cell) => cell === null || cell === ''));
    if (free < 0) throw new Error('no row left for a decision');
    table.rows[free] = row.map((cell) => (cell === '' ? null : cell));
  }
}
