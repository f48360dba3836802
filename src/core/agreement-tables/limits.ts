/** Limits that the agreement sets: flexibility, caps, thresholds of procurement. */
import { mainText } from './draft';
import { definePart } from './part';

export const flexibilityPart = definePart({
  name: 'AgreementFlexibility',
  of: 'rules.flexibility',
  prepared: 10,
  columns: {
    level: { kind: 'code', required: true, list: 'flexibilityLevels', width: 30 },
    maxIncrease: { kind: 'share', width: 10 },
    maxAmount: { kind: 'amount', width: 14 },
    since: { kind: 'code', list: 'budgetStates', width: 24 },
    compensated: { kind: 'code', required: true, list: 'evidences', width: 14 },
    approval: { kind: 'code', required: true, list: 'approvals', width: 30 },
  },
  rowsOf: ({ rules }) => rules?.flexibility ?? [],
});

export const capsPart = definePart({
  name: 'AgreementCaps',
  of: 'rules.caps',
  prepared: 10,
  columns: {
    code: { kind: 'text', required: true, width: 12, maxLength: 40 },
    share: { kind: 'share', required: true, width: 10 },
    of: { kind: 'code', required: true, list: 'capBases', width: 18 },
    categories: { kind: 'codes', list: 'categories', width: 26, wraps: true },
    partners: { kind: 'codes', list: 'partners', width: 22, wraps: true },
    source: { kind: 'code', list: 'sources', width: 22 },
  },
  rowsOf: ({ rules }) => rules?.caps ?? [],
});

export const procurementPart = definePart({
  name: 'AgreementProcurement',
  of: 'rules.procurement',
  prepared: 10,
  columns: {
    from: { kind: 'amount', required: true, width: 14 },
    need: { kind: 'text', required: true, width: 40, wraps: true },
  },
  rowsOf: (draft) => (draft.rules?.procurement ?? []).map(({ from, need }) => ({ from, need: mainText(need, draft) })),
});
