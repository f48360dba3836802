/** Texts of the documents that make the agreement and its amendments official. */
import type { ClauseCode } from '../core/names';

export interface DocumentTexts {
  /** A page's number: {page} of {pages}, which the program that shows it fills in. */
  page: string;
  /** {number}, {title} */
  article: string;
  /** {number}, {title} */
  annex: string;
  /** {version}, {date} */
  version: string;
  /** What is in square brackets has to be completed or chosen. */
  toComplete: string;
  signatures: Record<'title' | 'text' | 'name' | 'function' | 'placeAndDate' | 'signature', string>;
  agreement: {
    title: string;
    parties: string;
    /** {lead} */
    partiesText: string;
    representedBy: string;
    aim: string;
    /** {title}, {acronym}, {programme}, {fund} */
    aimText: string;
    duration: string;
    /** {start}, {end} */
    durationText: string;
    work: string;
    workText: string;
    budget: string;
    /** {total} */
    budgetText: string;
    fundingText: string;
    rules: string;
    rulesText: string;
    flexibilityText: string;
    reporting: string;
    reportingText: string;
    governance: string;
    noCommittee: string;
    results: string;
    communication: string;
    linesText: string;
  };
  /** Our own neutral wording of each clause, where the agreement has none: {days} within which aid is passed on. */
  clauses: Record<ClauseCode, string>;
  amendment: {
    /** {number} */
    title: string;
    /** {version}, {date} */
    subtitle: string;
    reason: string;
    changes: string;
    /** {before}, {after} */
    budgetText: string;
    before: string;
    change: string;
    after: string;
    decision: string;
    rest: string;
    /** {version}, {date} */
    restText: string;
  };
}
