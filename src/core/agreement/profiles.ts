/**
 * Rule profiles: what programmes are known to allow, as dated data with sources. They inform the agreement's check; the
 * agreement itself decides. `check` marks facts based on the documents of one region or programme.
 */
import * as z from 'zod';
import {
  categoryCodes,
  exchangeRatePolicies,
  flexibilityLevels,
  fundingKinds,
  profileIds,
  projectKinds,
  vatRules,
} from '../names';
import { isDay } from '../days';
import generic from './profiles/generic.json';
import interreg from './profiles/interreg-2021.json';
import interregIpa from './profiles/interreg-ipa-2021.json';
import interregNext from './profiles/interreg-next-2021.json';
import leader from './profiles/leader-fr-2023.json';

const rate = z.string().regex(/^\d+(\.\d+)?$/);
const sourced = { source: z.string().min(1), check: z.boolean().optional() };

export const profileSchema = z.strictObject({
  id: z.enum(profileIds),
  /** Date of the last review of its facts. */
  version: z.string().refine(isDay),
  /** What the fund is called, by language. */
  fund: z.record(z.string(), z.string()).optional(),
  /** Regulations of the Union that the funder's forms rest on; none where a fund is not the Union's. */
  legal: z.array(z.strictObject({ regulation: z.string(), articles: z.string() })).optional(),
  /** What a new project begins with; its agreement decides. */
  start: z.strictObject({
    kind: z.strictObject({ oneCountry: z.enum(projectKinds), moreCountries: z.enum(projectKinds) }),
    categories: z.array(z.enum(categoryCodes)),
    /** Categories that begin with the first of their known flat rates. */
    flatRates: z.array(z.enum(categoryCodes)),
    exchangeRate: z.enum(exchangeRatePolicies),
  }),
  /** The highest share of a partner's budget, or of its public money, that these sources may cover together. */
  maximumRates: z.array(
    z.strictObject({ kinds: z.array(z.enum(fundingKinds)), rate, of: z.enum(['total', 'public']), ...sourced }),
  ),
  flatRates: z.array(
    z.strictObject({
      category: z.enum(categoryCodes),
      base: z.array(z.enum(categoryCodes)),
      rate,
      /** A flat rate for all other costs excludes real costs other than staff. */
      excludesRealCosts: z.boolean().optional(),
      ...sourced,
    }),
  ),
  fieldLengths: z.strictObject({ documentNo: z.number(), description: z.number(), ...sourced }).optional(),
  vat: z.strictObject({ rule: z.enum(vatRules), ...sourced }).optional(),
  procurement: z.array(z.strictObject({ from: rate, quotes: z.number(), ...sourced })).optional(),
  flexibility: z.array(
    z.strictObject({ level: z.enum(flexibilityLevels), maxIncrease: rate, compensated: z.boolean(), ...sourced }),
  ),
});

export type Profile = z.infer<typeof profileSchema>;

export const profiles: readonly Profile[] = [
  leader,
  interreg,
  // What programmes with partner countries have of their own; the rest is that of Interreg.
  { ...interreg, ...interregNext },
  { ...interreg, ...interregIpa },
  generic,
].map((data) => profileSchema.parse(data));

export function profileOf(id: string): Profile | undefined {
  return profiles.find((profile) => profile.id === id);
}
