/** Any agreement: everything that the schema knows, in any combination that it accepts. */
import fc from 'fast-check';
import { checkAgreement } from '../../src/core/agreement/parse';
import type { Agreement } from '../../src/core/agreement/schema';
import { addDays, addMonths, type Day } from '../../src/core/days';
import * as names from '../../src/core/names';

const languages = ['fr', 'pt', 'en'] as const;
const start = '2026-03-01' as Day;
const someText = fc.constantFrom(
  'Coordination',
  'Marchés de producteurs, été',
  'A; B, C',
  '=1+1',
  '12.5',
  '2026',
  'Título «com» aspas',
  'Two\nlines',
  "l'eau",
  'Ωμέγα',
  'x'.repeat(40),
);
const text = fc.oneof(
  someText,
  fc
    .uniqueArray(fc.constantFrom(...languages), { minLength: 1 })
    .chain((own) =>
      fc.tuple(...own.map(() => someText)).map((texts) => Object.fromEntries(own.map((one, at) => [one, texts[at]!]))),
    ),
);
const cents = fc.integer({ min: 0, max: 9_999_999 }).map((units) => (units / 100).toFixed(2));
const amount = fc.oneof(cents, fc.integer({ min: 1, max: 50_000 }).map(String));
const share = fc.constantFrom('0.8', '0.80', '0.15', '0.125', '1', '0.333333', '0');
const one = <T>(values: readonly T[]) => fc.constantFrom(...values);
const some = <T>(values: readonly T[], minLength = 1) => fc.uniqueArray(one(values), { minLength, maxLength: 3 });
const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays(start, days));
const span = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 })).map(([from, length]) => ({
  start: addDays(start, from),
  end: addDays(start, from + length),
}));
const codes = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
const changing = <T extends string>(value: fc.Arbitrary<T>) =>
  fc.oneof(
    value,
    fc
      .array(value, { minLength: 1, maxLength: 3 })
      .map((values) => values.map((each, index) => ({ from: addMonths(start, 3 * index), value: each }))),
  );
const method = fc.oneof(
  fc.record({ kind: fc.constant('real' as const) }),
  fc.record(
    {
      kind: fc.constant('flat-rate' as const),
      rate: share,
      base: some(['STAFF'] as const),
      covers: some(names.categoryCodes),
    },
    { requiredKeys: ['kind', 'rate', 'base'] },
  ),
  fc.record(
    {
      kind: fc.constant('unit-cost' as const),
      unit: one(names.units),
      label: text,
      amount: changing(cents),
      currency: one(['EUR', 'BGN'] as const),
    },
    { requiredKeys: ['kind', 'unit', 'amount'] },
  ),
  fc.record({ kind: fc.constant('lump-sum' as const), amount }),
);

/** Agreements that the schema accepts. */
export function randomAgreement(): fc.Arbitrary<Agreement> {
  return fc
    .record({ partners: fc.integer({ min: 1, max: 5 }), actions: fc.integer({ min: 1, max: 4 }) })
    .chain((counts) => agreementWith(codes('P', counts.partners), codes('WP', counts.actions)))
    .map((draft) => checkAgreement(JSON.parse(JSON.stringify(draft))));
}

function agreementWith(partners: readonly string[], actions: readonly string[]) {
  const categories = names.categoryCodes;
  const committees = ['COPIL', 'LOCAL'] as const;
  const exception = fc.record(
    { categories: some(categories), documentTypes: some(names.documentTypes), paidBy: day },
    { requiredKeys: ['paidBy'] },
  );
  const overrides = fc.record(
    {
      eligibility: fc.record(
        { paidBy: fc.constant(addDays(start, 790)), exceptions: fc.array(exception, { minLength: 1, maxLength: 2 }) },
        { requiredKeys: ['paidBy'] },
      ),
      methods: fc.dictionary(one(categories), method, { minKeys: 1, maxKeys: 2 }),
      vat: one(names.vatRules),
      exchangeRate: one(names.exchangeRatePolicies),
      dossierNo: someText,
    },
    { requiredKeys: [] },
  );
  const partner = (code: string, index: number) =>
    fc.record(
      {
        code: fc.constant(code),
        name: someText,
        role: index === 0 ? fc.constant('lead' as const) : one(['partner', 'associated'] as const),
        country: one(['FR', 'PT', 'XX'] as const),
        language: one(['fr', 'pt', 'el'] as const),
        currency: changing(one(['EUR', 'BGN'] as const)),
        legalStatus: one(names.legalStatuses),
        vat: one(names.vatRegimes),
        vatNonRecoverableShare: changing(share),
        managingAuthority: someText,
        taxId: someText,
        population: fc.integer({ min: 1, max: 100_000 }),
        overrides,
      },
      {
        requiredKeys: ['code', 'name', 'role', 'country', 'language', 'currency', 'legalStatus', 'vat'],
      },
    );
  const task = (code: string) =>
    fc
      .record(
        {
          code: fc.constant(code),
          title: text,
          responsible: one(partners),
          contributors: some(partners, 0),
          span,
          milestone: fc.constant(true),
          progress: share,
        },
        { requiredKeys: ['code', 'title', 'responsible', 'contributors', 'span'] },
      )
      .map(({ span: dates, ...rest }) => ({ ...rest, ...dates }));
  const linksTo = (after: string) =>
    fc.array(
      fc.record(
        { after: fc.constant(after), kind: one(names.linkKinds), lag: fc.integer({ min: -40, max: 40 }) },
        { requiredKeys: ['after', 'kind'] },
      ),
      { maxLength: 2 },
    );
  const action = (code: string) =>
    fc
      .record(
        {
          code: fc.constant(code),
          title: text,
          kind: one(names.actionKinds),
          lead: one(partners),
          partners: some(partners),
          span,
          tasks: fc
            .tuple(task(`${code}.T1`), task(`${code}.T2`), task(`${code}.T3`), linksTo(`${code}.T2`))
            .map(([a, b, c, links]) => [
              a,
              { ...b, dependsOn: [a.code] },
              { ...c, ...(links.length > 0 ? { links } : {}) },
            ]),
          deliverables: fc.record({ code: fc.constant(`${code}.D1`), title: text, due: day }).map((only) => [only]),
        },
        { requiredKeys: ['code', 'title', 'kind', 'lead', 'partners', 'span'] },
      )
      .map(({ span: dates, ...rest }) => ({ ...rest, ...dates }));
  const line = fc.record(
    {
      partner: one(partners),
      action: one(actions),
      category: one(categories),
      amount,
      period: one(['R1', 'R2'] as const),
      label: someText,
    },
    { requiredKeys: ['partner', 'action', 'category', 'amount'] },
  );
  const listed = fc
    .tuple(...categories.map(() => method))
    .map((methods) => categories.map((code, index) => ({ code, method: methods[index]! })));
  return fc.record(
    {
      schema: fc.constant('accord/agreement@1'),
      project: fc.record({
        id: fc.constant('random-1'),
        acronym: someText,
        title: text,
        kind: one(names.projectKinds),
        programme: someText,
        fund: someText,
        currency: one(['EUR', 'CZK'] as const),
        language: one(languages),
        start: fc.constant(start),
        end: fc.constant(addDays(start, 730)),
        eligibility: fc.record(
          {
            incurredFrom: fc.constant(start),
            incurredTo: fc.constant(addDays(start, 730)),
            paidBy: fc.constant(addDays(start, 800)),
            claimBy: fc.constant(addDays(start, 900)),
            exceptions: fc.array(exception, { minLength: 1, maxLength: 2 }),
          },
          { requiredKeys: ['incurredFrom', 'incurredTo', 'paidBy', 'claimBy'] },
        ),
      }),
      version: fc.record({ number: fc.integer({ min: 1, max: 9 }), date: day, reason: someText }),
      partners: fc.tuple(...partners.map(partner)),
      categories: listed,
      actions: fc.tuple(...actions.map(action)),
      periods: fc.constant([
        { code: 'R1', start, end: addDays(start, 180), reportDue: addDays(start, 210), claimDue: addDays(start, 240) },
        {
          code: 'R2',
          start: addDays(start, 181),
          end: addDays(start, 730),
          reportDue: addDays(start, 760),
          claimDue: addDays(start, 790),
        },
      ]),
      budget: fc.array(line, { minLength: 1, maxLength: 12 }),
      statedTotal: amount,
      opening: fc.array(
        fc.record(
          {
            partner: one(partners),
            action: one(actions),
            category: one(categories),
            declared: cents,
            certified: cents,
            paid: cents,
          },
          { requiredKeys: ['partner', 'action', 'category', 'declared', 'paid'] },
        ),
        { minLength: 1, maxLength: 4 },
      ),
      funding: fc.array(
        fc
          .tuple(one(partners), someText, one(names.fundingKinds), share, amount, fc.boolean())
          .map(([own, source, kind, rate, fixed, byRate]) => ({
            partner: own,
            source,
            kind,
            ...(byRate ? { rate } : { amount: fixed }),
          })),
        { maxLength: 8 },
      ),
      sharedCosts: fc
        .array(
          fc.record(
            {
              title: text,
              action: one(actions),
              category: one(categories),
              payer: one(partners),
              mode: one(names.sharedCostModes),
              amount,
              key: fc.oneof(
                fc.record({ method: one(['equal', 'budget', 'population'] as const) }),
                fc
                  .tuple(one(['fixed', 'days'] as const), fc.tuple(...partners.map(() => share)))
                  .map(([kind, weights]) => ({
                    method: kind,
                    weights: Object.fromEntries(partners.map((code, index) => [code, weights[index]!])),
                  })),
              ),
              settlement: one(names.settlements),
            },
            { requiredKeys: ['title', 'action', 'category', 'payer', 'mode', 'amount', 'key'] },
          ),
          { maxLength: 3 },
        )
        .map((costs) => costs.map((cost, index) => ({ code: `C${index + 1}`, ...cost }))),
      rules: rulesWith(partners),
      governance: fc.record({
        committees: fc.tuple(
          ...committees.map((code) =>
            fc.record(
              {
                code: fc.constant(code),
                title: text,
                kind: one(names.committeeKinds),
                partner: one(partners),
                members: fc.array(
                  fc.record(
                    { partner: one(partners), role: one(names.memberRoles), name: someText },
                    { requiredKeys: ['partner', 'role'] },
                  ),
                  { maxLength: 3 },
                ),
                everyMonths: fc.integer({ min: 1, max: 12 }),
              },
              { requiredKeys: ['code', 'title', 'kind', 'members'] },
            ),
          ),
        ),
        meetings: fc.constant([]),
        contacts: fc.array(
          fc.record(
            { partner: one(partners), name: someText, role: someText, email: someText, share },
            { requiredKeys: ['partner', 'name', 'role'] },
          ),
          { maxLength: 2 },
        ),
      }),
      indicators: fc.record({ title: text, unit: text, target: cents }).map((only) => [{ code: 'I1', ...only }]),
      communication: fc
        .record({ partner: one(partners), title: text, audience: text, channel: text, date: day })
        .map((only) => [{ code: 'K1', ...only }]),
      clauses: fc.dictionary(one(names.clauseCodes), text, { minKeys: 1, maxKeys: 4 }),
      signatures: fc
        .record({ partner: one(partners), name: someText, function: someText, date: day })
        .map((only) => [only]),
      columns: some(names.optionalColumns),
    },
    {
      requiredKeys: [
        'schema',
        'project',
        'version',
        'partners',
        'categories',
        'actions',
        'periods',
        'budget',
        'funding',
        'sharedCosts',
        'rules',
        'governance',
      ],
    },
  );
}

function rulesWith(partners: readonly string[]) {
  return fc.record(
    {
      profile: one(['generic', 'leader-fr-2023', 'my-region'] as const),
      vat: one(names.vatRules),
      rounding: fc.record({
        funding: one(names.roundings),
        flatRate: one(names.roundings),
        residual: one(names.residuals),
      }),
      exchangeRate: one(names.exchangeRatePolicies),
      flexibility: fc.array(
        fc.record(
          {
            level: one(names.flexibilityLevels),
            maxIncrease: share,
            maxAmount: cents,
            since: one(names.budgetStates),
            compensated: fc.boolean(),
            approval: one(names.approvals),
          },
          { requiredKeys: ['level', 'maxIncrease', 'compensated', 'approval'] },
        ),
        { maxLength: 4 },
      ),
      caps: fc.constantFrom(
        [],
        [
          { code: 'CAP1', share: '0.10', of: 'total' as const, categories: ['EQUIPMENT' as const] },
          { code: 'CAP2', share: '0.5', of: 'direct' as const, partners: [...partners] },
        ],
      ),
      claims: fc.record(
        { maxInstalments: fc.integer({ min: 1, max: 5 }), shareBeforeBalance: share, recovery: one(names.recoveries) },
        { requiredKeys: ['recovery'] },
      ),
      transferWithinDays: fc.integer({ min: 1, max: 90 }),
      procurement: fc.record({ from: cents, need: text }).map((only) => [only]),
      hoursPerYear: fc.constantFrom('1720', 1720, '1500.5'),
    },
    { requiredKeys: ['profile', 'vat', 'rounding', 'exchangeRate', 'flexibility', 'caps'] },
  );
}
