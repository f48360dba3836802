/** The fixed vocabulary: codes shared by agreements, ledgers, findings and texts. Labels are in `locales`. */

export const projectKinds = ['leader-inter-territorial', 'leader-transnational', 'interreg', 'other'] as const;
/** Rule profiles that ship, as they are offered. Their facts are in `agreement/profiles`. */
export const profileIds = [
  'leader-fr-2023',
  'interreg-2021',
  'interreg-next-2021',
  'interreg-ipa-2021',
  'generic',
] as const;
export type ProfileId = (typeof profileIds)[number];
export const partnerRoles = ['lead', 'partner', 'associated'] as const;
export const legalStatuses = ['public', 'private'] as const;
export const vatRegimes = ['recoverable', 'not-recoverable', 'partial'] as const;
export const categoryCodes = [
  'STAFF',
  'OFFICE',
  'TRAVEL',
  'EXTERNAL',
  'EQUIPMENT',
  'WORKS',
  'OTHER',
  'IN_KIND',
  'REVENUE',
] as const;
/** Income lowers what is claimed; it needs no budget and frees none. */
export const incomeCategory = 'REVENUE' satisfies (typeof categoryCodes)[number];
export const actionKinds = ['common', 'local', 'coordination', 'communication'] as const;
export const fundingKinds = [
  'eu-fund',
  'national-public',
  'own-public',
  'own-private',
  'private',
  'in-kind',
  'revenue',
] as const;
export const sharedCostModes = ['single-payer', 'apportioned', 'each-pays'] as const;
export const keyMethods = ['equal', 'fixed', 'budget', 'population', 'days'] as const;
export const settlements = ['none', 'total', 'own-contribution'] as const;
export const vatRules = ['eligible', 'eligible-if-not-recoverable', 'never'] as const;
export const roundings = ['floor', 'half-up'] as const;
export const residuals = ['largest-remainder', 'lead', 'last'] as const;
/** When an advance is set off against claims: with the balance, or in step with what is due. */
export const recoveries = ['balance', 'proportional'] as const;
export const exchangeRatePolicies = ['submission-month', 'payment-month', 'invoice-month', 'fixed'] as const;
/** The budget that a flexibility tier is measured from: as it is in force, or as it was signed. */
export const budgetStates = ['version', 'signed'] as const;
/** Which month's listed rate a line is compared with; `due` stands in for a hand-in that is not recorded. */
export const rateMonths = ['payment', 'invoice', 'handed-in', 'due', 'fixed'] as const;
export const flexibilityLevels = ['partner', 'category', 'partner-category', 'action'] as const;
/** From the one that is easiest to get. */
export const approvals = ['none', 'notify', 'steering-committee', 'amendment'] as const;
/**
 * Where an amount still to come is from: the partner; the flat rate on what is to come of its base; the pace so far, over
 * the days left of the action; the budget, as long as nothing can be told yet.
 */
export const forecastBases = ['estimate', 'flat-rate', 'pace', 'budget'] as const;
/**
 * Of a total and its forecast: nothing to do; a large part will not be spent; little is left; the forecast needs the
 * flexibility; it goes beyond it; what is used does.
 */
export const meterStates = ['fine', 'unspent', 'near', 'flexible', 'beyond', 'exceeded'] as const;
/** Lights of the committee's page. */
export const lights = ['green', 'amber', 'red'] as const;
export const committeeKinds = ['partnership', 'local'] as const;
export const memberRoles = ['elected', 'technician', 'local-actor'] as const;
/** How long a person's working week is. */
export const employments = ['full-time', 'part-time'] as const;
export const meetingModes = ['remote', 'in-person'] as const;
/** Of a decision; it waits while it has none. */
export const outcomes = ['agreed', 'refused', 'postponed'] as const;
/** Of what is to happen again and again: no rhythm agreed, planned in time, still to be planned, late. */
export const rhythmStates = ['free', 'planned', 'to-plan', 'late'] as const;
/** What the day of a task waits for: the first word is of the task before, the second of the one after. */
export const linkKinds = ['finish-start', 'start-start', 'finish-finish'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** How a category of costs is paid. */
export const methodKinds = ['real', 'flat-rate', 'unit-cost', 'lump-sum'] as const;
/** Values of the agreement that may change in the middle of a project. */
export const changingValues = ['currency', 'vat-share', 'unit-cost'] as const;
/** Parts of the agreement whose texts may be in several languages. */
export const translatedParts = [
  'project',
  'action',
  'task',
  'deliverable',
  'shared-cost',
  'committee',
  'meeting',
  'procurement',
  'unit',
  'indicator',
  'indicator-unit',
  'communication',
  'audience',
  'channel',
  'clause',
] as const;
/** What a cap is measured on. */
export const capBases = ['total', 'direct', 'public'] as const;
/** Clauses that funders expect in a cooperation agreement. */
export const clauseCodes = [
  'recovery',
  'fund-transfer',
  'decisions',
  'withdrawal',
  'retention',
  'audit',
  'results',
  'publicity',
  'confidentiality',
  'law',
  'entry-into-force',
] as const;

export const documentTypes = [
  'invoice',
  'credit-note',
  'adjustment',
  'payslip',
  'mission',
  'receipt',
  'unit-cost',
  'lump-sum',
  'in-kind',
  'depreciation',
  'revenue',
  'other',
] as const;
/** What a unit cost is paid for. */
export const units = ['hour', 'day', 'month', 'other'] as const;
export const evidences = ['yes', 'no'] as const;
export const statuses = ['justified', 'withdrawn'] as const;
/** The lead partner's decision on a line. */
export const decisions = ['accept', 'exclude'] as const;

/** `opening` is what was claimed before Accord. */
export const claimKinds = ['advance', 'interim', 'balance', 'opening'] as const;
export type ClaimKind = (typeof claimKinds)[number];

/**
 * What becomes of a line: `excluded` because of an error that the lead has not accepted, `lead-excluded` because the lead
 * decided so.
 */
export const verdicts = ['accepted', 'excluded', 'lead-excluded', 'withdrawn'] as const;

export type Verdict = (typeof verdicts)[number];
/** Columns of `Expenses` that stand in the table only where the agreement's `columns` say so. */
export const optionalColumns = ['supplierTaxNo', 'paymentReference', 'accountingNo', 'person'] as const;

export type OptionalColumn = (typeof optionalColumns)[number];
/** Countries and languages that lists offer; agreements may name others. */
export const countryCodes = words(
  'AL AT BA BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MD ME MK MT NL NO PL PT RO RS SE SI SK TR UA XK ' +
    'AM AZ DZ EG GE IL JO LB MA PS TN',
);
export const languageCodes = words(
  'ar bg bs cs da de el en es et fi fr ga hr hu is it lt lv mk mt nl no pl pt ro sk sl sq sr sv tr uk',
);

function words(text: string): readonly string[] {
  return text.split(' ');
}

export type TranslatedPart = (typeof translatedParts)[number];
export type ClauseCode = (typeof clauseCodes)[number];
export type CategoryCode = (typeof categoryCodes)[number];
export type FundingKind = (typeof fundingKinds)[number];
export type DocumentType = (typeof documentTypes)[number];
export type Unit = (typeof units)[number];
export type Evidence = (typeof evidences)[number];
export type LineStatus = (typeof statuses)[number];
export type RateMonth = (typeof rateMonths)[number];
export type Approval = (typeof approvals)[number];
export type FlexibilityLevel = (typeof flexibilityLevels)[number];

/** Placeholder for a code that could not be read. */
export const unknown = '?';
