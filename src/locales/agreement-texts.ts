/** Texts of the sheets on which an agreement is written, and of what is missing or wrong there. */
import type { AgreementPartName } from '../core/agreement-tables';
import type { ProblemKind } from '../core/agreement/problems';

/** Columns that are called otherwise than the agreement's own keys. */
export type ExtraHeader =
  | 'roundingFunding'
  | 'roundingFlatRate'
  | 'maximumShare'
  | 'maximumOf'
  | 'maximumSource'
  | 'recovery'
  | 'vatRule'
  | 'sharedCost'
  | 'task'
  | 'clause'
  | 'what'
  | 'text'
  | 'check'
  | 'planned';

/** The sheets of a draft, in their order. */
export const draftSheets = [
  'draftOverview',
  'draftProject',
  'draftPartners',
  'draftCosts',
  'draftActions',
  'draftTasks',
  'draftBudget',
  'draftGrid',
  'draftFunding',
  'draftShared',
  'draftRules',
  'draftGovernance',
  'draftMeetings',
  'draftCommunication',
  'draftClauses',
  'draftTranslations',
  'draftAllocation',
  'draftWork',
  'draftPeople',
  'draftLists',
] as const;
export type DraftSheet = (typeof draftSheets)[number];

/** Problems whose sentence on a file speaks of how the file is written. */
export type SheetProblemKind =
  | Extract<
      ProblemKind,
      | 'missing'
      | 'wrong-type'
      | 'too-short'
      | 'code'
      | 'amount'
      | 'rate'
      | 'share'
      | 'day'
      | 'month'
      | 'currency'
      | 'country'
      | 'language'
      | 'filled'
      | 'text'
      | 'unknown-key'
    >
  | 'no-such-entry'
  | 'row-twice'
  | 'listed-otherwise'
  | 'unreadable'
  | 'ambiguous'
  | 'no-result'
  | 'read-as';

export interface AgreementTexts {
  headers: Record<ExtraHeader, string>;
  sheets: Record<DraftSheet, string>;
  /** Below the sheets' titles. */
  about: Record<Exclude<DraftSheet, 'draftLists'>, string>;
  /** Above each table. */
  titles: Record<AgreementPartName, string>;
  /** What is shown when a cell is selected, by column. */
  hints: Readonly<Partial<Record<string, string>>>;
  /** Why there is a version, where nobody says why. */
  versionReason: Record<'first' | 'next', string>;
  /** Words that mean all entries of a list. */
  all: readonly string[];
  checks: Record<
    'missing' | 'unknown' | 'twice' | 'both' | 'neither' | 'number' | 'order' | 'endless' | 'listed',
    string
  >;
  /** The chart of the partnership. */
  people: Record<
    'committees' | 'everyMonths' | 'members' | 'lead' | 'partners' | 'contacts' | 'time' | 'local',
    string
  >;
  /** Who does what, and its load. */
  work: Record<
    | 'noResponsible'
    | 'outside'
    | 'beyondAction'
    | 'beyondSpan'
    | 'noTask'
    | 'budget'
    | 'days'
    | 'load'
    | 'loadNote'
    | 'outsideSpans',
    string
  >;
  /** Shared costs between partners. */
  allocation: Record<
    | 'byPartner'
    | 'byPartnerNote'
    | 'own'
    | 'bears'
    | 'pays'
    | 'owes'
    | 'refund'
    | 'byLead'
    | 'debts'
    | 'debtsNote'
    | 'creditor'
    | 'split'
    | 'splitNote'
    | 'costOrPartner'
    | 'payer'
    | 'unplaced',
    string
  >;
  overview: Record<
    | 'total'
    | 'stated'
    | 'difference'
    | 'toCheck'
    | 'partsTitle'
    | 'partsNote'
    | 'rows'
    | 'sheet'
    | 'byPartner'
    | 'byAction'
    | 'fundingTitle'
    | 'fundingNote'
    | 'funded'
    | 'unplaced'
    | 'item'
    | 'value',
    string
  >;
  /** Placeholders {found}, {expected} and {readings}. */
  problems: Record<SheetProblemKind, string>;
  /** Placeholders {sheet} {row} {column}. */
  at: Record<'cell' | 'row' | 'form' | 'sheet', string>;
}
