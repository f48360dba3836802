/** What an amendment uses of the agreed flexibility, and whose approval it needs. */
import { approvalNeeded, type ApprovalNeeded } from '../../../src/core/amendments/approval';
import type { Agreement, Flexibility } from '../../../src/core/agreement/schema';
import { termsOf } from '../../../src/core/agreement/terms';
import { asDay, agreementOf, eur, type Edit } from '../builders';

/** Budget lines of G1 and G2 with round figures, and these rules. */
function signedWith(flexibility: Flexibility[]): Agreement {
  return agreementOf('saveurs-partagees', (draft) => {
    draft.rules.flexibility = flexibility;
    draft.budget = [
      { partner: 'G1', action: 'A2', category: 'TRAVEL', amount: '1000.00' },
      { partner: 'G1', action: 'A2', category: 'EXTERNAL', amount: '4000.00' },
      { partner: 'G2', action: 'A2', category: 'TRAVEL', amount: '2000.00' },
      { partner: 'G2', action: 'A2', category: 'EXTERNAL', amount: '3000.00' },
    ];
    delete draft.statedTotal;
  });
}

type Moves = Partial<Record<'G1 TRAVEL' | 'G1 EXTERNAL' | 'G2 TRAVEL' | 'G2 EXTERNAL', number>>;

function moved(agreement: Agreement, moves: Moves, edit: Edit = () => undefined): Agreement {
  const after = structuredClone(agreement);
  for (const line of after.budget) {
    const by = moves[`${line.partner} ${line.category}` as keyof Moves] ?? 0;
    line.amount = (Number(line.amount) + by).toFixed(2);
  }
  edit(after);
  return after;
}

function needed(agreement: Agreement, moves: Moves, signed = agreement, edit?: Edit): ApprovalNeeded {
  return approvalNeeded(termsOf(agreement, signed), termsOf(moved(agreement, moves, edit)));
}

const tier = (given: Partial<Flexibility>): Flexibility => ({
  level: 'partner-category',
  maxIncrease: '0.10',
  compensated: true,
  approval: 'none',
  ...given,
});

const tiers = [tier({}), tier({ maxIncrease: '0.20', approval: 'steering-committee' })];

describe('tiers', () => {
  const agreement = signedWith(tiers);

  test.each([
    [{ 'G1 TRAVEL': 100, 'G1 EXTERNAL': -100 }, 'none'],
    [{ 'G1 TRAVEL': 100.01, 'G1 EXTERNAL': -100.01 }, 'steering-committee'],
    [{ 'G1 TRAVEL': 200, 'G1 EXTERNAL': -200 }, 'steering-committee'],
    [{ 'G1 TRAVEL': 200.01, 'G1 EXTERNAL': -200.01 }, 'amendment'],
    // Compensated within the project, but not within the partner.
    [{ 'G1 TRAVEL': 50, 'G2 TRAVEL': -50 }, 'amendment'],
    [{ 'G1 TRAVEL': -50 }, 'amendment'],
    [{}, 'none'],
  ] as const)('%j needs %s', (moves, approval) => {
    expect(needed(agreement, moves).approval).toBe(approval);
  });

  test('what is used, of what', () => {
    const { uses, by } = needed(agreement, { 'G1 TRAVEL': 150, 'G1 EXTERNAL': -150 });
    expect(uses).toEqual([
      {
        level: 'partner-category',
        scope: { partner: 'G1', category: 'TRAVEL' },
        before: eur('1000.00'),
        after: eur('1150.00'),
        approval: 'steering-committee',
        tier: {
          index: 1,
          since: 'version',
          base: eur('1000.00'),
          limit: eur('1200.00'),
          usedBefore: 0,
          used: eur('150.00'),
          compensated: true,
        },
      },
    ]);
    expect(by).toEqual(agreement.governance.committees.filter(({ kind }) => kind === 'partnership').map((c) => c.code));
  });
});

describe('since the signature', () => {
  const signed = signedWith([tier({ since: 'signed' }), tier({ maxIncrease: '0.10', approval: 'notify' })]);
  const second = moved(signed, { 'G1 TRAVEL': 60, 'G1 EXTERNAL': -60 });

  test('earlier amendments count', () => {
    const { approval, uses } = needed(second, { 'G1 TRAVEL': 40, 'G1 EXTERNAL': -40 }, signed);
    expect(approval).toBe('none');
    expect(uses[0]!.tier).toMatchObject({ since: 'signed', usedBefore: eur('60.00'), used: eur('100.00') });
  });

  test('beyond it the tier that is measured from the version in force is next', () => {
    const { approval, uses } = needed(second, { 'G1 TRAVEL': 41, 'G1 EXTERNAL': -41 }, signed);
    expect(approval).toBe('notify');
    expect(uses[0]!.tier).toMatchObject({ since: 'version', usedBefore: 0, used: eur('41.00') });
  });

  test('what an amendment took back may be used again', () => {
    const third = moved(second, { 'G1 TRAVEL': -60, 'G1 EXTERNAL': 60 });
    expect(needed(third, { 'G1 TRAVEL': 100, 'G1 EXTERNAL': -100 }, signed).approval).toBe('none');
  });
});

describe('levels', () => {
  test('all must hold', () => {
    const both = signedWith([tier({}), tier({ level: 'action', maxIncrease: '0.01', approval: 'notify' })]);
    expect(needed(both, { 'G1 TRAVEL': 100, 'G1 EXTERNAL': -100 }).approval).toBe('none');
    const uncompensated = signedWith([tier({ compensated: false }), tier({ level: 'partner', maxIncrease: '0.02' })]);
    expect(needed(uncompensated, { 'G1 TRAVEL': 100, 'G2 TRAVEL': -100 }).approval).toBe('none');
    const narrow = signedWith([tier({ compensated: false }), tier({ level: 'partner', maxIncrease: '0.01' })]);
    expect(needed(narrow, { 'G1 TRAVEL': 100, 'G2 TRAVEL': -100 }).approval).toBe('amendment');
  });

  test('of a category, the partners that have it stay within their budget', () => {
    const agreement = signedWith([tier({ level: 'category' })]);
    expect(needed(agreement, { 'G1 TRAVEL': 100, 'G1 EXTERNAL': -100 }).approval).toBe('none');
    expect(needed(agreement, { 'G1 TRAVEL': 100, 'G2 EXTERNAL': -100 }).approval).toBe('amendment');
  });
});

describe('always an amendment', () => {
  const agreement = signedWith(tiers);

  test('another total', () => {
    const free = signedWith([tier({ compensated: false })]);
    expect(needed(free, { 'G1 TRAVEL': 10 })).toMatchObject({ approval: 'amendment', changesTotal: true });
  });

  test('anything but amounts, signed by all but associated partners', () => {
    const { approval, terms, by } = needed(agreement, {}, agreement, ({ project }) => {
      project.end = asDay('2028-06-30');
    });
    expect(approval).toBe('amendment');
    expect(terms).toHaveLength(1);
    expect(by).toEqual(['G1', 'G2', 'G3']);
  });

  test('amounts, where no flexibility is agreed', () => {
    const rigid = signedWith([]);
    const { approval, withoutFlexibility } = needed(rigid, { 'G1 TRAVEL': 1, 'G1 EXTERNAL': -1 });
    expect([approval, withoutFlexibility]).toEqual(['amendment', true]);
  });

  test('amounts of funding that follow a partner’s budget need no approval of their own', () => {
    const stated = signedWith([tier({ level: 'partner' })]);
    stated.funding = [
      { partner: 'G1', source: 'FEADER', kind: 'eu-fund', amount: '5000.00' },
      { partner: 'G2', source: 'FEADER', kind: 'eu-fund', amount: '5000.00' },
    ];
    const { approval } = needed(stated, { 'G1 TRAVEL': 100, 'G2 TRAVEL': -100 }, stated, ({ funding }) => {
      funding[0]!.amount = '5100.00';
      funding[1]!.amount = '4900.00';
    });
    expect(approval).toBe('none');
  });
});
