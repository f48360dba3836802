/** What the pane shows of the agreement, the consolidation, claims and funder tables, prepared for display: plain data. */
import type { PartProblem } from '../core/agreement-tables/read';
import type { AgreementProblem } from '../core/agreement/problems';
import type { AidStep } from '../core/claims/aid';
import type { PartnerMove } from '../core/consolidation/changes';
import type { FileVerdict } from '../core/consolidation/consolidate';
import type { Standing } from '../core/consolidation/standing';
import type { Day } from '../core/days';
import type { Finding } from '../core/findings';
import type { Money, Rounding } from '../core/money';
import type { Totals } from '../core/monitoring/totals';
import type { Approval, ClaimKind } from '../core/names';
import type { TableName } from '../core/tables';
import type { TableWarning } from '../core/tables/checks';
import type { TableChoice } from '../core/tables/choice';
import type { BudgetSentences } from '../jobs/budget-import/sentences';
import type { ProjectAnew } from '../jobs/project-anew';
import type { ProjectKind } from '../locales/lead-name';
import type { NamePlan, SheetPlan } from '../workbooks/plan';
import type { SheetsRead } from '../workbooks/sheets-read';
import type { Findings, PartnerMoney, WorkbookFacts } from './partner-views';
import type { FileBytes, SerializedError } from './protocol';

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
