/** Lists from which code columns take their values. */
import * as names from '../names';
import type { LineRuleName } from '../rules';

/** Lists whose codes are fixed. */
export const fixedLists = {
  categories: names.categoryCodes,
  documentTypes: names.documentTypes,
  evidences: names.evidences,
  statuses: names.statuses,
  decisions: names.decisions,
  claimKinds: names.claimKinds,
  verdicts: names.verdicts,
  projectKinds: names.projectKinds,
  partnerRoles: names.partnerRoles,
  legalStatuses: names.legalStatuses,
  vatRegimes: names.vatRegimes,
  vatRules: names.vatRules,
  methodKinds: names.methodKinds,
  units: names.units,
  actionKinds: names.actionKinds,
  fundingKinds: names.fundingKinds,
  sharedCostModes: names.sharedCostModes,
  keyMethods: names.keyMethods,
  settlements: names.settlements,
  roundings: names.roundings,
  residuals: names.residuals,
  exchangeRatePolicies: names.exchangeRatePolicies,
  flexibilityLevels: names.flexibilityLevels,
  budgetStates: names.budgetStates,
  approvals: names.approvals,
  forecastBases: names.forecastBases,
  meterStates: names.meterStates,
  lights: names.lights,
  capBases: names.capBases,
  recoveries: names.recoveries,
  committeeKinds: names.committeeKinds,
  memberRoles: names.memberRoles,
  employments: names.employments,
  meetingModes: names.meetingModes,
  outcomes: names.outcomes,
  rhythmStates: names.rhythmStates,
  linkKinds: names.linkKinds,
  clauses: names.clauseCodes,
  changingValues: names.changingValues,
  translatedParts: names.translatedParts,
  optionalColumns: names.optionalColumns,
  countries: names.countryCodes,
  languages: names.languageCodes,
  profiles: names.profileIds,
} as const;

/** Lists whose codes and labels belong to the product, not to the agreement. The rules have a list of their own. */
export type FixedList = keyof typeof fixedLists | 'rules';

export type ListName =
  | FixedList
  | 'actions'
  | 'periods'
  | 'currencies'
  | 'sharedCosts'
  | 'partners'
  | 'tiers'
  | 'tasks'
  | 'deliverables'
  | 'results'
  | 'committees'
  | 'meetings'
  | 'sources';

/** The type of a code in a list, as far as it is known without the agreement. */
export type CodeIn<List extends ListName> = List extends keyof typeof fixedLists
  ? (typeof fixedLists)[List][number]
  : List extends 'rules'
    ? LineRuleName
    : string;
