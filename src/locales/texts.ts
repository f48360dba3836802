/** The texts required of every language, keyed by core's names: a missing text does not compile. */
import type { AidStep } from '../core/claims/aid';
import type { AgreementKey, EntryKey } from '../core/agreement/place';
import type { ProblemKind, ValueType } from '../core/agreement/problems';
import type { Standing } from '../core/consolidation/standing';
import type { FileStatus } from '../core/consolidation/file-rules';
import type { ColumnKey } from '../core/expenses/columns';
import type { Severity, VariantOf } from '../core/findings';
import type { Rule } from '../core/rules';
import type { Dimension } from '../core/monitoring/breakdowns';
import * as names from '../core/names';
import { fixedLists } from '../core/native/lists';
import type { NativeKey, NativeTableName } from '../core/native-tables';
import type { AgreementTexts } from './agreement-texts';
import type { BudgetTexts } from './budget-texts';
import type { CalendarTexts } from './calendar-texts';
import type { CliTexts } from './cli-texts';
import type { DocumentTexts } from './document-texts';
import type { ErrorCode, WorkbookState } from './errors';
import type { Language } from './languages';
import type { MeetingTexts, SteeringTexts } from './steering-texts';
import type { TableTexts } from './table-texts';
import type { ImportTexts } from './import-texts';
import type { UpdateTexts } from './update-texts';
import type { VersionTexts } from './version-texts';
import type { WorkbookTexts } from './workbook-texts';

/** All lists of codes with labels. `line` and `project` are levels that follow from the negotiated ones. */
export const labelledCodes = {
  ...fixedLists,
  rateMonths: names.rateMonths,
  flexibilityLevels: [...names.flexibilityLevels, 'line', 'project'],
} as const;

export type LabelledList = keyof typeof labelledCodes;

export interface Vocabulary {
  /** Headers of the expense columns. */
  columns: Record<ColumnKey, string>;
  /** Headers of the other native tables. */
  tables: { [Name in Exclude<NativeTableName, 'Expenses'>]: Record<NativeKey<Name>, string> };
  lists: { [List in LabelledList]: Record<(typeof labelledCodes)[List][number], string> };
  severities: Record<Severity, string>;
  /** The lead's decision on a line, with its reason; placeholder {reason}. */
  decided: Record<(typeof names.decisions)[number], string>;
  /** The parts of what is excluded that are not errors. */
  excludedParts: Record<'leadExcluded' | 'withdrawn', string>;
  /** Between what something is and how much or which, with its white space. */
  colon: string;
  /** Why the aid of a source is what it is: {amount}, {of}, {rounding}. */
  aidSteps: Record<AidStep['step'], string>;
  /** {steps} */
  aidReason: string;
  /** Rows in no sum, beside a reconciliation; placeholder {count}. */
  rowsNotRead: string;
  /** A negative amount that counts in spite of an error. */
  countedForCaution: string;
  /** How a partner's file that was read stands. */
  standings: Record<Standing['kind'], string>;
  /** Dimensions of the breakdowns. */
  breakdowns: Record<Dimension, string>;
  /** What changed from one report to the next. */
  changes: {
    nothing: string;
    /** A partner's accepted amount: {partner}, {before}, {now}, {change}. */
    moved: string;
    stayed: string;
    /** By what it moved: {amount}, with its sign. */
    added: string;
    gone: string;
    declared: string;
    verdict: string;
    /** {partner}, {line} */
    lineOf: string;
    /** {declared}, {verdict}; of a changed line also {before}, {verdictBefore}. */
    lineNew: string;
    lineGone: string;
    lineChanged: string;
  };
}

/** A rule's short title, and its sentence: one per variant, or a single one. */
export type RuleTexts = {
  [One in Rule as One['name']]: {
    title: string;
    text: [VariantOf<One>] extends [never] ? string : Record<VariantOf<One>, string>;
  } & (One['name'] extends NotRead ? { status: string } : unknown);
};

/** Statuses of a file that was not read. */
type NotRead = Exclude<FileStatus, 'read'> | 'partner-missing';

export interface ProblemTexts extends PlaceTexts {
  /** Location of a problem, in front of its description; placeholder {place}. */
  at: string;
  /** The place that is the whole agreement. */
  whole: string;
  kinds: Record<ProblemKind, string>;
}

/** What the parts of an agreement are called in the middle of a sentence. */
export interface PlaceTexts {
  keys: Record<AgreementKey, string>;
  /** A single entry of a list. */
  entries: Record<EntryKey, string>;
  /** What a value is, where the value itself means nothing to people. */
  types: Record<ValueType, string>;
}

/** What happened and what to do; `states` are sentences on the state of the open workbook. */
export type ErrorTexts = Record<ErrorCode, string> & { states: Record<WorkbookState, string> };

export interface Texts {
  language: Language;
  vocabulary: Vocabulary;
  rules: RuleTexts;
  problems: ProblemTexts;
  errors: ErrorTexts;
  workbooks: WorkbookTexts;
  tables: TableTexts;
  cli: CliTexts;
  /** Of the sheets on which an agreement is written. */
  agreement: AgreementTexts;
  budget: BudgetTexts;
  calendar: CalendarTexts;
  documents: DocumentTexts;
  imports: ImportTexts;
  steering: SteeringTexts;
  meetings: MeetingTexts;
  update: UpdateTexts;
  versions: VersionTexts;
}

/** The texts needed to format figures; the pane loads these first. */
export type Words = Pick<Texts, 'language' | 'vocabulary'>;
