/** Rules that need a whole report: underspending, and rounding residuals. */
import { roundingResiduals } from '../../../src/core/agreement/residuals';
import { reportRules } from '../../../src/core/rules';
import { report, termsWith, type Edit, type Row } from '../builders';

function rulesOf(edit: Edit, rows: readonly Row[], period?: string): string[] {
  return report(termsWith(edit), rows, period)
    .findings.filter(({ rule }) => reportRules.some(({ name }) => name === rule))
    .map(({ rule, where }) => [rule, where.partner].join(' ').trim());
}

const asAgreed: Edit = () => undefined;
const sum = (eligible: number, rest: Row = {}): Row => ({ net: eligible, vat: 0, eligible, ...rest });

describe('underspend', () => {
  test('fires for a partner that has spent less than half of its share of time', () => {
    expect(rulesOf(asAgreed, [sum(1000), sum(5000, { partner: 'G2' })], 'S2')).toEqual(['underspend G1']);
  });

  test('is measured at the last period in which anybody declares something', () => {
    expect(rulesOf(asAgreed, [sum(10_550), sum(1, { partner: 'G2', period: 'S2' })])).toEqual(['underspend G2']);
  });

  test('stays silent at half of the time’s share, while a project begins, and about missing files', () => {
    expect(rulesOf(asAgreed, [sum(10_550, { period: 'S2' })], 'S2')).toEqual([]);
    const long: Edit = ({ project }) => (project.end = '2030-12-31' as typeof project.end);
    expect(rulesOf(long, [sum(1)], 'S1')).toEqual([]);
  });
});

describe('rounding-residual', () => {
  test('says the fund, both sums and who bears the cents', () => {
    const [found, ...more] = roundingResiduals(termsWith(undefined, 'minor-med'));
    expect(more).toEqual([]);
    expect(found?.figures).toEqual({
      case: 'funding',
      source: 'ERDF/IPA',
      total: { money: 71_022_902, currency: 'EUR' },
      sum: { money: 71_022_903, currency: 'EUR' },
      policy: { list: 'residuals', code: 'largest-remainder' },
      bearers: { moved: [{ partner: 'P4', money: -1 }], currency: 'EUR' },
    });
  });

  test('stays silent where the parts make the whole', () => {
    const even: Edit = ({ budget }) => {
      for (const item of budget) item.amount = item.amount.replace(/\.\d\d$/, '.00');
    };
    expect(roundingResiduals(termsWith(even, 'minor-med'))).toEqual([]);
  });
});
