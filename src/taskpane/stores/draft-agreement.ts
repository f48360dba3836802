/** Builds an agreement from the guided form. */
import { addDays, addMonths, isDay, type Day } from '../../core/days';
import { formatDecimal } from '../../core/money';
import { folded } from '../../core/native/codes';
import { budgetLines, plainAmount, type Draft } from './draft';

const profiles: Record<Draft['kind'], string> = {
  'leader-inter-territorial': 'leader-fr-2023',
  'leader-transnational': 'leader-fr-2023',
  interreg: 'interreg-2021',
  other: 'generic',
};
/** The agreement in the form of `accord/agreement@1`. It is invalid as long as the form is incomplete. */
export function agreementOf(draft: Draft, today: Day): unknown {
  const { start, end, language, currency } = draft;
  const codes = draft.partners.map(({ code }) => code);
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
    actions: draft.actions.map(({ code, title }) => ({
      code,
      title: { [language]: title },
      kind: 'common',
      lead: codes[0] ?? '',
      partners: codes,
      start,
      end,
    })),
    periods: periodsOf(draft),
    budget,
    funding: draft.partners.flatMap(({ code, legalStatus }) => [
      { partner: code, source: draft.fund === '' ? '–' : draft.fund, kind: 'eu-fund', rate: aid.rate },
      { partner: code, source: '–', kind: `own-${legalStatus}`, rate: aid.rest },
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

/** A percentage as an exact rate, with the remainder: "80" becomes 0.8 and 0.2. */
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

/** A project id made of the acronym: lower-case letters, digits and hyphens. */
export function projectId(acronym: string): string {
  return folded(acronym)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
}
