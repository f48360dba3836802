/** Schema of the agreement file (JSON, `accord/agreement@1`). Unknown keys are rejected with their path. */
import * as z from 'zod';
import {
  actionKinds,
  approvals,
  budgetStates,
  capBases,
  categoryCodes,
  clauseCodes,
  committeeKinds,
  documentTypes,
  exchangeRatePolicies,
  flexibilityLevels,
  fundingKinds,
  keyMethods,
  legalStatuses,
  linkKinds,
  meetingModes,
  memberRoles,
  optionalColumns,
  partnerRoles,
  projectKinds,
  recoveries,
  residuals,
  roundings,
  settlements,
  sharedCostModes,
  vatRegimes,
  vatRules,
} from '../names';
import {
  amount,
  as,
  atMost,
  code,
  count,
  currency,
  day,
  exchangeRate,
  filled,
  filledList,
  increase,
  language,
  line,
  list,
  month,
  positiveAmount,
  rate,
  share,
  text,
} from './atoms';
import { mostDays, mostHours, mostInstalments, mostMonths, mostPopulation, mostVersions } from './bounds';
import { changing } from './changing';
import { method } from './methods';

export const agreementSchemaName = 'accord/agreement@1';

export type Text = z.infer<typeof text>;

const eligibility = z.strictObject({
  incurredFrom: day,
  incurredTo: day,
  paidBy: day,
  claimBy: day,
  exceptions: z
    .array(
      z.strictObject({
        categories: z.array(z.enum(categoryCodes)).min(1).optional(),
        documentTypes: z.array(z.enum(documentTypes)).min(1).optional(),
        paidBy: day,
      }),
    )
    .optional(),
});

const partner = z.strictObject({
  code,
  name: filled,
  role: z.enum(partnerRoles),
  country: z.string().regex(/^[A-Z]{2}$/, as('country')),
  language,
  currency: changing(currency),
  legalStatus: z.enum(legalStatuses),
  vat: z.enum(vatRegimes),
  vatNonRecoverableShare: changing(share).optional(),
  managingAuthority: filled.optional(),
  taxId: filled.optional(),
  population: count(mostPopulation).optional(),
  overrides: z
    .strictObject({
      eligibility: eligibility.partial().optional(),
      methods: z.partialRecord(z.enum(categoryCodes), method).optional(),
      vat: z.enum(vatRules).optional(),
      exchangeRate: z.enum(exchangeRatePolicies).optional(),
      dossierNo: filled.optional(),
    })
    .optional(),
});

const action = z.strictObject({
  code,
  title: text,
  kind: z.enum(actionKinds),
  lead: code,
  partners: z.array(code).min(1),
  start: day,
  end: day,
  tasks: list(
    z.strictObject({
      code,
      title: text,
      responsible: code,
      contributors: z.array(code),
      start: day,
      end: day,
      /** Tasks that must be finished first: links finish-start without days between. */
      dependsOn: z.array(code).optional(),
      links: z
        .array(
          z.strictObject({
            /** The task before. */
            after: code,
            kind: z.enum(linkKinds),
            /** Calendar days between; negative where they may overlap. */
            lag: z.number().int().min(-mostDays, as('too-large')).max(mostDays, as('too-large')).optional(),
          }),
        )
        .optional(),
      milestone: z.boolean().optional(),
      /** The share that is done: running data. */
      progress: share.optional(),
    }),
  ).optional(),
  deliverables: z.array(z.strictObject({ code, title: text, due: day })).optional(),
});

const funding = z
  .strictObject({
    partner: code,
    source: filled,
    kind: z.enum(fundingKinds),
    rate: share.optional(),
    amount: amount.optional(),
  })
  .refine((source) => (source.rate === undefined) !== (source.amount === undefined), as('rate-or-amount'));

const sharedCost = z.strictObject({
  code,
  title: text,
  action: code,
  category: z.enum(categoryCodes),
  payer: code,
  mode: z.enum(sharedCostModes),
  amount,
  key: z.strictObject({ method: z.enum(keyMethods), weights: z.record(z.string(), rate).optional() }),
  settlement: z.enum(settlements).optional(),
});

const rules = z.strictObject({
  profile: code,
  vat: z.enum(vatRules),
  rounding: z.strictObject({
    funding: z.enum(roundings),
    flatRate: z.enum(roundings),
    residual: z.enum(residuals),
  }),
  exchangeRate: z.enum(exchangeRatePolicies),
  flexibility: z.array(
    z
      .strictObject({
        level: z.enum(flexibilityLevels),
        maxIncrease: increase.optional(),
        maxAmount: positiveAmount.optional(),
        since: z.enum(budgetStates).optional(),
        compensated: z.boolean(),
        approval: z.enum(approvals),
      })
      .refine((tier) => tier.maxIncrease !== undefined || tier.maxAmount !== undefined, as('increase-or-amount')),
  ),
  caps: z.array(
    z
      .strictObject({
        code,
        share,
        of: z.enum(capBases),
        categories: z.array(z.enum(categoryCodes)).min(1).optional(),
        partners: z.array(code).min(1).optional(),
        source: filled.optional(),
      })
      .refine(
        ({ categories, partners, source }) =>
          [categories, partners, source].filter((one) => one !== undefined).length === 1,
        as('cap-on-one'),
      ),
  ),
  maximumRate: z.strictObject({ share, of: z.enum(['total', 'public']), source: filled }).optional(),
  claims: z
    .strictObject({
      /** The most claims before the balance, advances apart. */
      maxInstalments: count(mostInstalments).optional(),
      /** The most of its agreed amount that is paid of a source before the balance, advances included. */
      shareBeforeBalance: share.optional(),
      recovery: z.enum(recoveries).optional(),
    })
    .optional(),
  /** Days within which a partner's money is passed on to it. */
  transferWithinDays: count(mostDays).optional(),
  communicationEveryMonths: count(mostMonths).optional(),
  procurement: z.array(z.strictObject({ from: positiveAmount, need: text })).optional(),
  /** The most hours of one person in a calendar year. */
  hoursPerYear: z
    .union([rate, count(mostHours)])
    .refine((hours) => Number(hours) <= mostHours, atMost('too-large', mostHours))
    .optional(),
});

const governance = z.strictObject({
  committees: z.array(
    z.strictObject({
      code,
      title: text,
      kind: z.enum(committeeKinds),
      partner: code.optional(),
      members: z.array(z.strictObject({ partner: code, role: z.enum(memberRoles), name: filled.optional() })),
      everyMonths: count(mostMonths).optional(),
    }),
  ),
  meetings: z.array(
    z.strictObject({
      code: code.optional(),
      date: day,
      committee: code,
      place: filled.optional(),
      mode: z.enum(meetingModes),
      agenda: text.optional(),
      held: z.boolean().optional(),
      minutes: filled.optional(),
    }),
  ),
  contacts: z.array(
    z.strictObject({
      partner: code,
      name: filled,
      role: filled,
      email: filled.optional(),
      phone: filled.optional(),
      channel: filled.optional(),
      share: share.optional(),
    }),
  ),
});

const indicator = z.strictObject({ code, title: text, unit: text, target: positiveAmount, partner: code.optional() });

/** What the partnership tells, at home or together. Dates and proofs are running data, see `fingerprint`. */
const communication = z.strictObject({
  code,
  partner: code,
  title: text,
  audience: text,
  channel: text,
  date: day,
  proof: filled.optional(),
});

const signature = z.strictObject({ partner: code, name: filled, function: filled, date: day });

/** Its key, or its English header: people know the headers. */
const optionalColumn = z.preprocess(
  (given) => optionalColumns.find((key) => key.toLowerCase() === lettersOf(given)) ?? given,
  z.enum(optionalColumns),
);

function lettersOf(given: unknown): string {
  return typeof given === 'string' ? given.toLowerCase().replace(/[^a-z]/g, '') : '';
}

export const agreementSchema = z.strictObject({
  schema: z.literal(agreementSchemaName),
  project: z.strictObject({
    id: code,
    acronym: filled,
    title: text,
    kind: z.enum(projectKinds),
    programme: filled,
    fund: filled,
    currency,
    language,
    start: day,
    end: day,
    eligibility,
  }),
  version: z.strictObject({ number: count(mostVersions), date: day, reason: filled }),
  partners: z.array(partner).min(1),
  categories: z.array(z.strictObject({ code: z.enum(categoryCodes), method })).min(1),
  actions: filledList(action),
  periods: z.array(z.strictObject({ code, start: day, end: day, reportDue: day, claimDue: day })).min(1),
  budget: filledList(
    z.strictObject({
      partner: code,
      action: code,
      category: z.enum(categoryCodes),
      amount,
      deliverable: code.optional(),
      period: code.optional(),
      label: line.optional(),
    }),
  ),
  statedTotal: amount.optional(),
  opening: list(
    z.strictObject({
      partner: code,
      action: code,
      category: z.enum(categoryCodes),
      declared: amount,
      certified: amount.optional(),
      paid: amount,
    }),
  ).optional(),
  funding: list(funding),
  sharedCosts: list(sharedCost),
  rules,
  rates: list(z.strictObject({ currency, month, rate: exchangeRate, source: filled })).optional(),
  governance,
  indicators: list(indicator).optional(),
  communication: list(communication).optional(),
  clauses: z.partialRecord(z.enum(clauseCodes), text).optional(),
  signatures: list(signature).optional(),
  columns: z.array(optionalColumn).optional(),
});

export type Agreement = z.infer<typeof agreementSchema>;
export type Partner = Agreement['partners'][number];
export type Action = Agreement['actions'][number];
export type Period = Agreement['periods'][number];
export type Method = Agreement['categories'][number]['method'];
export type FlatRateMethod = Extract<Method, { kind: 'flat-rate' }>;
export type UnitCostMethod = Extract<Method, { kind: 'unit-cost' }>;
export type SharedCost = Agreement['sharedCosts'][number];
export type FundingSource = Agreement['funding'][number];
export type PaymentException = NonNullable<Agreement['project']['eligibility']['exceptions']>[number];
export type Eligibility = Agreement['project']['eligibility'];
export type Cap = Agreement['rules']['caps'][number];
export type Flexibility = Agreement['rules']['flexibility'][number];
export type Task = NonNullable<Action['tasks']>[number];
export type Deliverable = NonNullable<Action['deliverables']>[number];
