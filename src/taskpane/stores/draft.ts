/** The guided form's answers, and the agreement they make. Fields are named as their place in the agreement. */
import { addDays, addMonths, isDay, type Day } from '../../core/days';
import { formatDecimal, moneyText, timesRate, toMoney, parseDecimal, type Money } from '../../core/money';
import type { CategoryCode } from '../../core/names';
import { factsOf } from '../../locales/facts';
import { languageOf } from '../../locales/languages';

export interface DraftPartner {
  name: string;
  country: string;
  language: string;
  legalStatus: 'public' | 'private';
  vat: 'recoverable' | 'not-recoverable';
}

export interface DraftLine {
  partner: string;
  action: string;
  category: CategoryCode;
  amount: string;
}

export interface Draft {
  acronym: string;
  title: string;
  kind: 'leader-inter-territorial' | 'leader-transnational' | 'interreg' | 'other';
  programme: string;
  fund: string;
  currency: string;
  language: string;
  start: string;
  end: string;
  /** Months of a reporting period. */
  months: number;
  partners: readonly DraftPartner[];
  actions: readonly string[];
  lines: readonly DraftLine[];
  /** Percentage of aid. */
  aid: string;
  /** Office costs as 15 % of staff. */
  office: boolean;
  /** How far a partner's category may pass its budget without an amendment. */
  flexibility: '0' | '0.10' | '0.20';
}

export function emptyDraft(language: string): Draft {
  return {
    acronym: '',
    title: '',
    kind: 'leader-transnational',
    programme: '',
    fund: '',
    currency: 'EUR',
    language,
    start: '',
    end: '',
    months: 6,
    partners: [emptyPartner(language), emptyPartner(language)],
    actions: [''],
    lines: [{ partner: 'P1', action: 'A1', category: 'STAFF', amount: '' }],
    aid: '80',
    office: true,
    flexibility: '0.10',
  };
}

export function emptyPartner(language: string): DraftPartner {
  const known = languageOf(language);
  const country = known === undefined ? '' : factsOf[known].country;
  return { name: '', country, language, legalStatus: 'public', vat: 'not-recoverable' };
}

const profiles: Record<Draft['kind'], string> = {
  'leader-inter-territorial': 'leader-fr-2023',
  'leader-transnational': 'leader-fr-2023',
  interreg: 'interreg-2021',
  other: 'generic',
};
const officeRate = { units: 15n, scale: 2 };

export const partnerCode = (index: number): string => `P${index + 1}`;
export const actionCode = (index: number): string => `A${index + 1}`;

/** What people type as an amount, with their own decimal sign; left as it is when it is none, so that the check says so. */
export function plainAmount(text: string): string {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '');
  return /^\d+([.,]\d+)?$/.test(bare) ? bare.replace(',', '.') : text;
}

function moneyIn(text: string, currency: string): Money {
  const decimal = parseDecimal(plainAmount(text));
  return decimal ? toMoney(decimal, currency) : 0;
}

/** Every line of the budget, the flat rates that follow from it included. */
export function budgetLines(draft: Draft): { partner: string; action: string; category: string; amount: string }[] {
  const lines = draft.lines.map((line) => ({ ...line, amount: plainAmount(line.amount) }));
  if (!draft.office) return lines;
  const offices = draft.partners.flatMap((_, index) => {
    const partner = partnerCode(index);
    const staff = lines.filter((line) => line.partner === partner && line.category === 'STAFF');
    const base = staff.reduce((sum, line) => sum + moneyIn(line.amount, draft.currency), 0);
    const amount = timesRate(base, officeRate, 'half-up');
    const [first] = staff;
    return first && amount > 0
      ? [{ partner, action: first.action, category: 'OFFICE', amount: moneyText(amount, draft.currency) }]
      : [];
  });
  return [...lines, ...offices];
}

export function totalOf(draft: Draft): Money {
  return budgetLines(draft).reduce((sum, { amount }) => sum + moneyIn(amount, draft.currency), 0);
}

/** The agreement as a value of `accord/agreement@1`, however incomplete the form still is. */
export function agreementOf(draft: Draft, today: Day): unknown {
  const { start, end, language, currency } = draft;
  const codes = draft.partners.map((_, index) => partnerCode(index));
  const aid = share(draft.aid);
  const after = (days: number): string => (isDay(end) ? addDays(end, days) : end);
  const budget = budgetLines(draft);
  const categories = [...new Set(budget.map(({ category }) => category))];
  return {
    schema: 'accord/agreement@1',
    project: {
      id: projectId(draft.acronym),
      acronym: draft.acronym,
      title: { [language]: draft.title },
      kind: draft.kind,
      programme: draft.programme,
      fund: draft.fund,
      currency,
      language,
      start,
      end,
      eligibility: { incurredFrom: start, incurredTo: end, paidBy: after(60), claimBy: after(90) },
    },
    version: { number: 1, date: today, reason: '–' },
    partners: draft.partners.map((partner, index) => ({
      code: partnerCode(index),
      role: index === 0 ? 'lead' : 'partner',
      currency,
      ...partner,
      country: partner.country.toUpperCase(),
    })),
    categories: categories.map((code) => ({
      code,
      method:
        code === 'OFFICE' && draft.office ? { kind: 'flat-rate', rate: '0.15', base: ['STAFF'] } : { kind: 'real' },
    })),
    actions: draft.actions.map((title, index) => ({
      code: actionCode(index),
      title: { [language]: title },
      kind: 'common',
      lead: codes[0] ?? '',
      partners: codes,
      start,
      end,
    })),
    periods: periodsOf(draft),
    budget,
    funding: draft.partners.flatMap(({ legalStatus }, index) => [
      { partner: partnerCode(index), source: draft.fund === '' ? '–' : draft.fund, kind: 'eu-fund', rate: aid.rate },
      { partner: partnerCode(index), source: '–', kind: `own-${legalStatus}`, rate: aid.rest },
    ]),
    sharedCosts: [],
    rules: {
      profile: profiles[draft.kind],
      vat: 'eligible-if-not-recoverable',
      rounding: { funding: 'half-up', flatRate: 'half-up', residual: 'largest-remainder' },
      exchangeRate: 'submission-month',
      flexibility:
        draft.flexibility === '0'
          ? []
          : [{ level: 'partner-category', maxIncrease: draft.flexibility, compensated: true, approval: 'none' }],
      caps: [],
    },
    governance: { committees: [], meetings: [], contacts: [] },
  };
}

/** "80" is a rate of 0.8 and leaves 0.2, both exact. */
function share(percent: string): { rate: string; rest: string } {
  const text = plainAmount(percent);
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 100)) return { rate: percent, rest: '0' };
  const hundredths = Math.round(value * 100);
  return { rate: fraction(hundredths), rest: fraction(10_000 - hundredths) };
}

function fraction(hundredths: number): string {
  return formatDecimal({ units: BigInt(hundredths), scale: 4 });
}

function periodsOf({
  start,
  end,
  months,
}: Draft): { code: string; start: Day; end: Day; reportDue: Day; claimDue: Day }[] {
  if (!isDay(start) || !isDay(end) || end <= start) return [];
  const periods = [];
  for (let from = start, index = 1; from <= end && index <= 60; index++) {
    const next = addMonths(start, months * index);
    const last = addDays(next, -1);
    const until = last < end ? last : end;
    periods.push({
      code: `R${index}`,
      start: from,
      end: until,
      reportDue: addDays(until, 31),
      claimDue: addDays(until, 90),
    });
    from = next;
  }
  return periods;
}

/** An acronym as a code: letters, digits and hyphens. */
export function projectId(acronym: string): string {
  return acronym
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
}
