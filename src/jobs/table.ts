/** Builds a funder table from a report, or from a project workbook where the agreement is sufficient. */
import { notAnAccordWorkbook } from '../core/consolidation/file-rules';
import type { Terms } from '../core/agreement/terms';
import {
  canMake,
  funderTables,
  isRowTable,
  isTableName,
  tableNames,
  type FunderTable,
  type PageName,
  type RowTableName,
  type TableName,
  type TableNote,
  type TableWord,
} from '../core/tables';
import { tableNeeds } from '../core/tables/catalogue';
import type { TableWarning } from '../core/tables/checks';
import { correctionsOf } from '../core/consolidation/corrections';
import { failure } from '../locales/errors';
import { allCorrectionsWorkbook } from '../workbooks/corrections';
import { funderTableWorkbook } from '../workbooks/funder-table';
import { keptFindings } from '../workbooks/kept-sheet';
import type { WorkbookPlan } from '../workbooks/plan';
import { progressWorkbook } from '../workbooks/progress/report';
import { committeeWorkbook } from '../workbooks/steering/committee';
import { readClaims } from './open/claims';
import { readMonitoring } from './open/monitoring';
import { readStaffTime } from './open/staff-time';
import { agreedTerms } from './open/terms';
import { soundReport } from './open/report-check';
import type { ReportLine, ReportRead } from './open/report-lines';
import { refusal, type Opened } from './open/workbook';
import { progressIn } from './progress-report';
import { limitsIn, type Limited, type Limits } from './limits';
import { acceptedWith, checkTable, type Reasons } from './table-checks';

export interface TableOptions extends Limited {
  language?: string | undefined;
  /** Why warnings are accepted, to be printed. */
  reasons?: Reasons | undefined;
}

/** What a table is built from, and what it is limited to. */
interface Source extends Partial<Limits> {
  terms: Terms;
}

export interface BuiltTable {
  name: RowTableName;
  table: FunderTable<TableWord, TableNote>;
  source: Source;
  /** What is to be known before it is handed in. */
  warnings: readonly TableWarning[];
}

/** Throws an `AccordError` for an unknown name, and `FileRefused` for a workbook that lacks what the table needs. */
function tableNamed(name: string, { path, about }: Opened): TableName {
  if (!isTableName(name)) throw failure('unknown-table', name, { table: name, known: tableNames.join(', ') });
  if (!canMake(name, about.kind)) {
    const needsProject = tableNeeds(name) === 'project' && about.kind !== 'project';
    throw refusal(path, notAnAccordWorkbook, { case: needsProject ? 'no-project' : 'no-report' });
  }
  return name;
}

/**
 * The data of a table of rows. Throws as `tableNamed`, an `AccordError` for an unknown period or partner and where there is
 * nothing to print, `FileRefused` for a workbook that no longer agrees with itself, and `TableRefused`.
 */
export function buildTable(name: RowTableName, opened: Opened, options: TableOptions = {}): BuiltTable {
  tableNamed(name, opened);
  const { lines, ...built } = builtFrom(name, opened, options);
  const { terms, period, partner } = built.source;
  return { ...built, warnings: checkTable(name, built.table, { terms, period, partner, lines }, opened) };
}

type Unchecked = Omit<BuiltTable, 'warnings'> & { lines?: readonly ReportLine[] };

function builtFrom(name: RowTableName, opened: Opened, options: TableOptions): Unchecked {
  const { about } = opened;
  const terms = agreedTerms(opened);
  const limits = limitsIn(terms, options);
  const table = funderTables[name];
  switch (table.needs) {
    case 'agreement':
      return { name, table: table.build({ terms }), source: { terms } };
    case 'either': {
      const source = about.kind === 'report' ? soundReport(opened, terms) : { terms };
      return { name, table: table.build(source), source };
    }
    case 'monitoring': {
      const read = readMonitoring(opened, terms);
      const source = { ...read, period: limits.period ?? read.period, partner: limits.partner };
      return { name, table: table.build(source), source };
    }
    case 'time': {
      const source = { terms, ...limits, rows: readStaffTime(opened, terms) };
      return { name, table: table.build(source), source };
    }
    case 'report': {
      const source = limited(soundReport(opened, terms), limits);
      const { lines } = source;
      return { name, table: table.build(source), source: { ...source, partner: limits.partner }, lines };
    }
    case 'project': {
      const source = { terms, book: readClaims(opened, terms).claims, ...limits };
      return { name, table: table.build(source), source };
    }
  }
}

export interface PlannedTable {
  plan: WorkbookPlan;
  warnings: readonly TableWarning[];
}

/** The named table as a workbook. Throws as `tableNamed` and `buildTable`. */
export function planTable(name: string, opened: Opened, options: TableOptions = {}): PlannedTable {
  const known = tableNamed(name, opened);
  if (!isRowTable(known)) return { plan: planPage(known, opened, options), warnings: [] };
  const { table, source, warnings } = buildTable(known, opened, options);
  const accepted = options.reasons ? acceptedWith(warnings, options.reasons) : [];
  const plan = funderTableWorkbook(known, table, { ...source, accepted }, options.language ?? opened.about.language);
  return { plan, warnings };
}

/** Throws as `buildTable`, and an `AccordError` for a report that does not keep its findings. */
function planPage(name: PageName, opened: Opened, options: TableOptions): WorkbookPlan {
  const { path, book, about } = opened;
  const terms = agreedTerms(opened);
  const { period = about.period, partner } = limitsIn(terms, options);
  const { language } = options;
  if (name === 'progress-report') {
    return progressWorkbook(progressIn(opened, terms, { period, partner }), language ?? about.language);
  }
  const { lines } = limited(soundReport(opened, terms), { period, partner });
  const kept = keptFindings(book);
  if (!kept) throw failure('no-findings-kept', path, {});
  if (name === 'committee-page') {
    const { forecast } = readMonitoring(opened, terms);
    const facts = { page: kept.page, period: about.period, forecast };
    return committeeWorkbook(terms, facts, language ?? about.language, kept.day);
  }
  const all = correctionsOf({ findings: kept.findings, lines, terms }).filter(
    (one) => partner === undefined || one.partner === partner,
  );
  return allCorrectionsWorkbook({ terms, all, period }, language, kept.day);
}

/** Throws an `AccordError` for a period that the report does not cover. */
function limited(report: ReportRead, { period = report.period, partner }: Limits): ReportRead {
  if (period !== undefined && report.period !== undefined && period !== report.period)
    throw failure('period-not-in-report', period, { period, covers: report.period });
  const isIn = (one: { partner: string; period: string }): boolean =>
    (period === undefined || one.period === period) && (partner === undefined || one.partner === partner);
  const { terms, lines, flatRates } = report;
  return { terms, period, lines: lines.filter(({ line }) => isIn(line)), flatRates: flatRates.filter(isIn) };
}
