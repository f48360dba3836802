/** How a partner's file stands: the sign beside it says more than that it came. */
import { consolidate } from '../../src/core/consolidation/consolidate';
import { ledger, noDecisions, type Row, termsWith } from './builders';
import { standingOf } from '../../src/core/consolidation/standing';
import { standingText, textsFor } from '../../src/locales';

const terms = termsWith(({ rules }) => {
  rules.flexibility = [{ level: 'partner', maxIncrease: '5', compensated: false, approval: 'none' }];
});
const budget = terms.budget.filter(({ partner }) => partner === 'G1').reduce((sum, { amount }) => sum + amount, 0);

function standing(rows: readonly Row[]) {
  const lines = ledger(terms, rows);
  const files = [{ path: 'G1.xlsx', read: true as const, partner: 'G1', lines, findings: [] }];
  return standingOf(consolidate(terms, files, noDecisions), 'G1');
}

test('good where nothing is wrong and the budget holds', () => {
  expect(standing([{}])).toEqual({ kind: 'good', errors: 0, budget, declared: 120_00, accepted: 120_00 });
});

test('not good where more is declared than budgeted, whether or not the flexibility covers it', () => {
  const more = budget / 100 + 1;
  expect(standing([{ net: more, vat: 0, eligible: more }])).toMatchObject({ kind: 'over', errors: 0 });
});

test('errors where a line is excluded', () => {
  const found = standing([{}, { action: 'nowhere' }]);
  expect(found).toMatchObject({ kind: 'errors', errors: 1, declared: 240_00, accepted: 120_00 });
  expect(standingText(found, textsFor('fr'))).toBe('1 erreur');
});
