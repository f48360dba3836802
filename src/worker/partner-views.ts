/** What the pane shows of the open workbook and of the lines in it, prepared for display: plain data. */
import type { AgreementProblem } from '../core/agreement/problems';
import type { Text } from '../core/agreement/schema';
import type { UpdateNote } from '../core/amendments/update-notes';
import type { BooksMap } from '../core/books/map';
import type { Day } from '../core/days';
import type { ColumnKey } from '../core/expenses/columns';
import type { Finding, Fix, Severity } from '../core/findings';
import type { Money } from '../core/money';
import type { RuleName } from '../core/rules';
import type { TableChoice } from '../core/tables/choice';
import type { BudgetSentences } from '../jobs/budget-import/sentences';
import type { MapChoices } from '../jobs/expense-import/choices';
import type { ImportTexts } from '../locales/import-texts';
import type { ProjectKind } from '../locales/lead-name';
import type { CellWrite, Mark } from '../workbooks/open-workbook';
import type { SheetsRead } from '../workbooks/sheets-read';
import type { FileBytes } from './protocol';

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
