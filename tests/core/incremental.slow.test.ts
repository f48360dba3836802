/** After any edit, the incremental check equals a full check, and all sums add up. */
import fc from 'fast-check';
import { consolidate } from '../../src/core/consolidation/consolidate';
import { agreementOf, asDay, decided, type Edit, eur, noDecisions } from './builders';
import type { LedgerFile } from '../../src/core/consolidation/input-files';
import { termsOf } from '../../src/core/agreement/terms';
import { checkLines, createCheck, type CheckOptions } from '../../src/core/expenses/check';
import { isPlaced, type ExpenseLine } from '../../src/core/expenses/line';
import { remainingOf } from '../../src/core/monitoring/figures';
import { flatRatesOf, flatRateTotals } from '../../src/core/monitoring/flat-rates';
import { parseDecimal, timesRate, type Money } from '../../src/core/money';
import { unknown } from '../../src/core/names';
import { sampleLines, sampleNames, type SampleName } from './samples';
import { runs } from '../runs';

/**
 * The samples, and variants with what they lack: several levels, flat rates on flat rates, the level action, openings.
 */
const agreements: [string, SampleName, Edit][] = [
  ...sampleNames.map((name): [string, SampleName, Edit] => [name, name, () => undefined]),
  [
    'levels of every kind',
    'saveurs-partagees',
    ({ rules }) => {
      rules.flexibility = (['partner', 'category', 'partner-category', 'action'] as const).map((level, index) => ({
        level,
        maxIncrease: `0.0${index}`,
        compensated: index === 3,
        approval: 'none',
      }));
    },
  ],
  [
    'tiers with amounts, whose compensation depends on the total',
    'saveurs-partagees',
    (draft) => {
      draft.rules.flexibility = [
        { level: 'partner-category', maxIncrease: '0.10', compensated: true, approval: 'none' },
        { level: 'partner-category', maxAmount: '450.00', compensated: false, approval: 'notify' },
        { level: 'category', maxIncrease: '0.05', maxAmount: '900.00', compensated: true, approval: 'none' },
        { level: 'action', maxAmount: '1200.00', since: 'signed', compensated: false, approval: 'none' },
      ];
      draft.opening = [
        { partner: 'G1', action: 'A1', category: 'STAFF', declared: '3000.00', certified: '2999.99', paid: '0' },
        { partner: 'G1', action: 'A1', category: 'OFFICE', declared: '600.00', certified: '500.00', paid: '0' },
        { partner: 'G3', action: 'A2', category: 'STAFF', declared: '1500.03', certified: '1500.03', paid: '0' },
      ];
    },
  ],
  [
    'no flexibility, flat rate on flat rate, opened',
    'saveurs-partagees',
    (draft) => {
      draft.rules.flexibility = [];
      draft.rules.rounding.flatRate = 'floor';
      draft.categories.push({
        code: 'OTHER',
        method: { kind: 'flat-rate', rate: '0.07', base: ['STAFF', 'OFFICE', 'TRAVEL'] },
      });
      for (const [action, amount] of [
        ['A1', '700.10'],
        ['A2', '350.05'],
        ['A3', '350.05'],
      ] as const)
        draft.budget.push({ partner: 'G1', action, category: 'OTHER', amount });
      draft.rules.procurement = [
        { from: '500.00', need: 'one quote' },
        { from: '3000.00', need: 'three quotes' },
      ];
      draft.rates = [{ currency: 'GBP', month: '2026-12', rate: '0.8', source: 'InforEuro' }];
      draft.opening = [
        { partner: 'G1', action: 'A1', category: 'STAFF', declared: '1000.00', certified: '0', paid: '0' },
        { partner: 'G1', action: 'A2', category: 'STAFF', declared: '2000.07', certified: '1500.07', paid: '0' },
        { partner: 'G1', action: 'A1', category: 'OFFICE', declared: '225.01', certified: '225.01', paid: '0' },
        { partner: 'G1', action: 'A1', category: 'OTHER', declared: '60.00', paid: '0' },
        { partner: 'G2', action: 'A1', category: 'STAFF', declared: '900.00', paid: '0' },
      ];
    },
  ],
  [
    'hours with a limit, lump sums',
    'saveurs-partagees',
    ({ rules, categories, partners }) => {
      rules.hoursPerYear = '120';
      categories[0]!.method = { kind: 'unit-cost', unit: 'hour', amount: '10.00' };
      categories[2]!.method = { kind: 'lump-sum', amount: '9950.50' };
      partners[2]!.overrides = {
        methods: { STAFF: { kind: 'unit-cost', unit: 'hour', amount: '40.00', currency: 'PLN' } },
      };
    },
  ],
];

/** A line of hours at 10.00, as the agreement has them. */
function hoursOn({ documentDate }: ExpenseLine, units: number): Partial<ExpenseLine> {
  const amount = Math.round(units * 1000);
  return {
    action: 'A1',
    category: 'STAFF',
    documentType: amount < 0 ? 'credit-note' : 'unit-cost',
    documentDate: documentDate ?? asDay('2026-03-31'),
    units: { units: BigInt(Math.round(units * 100)), scale: 2 },
    net: 0,
    vat: 0,
    gross: 0,
    eligible: amount,
    declared: amount,
    currency: 'EUR',
    rate: { units: 1n, scale: 0 },
    readings: [],
  };
}

/** Changes to a line that make rules start or stop firing. */
const mutations: ((line: ExpenseLine, other: ExpenseLine, amount: Money) => Partial<ExpenseLine>)[] = [
  (_, __, amount) => ({ eligible: amount, declared: amount }),
  (line) => ({ eligible: -line.eligible, declared: -line.declared }),
  () => ({ status: 'withdrawn' }),
  () => ({ status: undefined }),
  () => ({ paymentDate: undefined }),
  (_, other) => ({ paymentDate: other.paymentDate, documentDate: other.documentDate }),
  () => ({ documentDate: asDay('2025-01-01') }),
  (_, other) => ({ category: other.category, action: other.action }),
  () => ({ action: unknown }),
  (_, other) => ({ period: other.period }),
  (_, other) => ({ documentType: other.documentType }),
  // The same invoice, or a part of it.
  (_, other) => ({
    supplier: other.supplier,
    documentNo: other.documentNo,
    documentDate: other.documentDate,
    gross: other.gross,
    currency: other.currency,
  }),
  (line, other) => ({ ...other, eligible: Math.trunc(line.gross / 2), declared: Math.trunc(line.gross / 2) }),
  (_, other) => ({ ...other, action: unknown, sharedCost: '' }),
  (line) => ({ supplierTaxNo: 'FR 12 345', person: line.description, documentType: 'payslip' }),
  (line) => ({ documentType: 'revenue', category: 'REVENUE', eligible: -line.eligible, declared: -line.declared }),
  (_, other) => ({ ...other }),
  (_, other) => ({ sharedCost: other.sharedCost }),
  (_, other) => ({ number: other.number }),
  (line) => ({ number: line.row }),
  () => ({ evidence: undefined }),
  (line) => ({ documentNo: `${line.documentNo}0`, comment: 'FR76 3000 6000 0112 3456 7890 189' }),
  (_, other) => ({ supplier: other.supplier, gross: other.gross, documentDate: other.documentDate, documentNo: '' }),
  (line) => ({ description: `${line.description} laptop`, rate: { units: 2n, scale: 0 } }),
  (_, { currency, rate }) => ({ currency, rate }),
  ...['4.3519', '0.2298', '1', '5.9', '43.519'].map((rate) => () => ({ currency: 'PLN', rate: parseDecimal(rate) })),
  ...['0.8', '1.25', '1.1'].map((rate) => () => ({ currency: 'GBP', rate: parseDecimal(rate) })),
  ...[7, 33.5, 60, -4.25].map((units) => (line: ExpenseLine) => hoursOn(line, units)),
  (_, __, amount) => ({ category: 'STAFF', units: { units: BigInt(amount), scale: 2 } }),
  () => ({ person: 'Ana Reis' }),
  () => ({ documentType: 'lump-sum', category: 'TRAVEL', eligible: eur('2520'), declared: eur('2520') }),
  () => ({ documentType: 'lump-sum', documentDate: undefined }),
  () => ({ readings: [{ rule: 'amount-as-text', column: 'net', figures: { found: '1', case: 'old' }, fixes: [] }] }),
  () => ({ readings: [{ rule: 'amount-invalid', column: 'eligible', figures: { found: 'x' }, fixes: [] }] }),
  () => ({
    readings: [{ rule: 'not-as-shown', column: 'action', figures: { found: 'A1', case: 'marks' }, fixes: [] }],
  }),
  () => ({
    readings: (['date', 'number'] as const).map((kind) => ({
      rule: 'not-as-shown' as const,
      column: 'documentNo' as const,
      figures: { found: '1', held: '1', case: kind },
      fixes: [],
    })),
  }),
  () => ({ readings: [{ rule: 'result-may-be-old', column: 'net', figures: { found: '1', case: 'old' }, fixes: [] }] }),
];

const keepPlace = ({ id, partner, file, sheet, row }: ExpenseLine): Partial<ExpenseLine> => ({
  id,
  partner,
  file,
  sheet,
  row,
});

const anyChoice = fc.record({ line: fc.nat(), other: fc.nat(), kind: fc.nat(), amount: fc.nat({ max: 3_000_000 }) });
type Choice = { line: number; other: number; kind: number; amount: number };

function mutated(lines: readonly ExpenseLine[], { line, other, kind, amount }: Choice): ExpenseLine {
  const one = lines[line % lines.length]!;
  const change = mutations[kind % mutations.length]!(one, lines[other % lines.length]!, amount);
  return { ...one, ...change, ...keepPlace(one) };
}

const anyEdit = fc.oneof(
  { weight: 6, arbitrary: fc.record({ put: fc.array(anyChoice, { minLength: 1, maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ remove: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ added: anyChoice }) },
);

describe.each(agreements)('%s', (_, name, edit) => {
  const terms = termsOf(agreementOf(name, edit));
  const start = sampleLines(name, terms);
  const decisions = start.flatMap(({ partner, number }, index) => {
    const line = number ?? 0;
    if (index % 5 === 0) return [decided({ partner, line, decision: 'exclude' })];
    if (index % 3 !== 0) return [];
    return (['over-budget', 'outside-eligibility', 'unpaid', 'share-over-invoice'] as const).map((rule) =>
      decided({ partner, line, rule }),
    );
  });
  const anyDecisions = fc.constantFrom([], decisions);
  const anyOptions = fc.record({
    scope: fc.constantFrom<CheckOptions['scope']>('partner', 'project'),
    closing: fc.boolean(),
    decisions: anyDecisions,
  });

  test('an edited check equals a check of everything', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 12 }), anyOptions, (edits, options) => {
        const check = createCheck(terms, options);
        let lines = [...start];
        check.put(lines);
        edits.forEach((change, step) => {
          if ('put' in change && lines.length > 0) {
            const changed = change.put.map((choice) => mutated(lines, choice));
            check.put(changed);
            const byId = new Map(changed.map((line) => [line.id, line]));
            lines = lines.map((line) => byId.get(line.id) ?? line);
          } else if ('remove' in change) {
            const gone = new Set(change.remove.flatMap((index) => lines[index % lines.length]?.id ?? []));
            check.remove([...gone, 'was never there']);
            lines = lines.filter(({ id }) => !gone.has(id));
          } else if ('added' in change && lines.length > 0) {
            const line = mutated(lines, change.added);
            const added = { ...line, id: `${line.id} copied in step ${step}`, row: 1000 + step };
            check.put([added]);
            lines = [...lines, added];
          }
          // Not after every step, since edits may arrive faster than results are read.
          if (step % 2 === 0 || step === edits.length - 1)
            expect(check.lines()).toEqual(checkLines(lines, terms, options));
        });
      }),
      { numRuns: runs(12) },
    );
  }, 120_000);

  const anyLedger = fc.array(anyChoice, { maxLength: 60 }).map((choices) => {
    const changed = new Map(start.map((line) => [line.id, line]));
    for (const choice of choices) {
      const line = mutated([...changed.values()], choice);
      changed.set(line.id, line);
    }
    return [...changed.values()];
  });

  test('read = accepted + excluded, claimable = accepted + flat rates, and every breakdown sums to the same', () => {
    fc.assert(
      fc.property(
        anyLedger,
        fc.constantFrom(undefined, ...terms.periods.keys()),
        anyDecisions,
        (lines, period, made) => {
          const {
            totals,
            breakdowns,
            files,
            lines: reported,
          } = consolidate(terms, filesOf(lines), { ...noDecisions, rows: made }, period);
          expect(totals.read).toBe(totals.accepted + totals.excluded);
          expect(totals.claimable).toBe(totals.accepted + totals.flatRate);
          expect(totals.excluded - totals.leadExcluded - totals.withdrawn).toBeGreaterThanOrEqual(0);
          expect(files.reduce((sum, file) => sum + file.declared, 0)).toBe(totals.read);
          expect(files.reduce((sum, file) => sum + file.lines, 0)).toBe(reported.length);
          const ofBudget = terms.budget.reduce((sum, { amount }) => sum + amount, 0);
          for (const [by, rows] of Object.entries(breakdowns)) {
            const sum = (key: 'declared' | 'accepted' | 'excluded' | 'flatRate' | 'budget'): Money =>
              rows.reduce((total, row) => total + row[key], 0);
            expect([by, sum('declared'), sum('accepted'), sum('excluded'), sum('flatRate')]).toEqual([
              by,
              totals.read,
              totals.accepted,
              totals.excluded,
              totals.flatRate,
            ]);
            if (by !== 'period') expect([by, sum('budget')]).toEqual([by, ofBudget]);
          }
          const left = (['partner', 'category', 'action'] as const).map((by) =>
            breakdowns[by].reduce((sum, row) => sum + remainingOf(row), 0),
          );
          expect(new Set(left).size).toBe(1);
        },
      ),
      { numRuns: runs(12) },
    );
  }, 120_000);

  test('flat rates of the periods telescope to the rate on the whole base', () => {
    fc.assert(
      fc.property(anyLedger, (lines) => {
        const { flatRates, lines: verdicts } = consolidate(terms, filesOf(lines), noDecisions);
        const totals = new Map(
          flatRateTotals(flatRates).map(({ partner, category, amount }) => [`${partner} ${category}`, amount]),
        );
        for (const partner of terms.partners.values()) {
          const { code } = partner.partner;
          for (const { category, rate, base } of flatRatesOf(terms, partner)) {
            const real = verdicts.filter(
              ({ line, verdict }) =>
                verdict === 'accepted' &&
                isPlaced(line) &&
                line.partner === code &&
                base.some((one) => one === line.category),
            );
            const before = (of: 'certified' | 'undecided', categories: readonly string[]): Money =>
              (terms.agreement.opening ?? [])
                .filter((one) => one.partner === code && categories.includes(one.category))
                .filter(({ certified }) => (certified === undefined) === (of === 'undecided'))
                .reduce((sum, { declared, certified }) => sum + eur(certified ?? declared), 0);
            const { flatRate: rounding } = terms.agreement.rules.rounding;
            const claimed = before('certified', [category]) + before('undecided', [category]);
            const whole =
              before('certified', base) +
              real.reduce((sum, { line }) => sum + line.declared, 0) +
              base.reduce((sum, one) => sum + (totals.get(`${code} ${one}`) ?? 0), 0);
            expect(totals.get(`${code} ${category}`)).toBe(
              timesRate(whole, rate, rounding) -
                Math.max(0, claimed - timesRate(before('undecided', base), rate, rounding)),
            );
          }
        }
      }),
      { numRuns: runs(12) },
    );
  }, 120_000);
});

function filesOf(lines: readonly ExpenseLine[]): LedgerFile[] {
  return [...new Set(lines.map(({ partner }) => partner))].map((partner) => ({
    path: `${partner}.xlsx`,
    read: true,
    partner,
    lines: lines.filter((line) => line.partner === partner),
    findings: [],
  }));
}
