/** Texts of our workbooks. Sheet names have at most 31 characters, and none of []:*?/\ */
import type { FundingOrigin } from '../core/agreement/funding';
import type { ToDecide } from '../core/consolidation/committee';
import type { budgetStates, roundings } from '../core/names';
import type { NativeKey, NativeTableName } from '../core/native-tables';
import type { GuideHeaders } from './guide';

/** A sheet with a native table has the table's key. */
export type SheetKey =
  | Uncapitalize<NativeTableName>
  | 'start'
  | 'agreement'
  | 'monitoring'
  | 'committee'
  | 'governance'
  | 'followUp'
  | 'account'
  | 'lists'
  | 'partners'
  | 'budget'
  | 'budgetLines'
  | 'funding'
  | 'rules'
  | 'versions'
  | 'tasks'
  | 'calendar'
  | 'calendarSteps'
  | 'cover'
  | 'files'
  | 'lines'
  | 'findings'
  | 'actuals'
  | 'flatRates'
  | 'sharedCosts'
  | 'changes';

/** Prompt of a cell, and message for a rejected value. */
export interface ColumnHint {
  prompt?: string;
  error?: string;
}

export interface NativeTableTexts<Key extends string> {
  /** Below the sheet's title. Consolidated has {sheet} and {columns}, Forecast {sheet}. */
  note: string;
  /** Alternative text for screen readers. */
  description: string;
  hints: { readonly [Column in Key]?: ColumnHint };
}

export interface WorkbookTexts {
  sheets: Record<SheetKey, string>;
  /** The report's sheet of what changed; placeholders {claim} and {file}. */
  changes: Record<
    | 'subtitle'
    | 'sinceClaim'
    | 'sinceReport'
    | 'partsNote'
    | 'before'
    | 'now'
    | 'change'
    | 'added'
    | 'gone'
    | 'declared'
    | 'verdict',
    string
  >;
  words: {
    total: string;
    check: string;
    version: string;
    contents: string;
    /** Placeholder {currency}. */
    amountsIn: string;
    realCosts: string;
    fixedCosts: string;
    /** Placeholders {rate} {base}. */
    rateOf: string;
    /** A value that holds from a day. Placeholders {value} {day}. */
    valueFrom: string;
    all: string;
  };
  headings: Record<
    | 'action'
    | 'category'
    | 'partner'
    | 'name'
    | 'income'
    | 'code'
    | 'spelling'
    | 'role'
    | 'country'
    | 'legalStatus'
    | 'vat'
    | 'lead'
    | 'budget'
    | 'opening'
    | 'previous'
    | 'declared'
    | 'excluded'
    | 'accepted'
    | 'deducted'
    | 'flatRate'
    | 'used'
    | 'remaining'
    | 'share'
    | 'usedShare'
    | 'method'
    | 'dates'
    | 'start'
    | 'end'
    | 'date'
    | 'deadline'
    | 'reportDue'
    | 'claimDue'
    | 'source'
    | 'rate'
    | 'amount'
    | 'sharedCost'
    | 'task'
    | 'kind'
    | 'title'
    | 'who'
    | 'label'
    | 'file'
    | 'status'
    | 'lines'
    | 'sheet'
    | 'row'
    | 'verdict'
    | 'rules'
    | 'rule'
    | 'severity'
    | 'line'
    | 'column'
    | 'message'
    | 'goTo'
    | 'figure'
    | 'leadDecision',
    string
  >;
  legend: Record<
    | 'title'
    | 'input'
    | 'calculated'
    | 'problem'
    | 'caution'
    | 'withdrawn'
    | 'inputLong'
    | 'calculatedLong'
    | 'problemLong'
    | 'cautionLong'
    | 'withdrawnLong'
    /** {column} */
    | 'inWords',
    string
  >;
  /** Guide columns beside each expense line, and the words for its colours. */
  guide: GuideHeaders & {
    signs: Record<'withdrawn' | 'text' | 'dates' | 'prove' | 'late' | 'unpaid' | 'noLine' | 'over' | 'twice', string>;
  };
  /** Prompts and error messages of cells; at most 225 characters each. */
  checks: {
    calculated: string;
    list: string;
    /** {from} {to} {by} */
    documentDate: string;
    /** {by} */
    paymentDate: string;
    date: string;
    month: string;
    amount: string;
    net: string;
    vat: string;
    eligible: string;
    /** {currency} */
    rate: string;
  };
  /** Texts of the native tables on sheets of their own. */
  native: { [Name in Exclude<NativeTableName, 'Expenses'>]: NativeTableTexts<NativeKey<Name>> };
  partner: {
    /** {project} */
    what: string;
    stepsTitle: string;
    steps: readonly [string, string, string, string, string];
    leftTitle: string;
    glanceTitle: string;
    nextDeadline: string;
    filled: string;
    filledNote: string;
    textAmounts: string;
    textAmountsNote: string;
    uncalculated: string;
    uncalculatedNote: string;
    unplacedNote: string;
    overBudget: string;
    overBudgetNote: string;
    contact: string;
    agreementAbout: string;
    expensesAbout: string;
    monitoringAbout: string;
    estimatesAbout: string;
    progressAbout: string;
    resultsAbout: string;
    staffAbout: string;
    timeSheetsAbout: string;
    ratesAbout: string;
    ratesNote: string;
    /** {date} */
    controlNote: string;
    /** {currency} */
    expensesNote: string;
    expensesDescription: string;
    /** Before a number. */
    unprinted: string;
    listsNote: string;
  };
  agreement: {
    title: string;
    partnerSubtitle: string;
    project: string;
    programme: string;
    partner: string;
    incurredFrom: string;
    incurredFromNote: string;
    incurredTo: string;
    incurredToNote: string;
    paidBy: string;
    paidByNote: string;
    claimBy: string;
    claimByNote: string;
    vat: string;
    vatNote: string;
    /** {list} */
    flatRateNote: string;
    budgetTitle: string;
  };
  /** What was certified, claimed and paid of a partner. */
  account: {
    title: string;
    /** {date} */
    note: string;
    costs: string;
    money: string;
    openNote: string;
    transfersNote: string;
    byLead: string;
    /** Of the whole project. */
    projectTitle: string;
    projectNote: string;
    reportNote: string;
    costsTitle: string;
    aidTitle: string;
    aidNote: string;
    /** Claimed beyond what is due. */
    owedBack: string;
    owedNote: string;
    elsewhereNote: string;
    beforeAccord: string;
    elsewhere: string;
    planned: string;
    due: string;
    transferredOn: string;
    ordersTitle: string;
    ordersNote: string;
    /** Where no days are agreed. */
    ordersNoDays: string;
    toTransfer: string;
    dueBy: string;
    daysLate: string;
  } & Record<'certified' | 'claimed' | 'received' | 'transferred' | 'open', string>;
  monitoring: Record<
    | 'title'
    | 'subtitle'
    | 'byLine'
    | 'linesNote'
    | 'unplaced'
    | 'byCategory'
    | 'byPeriod'
    | 'noPeriod'
    | 'chartTitle'
    | 'chartDescription',
    string
  >;
  /** The project's monitoring, filled by a consolidation. */
  /** The committee's page: {date} {scope} {used} {planned} {period} {state} {forecast} {budget} {errors} {excluded} {missing} {total} {limit} {amount} {late}. */
  committee: Record<
    | 'asOf'
    | 'timeGone'
    | 'lightsTitle'
    | 'decisionsTitle'
    | 'datesTitle'
    | 'what'
    | 'light'
    | 'reason'
    | 'pace'
    | 'partner'
    | 'findings'
    | 'noErrors'
    | 'nothing',
    string
  > & {
    about: Record<'pace' | 'files' | 'findings', string>;
    kinds: Record<ToDecide['kind'], string>;
    /** Of decisions, meetings and the like: {what} {date} {count} {sheet} {committee} {partners} {months}. */
    decide: Record<ToDecide['kind'], string>;
  };
  /** `subtitle`: {period}, {start}, {end}, {scope} */
  progress: Record<
    | 'subtitle'
    | 'allPartners'
    | 'inPeriod'
    | 'toDate'
    | 'work'
    | 'workNote'
    | 'share'
    | 'deliverables'
    | 'delivered'
    | 'indicators'
    | 'target'
    | 'reached'
    | 'ofTarget'
    | 'texts'
    | 'whole'
    | 'nothing',
    string
  >;
  followUp: Record<
    | 'title'
    | 'subtitle'
    | 'cutTitle'
    | 'cutNote'
    | 'plannedToDate'
    | 'acceptedToDate'
    | 'forecastToDate'
    | 'periodNote'
    | 'curveTitle'
    | 'curveDescription'
    | 'partnerChart'
    | 'partnerDescription'
    | 'categoryChart'
    | 'categoryDescription'
    | 'metersTitle'
    | 'metersNote'
    | 'noFlexibility'
    | 'level'
    | 'total'
    | 'limit'
    | 'room'
    | 'forecast'
    | 'state'
    | 'forecastTitle'
    | 'linesTitle',
    string
  >;
  consolidated: {
    title: string;
    /** {sheet} */
    subtitle: string;
    state: string;
    notYet: string;
    /** Shorter, for a key figure's card. */
    soon: string;
    done: string;
    on: string;
    scope: string;
    usedTitle: string;
    leftTitle: string;
  };
  flatRates: {
    title: string;
    note: Record<(typeof roundings)[number], string>;
    base: string;
    splitTitle: string;
    splitNote: string;
    weight: string;
    down: string;
    rest: string;
    order: string;
    part: string;
    before: string;
    inPeriod: string;
    cumulative: string;
    toDate: string;
    earlier: string;
    claimedBefore: string;
    byPeriodNote: string;
    /** The column and the note where claims hold some of the amounts. */
    kept: string;
    keptNote: string;
    stepsTitle: string;
    wholesTitle: string;
    none: string;
  };
  periods: {
    title: string;
    deadlines: string;
    /** {period} */
    report: string;
    /** {period} */
    claim: string;
    none: string;
  };
  funding: {
    title: string;
    origin: string;
    /** {rounding} {residual} */
    origins: Record<FundingOrigin, string>;
    byPartnerTitle: string;
    projectTitle: string;
    projectNote: string;
  };
  sharedCosts: {
    title: string;
    note: string;
    how: string;
    /** {how} {payer} */
    sentence: string;
    none: string;
    reportTitle: string;
    reportNote: string;
    /** {how} {amount} */
    agreed: string;
    share: string;
    difference: string;
    others: string;
    roundings: Record<'declared' | 'shared' | 'placed', string>;
  };
  tasks: Record<
    'title' | 'subtitle' | 'responsible' | 'contributor' | 'legend' | 'none' | 'responsibleMark' | 'contributorMark',
    string
  >;
  project: {
    what: string;
    partners: string;
    duration: string;
    /** {months} */
    months: string;
    euFunding: string;
    countries: string;
    actions: string;
    agreedTotal: string;
    agreedTotalNote: string;
    differenceNote: string;
    partnersTitle: string;
    actionsTitle: string;
    matrixNote: string;
    budgetTableTitle: string;
    budgetTableNote: string;
    budgetDescription: string;
    byPartnerTitle: string;
    byActionsTitle: string;
    contactsTitle: string;
    /** {action} */
    byActionTitle: string;
    calendarNote: string;
    calendarDescription: string;
    nextStepsTitle: string;
    nextSteps: readonly string[];
    about: Record<
      | 'committee'
      | 'governance'
      | 'attendance'
      | 'decisions'
      | 'toDo'
      | 'followUp'
      | 'forecast'
      | 'progress'
      | 'progressGathered'
      | 'resultsGathered'
      | 'staffTime'
      | 'spending'
      | 'approvals'
      | 'handIns'
      | 'control'
      | 'claims'
      | 'payments'
      | 'transfers'
      | 'keptLines'
      | 'journal'
      | 'rates'
      | 'partners'
      | 'budget'
      | 'budgetLines'
      | 'funding'
      | 'rules'
      | 'versions'
      | 'tasks'
      | 'calendar'
      | 'monitoring'
      | 'consolidated'
      | 'account'
      | 'acceptances',
      string
    >;
    governanceTitle: string;
    meetingsTitle: string;
    members: string;
    committee: string;
    /** {months} */
    every: string;
  };
  /** What goes back to a partner. */
  corrections: Record<'title' | 'atRisk' | 'toDo' | 'answer' | 'nothing', string> & {
    /** {partner} {scope} */
    subtitle: string;
    mail: Record<'hello' | 'outro', string> & {
      /** {project}, {scope} */
      subject: string;
      /** {project}, {count} */
      intro: string;
      /** {row} */
      point: string;
      /** {line}, {document}, {amount} */
      line: string;
    };
  };
  /** What the journal says. */
  journal: {
    /** {number} {reason} */
    recorded: string;
    /** {amount} */
    budget: string;
    /** {claim} {kind} {period} */
    made: string;
    /** {claim} */
    undone: string;
    /** {amount} */
    claimed: string;
  };
  calendar: Record<'action' | 'task' | 'deliverable' | 'points', string>;
  rules: {
    title: string;
    subtitle: string;
    topic: string;
    rule: string;
    source: string;
    eligibility: string;
    /** {from} {to} {by} {claim} */
    eligibilityText: string;
    vat: string;
    rounding: string;
    /** {funding} {flatRate} {residual} */
    roundingText: string;
    exchangeRate: string;
    flexibility: string;
    noFlexibility: string;
    /** {level} {margin} {approval} */
    flexibilityText: Record<(typeof budgetStates)[number], string>;
    /** {increase} {amount} */
    largerMargin: string;
    compensated: string;
    cap: string;
    /** {what} {share} {of} */
    capText: string;
    capTotal: string;
    capDirect: string;
    capPublic: string;
    maximumRate: string;
    claims: string;
    /** {count} */
    maxInstalments: string;
    /** {share} */
    shareBeforeBalance: string;
    /** {recovery} */
    recovery: string;
    transfers: string;
    /** {count} */
    transfersText: string;
    procurement: string;
    /** {from} {need} */
    procurementText: string;
    flatRate: string;
    profile: string;
    /** When its facts were last compared with their sources. */
    profileSource: string;
    agreementSource: string;
    /** {partner} */
    ownRule: string;
    unitCost: string;
    lumpSum: string;
  };
  report: {
    title: string;
    /** {period} */
    onePeriod: string;
    allPeriods: string;
    claimable: string;
    read: string;
    accepted: string;
    excluded: string;
    flatRates: string;
    errors: string;
    files: string;
    lines: string;
    complete: string;
    /** {missing} */
    incomplete: string;
    reconciliation: string;
    reconciliationNote: string;
    readIs: string;
    claimableIs: string;
    filesAre: string;
    excludedByErrors: string;
    difference: string;
    leftSide: string;
    rightSide: string;
    wrongTitle: string;
    nothingWrong: string;
    count: string;
    filesTitle: string;
    filesNote: string;
    /** Placeholder {currency}. */
    linesNote: string;
    linesDescription: string;
    findingsNote: string;
    findingsDescription: string;
    budgetLinesNote: string;
    actualsTitle: string;
    actualsNote: string;
    approvedTitle: string;
    approvedNote: string;
    decidedTitle: string;
    decidedNote: string;
    whoseTitle: string;
    about: Record<
      | 'committee'
      | 'followUp'
      | 'forecast'
      | 'progressGathered'
      | 'resultsGathered'
      | 'staffTime'
      | 'spending'
      | 'actuals'
      | 'budgetLines'
      | 'flatRates'
      | 'account'
      | 'sharedCosts'
      | 'files'
      | 'lines'
      | 'findings',
      string
    >;
    unknownCode: string;
    chartTitle: string;
    chartDescription: string;
  };
}
