/** What is wrong with an agreement is said in words of a finance officer: where, what, and what to do. */
import { AgreementInvalid, parseAgreement } from '../../src/core/agreement/parse';
import { problemKinds, type AgreementProblem } from '../../src/core/agreement/problems';
import { languages, problemText, textsFor } from '../../src/locales';
import { sampleText } from '../core/samples';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Draft = Record<string | number, Json>;

function problemsIn(draft: Json | string): readonly AgreementProblem[] {
  try {
    parseAgreement(typeof draft === 'string' ? draft : JSON.stringify(draft));
    return [];
  } catch (error) {
    if (!(error instanceof AgreementInvalid)) throw error;
    return error.problems;
  }
}

const year2027 = { from: '2027-01-01', value: 'EUR' };

/** A sample with everything that an agreement may hold. */
function draftOf(): Draft {
  const draft = JSON.parse(sampleText('saveurs-partagees.agreement.json')) as Draft;
  const partners = draft['partners'] as Draft[];
  partners[0] = {
    ...partners[0],
    currency: [year2027, { from: '2028-01-01', value: 'USD' }],
    vatNonRecoverableShare: '0.5',
    overrides: {
      eligibility: {
        paidBy: '2029-01-31',
        claimBy: '2029-03-31',
        exceptions: [{ documentTypes: ['invoice'], paidBy: '2029-02-28' }],
      },
      methods: { TRAVEL: { kind: 'lump-sum', amount: '100.00' } },
      exchangeRate: 'fixed',
    },
  };
  const [first, ...categories] = draft['categories'] as Draft[];
  const unit = { kind: 'unit-cost', unit: 'hour', amount: [{ from: '2026-01-01', value: '30.00' }], currency: 'PLN' };
  draft['categories'] = [{ ...first, method: unit }, ...(categories as Json[])];
  const rules = draft['rules'] as Draft;
  draft['rules'] = {
    ...rules,
    caps: [{ code: 'CAP', share: '0.2', of: 'total', categories: ['STAFF'] }],
    maximumRate: { share: '0.8', of: 'public', source: 'FEADER' },
    procurement: [{ from: '1000.00', need: 'two quotes' }],
    hoursPerYear: 1720,
    claims: { maxInstalments: 3, shareBeforeBalance: '0.8', recovery: 'balance' },
    transferWithinDays: 30,
  };
  draft['rates'] = [{ currency: 'GBP', month: '2026-05', rate: '0.85', source: 'InforEuro' }];
  draft['columns'] = ['person'];
  draft['statedTotal'] = '100.00';
  return draft;
}

/** Each value inside, with what holds it; of lists, the first entries. */
function partsOf(value: Json): [Draft, string | number][] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? [...value.keys()].slice(0, 1) : Object.keys(value);
  const parent = value as Draft;
  return keys.flatMap((key) => [[parent, key] as [Draft, string | number], ...partsOf(parent[key] ?? null)]);
}

const wrong: readonly (Json | undefined)[] = [undefined, null, -1, '', 'a b', '1.23456', 'G9', [], {}, [{ colour: 1 }]];

/** All problems of the draft with one thing changed at a time. */
function damaged(): AgreementProblem[] {
  const draft = draftOf();
  return partsOf(draft as Json).flatMap(([parent, key]) => {
    const before = parent[key] ?? null;
    const found = wrong.flatMap((value) => {
      if (value === undefined) Reflect.deleteProperty(parent, key);
      else parent[key] = value;
      return problemsIn(draft);
    });
    parent[key] = before;
    return found;
  });
}

/** The kinds that one wrong value does not give. */
const others: readonly ((draft: Draft) => unknown)[] = [
  ({ partners }) => ((partners as Draft[])[0]!['role'] = 'partner'),
  ({ partners }) => ((partners as Draft[])[1]!['code'] = 'G1'),
  ({ partners }) => ((partners as Draft[])[0]!['currency'] = [year2027, year2027]),
  ({ project }) => ((project as Draft)['end'] = '2020-01-01'),
  ({ actions }) => ((actions as Draft[])[0]!['end'] = '2020-01-01'),
  ({ actions }) => ((((actions as Draft[])[1]!['tasks'] as Draft[])[0]!['dependsOn'] as Json) = ['T2.2']),
  ({ sharedCosts }) => ((sharedCosts as Draft[])[0]!['key'] = { method: 'days' }),
  ({ funding }) => ((funding as Draft[])[0]!['amount'] = '1.00'),
  ({ rules }) => ((rules as Draft)['flexibility'] = [{ level: 'partner', compensated: true, approval: 'none' }]),
  ({ rules }) => ((rules as Draft)['caps'] = [{ code: 'CAP', share: '0.2', of: 'total' }]),
  ({ budget }) => ((budget as Draft[])[11]!['amount'] = '1.005'),
  ({ budget }) => ((budget as Draft[])[11]!['amount'] = '999999999999.00'),
  ({ budget }) =>
    (budget as Draft[]).push(...Array<Draft>(9).fill({ ...(budget as Draft[])[0], amount: '99999999999' })),
  ({ budget }) => (budget as Draft[]).push(...Array<Draft>(200).fill({})),
  ({ budget }) => (budget as Draft[]).push(...Array<Draft>(20_000).fill({})),
  ({ budget }) => ((budget as Draft[])[0]!['label'] = 'a'.repeat(10_001)),
  ({ partners }) => ((partners as Draft[])[0]!['population'] = 1e12),
  ({ funding }) => ((funding as Draft[])[0]!['rate'] = '80'),
  ({ rates }) => (rates as Draft[]).push((rates as Draft[])[0]!),
  ({ project }) => ((project as Draft)['start'] = '0001-01-01'),
  ({ periods }) => ((periods as Draft[])[1]!['start'] = '2026-01-01'),
  ({ periods }) => Object.assign((periods as Draft[])[3]!, { start: '2040-01-01', end: '2040-12-31' }),
];

const problems = [
  ...problemsIn('{\n  "schema": "accord/agreement@1",\n  partners: []\n}'),
  ...problemsIn('[1, 2'),
  ...problemsIn('['.repeat(20)),
  ...problemsIn('{"schema": 1, "schema": 2}'),
  ...problemsIn('{"schema": "\uFFFD"}'),
  ...problemsIn(' '.repeat(5_000_000)),
  ...damaged(),
  ...others.flatMap((change) => {
    const draft = draftOf();
    change(draft);
    return problemsIn(draft);
  }),
];

test('the draft itself has none, and damaged there is one of every kind', () => {
  expect(problemsIn(draftOf() as Json)).toEqual([]);
  expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(problemKinds));
});

test.each(languages)('no sentence in %s shows how the file is written', (language) => {
  const texts = textsFor(language);
  const technical = /[[\]{}"`]|\p{L}\.\p{L}|\b(?:undefined|null|object|string|array|record|Invalid)\b/u;
  const sentences = new Set(problems.map((problem) => problemText(problem, texts)));
  expect([...sentences].filter((sentence) => technical.test(sentence))).toEqual([]);
});

test.each<[string, string]>([
  ['budget[11].amount', 'Budget line 12 (G2, A3, Staff), amount: '],
  ['rules.caps[0].share', 'Rules, cap 1 (CAP), share: '],
  ['partners[0].currency[1].from', 'Partner 1 (G1), currency 2, from: '],
  ['sharedCosts[0].key.weights', 'Shared cost 1 (C1), allocation key, weights: '],
  ['', 'The file: '],
])('%s is a place in words: %s', (path, words) => {
  const places = problems
    .filter((one) => one.path === path)
    .map((one) => problemText(one, textsFor('en')).slice(0, words.length));
  expect(places).toContain(words);
});

test('the sentence says what was found, and what to do', () => {
  const draft = draftOf();
  (draft['partners'] as Draft[])[0]!['vat'] = 'sometimes';
  (draft['budget'] as Draft[])[0]!['partner'] = 'G9';
  const said = (one: Json | string): string[] => problemsIn(one).map((problem) => problemText(problem, textsFor('fr')));
  expect(said(draft as Json)).toEqual([
    'Partenaire 1 (G1), TVA\u202f: «\u202fsometimes\u202f» n’est pas possible ici. Choisissez parmi\u202f: recoverable, not-recoverable, partial.',
  ]);
  (draft['partners'] as Draft[])[0]!['vat'] = 'recoverable';
  expect(said(draft as Json)).toEqual([
    'Ligne budgétaire 1 (A1, Frais de personnel), partenaire\u202f: «\u202fG9\u202f» ne figure pas dans la liste «\u202fpartenaires\u202f». Vérifiez son orthographe, ou ajoutez-le à cette liste.',
  ]);
  expect(said('{\n"schema": "accord/agreement@1",\n"project": {,\n}')).toEqual([
    'Le fichier\u202f: ce n’est pas un fichier d’accord lisible\u202f; la première erreur est à la ligne 3. Demandez-en une nouvelle copie à son auteur, ou vérifiez-y les virgules, les crochets et les guillemets.',
  ]);
});
