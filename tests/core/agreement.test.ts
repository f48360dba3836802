/** The agreement's text: every problem with its path and kind; the fingerprint; the profiles. */
import fc from 'fast-check';
import { fingerprint } from '../../src/core/agreement/fingerprint';
import { AgreementInvalid, checkAgreement, parseAgreement } from '../../src/core/agreement/parse';
import { profileOf, profiles, profileSchema } from '../../src/core/agreement/profiles';
import type { ProblemKind } from '../../src/core/agreement/problems';
import type { Agreement } from '../../src/core/agreement/schema';
import { agreementOf } from './builders';
import { sampleNames, sampleText, type SampleName } from './samples';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = Record<string, Json>;

function draftOf(name: SampleName = 'saveurs-partagees'): JsonObject {
  return JSON.parse(sampleText(`${name}.agreement.json`)) as JsonObject;
}

/** Sets the value at a path such as partners[0].vat; undefined removes the key. */
function put(draft: Json, path: string, value: Json | undefined): void {
  const keys = path.match(/[^.[\]]+/g)!;
  const last = keys.pop()!;
  let place = draft as JsonObject;
  for (const key of keys) place = place[key] as JsonObject;
  if (value === undefined) Reflect.deleteProperty(place, last);
  else place[last] = value;
}

function problemsOf(draft: Json): string[] {
  try {
    checkAgreement(draft);
    return [];
  } catch (error) {
    if (!(error instanceof AgreementInvalid)) throw error;
    return error.problems.map(({ path, kind }) => `${path} ${kind}`);
  }
}

function problemsWith(path: string, value: Json | undefined): string[] {
  const draft = draftOf();
  put(draft, path, value);
  return problemsOf(draft);
}

describe('what is wrong, and where', () => {
  test.each<[string, Json | undefined, ProblemKind]>([
    ['colour', 'blue', 'unknown-key'],
    ['partners[0].colour', 'blue', 'unknown-key'],
    ['categories[1].method.colour', 'blue', 'unknown-key'],
    ['project.eligibility.incurredfrom', '2026-01-01', 'unknown-key'],
    ['project', undefined, 'missing'],
    ['project.eligibility.paidBy', undefined, 'missing'],
    ['partners[1].vat', undefined, 'missing'],
    ['categories[0].method', undefined, 'missing'],
    ['budget[4].amount', undefined, 'missing'],
    ['partners', 'G1', 'wrong-type'],
    ['project.title', 3, 'text'],
    ['project.title', {}, 'text'],
    ['project.title.fr', '', 'filled'],
    ['partners[0].name', 7, 'wrong-type'],
    ['partners[0].name', '', 'filled'],
    ['partners[0].population', '52310', 'wrong-type'],
    ['actions[0].tasks', null, 'wrong-type'],
    ['budget[0].amount', 7200, 'wrong-type'],
    ['budget[0].amount', '7200,00', 'amount'],
    ['budget[0].amount', '7 200.00', 'amount'],
    ['budget[0].amount', '1e3', 'amount'],
    ['budget[0].amount', '', 'amount'],
    ['budget[0].amount', '999999999999.00', 'amount-too-large'],
    ['budget[0].amount', '7200.005', 'too-many-decimals'],
    ['budget[0].amount', '-0.01', 'amount'],
    ['sharedCosts[0].amount', '8999.999', 'too-many-decimals'],
    ['statedTotal', '79083.830', 'too-many-decimals'],
    ['funding[0].rate', '80 %', 'rate'],
    ['funding[0].rate', '-0.8', 'rate'],
    ['project.start', '2026-02-30', 'day'],
    ['project.start', '0001-01-01', 'year'],
    ['periods[3].end', '2100-01-01', 'year'],
    ['funding[0].rate', '80', 'share'],
    ['categories[1].method.rate', '15', 'share'],
    ['rules.flexibility[0].maxIncrease', '101', 'share'],
    ['partners[0].name', 'x'.repeat(10_001), 'text-too-long'],
    ['partners[0].population', 1e15, 'too-large'],
    ['governance.committees[0].everyMonths', 121, 'too-large'],
    ['rules.hoursPerYear', '8785', 'too-large'],
    ['rules.hoursPerYear', 8785, 'too-large'],
    ['project.currency', 'XXX', 'currency'],
    ['partners[0].currency', 'BTC', 'currency'],
    ['project.start', '01/01/2026', 'day'],
    ['project.start', '2026-01-01T00:00:00Z', 'day'],
    ['project.currency', 'euro', 'currency'],
    ['partners[0].country', 'France', 'country'],
    ['partners[0].language', 'FR', 'language'],
    ['partners[0].code', 'G 1', 'code'],
    ['partners[0].code', 'G|1', 'code'],
    ['partners[0].role', 'chief', 'not-an-option'],
    ['schema', 'accord/agreement@2', 'not-an-option'],
    ['categories[0].method.kind', 'estimate', 'not-an-option'],
    ['budget[0].category', 'CATERING', 'not-an-option'],
    ['partners', [], 'too-short'],
    ['categories', [], 'too-short'],
    ['actions', [], 'too-short'],
    ['periods', [], 'too-short'],
    ['budget', [], 'too-short'],
    ['actions[0].partners', [], 'too-short'],
    ['version.number', 0, 'wrong-type'],
    ['version.number', 1.5, 'wrong-type'],
    ['budget[0].partner', 'G9', 'unknown-reference'],
    ['budget[0].action', 'A9', 'unknown-reference'],
    ['budget[0].category', 'WORKS', 'unknown-reference'],
    ['budget[0].period', 'S9', 'unknown-reference'],
    ['categories[1].method.base[0]', 'WORKS', 'unknown-reference'],
    ['actions[0].lead', 'G9', 'unknown-reference'],
    ['actions[0].partners[2]', 'G9', 'unknown-reference'],
    ['actions[1].tasks[1].dependsOn[0]', 'T9', 'unknown-reference'],
    ['sharedCosts[0].payer', 'G9', 'unknown-reference'],
    ['funding[0].partner', 'G9', 'unknown-reference'],
    ['governance.meetings[0].committee', 'CA', 'unknown-reference'],
    ['governance.committees[1].partner', 'G9', 'unknown-reference'],
  ])('%s = %j', (path, value, kind) => {
    expect(problemsWith(path, value)).toContain(`${path} ${kind}`);
  });

  test('tasks that wait for each other are told once, at the link that closes the circle', () => {
    const links = [{ after: 'T2.2', kind: 'start-start', lag: 5 }];
    expect(problemsWith('actions[1].tasks[0].links', links)).toEqual([
      'actions[1].tasks[1].dependsOn[0] links-in-circle',
    ]);
    expect(problemsWith('actions[1].tasks[0].dependsOn', ['T2.1'])).toEqual([
      'actions[1].tasks[0].dependsOn[0] links-in-circle',
    ]);
    expect(problemsWith('actions[1].tasks[0].links', [{ after: 'T9', kind: 'finish-finish' }])).toEqual([
      'actions[1].tasks[0].links[0].after unknown-reference',
    ]);
  });

  test('a key by weights needs them', () => {
    expect(problemsWith('sharedCosts[0].key.method', 'fixed')).toEqual(['sharedCosts[0].key.weights weights-missing']);
  });

  test.each([
    ['project.end', '2025-12-31'],
    ['actions[0].end', '2025-12-31'],
    ['actions[0].tasks[0].end', '2026-01-14'],
    ['periods[1].end', '2026-06-30'],
    ['project.eligibility.incurredTo', '2025-12-31'],
    ['project.eligibility.paidBy', '2027-12-30'],
    ['project.eligibility.claimBy', '2028-02-27'],
    ['periods[0].reportDue', '2026-06-29'],
    ['periods[0].claimDue', '2026-06-29'],
  ])('%s before its beginning', (path, value) => {
    expect(problemsWith(path, value)).toContain(`${path} dates-reversed`);
  });

  test.each([
    ['partners[1].code', 'G1'],
    ['actions[1].code', 'A1'],
    ['actions[1].code', 'a1'],
    ['periods[1].code', 'S1'],
    ['sharedCosts[1].code', 'C1'],
    ['governance.committees[1].code', 'COPIL'],
    ['actions[1].deliverables[0].code', 'd1.1'],
    ['categories[2].code', 'STAFF'],
  ])('%s = %s stands twice, in whatever case', (path, value) => {
    expect(problemsWith(path, value)).toContain(`${path} repeated`);
  });

  test('no lead, and two', () => {
    expect(problemsWith('partners[0].role', 'partner')).toEqual(['partners one-lead']);
    expect(problemsWith('partners[1].role', 'lead')).toEqual(['partners one-lead']);
  });

  test('a source has a rate or an amount, not both, and one of them', () => {
    expect(problemsWith('funding[0].amount', '10.00')).toEqual(['funding[0] rate-or-amount']);
    expect(problemsWith('funding[0].rate', undefined)).toEqual(['funding[0] rate-or-amount']);
  });

  test('a cap has categories or partners, not both', () => {
    expect(problemsWith('rules.flexibility[0].maxIncrease', undefined)).toEqual([
      'rules.flexibility[0] increase-or-amount',
    ]);
    expect(problemsWith('rules.flexibility[0].maxAmount', '-1.00')).toEqual(['rules.flexibility[0].maxAmount amount']);
    expect(problemsWith('rules.flexibility[0].maxAmount', '1.001')).toEqual([
      'rules.flexibility[0].maxAmount too-many-decimals',
    ]);
    expect(problemsWith('rules.caps[0].partners', ['G1'])).toEqual(['rules.caps[0] cap-on-one']);
    expect(problemsWith('rules.caps[0].categories', undefined)).toEqual(['rules.caps[0] cap-on-one']);
  });

  test('days of one partner are compared with those of the project', () => {
    const own = (days: Record<string, string>): string[] =>
      problemsWith('partners[1].overrides', { eligibility: days });
    expect(own({ paidBy: '2028-05-31' })).toEqual(['partners[1].overrides.eligibility.paidBy dates-reversed']);
    expect(own({ paidBy: '2028-05-31', claimBy: '2028-06-30' })).toEqual([]);
    expect(own({ incurredFrom: '2025-01-01' })).toEqual([]);
  });

  test('periods follow each other, and have to do with the project', () => {
    expect(problemsWith('periods[1].start', '2026-06-30')).toEqual(['periods[1].start period-not-after']);
    expect(problemsWith('periods[1].start', '2026-01-01')).toEqual(['periods[1].start period-not-after']);
    expect(problemsWith('periods[1].start', '2026-07-02')).toEqual([]);
    const far = { code: 'S5', start: '2037-01-01', end: '2037-06-30', reportDue: '2037-07-31', claimDue: '2037-09-30' };
    expect(problemsWith('periods[4]', far)).toEqual(['periods[4] outside-project']);
  });

  test('exchange rates, one for each currency and month', () => {
    const rate = (own: JsonObject): JsonObject => ({
      currency: 'USD',
      month: '2026-07',
      rate: '1.1',
      source: 'ECB',
      ...own,
    });
    const rates = (...list: JsonObject[]): string[] => problemsWith('rates', list);
    expect(rates(rate({}), rate({ month: '2026-08' }), rate({ currency: 'CZK', rate: '24.31' }))).toEqual([]);
    expect(rates(rate({}), rate({ rate: '1.2' }))).toEqual(['rates[1] rate-twice']);
    expect(rates(rate({ month: '1989-12' }))).toEqual(['rates[0].month year']);
    for (const text of ['0', '0.000', '-1.1', '1,1', ''])
      expect(rates(rate({ rate: text }))).toEqual(['rates[0].rate exchange-rate']);
  });

  test('a cap has its own code', () => {
    const cap = { code: 'equip10', share: '0.20', of: 'total', partners: ['G1'] };
    expect(problemsWith('rules.caps[1]', cap)).toEqual(['rules.caps[1].code repeated']);
  });

  test('amounts whose sum could not be counted', () => {
    const draft = draftOf();
    const [line] = draft.budget as JsonObject[];
    draft.budget = Array.from({ length: 9 }, () => ({ ...line, amount: '99999999999.99' }));
    expect(problemsOf(draft)).toEqual(['budget sum-too-large']);
    draft.budget = draft.budget.slice(1);
    expect(problemsOf(draft)).toEqual([]);
  });

  test('thousands of faulty entries are told by the first of them', () => {
    const draft = draftOf();
    draft.budget = Array.from({ length: 20_000 }, () => ({}));
    const problems = problemsOf(draft);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toBe('budget more-faults');
    const [line] = draftOf().budget as JsonObject[];
    draft.budget = Array.from({ length: 20_000 }, () => ({ ...line, partner: 'G9' }));
    expect(problemsOf(draft)).toHaveLength(301);
    expect(problemsOf(draft).at(-1)).toBe(' more-faults');
  });

  test('all mistakes are told at once', () => {
    const draft = draftOf();
    put(draft, 'project.start', 'soon');
    put(draft, 'partners[2].vat', undefined);
    put(draft, 'extra', 1);
    expect(problemsOf(draft).sort()).toEqual(['extra unknown-key', 'partners[2].vat missing', 'project.start day']);
  });

  test('cents that the currency does not have', () => {
    const draft = draftOf();
    put(draft, 'project.currency', 'JPY');
    expect(problemsOf(draft)).toContain('budget[0].amount too-many-decimals');
  });

  test.each(['', '{', '[1,]', 'null', '[]', '"text"', '3'])('%j is no agreement', (json) => {
    expect(() => parseAgreement(json)).toThrow(AgreementInvalid);
  });

  test('what only the text shows', () => {
    const text = sampleText('saveurs-partagees.agreement.json');
    const told = (changed: string): unknown[] => {
      try {
        return [parseAgreement(changed)];
      } catch (error) {
        if (!(error instanceof AgreementInvalid)) throw error;
        return error.problems.map(({ path, kind, found }) => [path, kind, found]);
      }
    };
    const [, amount = ''] = /("amount": "[\d.]+")/.exec(text) ?? [];
    expect(told(text.replace(amount, `${amount}, "amount": "1.00"`))).toEqual([
      [expect.stringMatching(/amount$/), 'repeated-key', 'amount'],
    ]);
    expect(told('['.repeat(100_000))).toEqual([['[0][0]', 'too-deep', '']]);
    expect(told(text.replace('é', '\uFFFD'))).toEqual([['', 'encoding', expect.any(Number)]]);
    expect(told(text + ' '.repeat(4_000_000))).toEqual([['', 'file-too-long', undefined]]);
    const many = text.replace('"budget": [', `"budget": [${'{},'.repeat(50_000)}`);
    expect(told(many)).toEqual([['budget', 'too-many', expect.any(Number)]]);
  });

  test('a byte order mark in front is no mistake', () => {
    expect(parseAgreement(`\uFEFF${sampleText('saveurs-partagees.agreement.json')}`).project.acronym).toBe('SAVEURS');
  });

  test('whatever stands anywhere in it, nothing but AgreementInvalid is thrown', () => {
    const paths = pathsOf(draftOf());
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const draft = draftOf();
        put(draft, path, value as Json);
        expect(Array.isArray(problemsOf(draft))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

/** All paths with a value, leaving out lists and objects themselves. */
function pathsOf(value: Json, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => pathsOf(item, `${path}[${index}]`));
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, item]) => pathsOf(item, path === '' ? key : `${path}.${key}`));
}

/** The same content with reordered keys. */
function reordered(value: Json, order: (keys: string[]) => string[]): Json {
  if (Array.isArray(value)) return value.map((item) => reordered(item, order));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(order(Object.keys(value)).map((key) => [key, reordered(value[key]!, order)]));
}

describe('the fingerprint', () => {
  const of = (draft: Json): string => fingerprint(draft as unknown as Agreement);

  test.each(sampleNames)('of %s does not depend on the order of keys', (name) => {
    const draft = draftOf(name);
    expect(of(reordered(draft, (keys) => keys.reverse()))).toBe(of(draft));
    expect(of(draft)).toMatch(/^[0-9a-f]{32}$/);
    expect(fingerprint(agreementOf(name))).toBe(of(draft));
  });

  test('changes with every agreed value, and with the order of a list; not with running data', () => {
    const draft = draftOf();
    const seen = new Map([[of(draft), 'unchanged']]);
    for (const path of pathsOf(draft)) {
      if (path.startsWith('governance.meetings') || path.startsWith('governance.contacts')) {
        const moved = structuredClone(draft);
        put(moved, path, 'another');
        expect(of(moved)).toBe(of(draft));
        continue;
      }
      const changed = structuredClone(draft);
      put(changed, path, `another ${path}`);
      const print = of(changed);
      expect([path, seen.get(print)]).toEqual([path, undefined]);
      seen.set(print, path);
    }
    put(draft, 'partners', (draft.partners as Json[]).toReversed());
    expect(seen.has(of(draft))).toBe(false);
  });

  test('is the same however a value is spelled', () => {
    const draft = draftOf();
    const spelled = structuredClone(draft);
    put(spelled, 'funding[0].rate', '0.8000');
    put(spelled, 'budget[0].amount', `${String((draft.budget as Json[])[0]!['amount' as never])}00`);
    put(spelled, 'project.title', { [String(draft.project!['language' as never])]: 'One' });
    put(draft, 'project.title', 'One');
    expect(of(spelled)).toBe(of(draft));
    put(spelled, 'project.title', { xx: 'One' });
    expect(of(spelled)).not.toBe(of(draft));
  });
});

describe('rule profiles', () => {
  test('those that ship are there', () => {
    expect(profiles.map(({ id }) => id)).toEqual([
      'leader-fr-2023',
      'interreg-2021',
      'interreg-next-2021',
      'interreg-ipa-2021',
      'generic',
    ]);
    for (const profile of profiles) expect(profileSchema.parse(profile)).toEqual(profile);
  });

  test('every fact has a source', () => {
    const facts = profiles.flatMap((profile) => [
      ...profile.maximumRates,
      ...profile.flatRates,
      ...profile.flexibility,
      ...(profile.procurement ?? []),
      ...[profile.fieldLengths, profile.vat].filter((fact) => fact !== undefined),
    ]);
    expect(facts.length).toBeGreaterThan(10);
    for (const { source } of facts) expect(source).toMatch(/\S{4}/);
  });

  test('a profile with an unknown key, or a fact without a source, is refused', () => {
    const [profile] = profiles;
    expect(profileSchema.safeParse({ ...profile, colour: 1 }).success).toBe(false);
    expect(profileSchema.safeParse({ ...profile, vat: { rule: 'never' } }).success).toBe(false);
  });

  test('what the regulations say is as they say', () => {
    const interreg = profileOf('interreg-2021')!;
    const rate = (category: string): string[] =>
      interreg.flatRates.filter((one) => one.category === category).map((one) => Number(one.rate).toFixed(2));
    expect(rate('OFFICE')).toContain('0.15');
    expect(rate('TRAVEL')).toEqual(['0.15']);
    expect(rate('OTHER')).toEqual(['0.40']);
    expect(interreg.fieldLengths).toMatchObject({ documentNo: 30, description: 255 });
    expect(profileOf('leader-fr-2023')!.vat!.rule).toBe('eligible-if-not-recoverable');
    expect(profileOf('of-1994')).toBeUndefined();
  });
});
