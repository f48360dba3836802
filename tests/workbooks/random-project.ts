/** Agreements and ledgers by chance, from a seed: many shapes, awkward amounts, codes that look like numbers. */
import { checkAgreement } from '../../src/core/agreement/parse';
import type { Agreement } from '../../src/core/agreement/schema';
import { termsOf, type Terms } from '../../src/core/agreement/terms';
import { addDays, serialOf, type Day } from '../../src/core/days';
import { decimalsOf } from '../../src/core/money';
import { categoryCodes, documentTypes, type CategoryCode } from '../../src/core/names';
import type { LedgerRow } from '../../src/workbooks/partner';

export interface RandomProject {
  terms: Terms;
  /** Rows of each partner's ledger. */
  ledgers: Map<string, LedgerRow[]>;
}

type Chance = () => number;

/** mulberry32: the same seed gives the same numbers. */
function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(chance: Chance, list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
const upTo = (chance: Chance, most: number): number => 1 + Math.floor(chance() * most);

/** A decimal string of the currency's decimals. */
function money(chance: Chance, currency: string, most: number): string {
  return (Math.floor(chance() * most * 1000) / 1000).toFixed(decimalsOf(currency));
}

const actionCodes = ['1', '1.1', '1.10', '2-1', 'A1', 'A10', 'WP.3', '1E5', '007', '7', 'B', 'C-2'];

export function randomProject(seed: number): RandomProject {
  const chance = chanceOf(seed);
  const currency = pick(chance, ['EUR', 'EUR', 'EUR', 'JPY', 'TND', 'GBP']);
  const agreement = randomAgreement(chance, seed, currency);
  const terms = termsOf(agreement);
  return {
    terms,
    ledgers: new Map(agreement.partners.map(({ code }) => [code, randomLedger(chance, terms, code)])),
  };
}

function randomAgreement(chance: Chance, seed: number, currency: string): Agreement {
  const start = '2026-01-01' as Day;
  const partners = Array.from({ length: upTo(chance, 6) }, (_, index) => ({
    code: `P${index + 1}`,
    name: pick(chance, ["Société de l'Étang & fils", 'Partner with a very long name of 40 letters', 'Δήμος']),
    role: index === 0 ? 'lead' : 'partner',
    country: 'FR',
    language: pick(chance, ['fr', 'en', 'pt']),
    currency: pick(chance, [currency, currency, 'USD']),
    legalStatus: 'public',
    vat: 'not-recoverable',
  }));
  const codes = partners.map(({ code }) => code);
  const flexible = chance() < 0.5;
  const categories: { code: CategoryCode; method: object }[] = categoryCodes
    .slice(0, 3 + upTo(chance, 5))
    .map((code) => ({
      code,
      method: { kind: 'real' },
    }));
  const office = categories.find(({ code }) => code === 'OFFICE');
  if (office && chance() < 0.8)
    office.method = {
      kind: 'flat-rate',
      rate: pick(chance, ['0.15', '0.07', '0.1234']),
      base: pick(chance, [['STAFF'], ['STAFF', 'EXTERNAL']]),
    };
  const travel = categories.find(({ code }) => code === 'TRAVEL');
  if (travel && chance() < 0.4) travel.method = { kind: 'flat-rate', rate: '0.05', base: ['STAFF', 'OFFICE'] };
  const actions = actionCodes.slice(0, 1 + upTo(chance, 8)).map((code) => ({
    code,
    title: pick(chance, [
      'Action',
      { fr: 'Une action au titre assez long pour passer à la ligne', en: 'Action "quoted"' },
    ]),
    kind: 'common',
    lead: 'P1',
    partners: codes,
    start,
    end: '2027-12-31',
    tasks: [
      { code: `T${code}`, title: 'Task', responsible: 'P1', contributors: codes.slice(1), start, end: '2026-12-31' },
    ],
  }));
  const periods = Array.from({ length: upTo(chance, 4) }, (_, index) => ({
    code: pick(chance, [`S${index + 1}`, `${index + 1}`]),
    start: addDays(start, index * 180),
    end: addDays(start, index * 180 + 179),
    reportDue: addDays(start, index * 180 + 210),
    claimDue: addDays(start, index * 180 + 240),
  }));
  const budget = codes.flatMap((partner) =>
    actions.flatMap((action) =>
      categories.flatMap(({ code: category }) =>
        chance() < 0.5 ? [{ partner, action: action.code, category, amount: money(chance, currency, 90_000) }] : [],
      ),
    ),
  );
  const first = { partner: 'P1', action: '1', category: 'STAFF', amount: money(chance, currency, 900_000_000) };
  return checkAgreement({
    schema: 'accord/agreement@1',
    project: {
      id: `random-${seed}`,
      acronym: 'RANDOM',
      title: 'Random',
      kind: 'other',
      programme: 'Programme',
      fund: 'Fund',
      currency,
      language: 'en',
      start,
      end: '2027-12-31',
      eligibility: { incurredFrom: start, incurredTo: '2027-12-31', paidBy: '2028-02-28', claimBy: '2028-03-31' },
    },
    version: { number: 1, date: start, reason: 'Signed' },
    partners,
    categories,
    actions,
    periods,
    budget: [
      first,
      ...budget.filter((line) => !(line.partner === 'P1' && line.action === '1' && line.category === 'STAFF')),
    ],
    ...(chance() < 0.3
      ? { opening: [{ partner: 'P1', action: '1', category: 'STAFF', declared: '12', certified: '0', paid: '0' }] }
      : {}),
    funding: codes.flatMap((partner) => [
      { partner, source: 'Fund', kind: 'eu-fund', rate: '0.8' },
      { partner, source: 'Own', kind: 'own-public', rate: '0.2' },
    ]),
    sharedCosts: [],
    rules: {
      profile: 'generic',
      vat: 'eligible',
      rounding: {
        funding: pick(chance, ['floor', 'half-up']),
        flatRate: pick(chance, ['floor', 'half-up']),
        residual: pick(chance, ['largest-remainder', 'lead', 'last']),
      },
      exchangeRate: 'payment-month',
      flexibility: flexible
        ? [{ level: 'partner-category', maxIncrease: '0.10', compensated: true, approval: 'none' }]
        : [],
      caps: [],
    },
    governance: { committees: [], meetings: [], contacts: [] },
  });
}

function randomLedger(chance: Chance, terms: Terms, partner: string): LedgerRow[] {
  const { agreement, currency } = terms;
  const own = agreement.partners.find(({ code }) => code === partner)?.currency ?? currency;
  const label = (code: string): string => (chance() < 0.4 ? `${code} · anything` : code);
  return Array.from({ length: Math.floor(chance() * 40) }, (_, index): LedgerRow => {
    const used = chance() < 0.3 ? own : currency;
    const amount = Number(money(chance, used, chance() < 0.02 ? 9_999_999 : 3_000));
    const negative = chance() < 0.1;
    const day = serialOf(addDays('2026-01-10' as Day, Math.floor(chance() * 600)));
    return {
      line: index + 1,
      action: label(pick(chance, [...agreement.actions.map(({ code }) => code), 'nowhere'])),
      category: label(
        pick<CategoryCode>(
          chance,
          agreement.categories.map(({ code }) => code),
        ),
      ),
      period: chance() < 0.1 ? null : pick(chance, agreement.periods).code,
      supplier: pick(chance, ['=SUM(A1)', '+33', '@home', 'Café "Ω"', '-5']),
      documentType: label(negative ? 'credit-note' : pick(chance, documentTypes.slice(0, 5))),
      documentNo: pick(chance, [`F-${index}`, '00123', '123', '1E5']),
      documentDate: day,
      paymentDate: chance() < 0.1 ? null : day + 20,
      net: negative ? -amount : amount,
      eligible: chance() < 0.05 ? String(amount) : negative ? -amount : amount,
      currency: used,
      rate: used === currency ? null : 1.1234,
      status: chance() < 0.05 ? label('withdrawn') : null,
    };
  });
}
