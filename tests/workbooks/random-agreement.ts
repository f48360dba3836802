/** Random agreements: 1 to 12 partners, 1 to 20 actions, every method, codes that look like numbers. */
import { checkAgreement } from '../../src/core/agreement/parse';
import type { Agreement, Method } from '../../src/core/agreement/schema';
import { addDays, type Day } from '../../src/core/days';
import {
  categoryCodes,
  incomeCategory,
  keyMethods,
  type LinkKind,
  settlements,
  sharedCostModes,
  type CategoryCode,
} from '../../src/core/names';
import { chanceOf, moneyText, pick, upTo, type Chance } from './chance';

const start = '2026-01-01' as Day;
const actionCodes = [
  ...['1', '1.1', '1.10', '2-1', 'A1', 'A10', 'WP.3', '1E5', '007', '7', 'B', 'C-2'],
  ...['TRUE', 'E1', '2.0', '-3', '.5', 'a.b', '1-2', 'Z99'],
];
const names = [
  "Société de l'Étang & fils",
  "Groupement d'Action Locale de l'Île d'Oléron",
  'Δήμος',
  'Município "São João"',
  'Shortname',
];

/** One seed in twelve has the largest shapes; most projects are small. */
export function randomAgreement(seed: number): Agreement {
  const chance = chanceOf(seed * 7919);
  const large = seed % 12 === 0;
  const currency = pick(chance, ['EUR', 'EUR', 'EUR', 'JPY', 'TND', 'GBP']);
  const codes = Array.from({ length: large ? 12 : upTo(chance, 6) }, (_, index) => `P${index + 1}`);
  const categories = randomCategories(chance, currency);
  const actions = actionCodes
    .slice(0, large ? 20 : 1 + upTo(chance, 8) - Number(chance() < 0.2))
    .map((code, index) => withLinks(randomAction(chance, code, codes), index));
  return checkAgreement({
    schema: 'accord/agreement@1',
    project: {
      id: `random-${seed}`,
      acronym: pick(chance, ['RANDOM', 'A & B', "L'Étape"]),
      title: pick(chance, ['Random', { fr: 'Un titre', en: 'A title', pt: 'Um título' }]),
      kind: 'other',
      programme: 'Programme',
      fund: 'Fund',
      currency,
      language: 'en',
      start,
      end: '2027-12-31',
      eligibility: {
        incurredFrom: start,
        incurredTo: '2027-06-30',
        paidBy: '2027-07-20',
        claimBy: '2028-03-31',
        ...(seed % 3 === 0
          ? {
              exceptions: [
                { categories: ['STAFF'], documentTypes: ['payslip', 'invoice'], paidBy: '2027-08-10' },
                { documentTypes: ['receipt'], paidBy: '2027-08-31' },
              ],
            }
          : {}),
      },
    },
    version: { number: 1, date: start, reason: 'Signed' },
    partners: codes.map((code, index) => randomPartner(chance, code, index, currency, categories)),
    categories,
    actions,
    periods: randomPeriods(chance),
    budget: randomBudget(chance, currency, codes, actions, categories),
    ...(chance() < 0.5 ? { opening: randomOpening(chance, currency, categories) } : {}),
    funding: randomFunding(chance, codes),
    sharedCosts: randomSharedCosts(chance, currency, codes, actions, categories),
    rules: randomRules(chance),
    governance: randomGovernance(chance, codes),
  });
}

function randomPartner(
  chance: Chance,
  code: string,
  index: number,
  currency: string,
  categories: readonly { code: CategoryCode }[],
): object {
  const overridden = chance() < 0.15 && categories.some((category) => category.code === 'OFFICE');
  return {
    code,
    name: pick(chance, names),
    role: index === 0 ? 'lead' : 'partner',
    country: pick(chance, ['FR', 'PT', 'GR']),
    language: pick(chance, ['fr', 'en', 'pt']),
    currency: chance() < 0.2 ? changingCurrency(currency) : pick(chance, [currency, currency, 'USD']),
    legalStatus: pick(chance, ['public', 'private']),
    vat: 'not-recoverable',
    population: Math.floor(chance() * 90_000) + 1,
    ...(overridden ? { overrides: { methods: { OFFICE: { kind: 'real' } } } } : {}),
  };
}

/** In the middle of a period, so that neither its start nor its end decides. */
function changingCurrency(currency: string): object {
  return [
    { from: '2026-01-01', value: 'USD' },
    { from: '2026-11-15', value: currency },
  ];
}

function randomCategories(chance: Chance, currency: string): { code: CategoryCode; method: Method }[] {
  const methods: Partial<Record<CategoryCode, () => Method>> = {
    OFFICE: () =>
      chance() < 0.8
        ? {
            kind: 'flat-rate',
            rate: pick(chance, ['0.15', '0.07', '0.1234', '0.25']),
            base: pick<CategoryCode[]>(chance, [['STAFF'], ['STAFF', 'EXTERNAL']]),
          }
        : { kind: 'real' },
    TRAVEL: () => (chance() < 0.4 ? { kind: 'flat-rate', rate: '0.05', base: ['STAFF', 'OFFICE'] } : { kind: 'real' }),
    EQUIPMENT: () =>
      chance() < 0.3 ? { kind: 'lump-sum', amount: moneyText(chance, currency, 20_000) } : { kind: 'real' },
    WORKS: () =>
      chance() < 0.3 ? { kind: 'unit-cost', unit: 'day', amount: moneyText(chance, currency, 900) } : { kind: 'real' },
    OTHER: () => (chance() < 0.2 ? { kind: 'flat-rate', rate: '0.4', base: ['STAFF'] } : { kind: 'real' }),
  };
  const codes: CategoryCode[] = categoryCodes.filter((code) => code !== incomeCategory).slice(0, 3 + upTo(chance, 5));
  // Some projects earn something: their income has a category of its own.
  const earns: CategoryCode[] = chance() < 0.4 ? [incomeCategory] : [];
  return [...codes, ...earns].map((code) => ({
    code,
    method: methods[code]?.() ?? { kind: 'real' },
  }));
}

/** Tasks wait for those of the action before, in every way. */
function withLinks(action: ReturnType<typeof randomAction>, index: number): ReturnType<typeof randomAction> {
  const before = `T${actionCodes[index - 1] ?? ''}`;
  const link = (kind: LinkKind, lag: number) => ({ links: [{ after: before, kind, lag }] });
  const ways = [{}, { dependsOn: [before] }, link('start-start', 30), link('finish-finish', -10)];
  const way = index === 0 ? {} : ways[index % ways.length];
  return { ...action, tasks: action.tasks.map((task) => ({ ...task, ...way, progress: String(index / 20) })) };
}

function randomAction(chance: Chance, code: string, codes: readonly string[]) {
  return {
    code,
    title: pick(chance, [
      'Action',
      { fr: "Une action de l'accord au titre assez long pour passer à la ligne", en: 'Action "quoted"' },
    ]),
    kind: pick(chance, ['common', 'local', 'coordination', 'communication']),
    lead: 'P1',
    partners: codes,
    start: addDays(start, Math.floor(chance() * 200)),
    end: addDays(start, 300 + Math.floor(chance() * 400)),
    tasks: [
      { code: `T${code}`, title: 'Task', responsible: 'P1', contributors: codes.slice(1), start, end: '2026-12-31' },
    ],
    ...(chance() < 0.3 ? { deliverables: [{ code: `D${code}`, title: 'Map', due: '2026-11-30' }] } : {}),
  };
}

function randomPeriods(chance: Chance): object[] {
  return Array.from({ length: upTo(chance, 4) }, (_, index) => ({
    code: pick(chance, [`S${index + 1}`, `${index + 1}`]),
    start: addDays(start, index * 180),
    end: addDays(start, index * 180 + 179),
    reportDue: addDays(start, index * 180 + 210),
    claimDue: addDays(start, index * 180 + 240),
  }));
}

function randomBudget(
  chance: Chance,
  currency: string,
  codes: readonly string[],
  actions: readonly { code: string }[],
  categories: readonly { code: CategoryCode }[],
): object[] {
  const few = codes.length > 6 ? 0.15 : 0.5;
  const lines = codes.flatMap((partner) =>
    actions.flatMap(({ code: action }) =>
      categories.flatMap(({ code: category }) =>
        chance() < (category === incomeCategory ? few / 20 : few)
          ? [{ partner, action, category, amount: moneyText(chance, currency, 90_000) }]
          : [],
      ),
    ),
  );
  const first = { partner: 'P1', action: '1', category: 'STAFF', amount: moneyText(chance, currency, 900_000_000) };
  return [
    first,
    ...lines.filter((line) => !(line.partner === 'P1' && line.action === '1' && line.category === 'STAFF')),
  ];
}

/** Staff and the office costs claimed on it, and income: certified in part, not at all, or not decided. */
function randomOpening(chance: Chance, currency: string, categories: readonly { code: CategoryCode }[]): object[] {
  const declared = moneyText(chance, currency, 9_000);
  const costs = ['STAFF', 'STAFF', 'OFFICE'].slice(0, upTo(chance, 3)).map((category) => ({
    ...{ partner: 'P1', action: '1', category, declared, paid: '0' },
    ...pick(chance, [{}, { certified: '0' }, { certified: declared }]),
  }));
  const earned = { partner: 'P1', action: '1', category: incomeCategory, declared: `-${declared}`, paid: '0' };
  return [...costs, ...(categories.some(({ code }) => code === incomeCategory) && chance() < 0.5 ? [earned] : [])];
}

function randomFunding(chance: Chance, codes: readonly string[]): object[] {
  return codes.flatMap((partner) => {
    const rate = pick(chance, ['0.8', '0.8', '0.65']);
    return [
      { partner, source: 'Fund', kind: 'eu-fund', rate },
      { partner, source: 'Own', kind: 'own-public', rate: rate === '0.8' ? '0.2' : '0.35' },
    ];
  });
}

function randomSharedCosts(
  chance: Chance,
  currency: string,
  codes: readonly string[],
  actions: readonly { code: string }[],
  categories: readonly { code: CategoryCode }[],
): object[] {
  return Array.from({ length: Math.floor(chance() * 4) }, (_, index) => {
    const method = pick(chance, keyMethods);
    const weighted = method === 'fixed' || method === 'days';
    return {
      code: `SC${index + 1}`,
      title: 'Shared',
      action: pick(chance, actions).code,
      category: pick(chance, categories).code,
      payer: pick(chance, codes),
      mode: pick(chance, sharedCostModes),
      amount: moneyText(chance, currency, 30_000),
      key: {
        method,
        ...(weighted ? { weights: Object.fromEntries(codes.map((code) => [code, weight(chance, method)])) } : {}),
      },
      settlement: pick(chance, settlements),
    };
  });
}

function weight(chance: Chance, method: string): string {
  return method === 'days' ? String(upTo(chance, 200)) : (chance() + 0.01).toFixed(4);
}

function randomGovernance(chance: Chance, codes: readonly string[]): object {
  const some = chance() < 0.4;
  return {
    committees: some
      ? [
          {
            code: 'CP',
            title: { fr: 'Comité de pilotage', en: 'Steering committee' },
            kind: 'partnership',
            everyMonths: 6,
            members: codes.map((partner) => ({ partner, role: 'elected', name: "Jeanne d'Arc" })),
          },
        ]
      : [],
    meetings: some ? [{ date: '2026-05-04', committee: 'CP', place: "L'Étang", mode: 'in-person' }] : [],
    contacts: some
      ? [{ partner: 'P1', name: "Maria d'Almeida e Vasconcelos", role: 'Coordenadora', email: 'm@example.org' }]
      : [],
  };
}

function randomRules(chance: Chance): object {
  return {
    profile: 'generic',
    vat: 'eligible',
    rounding: {
      funding: pick(chance, ['floor', 'half-up']),
      flatRate: pick(chance, ['floor', 'half-up']),
      residual: pick(chance, ['largest-remainder', 'lead', 'last']),
    },
    exchangeRate: 'payment-month',
    flexibility:
      chance() < 0.5
        ? [
            {
              level: pick(chance, ['partner-category', 'category', 'partner']),
              ...pick(chance, [
                { maxIncrease: '0.10' },
                { maxAmount: '900' },
                { maxIncrease: '0.10', maxAmount: '900' },
              ]),
              ...pick(chance, [{}, { since: 'signed' }]),
              compensated: true,
              approval: 'none',
            },
          ]
        : [],
    caps: pick(chance, [
      [],
      [
        { code: 'C1', share: '0.5', of: 'direct', categories: ['STAFF'] },
        { code: 'C2', share: '0.7', of: 'public', source: 'Fund' },
      ],
    ]),
    ...pick(chance, [{}, { maximumRate: { share: '0.8', of: 'total', source: 'Fund' } }]),
  };
}
