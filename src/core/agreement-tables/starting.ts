/** The draft that a new project begins with: what five questions tell, and what its profile usually brings. */
import type { Agreement } from '../agreement/schema';
import { profileOf, type Profile } from '../agreement/profiles';
import { addDays, addMonths, isDay, type Day } from '../days';
import type { CategoryCode, ProfileId } from '../names';
import { folded } from '../native/codes';
import type { Draft } from './draft';

/** The five answers; any text may be empty. */
export interface Start {
  acronym: string;
  language: string;
  profile: ProfileId;
  /** Days as `YYYY-MM-DD`. */
  start: string;
  end: string;
  /** The lead first. */
  partners: readonly StartPartner[];
}

export interface StartPartner {
  name: string;
  /** Two letters. */
  country: string;
}

/** Months in a reporting period. */
const periodLength = 6;
/** A project that ends after more periods has them typed. */
const mostPeriods = 40;
const currency = 'EUR';

/**
 * Everything in it can be changed on its sheets. What nobody can know stays open, so that it is asked for: titles, legal
 * statuses, rates, amounts. `languageIn`: the language of a country, where one is known.
 */
export function startingDraft(given: Start, languageIn: (country: string) => string | undefined): Draft {
  const { acronym, language } = given;
  const profile = profileOf(given.profile);
  const partners = given.partners
    .filter(({ name, country }) => name.trim() !== '' || country !== '')
    .map(({ name, country }, index) => ({
      code: `P${index + 1}`,
      role: index === 0 ? ('lead' as const) : ('partner' as const),
      language: languageIn(country) ?? language,
      currency,
      ...(name.trim() === '' ? {} : { name: name.trim() }),
      ...(country === '' ? {} : { country }),
    }));
  const countries = new Set(partners.flatMap(({ country }) => country ?? []));
  const fund = profile?.fund?.[language] ?? profile?.fund?.en;
  const { kind, exchangeRate } = profile?.start ?? {};
  const id = projectId(acronym);
  const days = isDay(given.start) && isDay(given.end) ? { start: given.start, end: given.end } : undefined;
  return {
    project: {
      ...(acronym.trim() === '' ? {} : { acronym: acronym.trim() }),
      ...(id === '' ? {} : { id }),
      ...(kind ? { kind: countries.size > 1 ? kind.moreCountries : kind.oneCountry } : {}),
      ...(fund === undefined ? {} : { fund }),
      currency,
      language,
      ...(isDay(given.start) ? { start: given.start } : {}),
      ...(isDay(given.end) ? { end: given.end } : {}),
      ...(days ? { eligibility: eligibilityOf(days) } : {}),
    },
    partners,
    categories: profile ? profile.start.categories.map((code) => ({ code, method: methodOf(code, profile) })) : [],
    periods: days ? periodsOf(days) : [],
    funding: fund === undefined ? [] : partners.map(({ code }) => ({ partner: code, source: fund, kind: 'eu-fund' })),
    rules: {
      profile: given.profile,
      vat: profile?.vat?.rule ?? 'eligible-if-not-recoverable',
      rounding: { funding: 'half-up', flatRate: 'half-up', residual: 'largest-remainder' },
      ...(exchangeRate ? { exchangeRate } : {}),
    },
  };
}

/** A project's id made of its acronym: lower-case letters, digits and hyphens. */
export function projectId(acronym: string): string {
  return folded(acronym)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
}

function methodOf(code: CategoryCode, { start, flatRates }: Profile) {
  const known = start.flatRates.includes(code) ? flatRates.find(({ category }) => category === code) : undefined;
  return known ? { kind: 'flat-rate' as const, rate: known.rate, base: known.base } : { kind: 'real' as const };
}

interface Days {
  start: Day;
  end: Day;
}

function eligibilityOf({ start, end }: Days) {
  return { incurredFrom: start, incurredTo: end, paidBy: addMonths(end, 2), claimBy: addMonths(end, 3) };
}

function periodsOf({ start, end }: Days): Agreement['periods'] {
  const periods: Agreement['periods'] = [];
  for (let from = start; from <= end && periods.length < mostPeriods;) {
    const code = `R${periods.length + 1}`;
    const next = addMonths(start, periodLength * (periods.length + 1));
    const last = addDays(next, -1);
    const until = last < end ? last : end;
    periods.push({ code, start: from, end: until, reportDue: addMonths(until, 1), claimDue: addMonths(until, 3) });
    from = next;
  }
  return periods;
}
