/**
 * The messages between the pane and the worker. Everything is plain data: no function, class or error crosses.
 * `WorkbookFacts`, `LedgerView` and the other views are prepared for display; for anything more, there is a job.
 */
import type { Start } from '../core/agreement-tables/starting';
import type { AgreementProblem } from '../core/agreement/problems';
import type { Changes, ReportSnapshot } from '../core/consolidation/changes';
import type { LineToDecide } from '../core/consolidation/to-decide';
import type { Day } from '../core/days';
import type { Decision } from '../core/expenses/decisions';
import type { Finding } from '../core/findings';
import type { TableChoice } from '../core/tables/choice';
import type { CorrectionsLetter } from '../jobs/corrections';
import type { DocumentName } from '../jobs/document';
import type { Step } from '../jobs/progress';
import type { CellWrite } from '../workbooks/open-workbook';
import type { SheetsRead } from '../workbooks/sheets-read';
import type {
  AgreementView,
  AmendmentView,
  BudgetView,
  ClaimPlanRequest,
  ClaimView,
  ConsolidationView,
  DraftView,
  ProjectMade,
  TableView,
  TablesRequest,
  TablesView,
  UndoView,
  VersionRecord,
  VersionRecorded,
} from './lead-views';
import type {
  FixRequest,
  ImportRequest,
  ImportView,
  LedgerView,
  RecognisedWorkbook,
  UpdateView,
} from './partner-views';
import type { PlanJobs } from './plan-protocol';
import type { SampleName } from './sample-names';

export interface FileBytes {
  name: string;
  partner: string | undefined;
  bytes: Uint8Array;
}

/** The worker's jobs, each with its request and its response. */
export interface Jobs extends PlanJobs {
  /** Identifies the open workbook; later jobs refer to it. */
  recognise: { request: { book: SheetsRead; closing: boolean }; response: RecognisedWorkbook };
  /** Checks edited rows and numbers those in `number`; undefined when the whole table has to be read again. */
  edit: {
    request: { book: SheetsRead; rows: readonly number[]; number: readonly number[] };
    response: LedgerView | undefined;
  };
  /** The cells that a correction writes. */
  fixes: { request: FixRequest; response: readonly CellWrite[] };
  checkAgreement: { request: { text: string }; response: AgreementView };
  /** The project workbook. */
  newProject: { request: { text: string; today: Day; language: string | undefined }; response: FileBytes };
  /** What is missing or wrong in the open draft. */
  draft: { request: { book: SheetsRead; today: Day }; response: DraftView };
  /** A workbook on whose sheets the agreement is written: of five answers, or of as much of it as a text holds. */
  startProject: { request: { start: Start; today: Day }; response: FileBytes };
  newDraft: { request: { text: string; today: Day }; response: FileBytes };
  /** A budget table taken over into the open draft or next version; all sheets are read. In words of `language`. */
  budget: {
    request: { book: SheetsRead; file: { path: string; bytes: Uint8Array }; today: Day; language: string };
    response: BudgetView;
  };
  /** What would become of a partner's books in its open workbook; without `file`, of those looked at before. */
  import: {
    request: ImportRequest & { file: { path: string; bytes: Uint8Array } | undefined };
    response: ImportView;
  };
  /** The cells that take them over into the open workbook, and those that keep the map. */
  importCells: {
    request: ImportRequest;
    response: { view: ImportView; cells: readonly CellWrite[]; mapCells: readonly CellWrite[] };
  };
  /** The workbook made anew with them. */
  importFile: {
    request: ImportRequest & { today: Day };
    response: { view: ImportView; made: FileBytes | undefined };
  };
  /** The project workbook of the open draft, which becomes version 1. */
  firstVersion: { request: { book: SheetsRead; today: Day }; response: FileBytes };
  /** What the sheets of the agreement change in the open project workbook; all sheets are read. In words of `language`. */
  amendment: { request: { book: SheetsRead; today: Day; language: string }; response: AmendmentView };
  /** The project workbook with the next version in force, or why it cannot be recorded. */
  recordVersion: {
    request: { book: SheetsRead; today: Day; language: string; record: VersionRecord };
    response: VersionRecorded;
  };
  /** What goes back to a partner of the last consolidation, in the partner's language. */
  corrections: { request: { partner: string; today: Day }; response: CorrectionsLetter | undefined };
  /** The claim of a period as it would be; all sheets are read. */
  planClaim: {
    request: {
      book: SheetsRead;
      files: readonly { path: string; bytes: Uint8Array }[];
      today: Day;
      claim: ClaimPlanRequest;
    };
    response: ClaimView;
  };
  /** The project workbook with the claim that was worked out last. */
  writeClaim: { request: { today: Day }; response: ProjectMade };
  planUndo: { request: { book: SheetsRead }; response: UndoView };
  /** The project workbook without its last claim. */
  writeUndo: { request: { book: SheetsRead; today: Day }; response: ProjectMade };
  /** From the open project workbook as it is now, whose rates are copied. */
  partnerWorkbook: { request: { book: SheetsRead; partner: string; today: Day }; response: FileBytes };
  /** The open partner's workbook brought to the version in `file`: see `updatePartner`. Nothing is changed. */
  update: {
    request: {
      book: SheetsRead;
      file: { path: string; bytes: Uint8Array };
      as: string | undefined;
      renames: ReadonlyMap<string, string>;
      today: Day;
    };
    response: UpdateView;
  };
  /** Those of all partners, as one zip file. */
  partnerWorkbooks: { request: { book: SheetsRead; today: Day }; response: FileBytes };
  /** Of the open project workbook, to sign or to hand in; of progress, all sheets are read. */
  document: {
    request: { book: SheetsRead; name: DocumentName; period?: string; meeting?: string; today: Day };
    response: FileBytes;
  };
  sampleAgreement: { request: { name: SampleName }; response: string };
  /** Filled partner workbooks of a sample project. */
  sampleFiles: { request: { project: string; today: Day }; response: readonly FileBytes[] };
  /** A dry run: reads, checks and sums; writes nothing. In words of `language`. */
  consolidate: {
    request: {
      book: SheetsRead | undefined;
      files: readonly { path: string; bytes: Uint8Array }[];
      period: string | undefined;
      today: Day;
      language: string;
    };
    response: ConsolidationView;
  };
  /** The report of the last consolidation. */
  report: {
    request: {
      language: string | undefined;
      today: Day;
      file: string;
      /** Files whose lists stand in it too. */
      bundled: readonly { path: string; bytes: Uint8Array }[];
    };
    response: Uint8Array;
  };
  /** The project workbook's monitoring sheets, filled from the last consolidation. */
  monitoring: { request: { today: Day }; response: TableView };
  /** The line of a finding of the last consolidation, whole, and what else can stand in its place. */
  lineToDecide: { request: Pick<Finding, 'rule' | 'where'>; response: LineToDecide | undefined };
  /** The cells that record decisions in the table `Acceptances`. */
  decisions: {
    request: { book: SheetsRead; decisions: readonly Omit<Decision, 'row'>[] };
    response: readonly CellWrite[];
  };
  /** The figures of the open report that a later one is compared with, or of `file`, a report of the same project. */
  reportSnapshot: { request: { file: { path: string; bytes: Uint8Array } | undefined }; response: ReportSnapshot };
  /** What changed between an earlier report and the open one. */
  changes: { request: { before: ReportSnapshot }; response: Changes };
  /** The chosen tables as sheets for the open workbook. */
  tables: { request: TablesRequest; response: TablesView };
  /** As one file. */
  tablesFile: { request: TablesRequest; response: FileBytes };
  /** The cells that keep a choice in the open workbook. */
  keepTables: { request: { choice: TableChoice }; response: readonly CellWrite[] };
}

export type JobName = keyof Jobs;

export type JobRequest<Name extends JobName> = Jobs[Name]['request'];

export type JobResponse<Name extends JobName> = Jobs[Name]['response'];

/** An error as plain data: what its sentence needs, without the stack. */
export interface SerializedError {
  code: string;
  /** For developers. */
  message: string;
  figures: Readonly<Record<string, string>>;
  /** Why the input files or the workbook were refused. */
  findings: readonly Finding[];
  problems: readonly AgreementProblem[];
}

export type ToWorker =
  | { [Name in JobName]: { kind: 'start'; id: number; job: Name; request: JobRequest<Name> } }[JobName]
  | { kind: 'stop'; id: number };

export type FromWorker =
  | { kind: 'step'; id: number; step: Step }
  | { kind: 'done'; id: number; result: unknown }
  | { kind: 'failed'; id: number; error: SerializedError }
  | { kind: 'stopped'; id: number };
