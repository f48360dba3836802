/** The project and its rules: forms, one value below the other. */
import { mainText } from './draft';
import { defineForm } from './part';

export const projectForm = defineForm({
  name: 'AgreementProject',
  of: 'project',
  columns: {
    acronym: { kind: 'text', required: true, width: 20, maxLength: 40 },
    title: { kind: 'text', required: true, width: 60, wraps: true },
    id: { kind: 'text', required: true, width: 20, maxLength: 40 },
    kind: { kind: 'code', required: true, list: 'projectKinds', width: 30 },
    programme: { kind: 'text', required: true, width: 30 },
    fund: { kind: 'text', required: true, width: 20 },
    currency: { kind: 'code', required: true, list: 'currencies', width: 12 },
    language: { kind: 'code', required: true, list: 'languages', width: 20 },
    start: { kind: 'day', required: true, width: 14 },
    end: { kind: 'day', required: true, width: 14 },
    incurredFrom: { kind: 'day', required: true, width: 14 },
    incurredTo: { kind: 'day', required: true, width: 14 },
    paidBy: { kind: 'day', required: true, width: 14 },
    claimBy: { kind: 'day', required: true, width: 14 },
    statedTotal: { kind: 'amount', width: 16 },
    date: { kind: 'day', required: true, width: 14 },
    reason: { kind: 'text', required: true, width: 40, wraps: true },
  },
  rowOf: (draft) => {
    const { title, eligibility, ...project } = draft.project ?? {};
    const { incurredFrom, incurredTo, paidBy, claimBy } = eligibility ?? {};
    return {
      ...project,
      title: mainText(title, draft),
      incurredFrom,
      incurredTo,
      paidBy,
      claimBy,
      statedTotal: draft.statedTotal,
      date: draft.version?.date,
      reason: draft.version?.reason,
    };
  },
});

export const rulesForm = defineForm({
  name: 'AgreementRules',
  of: 'rules',
  columns: {
    profile: { kind: 'code', required: true, list: 'profiles', width: 30 },
    vat: { kind: 'code', required: true, list: 'vatRules', width: 30 },
    exchangeRate: { kind: 'code', required: true, list: 'exchangeRatePolicies', width: 30 },
    roundingFunding: { kind: 'code', required: true, list: 'roundings', width: 30 },
    roundingFlatRate: { kind: 'code', required: true, list: 'roundings', width: 30 },
    residual: { kind: 'code', required: true, list: 'residuals', width: 30 },
    maximumShare: { kind: 'share', width: 12 },
    maximumOf: { kind: 'code', list: 'capBases', width: 24 },
    maximumSource: { kind: 'code', list: 'sources', width: 24 },
    hoursPerYear: { kind: 'decimal', width: 12 },
    maxInstalments: { kind: 'number', width: 12 },
    shareBeforeBalance: { kind: 'share', width: 12 },
    recovery: { kind: 'code', list: 'recoveries', width: 30 },
    transferWithinDays: { kind: 'number', width: 12 },
    communicationEveryMonths: { kind: 'number', width: 12 },
    columns: { kind: 'codes', list: 'optionalColumns', width: 40, wraps: true },
  },
  rowOf: ({ rules = {}, columns }) => ({
    profile: rules.profile,
    vat: rules.vat,
    exchangeRate: rules.exchangeRate,
    roundingFunding: rules.rounding?.funding,
    roundingFlatRate: rules.rounding?.flatRate,
    residual: rules.rounding?.residual,
    maximumShare: rules.maximumRate?.share,
    maximumOf: rules.maximumRate?.of,
    maximumSource: rules.maximumRate?.source,
    hoursPerYear: rules.hoursPerYear,
    ...rules.claims,
    transferWithinDays: rules.transferWithinDays,
    communicationEveryMonths: rules.communicationEveryMonths,
    columns,
  }),
});
