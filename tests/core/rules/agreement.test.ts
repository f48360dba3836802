/** For every rule on agreements: a change that fires it, and a similar one that does not. */
import { agreementFindings, agreementRules, type AgreementRule } from '../../../src/core/agreement-rules';
import { clauseCodes } from '../../../src/core/names';
import type { Agreement } from '../../../src/core/agreement/schema';
import type { Finding } from '../../../src/core/findings';
import { sampleNames } from '../samples';
import { termsWith, type Edit } from '../builders';

interface Pair {
  fires: readonly Edit[];
  silent: readonly Edit[];
}

const weights = (method: 'fixed' | 'days', parts: Record<string, string>): Edit => {
  return ({ sharedCosts }) => (sharedCosts[0]!.key = { method, weights: parts });
};
const rates = (fund: string, own: string): Edit => {
  return ({ funding }) => {
    funding[0]!.rate = fund;
    funding[1]!.rate = own;
  };
};
const maximum = (of: Agreement['rules']['maximumRate']): Edit => {
  return ({ rules }) => {
    if (of) rules.maximumRate = of;
  };
};
const office = ({
  categories,
}: Parameters<Edit>[0]): Extract<(typeof categories)[0]['method'], { kind: 'flat-rate' }> => {
  const method = categories.find(({ code }) => code === 'OFFICE')!.method;
  if (method.kind !== 'flat-rate') throw new Error('the sample has a flat rate for office costs');
  return method;
};
const complete: Edit = (draft) => {
  const { actions, governance, partners } = draft;
  draft.clauses = Object.fromEntries(clauseCodes.map((code) => [code, 'As agreed.']));
  draft.signatures = partners.map(({ code: partner }) => ({
    partner,
    name: 'Somebody',
    function: 'chair',
    date: draft.version.date,
  }));
  actions[2]!.tasks = [{ ...actions[0]!.tasks![0]!, code: 'T3.1', start: actions[2]!.start }];
  governance.contacts = [{ partner: 'G1', name: 'Somebody', role: 'coordinator' }];
};
const unchanged: Edit = () => undefined;

const pairs: Record<AgreementRule['name'], Pair> = {
  'totals-disagree': {
    fires: [
      ({ sharedCosts }) => (sharedCosts[1]!.amount = '7750.01'),
      (draft) =>
        (draft.opening = [
          { partner: 'G1', action: 'A1', category: 'STAFF', declared: '10', certified: '11', paid: '0' },
        ]),
      (draft) =>
        (draft.opening = [
          { partner: 'G1', action: 'A1', category: 'STAFF', declared: '10', certified: '9', paid: '9.01' },
        ]),
    ],
    silent: [
      ({ sharedCosts }) => (sharedCosts[1]!.amount = '7750.00'),
      (draft) =>
        (draft.opening = [
          { partner: 'G1', action: 'A1', category: 'STAFF', declared: '10', certified: '10', paid: '10' },
        ]),
    ],
  },
  'funding-unbalanced': {
    fires: [
      rates('0.80', '0.19'),
      rates('0.80', '0.21'),
      ({ funding }) => (funding[0] = { partner: 'G1', source: 'FEADER', kind: 'eu-fund', amount: '33760.02' }),
    ],
    silent: [
      rates('0.70', '0.30'),
      ({ funding }) => (funding[0] = { partner: 'G1', source: 'FEADER', kind: 'eu-fund', amount: '33760.00' }),
      (draft) => (draft.funding = draft.funding.filter(({ partner }) => partner !== 'G1')),
    ],
  },
  'funding-rate-above-maximum': {
    fires: [
      maximum({ share: '0.79', of: 'total', source: 'FEADER' }),
      maximum({ share: '0.79', of: 'public', source: 'FEADER' }),
      // 0.64 of the budget of G3 is 0.80 of its public money.
      maximum({ share: '0.7999', of: 'public', source: 'FEADER' }),
      maximum({ share: '0.15', of: 'total', source: 'Contrapartida nacional' }),
      (draft) => {
        draft.funding[0] = { partner: 'G1', source: 'FEADER', kind: 'eu-fund', amount: '33765.00' };
        maximum({ share: '0.80', of: 'total', source: 'FEADER' })(draft);
      },
    ],
    silent: [
      maximum({ share: '0.80', of: 'total', source: 'FEADER' }),
      maximum({ share: '0.80', of: 'public', source: 'FEADER' }),
      maximum({ share: '0.16', of: 'total', source: 'Contrapartida nacional' }),
      (draft) => {
        draft.funding[0] = { partner: 'G1', source: 'FEADER', kind: 'eu-fund', amount: '33760.01' };
        maximum({ share: '0.80', of: 'total', source: 'FEADER' })(draft);
      },
    ],
  },
  'flat-rate-combination': {
    fires: [
      (draft) => (office(draft).covers = ['TRAVEL']),
      (draft) => (office(draft).base = ['OFFICE']),
      ({ categories }) =>
        (categories[2]!.method = { kind: 'flat-rate', rate: '0.15', base: ['STAFF'], covers: ['OFFICE'] }),
      ({ categories, budget }) => {
        categories.push({ code: 'OTHER', method: { kind: 'flat-rate', rate: '0.40', base: ['STAFF'] } });
        budget.push({ partner: 'G1', action: 'A1', category: 'OTHER', amount: '7200.00' });
      },
    ],
    silent: [
      ({ categories }) => (categories[2]!.method = { kind: 'flat-rate', rate: '0.15', base: ['STAFF'] }),
      ({ categories }) => (categories[2]!.method = { kind: 'flat-rate', rate: '0.15', base: ['STAFF', 'OFFICE'] }),
    ],
  },
  'shares-not-100': {
    fires: [
      weights('fixed', { G1: '50', G2: '30', G3: '19.99' }),
      weights('fixed', { G1: '0.5', G2: '0.3', G3: '0.21' }),
      // G3 is not a partner of the action, so its share would silently go to the others.
      (draft) => {
        draft.actions[2]!.partners = ['G1', 'G2'];
        weights('fixed', { G1: '50', G2: '30', G3: '20' })(draft);
      },
    ],
    silent: [
      weights('fixed', { G1: '50', G2: '30', G3: '20' }),
      weights('fixed', { G1: '0.333', G2: '0.333', G3: '0.334' }),
      weights('days', { G1: '7', G2: '1', G3: '1' }),
    ],
  },
  'cap-exceeded': {
    fires: [
      ({ rules }) => (rules.caps[0]!.share = '0.03'),
      ({ rules }) => (rules.caps = [{ code: 'LEAD', share: '0.50', of: 'total', partners: ['G1'] }]),
      ({ rules }) => (rules.caps = [{ code: 'TRAVEL', share: '0.125', of: 'total', categories: ['TRAVEL'] }]),
      ({ rules }) => (rules.caps = [{ code: 'TRAVEL', share: '0.126', of: 'direct', categories: ['TRAVEL'] }]),
      ({ rules }) => (rules.caps = [{ code: 'EU', share: '0.75', of: 'total', source: 'FEADER' }]),
      ({ rules }) => (rules.caps = [{ code: 'EU', share: '0.79', of: 'public', source: 'FEADER' }]),
      ({ rules }) => (rules.caps = [{ code: 'TRAVEL', share: '0.13', of: 'public', categories: ['TRAVEL'] }]),
    ],
    silent: [
      unchanged,
      ({ rules }) => (rules.caps = [{ code: 'TRAVEL', share: '0.126', of: 'total', categories: ['TRAVEL'] }]),
      ({ rules }) => (rules.caps = [{ code: 'TRAVEL', share: '0.135', of: 'direct', categories: ['TRAVEL'] }]),
      ({ rules }) => (rules.caps = [{ code: 'EU', share: '0.80', of: 'public', source: 'FEADER' }]),
      ({ rules }) => (rules.caps = [{ code: 'TRAVEL', share: '0.14', of: 'public', categories: ['TRAVEL'] }]),
    ],
  },
  'stated-total-differs': {
    fires: [(draft) => (draft.statedTotal = '79083.82')],
    silent: [(draft) => (draft.statedTotal = '79083.83'), (draft) => delete draft.statedTotal],
  },
  'flat-rate-differs': {
    fires: [({ budget }) => (budget[3]!.amount = '2699.99')],
    silent: [unchanged],
  },
  'action-outside-project': {
    fires: [
      ({ actions }) => (actions[2]!.end = '2028-01-01' as (typeof actions)[2]['end']),
      ({ actions }) => (actions[0]!.tasks![0]!.start = '2025-12-31' as (typeof actions)[0]['start']),
      ({ actions }) => (actions[0]!.deliverables![0]!.due = '2028-01-01' as (typeof actions)[0]['start']),
    ],
    silent: [unchanged],
  },
  'agreement-incomplete': {
    fires: [
      unchanged,
      (draft) => (complete(draft), (draft.rules.profile = 'of-1994')),
      (draft) => (complete(draft), delete draft.clauses!.recovery),
      (draft) => (complete(draft), draft.signatures!.pop()),
      (draft) => (complete(draft), (draft.funding = draft.funding.filter(({ partner }) => partner !== 'G2'))),
      (draft) => (complete(draft), delete draft.partners[1]!.population),
      (draft) => (complete(draft), (draft.governance.committees = []), (draft.governance.meetings = [])),
    ],
    silent: [complete],
  },
};

const found = (edit: Edit): Finding[] => agreementFindings(termsWith(edit));

test('every rule on agreements has its pair', () => {
  expect(Object.keys(pairs).sort()).toEqual(agreementRules.map(({ name }) => name).sort());
});

describe.each(Object.entries(pairs))('%s', (rule, { fires, silent }) => {
  test.each(fires.map((edit, index): [number, Edit] => [index + 1, edit]))('fires (%d)', (_, edit) => {
    const raised = found(edit).filter((one) => one.rule === rule);
    expect(raised).not.toEqual([]);
    expect(raised[0]!.severity).toBe(agreementRules.find(({ name }) => name === rule)?.severity);
    expect(Object.keys(raised[0]!.figures)).not.toEqual([]);
  });

  test.each(silent.map((edit, index): [number, Edit] => [index + 1, edit]))('stays silent (%d)', (_, edit) => {
    expect(found(edit).filter((one) => one.rule === rule)).toEqual([]);
  });
});

test.each(sampleNames)('%s is an agreement without errors', (name) => {
  const findings = agreementFindings(termsWith(undefined, name));
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

describe('a profile’s maximum rate', () => {
  const warned = (edit: Edit): Finding[] => found(edit).filter(({ rule }) => rule === 'funding-rate-above-maximum');
  const own = (
    partner: string,
    source: string,
    kind: 'own-public' | 'own-private' | 'national-public',
    rate: string,
  ) => ({
    ...{ partner, source, kind, rate },
  });

  test('alone is one warning that names the partners', () => {
    const all = warned((draft) => {
      for (const source of draft.funding)
        if (source.partner !== 'G3') source.rate = source.kind === 'eu-fund' ? '0.81' : '0.19';
    });
    expect(all).toMatchObject([
      {
        severity: 'warning',
        where: {},
        figures: { case: 'profile-public', partners: 'G1, G2', most: { percent: { units: 80n, scale: 2 } } },
      },
    ]);
  });

  test.each<[string, Agreement['funding'], boolean]>([
    ['one euro of own public money brings four', [own('G1', 'Own', 'own-public', '0.20')], false],
    ['so does one of other public money', [own('G1', 'Region', 'national-public', '0.20')], false],
    ['private money brings none', [own('G1', 'Own', 'own-private', '0.20')], true],
    [
      'public money that is too little',
      [own('G1', 'Region', 'national-public', '0.19'), own('G1', 'Own', 'own-private', '0.01')],
      true,
    ],
  ])('LEADER: %s', (_, others, fires) => {
    const edit: Edit = (draft) => {
      draft.funding.splice(1, 1, ...others);
    };
    expect(warned(edit)).toHaveLength(fires ? 1 : 0);
  });

  test('the agreement’s own holds in its stead', () => {
    const edit: Edit = (draft) => {
      rates('0.85', '0.15')(draft);
      maximum({ share: '0.85', of: 'total', source: 'FEADER' })(draft);
    };
    expect(warned(edit)).toEqual([]);
  });

  test.each([
    ['interreg-2021', '0.80'],
    ['interreg-ipa-2021', '0.85'],
    ['interreg-next-2021', '0.90'],
  ])('%s allows %s of the total', (profile, most) => {
    const at = (rate: number): Finding[] =>
      warned((draft) => {
        draft.rules.profile = profile;
        rates(rate.toFixed(2), (1 - rate).toFixed(2))(draft);
      });
    expect(at(Number(most))).toEqual([]);
    expect(at(Number(most) + 0.01)).toMatchObject([{ figures: { case: 'profile-total', partners: 'G1' } }]);
  });
});
