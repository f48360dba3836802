/** For every rule on expense lines: rows that fire it, and similar rows that do not. */
import { lineRules, type LineRuleName } from '../../../src/core/expenses/rules/all';
import { closedRules } from '../../../src/core/expenses/rules/frozen';
import { noResult, type ShownNumber } from '../../../src/core/native/cell';
import { asDay, checked, date, rulesOn, termsWith, type Edit, type Row } from '../builders';

interface Pair {
  agreement?: Edit;
  fires: readonly Row[];
  /** Positions of the rows on which it fires; all by default. */
  on?: readonly number[];
  silent: readonly Row[];
}

const sum = (eligible: number, rest: Row = {}): Row => ({ net: eligible, vat: 0, eligible, ...rest });
const in2028 = { documentDate: date('2028-01-15'), paymentDate: date('2028-01-20'), period: 'S4' };
const evaluation = { action: 'A3', sharedCost: 'C1', documentNo: 'EV-1', net: 7500, vat: 1499.99, period: 'S2' };
const ofJuly = { documentDate: date('2026-07-10'), paymentDate: date('2026-07-20') };
const shareOfG2 = (eligible: number): Row => ({ ...evaluation, ...ofJuly, partner: 'G2', eligible });
const hourly: Edit = ({ categories }) => {
  categories[2]!.method = { kind: 'unit-cost', unit: 'hour', amount: '33.33' };
};
const hours = (units: number | null, eligible: number): Row => ({
  category: 'TRAVEL',
  documentType: 'unit-cost',
  units,
  net: null,
  vat: null,
  eligible,
});
/** Of 100.00 of pay. */
const payslip = (eligible: number, supplier: string): Row => ({
  category: 'STAFF',
  documentType: 'payslip',
  supplier,
  net: 70,
  vat: 30,
  eligible,
});
const preparation: Edit = ({ categories }) => {
  categories[2]!.method = { kind: 'lump-sum', amount: '4200.00' };
};
const lumpSum = (eligible: number): Row => ({
  category: 'TRAVEL',
  documentType: 'lump-sum',
  supplier: null,
  documentNo: null,
  paymentDate: null,
  net: null,
  vat: null,
  eligible,
});
const jems: Edit = ({ rules }) => (rules.profile = 'interreg-2021');

const thresholds: Edit = ({ rules }) => {
  rules.procurement = [
    { from: '1000.00', need: { en: 'two quotes', fr: 'deux devis' } },
    { from: '90000.00', need: 'three quotes' },
  ];
};
const listedRates: Edit = (draft) => {
  draft.rates = [{ currency: 'GBP', month: '2026-05', rate: '0.8123', source: 'InforEuro' }];
};

const shownAs = (text: string, more: Partial<ShownNumber> = {}): ShownNumber => ({
  text,
  isDate: false,
  isCertain: true,
  ...more,
});

/** They need claims: see tests/core/claims. */
const ofClosedPeriods: readonly string[] = closedRules.map(({ name }) => name);

const pairs: Record<Exclude<LineRuleName, (typeof closedRules)[number]['name']>, Pair> = {
  'amount-invalid': {
    fires: [
      { eligible: null },
      { eligible: '12x' },
      { net: true },
      { vat: { error: '#VALUE!' } },
      { units: 'three' },
      { eligible: '$120.00' },
      { eligible: 120, shown: { eligible: shownAs('$120.00', { currencies: ['USD', 'CAD'] }) } },
      { eligible: 120, shown: { eligible: shownAs('29/04/1900', { isDate: true }) } },
      { eligible: 0, formulas: ['eligible'], toBeCalculated: true },
    ],
    silent: [
      { vat: null, eligible: 100 },
      { eligible: 0 },
      { units: 3 },
      { eligible: '120,00 €' },
      { eligible: 120, shown: { eligible: shownAs('120 €', { currencies: ['EUR'] }) } },
      { eligible: 0, formulas: ['eligible'] },
    ],
  },
  'date-invalid': {
    fires: [
      { documentDate: null },
      { documentDate: 60 },
      { documentDate: true },
      { paymentDate: '31/04/2026' },
      { paymentDate: { error: '#REF!' } },
      { documentType: 'credit-note', documentDate: null },
    ],
    silent: [{}, { paymentDate: null }],
  },
  'unknown-code': {
    fires: [
      { action: 'A9' },
      { action: null },
      { category: 'WORKS' },
      { period: 'S5' },
      { period: null },
      { documentType: 'bill' },
      { sharedCost: 'C9' },
      { currency: 'Euros' },
      { evidence: 'maybe' },
      { status: 'gone' },
      { action: { error: '#N/A' } },
    ],
    silent: [
      { action: 'a2 · Charte', category: 'external' },
      { currency: 'eur' },
      { sharedCost: null, evidence: null },
    ],
  },
  'outside-eligibility': {
    fires: [{ documentDate: date('2025-12-31') }, { ...in2028, documentDate: date('2028-02-29') }],
    silent: [{ documentDate: date('2026-01-01') }, { ...in2028, documentDate: date('2028-02-28') }],
  },
  unpaid: {
    fires: [{ paymentDate: null }, { documentType: 'payslip', paymentDate: null }],
    silent: [
      ...['credit-note', 'adjustment', 'lump-sum', 'in-kind', 'depreciation'].map((documentType) => ({
        documentType,
        paymentDate: null,
      })),
      { documentType: 'revenue', net: -100, vat: -20, eligible: -120, paymentDate: null },
      { paymentDate: '31/04/2026' },
    ],
  },
  'paid-late': {
    fires: [{ ...in2028, paymentDate: date('2028-02-29') }],
    silent: [
      { ...in2028, paymentDate: date('2028-02-28') },
      { ...in2028, documentType: 'depreciation', paymentDate: date('2028-02-29') },
    ],
  },
  'no-budget-line': {
    fires: [{ partner: 'G2', category: 'EQUIPMENT' }],
    silent: [{ category: 'EQUIPMENT' }, { action: 'A1' }],
  },
  'over-budget': { fires: [sum(17_050.01)], silent: [sum(17_050)] },
  'over-line': { fires: [sum(7750.01), sum(1)], on: [0], silent: [sum(7750)] },
  'flat-rate-double': { fires: [{ category: 'OFFICE', action: 'A1' }], silent: [{ category: 'TRAVEL' }] },
  'duplicate-invoice': {
    fires: [
      { documentNo: 'F 2026/07', supplier: 'Foto Studio Nord' },
      { documentNo: 'f2026-07', supplier: 'FOTO  STUDIO, NORD', partner: 'G2' },
      { documentNo: 'F-8' },
      { documentNo: 'F8' },
      { documentNo: 'F-9', eligible: 60 },
      { documentNo: 'F-9', eligible: 60 },
      { documentNo: 'F-9', eligible: 60 },
      // Of this VAT only half can be declared.
      { documentNo: 'F-10', eligible: 56, partner: 'G2' },
      { documentNo: 'F-10', eligible: 56, partner: 'G2' },
    ],
    agreement: ({ partners }) => {
      partners[1]!.overrides = { vat: 'eligible-if-not-recoverable' };
      partners[1]!.vat = 'partial';
      partners[1]!.vatNonRecoverableShare = '0.5';
    },
    silent: [
      { documentNo: null },
      { documentNo: null },
      ...['-', 'N/A', 'ticket', 'reçu', 's/n', 'σ/α'].flatMap((documentNo) => [{ documentNo }, { documentNo }]),
      { documentNo: 'F-1', documentDate: date('2026-04-11') },
      { documentNo: 'F-4', eligible: 60.01 },
      { documentNo: 'F-4', eligible: 60 },
      { documentNo: 'F-5', eligible: 60.01 },
      { documentNo: 'F-5', eligible: 60.01 },
      { documentNo: 'CN-1', documentType: 'credit-note', net: -100, vat: -20, eligible: -120 },
      { documentNo: 'CN-1', documentType: 'credit-note', net: -100, vat: -20, eligible: -120 },
      ...['2026-05-31', '2026-06-30'].map((day) => ({
        documentNo: 'SRV-1',
        documentType: 'depreciation',
        documentDate: date(day),
        paymentDate: null,
        eligible: 60,
      })),
      ...['unit-cost', 'in-kind', 'lump-sum'].flatMap((documentType) => [
        { documentNo: 'H-1', documentType, net: null, vat: null },
        { documentNo: 'H-1', documentType, net: null, vat: null },
      ]),
      { documentNo: 'F-1', eligible: 60 },
      { documentNo: 'F-1', eligible: 60, action: 'A3' },
      { documentNo: 'F-2', net: 100 },
      { documentNo: 'F-2', net: 200, vat: 40 },
      { documentNo: 'F-3', supplier: 'One' },
      { documentNo: 'F-3', supplier: 'Another' },
    ],
  },
  'share-over-invoice': {
    fires: [
      { documentNo: 'X1', eligible: 60 },
      { documentNo: 'X1', eligible: 60.03, action: 'A3' },
      { documentNo: 'X1', eligible: 60, category: 'TRAVEL' },
      ...['2026-05-31', '2026-06-30'].map((day, index) => ({
        documentNo: 'SRV-1',
        documentType: 'depreciation',
        documentDate: date(day),
        paymentDate: null,
        eligible: 60.02 + index,
      })),
    ],
    on: [1, 4],
    silent: [
      { documentNo: 'X1', eligible: 60 },
      { documentNo: 'X1', eligible: 60.02, action: 'A3' },
      { documentNo: 'X2', eligible: 100 },
      { documentNo: 'X2', eligible: -40, documentType: 'adjustment', paymentDate: null },
      { documentNo: 'X2', eligible: 60, action: 'A3' },
    ],
  },
  'shared-cost-not-payer': {
    fires: [{ partner: 'G2', sharedCost: 'C2' }],
    silent: [{ sharedCost: 'C2' }, shareOfG2(2099.11)],
  },
  'partner-as-supplier': {
    fires: [
      { supplier: 'GAL PLATEAU D EXEMPLE' },
      { partner: 'G2', supplier: "GAL Vallée d'Exemple" },
      { ...evaluation, ...ofJuly, eligible: 5847.81, supplier: "GAL Vallée d'Exemple" },
      { supplier: 'FR 12.345.678' },
      { supplier: 'An unknown name', supplierTaxNo: 'fr12345678' },
      { partner: 'G2', supplier: "GAL Vallée d'Exemple", documentType: 'payslip' },
    ],
    agreement: (draft) => {
      draft.partners[1]!.taxId = 'FR12345678';
      draft.columns = ['supplierTaxNo'];
    },
    silent: [
      { supplier: "GAL Vallée d'Exemple", documentType: 'payslip' },
      { ...shareOfG2(2099.11), supplier: "GAL Vallée d'Exemple" },
      { supplier: 'GAL' },
      { supplier: null },
    ],
  },
  'sign-without-credit-note': {
    agreement: ({ categories }) => void categories.push({ code: 'REVENUE', method: { kind: 'real' } }),
    fires: [
      { net: -100, vat: -20, eligible: -120 },
      { net: -100, vat: -20, eligible: 120 },
      { eligible: -120 },
      { documentType: 'revenue' },
      { category: 'REVENUE' },
      // A credit note that would be added: only a warning.
      { documentType: 'credit-note' },
      { documentType: 'credit-note', net: -100, vat: -20, eligible: 120 },
    ],
    silent: [
      ...['credit-note', 'adjustment', 'revenue'].map((documentType) => ({
        documentType,
        net: -100,
        vat: -20,
        eligible: -120,
      })),
      { category: 'REVENUE', documentType: 'revenue', net: -100, vat: -20, eligible: -120, paymentDate: null },
      { category: 'REVENUE', documentType: 'adjustment', paymentDate: null },
    ],
  },
  'eligible-above-gross': {
    fires: [
      { eligible: 120.01 },
      { documentType: 'credit-note', net: -100, vat: -20, eligible: -120.01 },
      { net: null, vat: null, eligible: 1 },
    ],
    silent: [
      {},
      { documentType: 'credit-note', net: -100, vat: -20, eligible: -120 },
      { documentType: 'in-kind', net: null, vat: null, eligible: 1 },
    ],
  },
  'vat-not-eligible': {
    fires: [
      { partner: 'G3', eligible: 100.01 },
      { partner: 'G3', documentType: 'credit-note', net: -100, vat: -20, eligible: -120 },
    ],
    silent: [
      {},
      { partner: 'G3', eligible: 100 },
      { partner: 'G3', vat: 0, eligible: 100 },
      { partner: 'G3', documentType: 'payslip', category: 'STAFF' },
    ],
  },
  'exchange-rate-missing': {
    fires: [{ currency: 'GBP', rate: null }],
    silent: [{ currency: 'GBP', rate: 0.85 }, { rate: null }, { currency: null, rate: null }],
  },
  'unit-cost-differs': {
    agreement: hourly,
    fires: [hours(3, 100), hours(null, 99.99), { ...hours(3, 99.99), category: 'EXTERNAL' }],
    silent: [hours(3, 99.99), hours(0.5, 16.67), { category: 'TRAVEL' }],
  },
  'method-differs': {
    agreement: hourly,
    fires: [{ category: 'TRAVEL' }, { category: 'TRAVEL', documentType: 'mission' }],
    silent: [
      hours(3, 99.99),
      {},
      { category: 'TRAVEL', documentType: 'adjustment' },
      { category: 'TRAVEL', documentType: 'credit-note', net: -100, vat: -20, eligible: -120 },
    ],
  },
  'lump-sum-differs': {
    agreement: preparation,
    fires: [lumpSum(2519.99), lumpSum(4200), lumpSum(2520), { ...lumpSum(99), category: 'STAFF', partner: 'G2' }],
    on: [0, 1, 3],
    silent: [lumpSum(2520), lumpSum(1680), { ...lumpSum(7750), category: 'EXTERNAL' }],
  },
  'hours-above-limit': {
    agreement: (draft) => {
      hourly(draft);
      draft.rules.hoursPerYear = '10.5';
    },
    fires: [hours(6, 199.98), hours(4.51, 150.32), hours(4.5, 149.99), hours(0.01, 0.33)],
    on: [1, 3],
    silent: [hours(6, 199.98), { ...hours(6, 199.98), supplier: 'Ana' }, { ...hours(6, 199.98), person: 'Rui' }],
  },
  'staff-time-exceeded': {
    agreement: ({ governance, columns }) => {
      columns?.push('person');
      governance.contacts.push({ partner: 'G1', name: 'Ana Reis', role: 'Coordinator', share: '0.4' });
    },
    fires: [payslip(40.03, 'Ana Reis'), payslip(41, 'ANA  REIS')],
    on: [0],
    silent: [payslip(40, 'Ana Reis'), payslip(60, 'Rui Melo'), { ...payslip(60, 'Ana Reis'), partner: 'G2' }],
  },
  'not-as-shown': {
    fires: [
      { action: 2, shown: { action: shownAs('A2') } },
      { category: '\u200eEXTERNAL' },
      { documentNo: 46_082, shown: { documentNo: shownAs('Mar-26', { isDate: true, isCertain: false }) } },
      { supplierTaxNo: 1e15, shown: { supplierTaxNo: shownAs('1000000000000000', { isCertain: false }) } },
      { net: 100, shown: { net: shownAs('10000%', { misleads: true }) } },
    ],
    silent: [
      { action: 'A2' },
      { documentNo: 2041, shown: { documentNo: shownAs('0002041') } },
      { supplier: 'Foto\u00a0Studio Nord\u200b' },
    ],
  },
  'result-may-be-old': {
    fires: [
      { eligible: 120, formulas: ['eligible'], toBeCalculated: true },
      { supplier: noResult, formulas: ['supplier'] },
    ],
    silent: [
      { action: noResult, formulas: ['action'], toBeCalculated: true },
      { paymentDate: noResult, formulas: ['paymentDate'], toBeCalculated: true },
      { eligible: 120, formulas: ['eligible'] },
      { gross: 120, formulas: ['gross'], toBeCalculated: true },
      { eligible: 120, toBeCalculated: true },
    ],
  },
  'amount-as-text': { fires: [{ net: '100,00' }], silent: [{}] },
  'date-as-text': { fires: [{ paymentDate: '04/05/2026' }], silent: [{}] },
  'stored-value-differs': {
    fires: [
      { gross: 119.99 },
      { gross: 'F-17' },
      { declared: 120.01 },
      { declared: '120,01' },
      { currency: 'GBP', rate: 0.8, declared: 120 },
    ],
    silent: [
      { gross: 120, declared: 120 },
      { gross: '120,00', declared: '120.00 EUR' },
      { gross: 120.00000000000001, declared: null },
      { currency: 'GBP', rate: 0.8, declared: 150 },
    ],
  },
  'incurred-date-to-prove': { fires: [in2028], silent: [{ ...in2028, documentDate: date('2027-12-31') }] },
  'period-mismatch': {
    fires: [{ paymentDate: date('2026-07-01') }],
    silent: [{ paymentDate: date('2026-06-30') }, { period: 'S3' }],
  },
  'paid-before-invoiced': {
    fires: [{ paymentDate: date('2026-04-09') }],
    silent: [
      { paymentDate: date('2026-04-10') },
      ...['payslip', 'mission', 'receipt'].map((documentType) => ({ documentType, paymentDate: date('2026-04-09') })),
    ],
  },
  'action-not-running': {
    fires: [{ documentDate: date('2026-02-28') }, { documentDate: date('2027-08-30') }],
    silent: [{ documentDate: date('2026-03-01') }, { documentDate: date('2027-08-29') }],
  },
  'evidence-missing': { fires: [{ evidence: 'no' }, { evidence: null }], silent: [{ evidence: 'yes' }] },
  'share-differs-from-key': {
    fires: [shareOfG2(2100.12), { ...shareOfG2(0), documentNo: 'EV-2', net: 100, vat: 0 }],
    on: [0],
    silent: [shareOfG2(2100.11)],
  },
  'field-too-long': {
    agreement: jems,
    fires: [{ documentNo: 'N'.repeat(31) }, { description: 'd'.repeat(256) }],
    silent: [{ documentNo: 'N'.repeat(30), description: 'd'.repeat(255) }],
  },
  'possible-duplicate': {
    fires: [
      { documentNo: 'F-2026-07' },
      { documentNo: 'F-2026-70', partner: 'G2' },
      { documentNo: 'F-2026-007' },
      { documentNo: null },
      { documentNo: 'T-1', eligible: 60, supplier: 'Hotel' },
      { documentNo: 'T-1', eligible: 60, supplier: 'Hotel' },
      { documentNo: '1', supplier: 'Lessor' },
      { documentNo: '1', supplier: 'Lessor', documentDate: date('2026-04-11') },
      { documentNo: '2', supplier: 'Lessor' },
      { documentNo: '2', supplier: 'Lessor', documentDate: date('2026-04-11') },
      { documentNo: 'CN-1', documentType: 'credit-note', net: -100, vat: -20, eligible: -120, supplier: 'One' },
      { documentNo: 'CN-1', documentType: 'credit-note', net: -100, vat: -20, eligible: -120, supplier: 'One' },
    ],
    // Reported once per group, on the second line in counting order.
    on: [2, 5, 7, 11],
    silent: [
      { documentNo: 'F-2026-07' },
      { documentNo: 'F-2026-08' },
      { documentNo: 'F-2026-70', documentDate: date('2026-04-11') },
      { documentNo: 'F-2026-70', supplier: 'Another' },
      { documentNo: 'F-2026-70', net: 101 },
      { documentNo: null, documentType: 'payslip' },
    ],
  },
  'procurement-threshold': {
    agreement: thresholds,
    fires: [
      { net: 600, documentNo: 'A-1' },
      { net: 600, documentNo: 'A-1', action: 'A3' },
      { net: 400, documentNo: 'B-1', supplier: 'foto studio NORD' },
      { net: 400, documentNo: 'C-1' },
    ],
    on: [2],
    silent: [
      { net: 600, documentNo: 'A-1' },
      { net: 399.99, documentNo: 'B-1' },
      { net: 900, partner: 'G2' },
      { net: 900, supplier: 'Another' },
      { net: 5000, documentType: 'payslip' },
      { net: 5000, supplier: null },
    ],
  },
  'exchange-rate-suspect': {
    agreement: listedRates,
    fires: [
      { currency: 'PLN', rate: 1 },
      { currency: 'GBP', rate: 1.2311 },
      { currency: 'GBP', rate: 0.97477 },
      { currency: 'GBP', rate: 0.64983 },
      { currency: 'PLN', rate: 0.2298 },
      { currency: 'PLN', rate: 0.0043519 },
      { currency: 'PLN', rate: 4351.9 },
    ],
    silent: [
      { currency: 'GBP', rate: 0.97476 },
      { currency: 'GBP', rate: 0.64984 },
      { currency: 'PLN', rate: 4.3519 },
      { currency: 'ZZZ', rate: 0.01 },
      { rate: 1 },
      { currency: null, rate: null },
    ],
  },
  'exchange-rate-differs': {
    agreement: listedRates,
    fires: [
      { currency: 'GBP', rate: 0.85 },
      { currency: 'GBP', rate: 0.85 },
      { currency: 'GBP', rate: 0.86 },
      { rate: 1.1 },
    ],
    on: [0, 2, 3],
    silent: [
      { currency: 'GBP', rate: 0.8123 },
      { currency: 'GBP', rate: 0.81231 },
      { currency: 'GBP', rate: 0.9, paymentDate: date('2026-06-04') },
      { currency: 'SEK', rate: 11 },
      { rate: null },
    ],
  },
  'rounding-residual': {
    fires: [
      { documentNo: 'X1', eligible: 60.01 },
      { documentNo: 'X1', eligible: 60, action: 'A3' },
    ],
    on: [1],
    silent: [
      { documentNo: 'X1', eligible: 60 },
      { documentNo: 'X1', eligible: 60, action: 'A3' },
    ],
  },
  'near-budget': { fires: [sum(6975), sum(1)], on: [0], silent: [sum(6974.99), sum(1000)] },
  'flexibility-used': {
    fires: [sum(15_500), sum(0.01), sum(1)],
    on: [1],
    silent: [sum(15_500), sum(2000, { partner: 'G3' })],
  },
  'category-hint': {
    fires: [
      { documentType: 'payslip' },
      { documentType: 'payslip' },
      { description: 'Nuitée à l’Hôtel du Parc, deux nuits, hotel' },
      { description: 'Laptop for the coordinator' },
    ],
    on: [0, 2, 3],
    silent: [
      { documentType: 'payslip', category: 'STAFF' },
      { documentType: 'mission', category: 'TRAVEL' },
      { supplier: 'Hotel du Parc', description: 'Hall for the meeting' },
      { partner: 'G2', description: 'Laptop for the coordinator' },
    ],
  },
  'personal-data': {
    fires: [
      { description: 'Paid to FR76 3000 6000 0112 3456 7890 189' },
      { comment: 'NISS 12345678901' },
      { supplier: 'Dr Martin 2 69 05 49 588 157 80' },
      { description: 'Paid to DE89370400440532013000' },
      { comment: 'NHS number 943 476 5919' },
      { description: 'Compenso Mario Rossi, CF RSSMRA80A01H501U' },
      { comment: 'Numero di previdenza sociale 123 456 789 01' },
    ],
    on: [0, 1, 2, 4, 5],
    silent: [
      { description: 'Paid to FR76 3000 6000 0112 3456 7890 188' },
      { documentNo: '2026 0412 0000 1234 567' },
      { supplier: 'Marie Martin' },
      { comment: 'Order 12345678901' },
      { description: 'CF RSSMRA80A01H501X' },
      { supplier: 'Mario Rossi RSSMRA80A01H501U' },
      { comment: 'INPS 12345678901' },
    ],
  },
};

test('every rule on lines has its pair', () => {
  const names = lineRules.map(({ name }): string => name).filter((name) => !ofClosedPeriods.includes(name));
  expect(Object.keys(pairs).sort()).toEqual(names.sort());
});

describe.each(Object.entries(pairs))('%s', (rule, { agreement, fires, on, silent }) => {
  const terms = termsWith(agreement);
  const firing = (rows: readonly Row[]): number[] =>
    checked(terms, rows).flatMap((line, index) => (rulesOn(line).includes(rule) ? [index] : []));

  test('fires', () => {
    expect(firing(fires)).toEqual(on ?? fires.map((_, index) => index));
  });

  test('stays silent', () => {
    expect(firing(silent)).toEqual([]);
  });

  test('keeps a line out only as an error', () => {
    const { severity } = lineRules.find(({ name }) => name === rule)!;
    const excluding = checked(terms, fires).some(({ excludedBy }) => excludedBy.some((name) => name === rule));
    expect(excluding).toBe(severity === 'error');
  });

  test('says the figures and the place', () => {
    for (const { line, findings } of checked(terms, fires))
      for (const found of findings.filter((one) => one.rule === rule)) {
        expect(found.where).toMatchObject({
          partner: line.partner,
          file: line.file,
          sheet: 'Expenses',
          row: line.row,
          line: line.number,
        });
        expect(found.where.column).toBeDefined();
      }
  });
});

test('the plain row of these tests raises nothing at all', () => {
  expect(checked(termsWith(), [{}, { partner: 'G2' }]).map(rulesOn)).toEqual([[], []]);
});

test('while the period is open, a blank in Evidence is not told yet', () => {
  const [line] = checked(termsWith(), [{ evidence: null }], { closing: false });
  expect(rulesOn(line!)).toEqual([]);
});

test('what could not be read is told once, not once more for what follows from it', () => {
  const lines = checked(termsWith(), [
    { eligible: '12x' },
    { net: 'abc' },
    { paymentDate: '31/04/2026' },
    { currency: 'Euros', rate: null },
    { rate: -1, currency: 'GBP' },
    { rate: 0, currency: 'GBP' },
    { rate: 'x', currency: 'GBP' },
  ]);
  expect(lines.map(rulesOn)).toEqual([
    ['amount-invalid'],
    ['amount-invalid'],
    ['date-invalid'],
    ['unknown-code'],
    ['amount-invalid'],
    ['amount-invalid'],
    ['amount-invalid'],
  ]);
});

test('a closing invoice of after the work only has to be proven', () => {
  const [line] = checked(termsWith(), [in2028]);
  expect(line).toMatchObject({ verdict: 'accepted' });
  expect(line!.line.documentDate).toBe(asDay('2028-01-15'));
});
