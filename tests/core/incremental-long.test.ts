/** Long ledgers count again from the middle: after any edits the result is that of a full check. */
import { termsOf } from '../../src/core/agreement/terms';
import { parseAgreement } from '../../src/core/agreement/parse';
import { checkLines, createCheck } from '../../src/core/expenses/check';
import { codeReader } from '../../src/core/expenses/codes';
import type { ExpenseLine, RawRow } from '../../src/core/expenses/line';
import { readLines } from '../../src/core/expenses/read';
import { labelsOf } from '../../src/locales';
import { agreementText, ledgerRows } from '../bench/project';
import { chanceOf } from '../fuzz/chance';

const options = { scope: 'project', closing: true } as const;
const terms = termsOf(parseAgreement(agreementText()));
const codeOf = codeReader(terms, labelsOf);

/** So large amounts, that limits are reached half-way. */
function lines(): ExpenseLine[] {
  return Array.from({ length: 3 }, (_, partner) => {
    const rows = ledgerRows(1_500, partner).map((cells, index): RawRow => ({ row: index + 7, cells }));
    const origin = { partner: `P${partner + 1}`, file: `P${partner + 1}.xlsx`, sheet: 'Expenses' };
    return readLines(rows, origin, terms, codeOf).map((line) => ({
      ...line,
      declared: line.declared * 120,
    }));
  }).flat();
}

test.each([1, 2, 3])('edits by chance, seed %i', (seed) => {
  const chance = chanceOf(seed);
  const known = new Map(lines().map((line) => [line.id, line]));
  const check = createCheck(terms, options);
  check.put([...known.values()]);
  expect(check.lines().some(({ excludedBy }) => excludedBy.includes('over-budget'))).toBe(true);
  for (let edit = 0; edit < 30; edit++) {
    const line = chance.pick([...known.values()]);
    const other = chance.pick([...known.values()]);
    const kind = chance.number(5);
    const more = chance.number(2_000_000) - 500_000;
    const next = [
      { ...line, declared: line.declared + more },
      { ...line, paymentDate: other.paymentDate },
      { ...line, category: other.category, action: other.action },
      { ...line, status: line.status === 'withdrawn' ? undefined : ('withdrawn' as const) },
    ][kind];
    if (next) {
      known.set(line.id, next);
      check.put([next]);
    } else {
      known.delete(line.id);
      check.remove([line.id]);
    }
    if (edit % 5 === 0 || edit === 29) expect(check.lines()).toEqual(checkLines([...known.values()], terms, options));
    else check.lines();
  }
});
