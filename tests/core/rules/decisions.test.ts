/** What includes or excludes a line: the lead's decisions, withdrawal, duplicates, and the counting order. */
import fc from 'fast-check';
import { checkLines } from '../../../src/core/expenses/check';
import type { Decision } from '../../../src/core/expenses/decisions';
import { acceptableRules, lineRules, type LineRuleName } from '../../../src/core/expenses/rules/all';
import { sampleLines, sampleNames, sampleTerms } from '../samples';
import { checked, closing, date, decided, ledger, outcomes, rulesOn, termsWith, type Row } from '../builders';

const terms = termsWith();
const accept = (line: number, rule: LineRuleName, partner = 'G1'): Decision =>
  decided({ partner, line, rule, reason: 'seen with the authority' });
const sum = (eligible: number): Row => ({ net: eligible, vat: 0, eligible });

describe('decisions to accept', () => {
  test('keep the line, and the finding with its reason', () => {
    const [line] = checked(terms, [{ documentDate: date('2025-12-31') }], {
      decisions: [accept(1, 'outside-eligibility')],
    });
    expect(line).toMatchObject({ verdict: 'accepted', excludedBy: [] });
    expect(line!.findings.find(({ rule }) => rule === 'outside-eligibility')).toMatchObject({
      severity: 'error',
      accepted: 'seen with the authority',
    });
  });

  test('are for one partner, one line and one rule', () => {
    const rows: Row[] = [
      { documentDate: date('2025-12-31') },
      { documentDate: date('2025-12-31') },
      { documentDate: date('2025-12-31'), partner: 'G2', line: 1 },
      { documentDate: date('2025-12-31'), eligible: 130, line: 4 },
    ];
    const decisions = [accept(1, 'outside-eligibility'), accept(4, 'outside-eligibility')];
    expect(outcomes(terms, rows, { decisions })).toEqual([
      'accepted',
      'outside-eligibility',
      'outside-eligibility',
      'eligible-above-gross',
    ]);
  });

  test('make a line beyond the budget use the budget', () => {
    const rows = [sum(17_100), sum(10)];
    expect(outcomes(terms, rows)).toEqual(['over-budget', 'accepted']);
    expect(outcomes(terms, rows, { decisions: [accept(1, 'over-budget')] })).toEqual(['accepted', 'over-budget']);
  });

  test('never keep what can never be accepted', () => {
    const rows: [LineRuleName, Row][] = [
      ['amount-invalid', { eligible: 'x' }],
      ['date-invalid', { documentDate: null }],
      ['unknown-code', { action: 'A9' }],
      ['duplicate-invoice', { documentNo: 'F-5' }],
      ['duplicate-invoice', { documentNo: 'F-5', partner: 'G2' }],
      ['exchange-rate-missing', { currency: 'GBP', rate: null }],
    ];
    const found = outcomes(
      terms,
      rows.map(([, row]) => row),
      {
        decisions: rows.map(([rule, { partner = 'G1' }], index) => decided({ partner, line: index + 1, rule })),
      },
    );
    expect(found).toEqual([
      'amount-invalid',
      'date-invalid',
      'unknown-code',
      'accepted', // the first of the duplicates
      'duplicate-invoice',
      'exchange-rate-missing',
    ]);
  });

  test('exactly the errors of the specification are beyond acceptance', () => {
    const final: string[] = lineRules
      .filter(({ name, severity }) => severity === 'error' && !acceptableRules.has(name))
      .map(({ name }) => name);
    // Of duplicates only those of two partners: see below.
    const never = ['amount-invalid', 'date-invalid', 'unknown-code', 'exchange-rate-missing'];
    const frozen = ['period-closed', 'frozen-line-changed', 'frozen-line-deleted'];
    expect(final.filter((rule) => !frozen.includes(rule)).sort()).toEqual(never.sort());
  });

  test('that could mean two lines keep neither', () => {
    const rows: Row[] = [
      { line: 7, documentDate: date('2025-12-30') },
      { line: 7, documentDate: date('2025-12-31') },
      { line: 8, documentDate: date('2025-12-31') },
    ];
    const decisions = [accept(7, 'outside-eligibility'), accept(8, 'outside-eligibility')];
    expect(outcomes(terms, rows, { decisions })).toEqual(['outside-eligibility', 'outside-eligibility', 'accepted']);
  });

  test('of a line beyond the budget, with its number twice, keep neither', () => {
    const rows: Row[] = [
      { ...sum(17_100), line: 7 },
      { ...sum(17_200), line: 7 },
    ];
    expect(outcomes(terms, rows, { decisions: [accept(7, 'over-budget')] })).toEqual(['over-budget', 'over-budget']);
  });
});

describe('decisions to exclude', () => {
  const exclude = (line: number, given: Partial<Decision> = {}): Decision =>
    decided({ partner: 'G1', line, decision: 'exclude', reason: 'not of this project', ...given });

  test('take out a line on which nothing was found, and say why', () => {
    const [line] = checked(terms, [{}], { decisions: [exclude(1)] });
    expect(line).toMatchObject({ verdict: 'lead-excluded', excludedBy: [], excludedFor: 'not of this project' });
  });

  test('beat those to accept, whatever rule stands beside them and whichever comes first', () => {
    const late: Row = { documentDate: date('2025-12-31') };
    for (const rule of [undefined, 'outside-eligibility', 'unpaid', '?'] as const) {
      const both = [accept(1, 'outside-eligibility'), exclude(1, { rule })];
      for (const decisions of [both, both.toReversed()]) {
        const [line] = checked(terms, [late], { decisions });
        expect(line).toMatchObject({ verdict: 'lead-excluded', excludedBy: ['outside-eligibility'] });
        const found = line!.findings.find(({ rule }) => rule === 'outside-eligibility');
        expect(found).toMatchObject({ lineExcluded: 'not of this project' });
        expect(found).not.toHaveProperty('accepted');
      }
    }
  });

  test('free the budget that the line would have used', () => {
    const rows = [sum(17_000), sum(10_000)];
    expect(outcomes(terms, rows)).toEqual(['accepted', 'over-budget']);
    expect(outcomes(terms, rows, { decisions: [exclude(1)] })).toEqual(['lead-excluded', 'accepted']);
  });

  test('let the next of duplicates stand', () => {
    const rows: Row[] = [{ documentNo: 'X-1' }, { documentNo: 'X-1', partner: 'G2', line: 1 }];
    expect(outcomes(terms, rows)).toEqual(['accepted', 'duplicate-invoice']);
    const lines = checked(terms, rows, { decisions: [exclude(1)] });
    expect(lines.map(({ verdict }) => verdict)).toEqual(['lead-excluded', 'accepted']);
    expect(lines.every((line) => rulesOn(line).includes('duplicate-invoice'))).toBe(true);
  });

  test('let the parts of an invoice that stand use its gross amount', () => {
    const part: Row = { documentNo: 'X-1', net: 100, vat: 0 };
    const rows: Row[] = [
      { ...part, eligible: 70 },
      { ...part, eligible: 60 },
    ];
    expect(outcomes(terms, rows)).toEqual(['accepted', 'share-over-invoice']);
    expect(checked(terms, rows, { decisions: [exclude(1)] }).map(({ verdict }) => verdict)).toEqual([
      'lead-excluded',
      'accepted',
    ]);
  });

  test('need a line that only one can be, and leave withdrawn ones withdrawn', () => {
    const rows: Row[] = [{ line: 7 }, { line: 7 }, { line: 8, status: 'withdrawn' }];
    expect(outcomes(terms, rows, { decisions: [exclude(7), exclude(8)] })).toEqual([
      'accepted',
      'accepted',
      'withdrawn',
    ]);
  });

  test('that are no known word decide nothing; no word means accept', () => {
    const late: Row = { documentDate: date('2025-12-31') };
    const outcomeOf = (decision: Decision['decision']): string[] =>
      outcomes(terms, [late], { decisions: [{ ...accept(1, 'outside-eligibility'), decision }] });
    expect([outcomeOf('?'), outcomeOf(undefined), outcomeOf('accept')]).toEqual([
      ['outside-eligibility'],
      ['accepted'],
      ['accepted'],
    ]);
  });
});

describe('withdrawn lines', () => {
  test('raise nothing, whatever is wrong with them', () => {
    const [line] = checked(terms, [
      { status: 'withdrawn', action: 'A9', eligible: 'x', documentDate: null, supplier: '' },
    ]);
    expect(line).toMatchObject({ verdict: 'withdrawn', findings: [], excludedBy: [] });
  });

  test('use no budget and are nobody’s duplicate', () => {
    expect(
      outcomes(terms, [
        { ...sum(17_000), status: 'withdrawn', documentNo: 'X-1' },
        { ...sum(17_000), documentNo: 'X-1' },
      ]),
    ).toEqual(['withdrawn', 'accepted']);
  });

  test('a line the partner justifies is still kept out until the lead accepts', () => {
    const row: Row = { documentDate: date('2025-12-31'), status: 'justified', comment: 'ordered before' };
    expect(outcomes(terms, [row])).toEqual(['outside-eligibility']);
    expect(outcomes(terms, [row], { decisions: [accept(1, 'outside-eligibility')] })).toEqual(['accepted']);
  });
});

describe('duplicates', () => {
  const same: Row = { documentNo: 'X-1' };

  test('the finding stands on all, the first in order stays accepted', () => {
    const lines = checked(terms, [{ ...same, partner: 'G2' }, { ...same }, { ...same, partner: 'G3', eligible: 100 }]);
    expect(lines.every((line) => rulesOn(line).includes('duplicate-invoice'))).toBe(true);
    // On equal dates the agreement's order of partners decides, not the order of files.
    expect(lines.map(({ verdict }) => verdict)).toEqual(['excluded', 'accepted', 'excluded']);
  });

  test('the first is the first paid', () => {
    const rows = [{ ...same }, { ...same, partner: 'G2', paymentDate: date('2026-05-03') }];
    expect(outcomes(terms, rows)).toEqual(['duplicate-invoice', 'accepted']);
  });

  test('of one partner need the same action, category, payment date and eligible amount', () => {
    const half: Row = { documentNo: 'X-1', eligible: 60 };
    for (const other of [
      { action: 'A3' },
      { category: 'TRAVEL' },
      { paymentDate: date('2026-05-05') },
      { eligible: 59.99 },
    ])
      expect(outcomes(terms, [half, { ...half, ...other }])).toEqual(['accepted', 'accepted']);
    expect(outcomes(terms, [half, half])).toEqual(['accepted', 'accepted']);
    expect(outcomes(terms, [half, half, half])).toEqual(['accepted', 'accepted', 'duplicate-invoice']);
    const whole: Row = { documentNo: 'X-1', eligible: 120 };
    expect(outcomes(terms, [whole, whole])).toEqual(['accepted', 'duplicate-invoice']);
  });

  test('of different partners are none within one shared cost, and are within two', () => {
    const evaluation = {
      action: 'A3',
      documentNo: 'EV-1',
      net: 7500,
      vat: 1499.99,
      documentDate: date('2026-06-02'),
      paymentDate: date('2026-06-20'),
    };
    const g1 = { ...evaluation, eligible: 5847.81, sharedCost: 'C1' };
    const g2 = { ...evaluation, eligible: 2099.11, partner: 'G2', sharedCost: 'C1' };
    expect(outcomes(terms, [g1, g2])).toEqual(['accepted', 'accepted']);
    expect(outcomes(terms, [g1, { ...g2, sharedCost: null }])).toEqual(['accepted', 'duplicate-invoice']);
  });
});

describe('duplicates and parts that the lead accepts', () => {
  const whole: Row = { documentNo: 'X-1', eligible: 120 };

  test('of one partner count, and take up room', () => {
    const rows: Row[] = [whole, whole, { documentNo: 'X-1', eligible: 1, action: 'A3' }];
    expect(outcomes(terms, rows.slice(0, 2))).toEqual(['accepted', 'duplicate-invoice']);
    expect(outcomes(terms, rows, { decisions: [accept(2, 'duplicate-invoice')] })).toEqual([
      'accepted',
      'accepted',
      'share-over-invoice',
    ]);
  });

  test('of different partners do not', () => {
    const rows: Row[] = [whole, { ...whole, partner: 'G2', line: 1 }];
    const decisions = [decided({ partner: 'G2', line: 1, rule: 'duplicate-invoice' })];
    expect(outcomes(terms, rows, { decisions })).toEqual(['accepted', 'duplicate-invoice']);
  });

  test('an accepted excess leaves no room for the next part', () => {
    const part = (eligible: number, action: string): Row => ({ documentNo: 'X-1', eligible, action });
    const rows = [part(80, 'A1'), part(60, 'A2'), part(40, 'A3')];
    expect(outcomes(terms, rows)).toEqual(['accepted', 'share-over-invoice', 'accepted']);
    expect(outcomes(terms, rows, { decisions: [accept(2, 'share-over-invoice')] })).toEqual([
      'accepted',
      'accepted',
      'share-over-invoice',
    ]);
  });

  test('parts of partners of whom one can declare VAT fit in either order', () => {
    const shared = { documentNo: 'X-1', sharedCost: 'C1', action: 'A3', period: 'S2' };
    const rows = (first: string, second: string): Row[] => [
      { ...shared, partner: 'G1', eligible: 72, paymentDate: date(first) },
      { ...shared, partner: 'G3', eligible: 40, paymentDate: date(second) },
    ];
    expect(outcomes(terms, rows('2026-05-04', '2026-05-05'))).toEqual(['accepted', 'accepted']);
    expect(outcomes(terms, rows('2026-05-05', '2026-05-04'))).toEqual(['accepted', 'accepted']);
  });
});

describe('the order of counting', () => {
  test('an excluded line frees the budget it would have used', () => {
    const rows: Row[] = [
      { ...sum(10_000), paymentDate: date('2026-05-01') },
      { ...sum(10_000), paymentDate: date('2026-05-02') },
      { ...sum(7_000), paymentDate: date('2026-05-03') },
    ];
    expect(outcomes(terms, rows)).toEqual(['accepted', 'over-budget', 'accepted']);
    expect(outcomes(terms, rows.with(0, { ...rows[0], documentDate: null }))).toEqual([
      'date-invalid',
      'accepted',
      'accepted',
    ]);
  });

  test('at equal dates what is paid back counts first', () => {
    const rows: Row[] = [
      { ...sum(16_000), paymentDate: date('2026-05-01') },
      { ...sum(2_000), paymentDate: date('2026-05-02') },
      { ...sum(-1_000), documentType: 'credit-note', documentDate: date('2026-05-02'), paymentDate: null },
    ];
    expect(outcomes(terms, rows)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(outcomes(terms, rows.with(2, { ...rows[2], documentDate: date('2026-05-03') }))).toEqual([
      'accepted',
      'over-budget',
      'accepted',
    ]);
  });

  test('the first payment uses the budget, whatever its place in the sheet', () => {
    const rows = [sum(10_000), { ...sum(10_000), paymentDate: date('2026-05-03') }];
    expect(outcomes(terms, rows)).toEqual(['over-budget', 'accepted']);
  });

  test('at equal dates the number in Line decides before the row', () => {
    expect(
      outcomes(terms, [
        { ...sum(10_000), line: 2 },
        { ...sum(10_000), line: 1 },
      ]),
    ).toEqual(['over-budget', 'accepted']);
    expect(
      outcomes(terms, [
        { ...sum(10_000), line: null },
        { ...sum(10_000), line: null },
      ]),
    ).toEqual(['accepted', 'over-budget']);
  });

  test.each(sampleNames)('the order in which the lines of %s arrive changes nothing', (name) => {
    const terms = sampleTerms(name);
    const lines = sampleLines(name, terms);
    const expected = checkLines(lines, terms, closing);
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
        expect(checkLines(shuffled, terms, closing)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });
});

describe('lines that cannot be told apart', () => {
  test('are refused, because one of them would be lost', () => {
    const lines = ledger(terms, [{}, {}]).map((line) => ({ ...line, id: 'same' }));
    expect(() => checkLines(lines, terms, closing)).toThrow(RangeError);
  });
});
