/** Rules on input files. Most are reported while a file is opened, which `jobs` does. */
import { defineRule, type Finding } from '../findings';
import type { RuleName } from '../rules';

export const fileUnreadable = defineRule({
  name: 'file-unreadable',
  severity: 'error',
  figures: [],
  variants: {
    case: [
      'damaged',
      'damaged-sheet',
      'damaged-row',
      'damaged-cell',
      'empty',
      'truncated',
      'not-a-workbook',
      'old-format',
      'binary-workbook',
      'xml-spreadsheet',
      'open-document',
      'numbers',
      'web-page',
      'text-file',
      'document',
      'presentation',
      'pdf',
      'archive',
      'too-large',
      'too-many-sheets',
      'too-many-rows',
      'too-many-cells',
      'too-many-formulas',
      'too-many-merges',
      'too-many-formats',
      'too-many-names',
      'too-many-tables',
      'too-many-texts',
      'too-many-pieces',
      'too-many-lines',
      'unknown-compression',
      'unknown-encoding',
      'wrong-encoding',
      'missing-part',
      'part-twice',
      'folder',
      'no-file',
      'not-found',
      'forbidden',
    ],
  },
  only: {
    'damaged-sheet': ['sheet'],
    'damaged-row': ['sheet'],
    'damaged-cell': ['sheet', 'cell'],
    'too-many-sheets': ['limit'],
    'too-many-rows': ['limit'],
    'too-many-cells': ['limit'],
    'too-many-formulas': ['limit'],
    'too-many-merges': ['limit'],
    'too-many-formats': ['limit'],
    'too-many-lines': ['limit'],
    'too-many-names': ['limit'],
    'too-many-tables': ['limit'],
    'too-many-texts': ['limit'],
    'too-many-pieces': ['limit'],
    'unknown-encoding': ['encoding'],
    'wrong-encoding': ['encoding'],
  },
});
export const fileEncrypted = defineRule({
  name: 'file-encrypted',
  severity: 'error',
  figures: [],
  variants: { case: ['password', 'default-password', 'rights', 'archive'] },
});
export const notAnAccordWorkbook = defineRule({
  name: 'not-an-accord-workbook',
  severity: 'error',
  figures: [],
  variants: {
    case: [
      'foreign',
      'report',
      'project',
      'draft',
      'partner',
      'damaged',
      'agreement',
      'no-table',
      'several-tables',
      'too-many-tables',
      'unrecognised',
      'no-report',
      'no-project',
      'damaged-report',
      'contradicted',
    ],
  },
  only: {
    agreement: ['count'],
    'several-tables': ['sheets'],
    'too-many-tables': ['most'],
    contradicted: ['partner', 'says'],
  },
});
/** A report that no longer agrees with itself; the lines, files and totals are those of its own sheets. */
export const reportChanged = defineRule({
  name: 'report-changed',
  severity: 'error',
  figures: [],
  variants: { case: ['line', 'verdict', 'file', 'lines', 'total', 'flat-rate', 'no-files', 'no-partner', 'no-total'] },
  only: {
    line: ['sheet', 'at', 'shown', 'found'],
    verdict: ['sheet', 'at'],
    file: ['of', 'shown', 'found'],
    lines: ['of', 'shown', 'found'],
    total: ['shown', 'found'],
    'flat-rate': ['flatRate', 'period', 'shown', 'found'],
    'no-partner': ['name'],
  },
});
export const wrongProject = defineRule({
  name: 'wrong-project',
  severity: 'error',
  figures: ['project', 'expected'],
});
export const partnerTwice = defineRule({ name: 'partner-twice', severity: 'error', figures: ['other'] });
export const columnMissing = defineRule({ name: 'column-missing', severity: 'error', figures: ['columns', 'count'] });

export const partnerMissing = defineRule({
  name: 'partner-missing',
  severity: 'warning',
  figures: ['name', 'budget'],
});
export const wrongAgreementVersion = defineRule({
  name: 'wrong-agreement-version',
  severity: 'warning',
  figures: ['version', 'expected'],
});
export const partnerRecognised = defineRule({
  name: 'partner-recognised',
  severity: 'warning',
  figures: ['name', 'expected'],
  variants: { case: ['missing', 'edited'] },
});
export const rowsLeftOut = defineRule({ name: 'rows-left-out', severity: 'warning', figures: ['rows', 'count'] });
/** Keeps a file from counting in silence: amounts in these rows are in no sum. */
export const rowsNotRead = defineRule({
  name: 'rows-not-read',
  severity: 'error',
  figures: ['sheet', 'rows', 'count'],
  variants: { case: ['rows', 'beside'] },
});
export const linesBelowTable = defineRule({
  name: 'lines-below-table',
  severity: 'info',
  figures: ['rows', 'count'],
  variants: { case: ['below', 'above'] },
});
export const columnsMapped = defineRule({
  name: 'columns-mapped',
  severity: 'info',
  figures: ['sheet', 'list', 'others', 'rows'],
  variants: { case: ['taken', 'unknown', 'table', 'other-sheets', 'merged', 'repeats'] },
});

/** How many rows of the files could be expenses and were not read. */
export function rowsNotReadIn(findings: readonly Finding[]): number {
  return findings.reduce((sum, { rule, figures }) => sum + (rule === rowsNotRead.name ? Number(figures.count) : 0), 0);
}

/** A file with one of these findings is not read. */
const refusals = [
  fileUnreadable,
  fileEncrypted,
  notAnAccordWorkbook,
  reportChanged,
  wrongProject,
  partnerTwice,
  columnMissing,
] as const;
export type FileRefusal = (typeof refusals)[number];
export type RefusalName = FileRefusal['name'];

/** `read`, or the rule for which the file was refused. */
export type FileStatus = 'read' | RefusalName;

export const fileRules = [
  ...refusals,
  partnerMissing,
  wrongAgreementVersion,
  partnerRecognised,
  rowsNotRead,
  rowsLeftOut,
  linesBelowTable,
  columnsMapped,
] as const;
const names: ReadonlySet<RuleName> = new Set(fileRules.map(({ name }) => name));

export function isFileRule(name: RuleName): boolean {
  return names.has(name);
}
