/**
 * The messages between the pane and the worker. Everything is plain data: no function, class or error crosses.
 * `WorkbookFacts`, `LedgerView` and the other views are prepared for display; for anything more, there is a job.
 */
import type { BooksMap } from '../core/books/map';
import type { Start } from '../core/agreement-tables/starting';
import type { PartProblem } from '../core/agreement-tables/read';
import type { AgreementProblem } from '../core/agreement/problems';
import type { Text } from '../core/agreement/schema';
import type { UpdateNote } from '../core/amendments/update-notes';
import type { Changes, PartnerMove, ReportSnapshot } from '../core/consolidation/changes';
import type { FileVerdict } from '../core/consolidation/consolidate';
import type { Standing } from '../core/consolidation/standing';
import type { LineToDecide } from '../core/consolidation/to-decide';
import type { Totals } from '../core/monitoring/totals';
import type { Day } from '../core/days';
import type { Decision } from '../core/expenses/decisions';
import type { ColumnKey } from '../core/expenses/columns';
import type { Finding, Fix, Severity } from '../core/findings';
import type { Approval, ClaimKind } from '../core/names';
import type { RuleName } from '../core/rules';
import type { Money, Rounding } from '../core/money';
import type { AidStep } from '../core/claims/aid';
import type { TableName } from '../core/tables';
import type { TableWarning } from '../core/tables/checks';
import type { TableChoice } from '../core/tables/choice';
import type { ImportTexts } from '../locales/import-texts';
import type { ProjectKind } from '../locales/lead-name';
import type { CellWrite, Mark } from '../workbooks/open-workbook';
import type { BudgetSentences } from '../jobs/budget-import/sentences';
import type { MapChoices } from '../jobs/expense-import/choices';
import type { CorrectionsLetter } from '../jobs/corrections';
import type { DocumentName } from '../jobs/document';
import type { Step } from '../jobs/progress';
import type { ProjectAnew } from '../jobs/project-anew';
import type { NamePlan, SheetPlan } from '../workbooks/plan';
import type { SheetsRead } from '../workbooks/sheets-read';
import type { PlanJobs } from './plan-protocol';
import type { SampleName } from './sample-names';

/** The project that an Accord workbook belongs to. */
export interface WorkbookFacts {
  project: string;
  projectKind: ProjectKind;
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
  partners: readonly PartnerFacts[];
  periods: readonly { code: string; start: Day; end: Day; reportDue: Day }[];
  /** As the sheets have them; without a code, the day says which. */
  meetings: readonly { code: string; date: Day; committee: Text }[];
  /** Whether Accord ships filled partner workbooks for this project. */
  sample: boolean;
}

export interface PartnerFacts {
  code: string;
  name: string;
  role: 'lead' | 'partner' | 'associated';
  country: string;
  language: string;
  budget: Money;
}

/** What the open workbook is. */
export type RecognisedWorkbook =
  | { kind: 'nothing' }
  /** `problems`: what is wrong with its agreement, where that is why. */
  | { kind: 'damaged'; finding: Finding; problems: readonly AgreementProblem[] }
  /** An agreement that is still being written: nothing is in force. */
  | { kind: 'draft'; project: string }
  | { kind: 'project'; about: WorkbookFacts; calendar: string; tables: TableChoice | undefined }
  | { kind: 'partner'; about: WorkbookFacts; partner: string; ledger: LedgerView }
  | { kind: 'report'; about: WorkbookFacts; period: string | undefined; tables: TableChoice | undefined };

/** What is missing or wrong in a draft: the first of it, each with its sheet and, where it has one, its cell (0-based). */
export interface DraftView {
  acronym: string;
  open: readonly { sheet: string; cell: { row: number; column: number } | undefined; problem: PartProblem }[];
  count: number;
  /** Texts that are read as numbers or dates. */
  notes: readonly { sheet: string; cell: { row: number; column: number } | undefined; problem: PartProblem }[];
  /** Rules that the complete agreement breaks. */
  findings: readonly Finding[];
}

/** One budget line of the partner; remaining = budget − opening − declared − flatRate. */
export interface RemainingRow {
  action: string;
  actionTitle: Text;
  category: string;
  budget: Money;
  opening: Money;
  declared: Money;
  flatRate: Money;
  remaining: Money;
  /** Whether what is beyond the budget is within the agreed flexibility. */
  flexible: boolean;
}

export interface FindingGroupId {
  rule: RuleName;
  /** As shown: see `weightOf`. */
  severity: Severity;
}

/** Findings of one rule and severity: `findings` is capped, `count` is not. */
export interface FindingGroup extends FindingGroupId {
  /** Whether the lead decided on all of them; they are not counted among the open ones. */
  decided: boolean;
  count: number;
  /** What the lines of open findings declare, each once; 0 where lines are not at hand. */
  atRisk: Money;
  findings: readonly Finding[];
  /** For each of `findings`, the number of cells with the same wrong text. */
  alike: readonly number[];
  /** Cells that one click can correct: only findings with exactly one possible fix count. */
  fixable: number;
}

/** A finding's correction, for its cell or for all alike; or those of a group that have exactly one. */
export type FixRequest = FindingGroupId | { finding: Finding; fix: Fix; alike: boolean };

export interface Findings {
  groups: readonly FindingGroup[];
  counts: Readonly<Record<Severity, number>>;
}

export interface LedgerView extends Findings {
  sheet: string;
  /** The table's name; empty when the lines are not in a native table. */
  table: string;
  /** The first row below the header, counted from 0. */
  firstRow: number;
  /** The sheet's column of each expense column, counted from 0. */
  columns: Partial<Record<ColumnKey, number>>;
  lines: number;
  budget: Money;
  opening: Money;
  declared: Money;
  /** What of it errors keep from being accepted, as it stands. */
  excluded: Money;
  flatRate: Money;
  remaining: Money;
  remainingByLine: readonly RemainingRow[];
  /** Lines without a payment date, which is no error while the period is open. */
  awaitingPayment: number;
  marks: readonly Mark[];
  /** Line numbers to write into the column Line. */
  numbers: readonly CellWrite[];
  /** Whether the last edit took away line numbers and nothing else: somebody is going back, step by step. */
  goingBack: boolean;
}

export interface PartnerMoney {
  partner: string;
  certified: Money;
  due: Money;
  claimed: Money;
  received: Money;
  open: Money;
  /** Received for the partner and not passed on; undefined where nothing is. */
  toTransfer: { amount: Money; late: Money; dueBy: Day | undefined } | undefined;
}

export interface ConsolidationView extends Findings {
  files: readonly FileVerdict[];
  /** Findings on the files themselves rather than on their lines. */
  aboutFiles: readonly Finding[];
  totals: Totals;
  currency: string;
  period: string | undefined;
  lines: number;
  byPartner: readonly (Standing & { partner: string; flatRate: Money })[];
  /** By partner: to date, of the sources that are claimed; `late` is what of `toTransfer` should have been passed on. */
  money: readonly PartnerMoney[];
  /** Whether there is a claim to undo. */
  hasClaims: boolean;
  /** What is left to correct, by partner. */
  corrections: readonly { partner: string; count: number; atRisk: Money }[];
  /** What would make room for lines that lack only budget, in sentences; none where there are no such lines. */
  cover: readonly string[];
  /** How each partner's accepted amount moved since the last claim that holds lines. */
  sinceClaim: { claim: string; partners: readonly PartnerMove[] } | undefined;
}

/** What stands on the sheets of the agreement beside the version in force. */
export interface AmendmentView extends Pick<DraftView, 'open' | 'count' | 'notes' | 'findings'> {
  /** Of the version in force. */
  version: number;
  /** Sentences; none where the sheets say what is in force, or are not complete. */
  changes: readonly string[];
  /** Undefined where nothing changes. */
  needed: { approval: Approval; sentences: readonly string[] } | undefined;
  /** What the sheets give; may be blank. */
  reason: string;
}

export interface VersionRecord {
  date: Day;
  reason: string;
  approval: Approval;
  by: string;
}

/** A project workbook made anew. */
export interface ProjectMade extends Omit<ProjectAnew, 'bytes'> {
  file: FileBytes;
}

export interface ClaimPlanRequest {
  kind: Exclude<ClaimKind, 'opening'>;
  period: string;
  /** Of an advance; a decimal string. */
  amount: string;
}

/** What a budget table holds, and the workbook with it: none where nothing could be placed. */
export interface BudgetView extends BudgetSentences {
  made: ProjectMade | undefined;
}

export interface ImportRequest {
  book: SheetsRead;
  /** The one kept in the workbook, or a proposal, unless it is given. */
  map: BooksMap | undefined;
  /** In whose words. */
  language: string;
}

/** What would become of a partner's books, and how they are read. */
export interface ImportView extends BudgetSentences {
  /** What the editor of the map says. */
  words: ImportTexts['editor'];
  /** In force. */
  map: BooksMap;
  choices: MapChoices;
  /** How many lines, and what they change of what is declared, in `currency`. */
  added: number;
  changed: number;
  declared: Money;
  changedBy: Money;
  currency: string;
  /** How many new lines the open list has room for. */
  room: number;
  canWrite: boolean;
  canMake: boolean;
}

/** What a claim adds, per partner and source; `before` is what was claimed to date. */
export interface ClaimView extends Pick<ClaimPlanRequest, 'kind' | 'period'> {
  currency: string;
  claimed: Money;
  /** What lines with open findings declare, and what would be claimed if the funder refused them. */
  atRisk: Money;
  claimedWithout: Money;
  partners: readonly {
    partner: string;
    /** Undefined where the partner is in none. */
    claim: string | undefined;
    certified: Money;
    uncovered: Money;
    /** `steps`: why the aid to date is what it is. */
    sources: readonly { source: string; aid: Money; before: Money; cut: Money; steps: readonly AidStep[] }[];
  }[];
  /** Of funding, as agreed. */
  rounding: Rounding;
}

/** The claims that are undone together, and what is claimed to date with and without them. */
export interface UndoView {
  claims: readonly string[];
  before: Money;
  after: Money;
  currency: string;
}

export type VersionRecorded =
  | ProjectMade
  /** Sentences. */
  | { problems: readonly string[] };

export interface AgreementView {
  problems: readonly AgreementProblem[];
  /** What is there is right, but something is missing. */
  canBeCompleted: boolean;
  projectKind: ProjectKind | undefined;
  findings: readonly Finding[];
  about: WorkbookFacts | undefined;
}

export interface FileBytes {
  name: string;
  partner: string | undefined;
  bytes: Uint8Array;
}

/** Sheets to be written into the workbook: the preview shows exactly what is written. */
export interface TableView {
  sheets: readonly SheetPlan[];
  /** Workbook names that come with the sheets. */
  names: readonly NamePlan[];
  currency: string;
}

export interface TablesRequest {
  choice: TableChoice;
  /** Why warnings are accepted; blank where they are not. */
  reason: string;
  /** All sheets, where a table needs them as they are now. */
  book: SheetsRead | undefined;
}

/** Tables that can be made, in the order in which they were chosen, and those that cannot. */
export interface TablesView extends TableView {
  made: readonly { name: TableName; warnings: readonly TableWarning[]; sheets: number }[];
  refused: readonly { name: TableName; error: SerializedError }[];
}

/** A partner's workbook of another version, with what became of the one it was made from. */
export interface UpdateView {
  file: FileBytes;
  partner: string;
  /** The versions of the agreement. */
  from: number | undefined;
  to: number;
  lines: number;
  declared: Money;
  currency: string;
  notes: readonly UpdateNote[];
  /** On how the workbook was read. */
  findings: readonly Finding[];
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
