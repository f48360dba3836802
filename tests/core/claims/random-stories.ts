/**
 * Stories by chance: an agreement, a ledger that grows and is tampered with, controls and claims. Every line is one that
 * nobody finds fault with, so that what is told apart is what claims make of it.
 */
import { checkAgreement } from '../../../src/core/agreement/parse';
import type { Agreement } from '../../../src/core/agreement/schema';
import type { ClaimRequest } from '../../../src/core/claims/claim';
import { pick, upTo, type Chance } from '../../workbooks/chance';

/** A line of a ledger; `uid` is what it remains through all that happens to it. */
export interface StoryLine {
  uid: number;
  partner: string;
  line: number;
  category: string;
  period: string;
  documentType: string;
  date: string;
  amount: string;
}

export interface StoryStep {
  ledger: StoryLine[];
  control: { partner: string; line: number; amountOff: string }[];
  claim: { kind: ClaimRequest['kind']; period: string; amount?: string };
  /** The partners whose files are there. */
  files: string[];
  /** Index of the version in force. */
  version: number;
}

export interface Story {
  /** From the signed one. */
  versions: Agreement[];
  steps: StoryStep[];
}

/** A source of a partner, with its share of the partner's costs in thousandths. */
interface Share {
  partner: string;
  source: string;
  kind: string;
  share: number;
  /** Agreed as an amount. */
  stated: boolean;
}
type Budget = { partner: string; action: string; category: string; amount: string }[];

const periods = [
  { code: 'R1', start: '2026-01-01', end: '2026-06-30' },
  { code: 'R2', start: '2026-07-01', end: '2026-12-31' },
  { code: 'R3', start: '2027-01-01', end: '2027-06-30' },
  { code: 'R4', start: '2027-07-01', end: '2027-12-31' },
];
const fund = 'ERDF';
const spent = ['STAFF', 'EXTERNAL', 'EQUIPMENT'] as const;

const cents = (amount: number): string => (Math.round(amount) / 100).toFixed(2);
const maybe = (chance: Chance, odds: number): boolean => chance() < odds;

export function randomStory(chance: Chance): Story {
  const codes = ['P1', 'P2', 'P3', 'P4'].slice(0, upTo(chance, 4));
  const scale = pick(chance, [1, 1, 0.4, 0.2]);
  const budget = codes.flatMap((partner) =>
    [...spent, 'OFFICE', 'IN_KIND'].map((category) => ({
      partner,
      action: 'A1',
      category,
      amount: cents(scale * (100_000 + upTo(chance, 700_000))),
    })),
  );
  const shares = codes.flatMap((partner) => sharesOf(chance, partner));
  const signed = {
    schema: 'accord/agreement@1',
    project: {
      id: 'story',
      acronym: 'STORY',
      title: 'Story',
      kind: pick(chance, ['interreg', 'other', 'leader-transnational', 'leader-inter-territorial']),
      programme: 'Programme',
      fund,
      currency: 'EUR',
      language: 'en',
      start: '2026-01-01',
      end: '2027-12-31',
      eligibility: {
        incurredFrom: '2026-01-01',
        incurredTo: '2027-12-31',
        paidBy: '2028-02-29',
        claimBy: '2028-03-31',
      },
    },
    version: { number: 1, date: '2026-01-01', reason: 'Signed' },
    partners: codes.map((code, index) => ({
      code,
      name: `Partner ${code}`,
      role: index === 0 ? 'lead' : 'partner',
      country: 'FR',
      language: 'en',
      currency: 'EUR',
      legalStatus: pick(chance, ['public', 'private']),
      vat: 'not-recoverable',
      ...(maybe(chance, 0.7) ? { managingAuthority: pick(chance, ['North', 'South']) } : {}),
    })),
    categories: [
      ...spent.map((code) => ({ code, method: { kind: 'real' } })),
      {
        code: 'OFFICE',
        method: { kind: 'flat-rate', rate: pick(chance, ['0.15', '0.07', '0.333333']), base: ['STAFF'] },
      },
      { code: 'IN_KIND', method: { kind: 'real' } },
      { code: 'REVENUE', method: { kind: 'real' } },
    ],
    actions: [
      {
        code: 'A1',
        title: 'Action',
        kind: 'common',
        lead: 'P1',
        partners: codes,
        start: '2026-01-01',
        end: '2027-12-31',
      },
    ],
    periods: periods.map((one) => ({ ...one, reportDue: one.end, claimDue: one.end })),
    budget,
    ...(maybe(chance, 0.3) ? { opening: opening(chance, codes) } : {}),
    funding: fundingOf(shares, budget),
    sharedCosts: [],
    rules: {
      profile: 'generic',
      vat: 'eligible',
      rounding: {
        funding: pick(chance, ['floor', 'half-up']),
        flatRate: pick(chance, ['floor', 'half-up']),
        residual: pick(chance, ['largest-remainder', 'lead', 'last']),
      },
      exchangeRate: 'fixed',
      flexibility: [
        { level: 'partner-category', maxIncrease: '99', compensated: false, approval: 'none' },
        { level: 'partner', maxIncrease: '99', compensated: false, approval: 'none' },
      ],
      caps: caps(chance, codes),
      ...(maybe(chance, 0.4)
        ? {
            maximumRate: {
              share: pick(chance, ['0.75', '0.8', '1']),
              of: pick(chance, ['total', 'public']),
              source: fund,
            },
          }
        : {}),
      ...(maybe(chance, 0.5)
        ? {
            claims: {
              ...(maybe(chance, 0.5) ? { shareBeforeBalance: pick(chance, ['0.8', '0.5']) } : {}),
              ...(maybe(chance, 0.7) ? { recovery: pick(chance, ['balance', 'proportional']) } : {}),
            },
          }
        : {}),
    },
    governance: { committees: [], meetings: [], contacts: [] },
  };
  const steps = stepsOf(chance, codes);
  const versions: (typeof signed)[] = [signed];
  for (const step of steps.slice(1)) {
    if (maybe(chance, 0.25)) versions.push(amended(chance, versions.at(-1) ?? signed, shares));
    step.version = versions.length - 1;
  }
  return { versions: versions.map((one) => checkAgreement(one)), steps };
}

/** Other amounts and, for some, other rates; what a partner loses, nobody need get. */
function amended<Version extends { version: { number: number }; budget: Budget }>(
  chance: Chance,
  before: Version,
  shares: readonly Share[],
): Version {
  const budget = before.budget.map((one) =>
    maybe(chance, 0.5) ? one : { ...one, amount: cents(Number(one.amount) * (60 + upTo(chance, 80))) },
  );
  for (const one of shares) {
    const rest = shares.find(({ partner, source }) => partner === one.partner && source === 'Rest');
    if (!rest || one.source !== fund || rest.share <= 20 || maybe(chance, 0.6)) continue;
    one.share += 20;
    rest.share -= 20;
  }
  return {
    ...before,
    version: { number: before.version.number + 1, date: '2026-01-01', reason: 'Amended' },
    budget,
    funding: fundingOf(shares, budget),
  };
}

function opening(chance: Chance, codes: readonly string[]) {
  return codes.flatMap((partner) =>
    maybe(chance, 0.6)
      ? ['STAFF', 'OFFICE'].map((category) => ({
          partner,
          action: 'A1',
          category,
          declared: cents(upTo(chance, 90_000)),
          ...(maybe(chance, 0.7) ? { certified: cents(upTo(chance, 50_000)) } : {}),
          paid: '0.00',
        }))
      : [],
  );
}

function sharesOf(chance: Chance, partner: string): Share[] {
  const shares: [string, string, number][] = [
    [fund, 'eu-fund', pick(chance, [800, 800, 650, 333, 840])],
    ...(maybe(chance, 0.3) ? [['IPA', 'eu-fund', 50] as [string, string, number]] : []),
    ...(maybe(chance, 0.4) ? [['State', 'national-public', pick(chance, [50, 77])] as [string, string, number]] : []),
    ...(maybe(chance, 0.2) ? [['Volunteers', 'in-kind', 20] as [string, string, number]] : []),
    ...(maybe(chance, 0.2) ? [['Tickets', 'revenue', 10] as [string, string, number]] : []),
  ];
  const left = 1000 - shares.reduce((sum, [, , share]) => sum + share, 0);
  const last = pick(chance, ['own-public', 'own-private', 'private', 'national-public']);
  shares.push(['Rest', last, left]);
  const stated = maybe(chance, 0.3);
  return shares.map(([source, kind, share]) => ({
    partner,
    source,
    kind,
    share,
    stated: stated && source !== 'Rest',
  }));
}

function fundingOf(shares: readonly Share[], budget: Budget) {
  return shares.map(({ partner, source, kind, share, stated }) => {
    const plan = budget
      .filter((one) => one.partner === partner)
      .reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
    const part = stated ? { amount: cents(Math.floor((plan * share) / 1000)) } : { rate: (share / 1000).toFixed(3) };
    return { partner, source, kind, ...part };
  });
}

function caps(chance: Chance, codes: readonly string[]) {
  const of = (): string => pick(chance, ['total', 'direct', 'public']);
  return [
    ...(maybe(chance, 0.3) ? [{ code: 'EQUIP', share: '0.10', of: of(), categories: ['EQUIPMENT'] }] : []),
    ...(maybe(chance, 0.2) ? [{ code: 'FUND', share: '0.6', of: of(), source: fund }] : []),
    ...(maybe(chance, 0.2) ? [{ code: 'FIRST', share: '0.4', of: of(), partners: [codes[0]] }] : []),
  ];
}

function stepsOf(chance: Chance, codes: readonly string[]): StoryStep[] {
  const steps: StoryStep[] = [];
  let uid = 0;
  let ledger: StoryLine[] = [];
  const control: StoryStep['control'] = [];
  const add = (period: (typeof periods)[number]): void => {
    const partner = pick(chance, codes);
    uid += 1;
    const line = ledger.filter((one) => one.partner === partner).reduce((most, one) => Math.max(most, one.line), 0) + 1;
    const kind = chance();
    const [category, documentType] =
      kind < 0.08
        ? ['REVENUE', 'revenue']
        : kind < 0.16
          ? ['IN_KIND', 'in-kind']
          : kind < 0.3
            ? [pick(chance, spent), 'credit-note']
            : [pick(chance, spent), 'invoice'];
    const isBack = documentType === 'revenue' || documentType === 'credit-note';
    const amount = cents((isBack ? -1 : 1) * upTo(chance, isBack ? 30_000 : 300_000));
    ledger.push({
      uid,
      partner,
      line,
      category: category,
      period: period.code,
      documentType: documentType,
      date: period.start,
      amount,
    });
  };
  const closing = pick(chance, [
    ['R1', 'R2', 'R3', 'R4'],
    ['R1', 'R3', 'R4'],
    ['R2', 'R4'],
  ]);
  for (const [index, code] of closing.entries()) {
    const at = periods.findIndex((one) => one.code === code);
    for (const period of periods.slice(0, at + 1)) for (let more = upTo(chance, 5); more > 0; more -= 1) add(period);
    // Somebody tampers with what may have been claimed.
    ledger = ledger.flatMap((one) => {
      if (steps.length === 0 || !maybe(chance, 0.06)) return [one];
      if (maybe(chance, 0.2)) return [{ ...one, line: one.line + 50 }];
      return maybe(chance, 0.3)
        ? []
        : [
            {
              ...one,
              amount: cents(Number(one.amount) * 100 + (one.amount.startsWith('-') ? -1 : 1) * upTo(chance, 9_999)),
            },
          ];
    });
    for (let cuts = upTo(chance, 3) - 1; cuts > 0 && ledger.length > 0; cuts -= 1) {
      const { partner, line } = pick(chance, ledger);
      control.push({ partner, line, amountOff: cents(upTo(chance, 60_000)) });
    }
    const isLast = index === closing.length - 1;
    const files = codes.filter(() => isLast || maybe(chance, 0.85));
    const common = {
      ledger: [...ledger],
      control: [...control],
      files: files.length > 0 ? files : [codes[0]!],
      version: 0,
    };
    if (maybe(chance, 0.25))
      steps.push({ ...common, claim: { kind: 'advance', period: code, amount: cents(upTo(chance, 1_000_000)) } });
    steps.push({ ...common, claim: { kind: isLast && maybe(chance, 0.8) ? 'balance' : 'interim', period: code } });
  }
  return steps;
}
