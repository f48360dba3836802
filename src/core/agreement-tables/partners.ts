/** Partners, how their costs are paid, and values that change in the middle of a project. */
import { changesOf } from '../agreement/changing';
import type { Method } from '../agreement/schema';
import { mainText, methodsIn, type Draft } from './draft';
import { definePart, type RowValues } from './part';

export const partnersPart = definePart({
  name: 'AgreementPartners',
  of: 'partners',
  columns: {
    code: { kind: 'text', required: true, width: 9, maxLength: 40, named: true },
    name: { kind: 'text', required: true, width: 34, wraps: true, named: true },
    role: { kind: 'code', required: true, list: 'partnerRoles', width: 16, named: true },
    country: { kind: 'code', required: true, list: 'countries', width: 16 },
    language: { kind: 'code', required: true, list: 'languages', width: 16 },
    currency: { kind: 'code', required: true, list: 'currencies', width: 10 },
    legalStatus: { kind: 'code', required: true, list: 'legalStatuses', width: 12 },
    vat: { kind: 'code', required: true, list: 'vatRegimes', width: 20 },
    vatNonRecoverableShare: { kind: 'share', width: 16 },
    managingAuthority: { kind: 'text', width: 24, wraps: true },
    taxId: { kind: 'text', width: 16 },
    population: { kind: 'number', width: 12, named: true },
    dossierNo: { kind: 'text', width: 18 },
    vatRule: { kind: 'code', list: 'vatRules', width: 24 },
    exchangeRate: { kind: 'code', list: 'exchangeRatePolicies', width: 22 },
    incurredFrom: { kind: 'day', width: 14, named: true },
    incurredTo: { kind: 'day', width: 14, named: true },
    paidBy: { kind: 'day', width: 14, named: true },
    claimBy: { kind: 'day', width: 14, named: true },
  },
  rowsOf: ({ partners = [] }) =>
    partners.map(({ overrides = {}, currency, vatNonRecoverableShare, ...partner }) => ({
      ...partner,
      currency: firstValue(currency),
      vatNonRecoverableShare: firstValue(vatNonRecoverableShare),
      dossierNo: overrides.dossierNo,
      vatRule: overrides.vat,
      exchangeRate: overrides.exchangeRate,
      incurredFrom: overrides.eligibility?.incurredFrom,
      incurredTo: overrides.eligibility?.incurredTo,
      paidBy: overrides.eligibility?.paidBy,
      claimBy: overrides.eligibility?.claimBy,
    })),
});

/** How each category is paid: for all partners, or as one of them chose. */
export const categoriesPart = definePart({
  name: 'AgreementCategories',
  of: 'categories',
  unique: ['category', 'partner'],
  owner: { column: 'partner', list: 'partners', orNone: true },
  columns: {
    category: { kind: 'code', required: true, list: 'categories', width: 30, named: true },
    partner: { kind: 'code', list: 'partners', width: 22 },
    method: { kind: 'code', required: true, list: 'methodKinds', width: 18 },
    rate: { kind: 'share', width: 10 },
    base: { kind: 'codes', list: 'categories', width: 24, wraps: true },
    covers: { kind: 'codes', list: 'categories', width: 24, wraps: true },
    unit: { kind: 'code', list: 'units', width: 12 },
    label: { kind: 'text', width: 20 },
    amount: { kind: 'amount', width: 14 },
    currency: { kind: 'code', list: 'currencies', width: 10 },
  },
  rowsOf: (draft) => methodsIn(draft).map(({ method, ...row }) => ({ ...row, ...methodCells(method, draft) })),
});

function methodCells(method: Partial<Method>, draft: Draft): RowValues {
  switch (method.kind) {
    case 'flat-rate':
      return { method: method.kind, rate: method.rate, base: method.base, covers: method.covers };
    case 'unit-cost':
      return {
        method: method.kind,
        unit: method.unit,
        label: mainText(method.label, draft),
        amount: firstValue(method.amount),
        currency: method.currency,
      };
    default:
      return { method: method.kind, amount: method.kind === 'lump-sum' ? method.amount : undefined };
  }
}

/** What may be paid later than the rest. */
export const exceptionsPart = definePart({
  name: 'AgreementExceptions',
  of: 'project.eligibility.exceptions',
  prepared: 10,
  owner: { column: 'partner', list: 'partners', orNone: true },
  columns: {
    partner: { kind: 'code', list: 'partners', width: 22 },
    categories: { kind: 'codes', list: 'categories', width: 30, wraps: true },
    documentTypes: { kind: 'codes', list: 'documentTypes', width: 30, wraps: true },
    paidBy: { kind: 'day', required: true, width: 14 },
  },
  rowsOf: ({ project, partners = [] }) => [
    ...(project?.eligibility?.exceptions ?? []),
    ...partners.flatMap(({ code, overrides }) =>
      (overrides?.eligibility?.exceptions ?? []).map((exception) => ({ partner: code, ...exception })),
    ),
  ],
});

/** Values from a day on; the value before stands in its own table. */
export const changesPart = definePart({
  name: 'AgreementChanges',
  of: '',
  prepared: 10,
  unique: ['what', 'partner', 'category', 'from'],
  columns: {
    what: { kind: 'code', required: true, list: 'changingValues', width: 26 },
    partner: { kind: 'code', list: 'partners', width: 22 },
    category: { kind: 'code', list: 'categories', width: 24 },
    from: { kind: 'day', required: true, width: 14 },
    value: { kind: 'text', required: true, width: 14 },
  },
  rowsOf: (draft) => [
    ...(draft.partners ?? []).flatMap(({ code, currency, vatNonRecoverableShare }) => [
      ...given(currency).map((row) => ({ what: 'currency', partner: code, ...row })),
      ...given(vatNonRecoverableShare).map((row) => ({ what: 'vat-share', partner: code, ...row })),
    ]),
    ...methodsIn(draft).flatMap(({ method, ...of }) =>
      method.kind === 'unit-cost' ? given(method.amount).map((row) => ({ what: 'unit-cost', ...of, ...row })) : [],
    ),
  ],
});

type Given = Parameters<typeof changesOf<string>>[0] | readonly { from?: string; value?: string }[];

/** The changes of a value, with whatever they lack. */
function given(value: unknown): readonly { from?: string; value?: string }[] {
  return changesOf(value as Exclude<Given, readonly { from?: string }[]>);
}

function firstValue(value: unknown): string | undefined {
  return typeof value === 'string' ? value : given(value)[0]?.value;
}
