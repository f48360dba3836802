/**
 * What the pane and the worker say to each other. Everything is plain data: no function, class or error crosses.
 * Pictures of the domain (`WorkbookFacts`, `LedgerView` …) are made for showing; whoever needs more asks the worker for it.
 */
import type { AgreementProblem } from '../core/agreement/problems';
import type { Text } from '../core/agreement/schema';
import type { Changes, Standing } from '../core/consolidation/changes';
import type { FileVerdict } from '../core/consolidation/consolidate';
import type { Totals } from '../core/monitoring/totals';
import type { Day } from '../core/days';
import type { Decision } from '../core/expenses/decisions';
import type { ColumnKey } from '../core/expenses/columns';
import type { Finding, Severity } from '../core/findings';
import type { RuleName } from '../core/rules';
import type { Money } from '../core/money';
import type { TableName } from '../core/tables';
import type { CellWrite, Mark } from '../workbooks/open-workbook';
import type { Step } from '../jobs/progress';
import type { NamePlan, SheetPlan } from '../workbooks/plan';
import type { SheetsRead } from '../workbooks/sheets-read';
import type { SampleName } from './sample-names';

/** What a workbook of ours is about. */
export interface WorkbookFacts {
  project: string;
  acronym: string;
  title: Text;
  programme: string;
  currency: string;
  /** The workbook's own language. */
  language: string;
  version: number;
  versionDate: Day;
  start: Day;
  end: Day;
  budget: Money;
  lead: string;
  partners: readonly PartnerAbout[];
  periods: readonly { code: string; start: Day; end: Day; reportDue: Day }[];
  /** Whether Accord brings filled partner workbooks of this project along. */
  sample: boolean;
}

export interface PartnerAbout {
  code: string;
  name: string;
  role: 'lead' | 'partner' | 'associated';
  country: string;
  language: string;
  currency: string;
  budget: Money;
}

/** What the open workbook is. */
export type Recognised =
  | { kind: 'nothing' }
  | { kind: 'damaged'; finding: Finding }
  | { kind: 'project'; about: WorkbookFacts; calendar: string }
  | { kind: 'partner'; about: WorkbookFacts; partner: string; ledger: LedgerView }
  | { kind: 'report'; about: WorkbookFacts; period: string | undefined };

/** One budget line of the partner; remaining = budget − opening − declared − flatRate. */
export interface LeftRow {
  action: string;
  actionTitle: Text;
  category: string;
  budget: Money;
  opening: Money;
  declared: Money;
  flatRate: Money;
  remaining: Money;
}

/** Findings of one rule. `findings` holds the first of them only, `count` says how many there are. */
export interface FindingGroup {
  rule: RuleName;
  severity: Severity;
  count: number;
  findings: readonly Finding[];
  /** How many cells one click would put right, where every finding's cure is certain. */
  fixable: number;
}

export interface Findings {
  groups: readonly FindingGroup[];
  counts: Readonly<Record<Severity, number>>;
}

export interface LedgerView extends Findings {
  sheet: string;
  /** The table's name; empty where the lines stand in none. */
  table: string;
  /** The table's first row below its header, and the columns, counted from 0. */
  first: number;
  at: Partial<Record<ColumnKey, number>>;
  lines: number;
  budget: Money;
  opening: Money;
  declared: Money;
  flatRate: Money;
  remaining: Money;
  left: readonly LeftRow[];
  /** Lines that wait for their payment: no mistake as long as the period is open. */
  awaitingPayment: number;
  marks: readonly Mark[];
  /** Numbers that lines should get in the column Line. */
  numbers: readonly CellWrite[];
}

export interface ConsolidationView extends Findings {
  files: readonly FileVerdict[];
  /** What was found about files themselves, not about their lines. */
  aboutFiles: readonly Finding[];
  totals: Totals;
  currency: string;
  period: string | undefined;
  lines: number;
  byPartner: readonly { partner: string; budget: Money; accepted: Money; flatRate: Money; excluded: Money }[];
}

export interface AgreementView {
  problems: readonly AgreementProblem[];
  findings: readonly Finding[];
  about: WorkbookFacts | undefined;
}

export interface FileBytes {
  name: string;
  partner: string | undefined;
  bytes: Uint8Array;
}

/** Sheets that would be put into the workbook: what is previewed is what is written. */
export interface TableView {
  sheets: readonly SheetPlan[];
  /** Workbook names that belong to the sheets. */
  names: readonly NamePlan[];
  currency: string;
}

/** What can be asked of the worker: what each job is given and what it gives back. */
export interface Jobs {
  /** Takes the open workbook; what follows is about it. */
  recognise: { given: { book: SheetsRead; closing: boolean }; gives: Recognised };
  /** Takes edited rows, and numbers those of `number`; undefined when the table has to be read again. */
  edit: {
    given: { book: SheetsRead; rows: readonly number[]; number: readonly number[] };
    gives: LedgerView | undefined;
  };
  /** What to write to cure every finding of a rule, or one column of it. */
  fixes: { given: { rule: RuleName; column: ColumnKey | undefined }; gives: readonly CellWrite[] };
  checkAgreement: { given: { text: string }; gives: AgreementView };
  /** The project's own workbook. */
  newProject: { given: { text: string; today: Day; language: string | undefined }; gives: FileBytes };
  partnerWorkbook: { given: { partner: string; today: Day }; gives: FileBytes };
  sampleAgreement: { given: { name: SampleName }; gives: string };
  /** Filled partner workbooks of a sample project. */
  sampleFiles: { given: { project: string; today: Day }; gives: readonly FileBytes[] };
  /** Reads, checks and adds up; nothing is written. */
  consolidate: {
    given: {
      book: SheetsRead | undefined;
      files: readonly { path: string; bytes: Uint8Array }[];
      period: string | undefined;
      today: Day;
    };
    gives: ConsolidationView;
  };
  /** The report on the last consolidation. */
  report: { given: { language: string | undefined; today: Day; file: string }; gives: Uint8Array };
  /** The project workbook's sheets on the last consolidation. */
  monitoring: { given: { today: Day }; gives: TableView };
  /** The cells that put a decision into the table `Acceptances`. */
  decision: { given: { book: SheetsRead; decision: Omit<Decision, 'row'> }; gives: readonly CellWrite[] };
  /** How the open report stands; of another report of the same project, where a file is given. */
  standing: { given: { file: { path: string; bytes: Uint8Array } | undefined }; gives: Standing };
  /** What changed since then, up to the open report. */
  changes: { given: { before: Standing }; gives: Changes };
  table: { given: { name: TableName; language: string | undefined }; gives: TableView };
}

export type JobName = keyof Jobs;
export type Given<Name extends JobName> = Jobs[Name]['given'];
export type Gives<Name extends JobName> = Jobs[Name]['gives'];

/** An error as it crosses: what its sentence needs, and nothing of a stack. */
export interface SentError {
  code: string;
  /** For developers. */
  message: string;
  figures: Readonly<Record<string, string>>;
  /** What refused the files, or the workbook, that the job was given. */
  findings: readonly Finding[];
  problems: readonly AgreementProblem[];
}

export type ToWorker =
  | { [Name in JobName]: { kind: 'start'; id: number; job: Name; given: Given<Name> } }[JobName]
  | { kind: 'stop'; id: number };

export type FromWorker =
  | { kind: 'step'; id: number; step: Step }
  | { kind: 'done'; id: number; result: unknown }
  | { kind: 'failed'; id: number; error: SentError }
  | { kind: 'stopped'; id: number };
