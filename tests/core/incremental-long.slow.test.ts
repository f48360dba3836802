/** In long ledgers only some segments are recounted: after any edits the result equals a full check. */
import { isDeepStrictEqual } from 'node:util';
import { termsOf, type Terms } from '../../src/core/agreement/terms';
import { parseAgreement } from '../../src/core/agreement/parse';
import { checkLines, createCheck } from '../../src/core/expenses/check';
import { codeReader } from '../../src/core/code-reader';
import type { ExpenseLine, RawRow } from '../../src/core/expenses/line';
import { readLines } from '../../src/core/expenses/read';
import { labelsOf } from '../../src/locales';
import { agreementText, ledgerRows } from '../bench/project';
import { chanceOf } from '../fuzz/chance';
import { runs } from '../runs';

const options = { scope: 'project', closing: true } as const;

interface Draft {
  categories: unknown[];
  rules: { flexibility: unknown[]; hoursPerYear?: string };
}
/** Dependencies between lines: totals on several levels, flat rates split between actions, flat rates on flat rates. */
const agreements: Record<string, (draft: Draft) => void> = {
  'totals of partners and categories': () => undefined,
  'nothing but budget lines': ({ rules }) => (rules.flexibility = []),
  'totals of actions, in which flat rates have parts': ({ rules }) =>
    rules.flexibility.push({
      level: 'action',
      maxIncrease: '0.05',
      maxAmount: '5000.00',
      compensated: true,
      approval: 'none',
    }),
  'hours of a person in a year': ({ categories, rules }) => {
    categories[0] = { code: 'STAFF', method: { kind: 'unit-cost', unit: 'hour', amount: '1.00' } };
    rules.hoursPerYear = '3000';
  },
  'a flat rate on a flat rate': ({ categories }) =>
    (categories[0] = {
      code: 'STAFF',
      method: { kind: 'flat-rate', rate: '0.20', base: ['EXTERNAL', 'EQUIPMENT'] },
    }),
};

function termsWith(change: (draft: Draft) => void): Terms {
  const draft = JSON.parse(agreementText()) as Draft;
  change(draft);
  return termsOf(parseAgreement(JSON.stringify(draft)));
}

/** Amounts large enough to reach limits half-way. */
function lines(terms: Terms): ExpenseLine[] {
  const codeOf = codeReader(terms, labelsOf);
  return Array.from({ length: 3 }, (_, partner) => {
    const rows = ledgerRows(1_500, partner).map((cells, index): RawRow => ({ row: index + 7, cells }));
    const origin = { partner: `P${partner + 1}`, file: `P${partner + 1}.xlsx`, sheet: 'Expenses' };
    return readLines(rows, origin, terms, codeOf)
      .map((line) => ({ ...line, declared: line.declared * 120 }))
      .map((line) => (terms.agreement.rules.hoursPerYear ? hoursFor(line, line.eligible) : line));
  }).flat();
}

/** The same line as hours at 1.00; every other one of the same person. */
function hoursFor(line: ExpenseLine, eligible: number): ExpenseLine {
  if (line.category !== 'STAFF') return line;
  const person = line.row % 2 === 0 ? 'Ana Reis' : line.supplier;
  return { ...line, documentType: 'unit-cost', person, eligible, units: { units: BigInt(eligible), scale: 2 } };
}

test.each(Object.entries(agreements))('edits by chance: %s', (_name, change) => {
  const terms = termsWith(change);
  const chance = chanceOf(1);
  const known = new Map(lines(terms).map((line) => [line.id, line]));
  const check = createCheck(terms, options);
  check.put([...known.values()]);
  const limit = terms.agreement.rules.hoursPerYear ? 'hours-above-limit' : 'over-budget';
  expect(check.lines().some(({ excludedBy }) => excludedBy.includes(limit))).toBe(true);
  for (let edit = 0; edit < runs(30); edit++) {
    const line = chance.pick([...known.values()]);
    const other = chance.pick([...known.values()]);
    const kind = chance.number(5);
    const more = edit % 2 === 0 ? chance.number(2_000_000) - 500_000 : chance.number(200) - 100;
    const next = [
      line.units ? hoursFor(line, line.eligible + more) : { ...line, declared: line.declared + more },
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
    const checked = check.lines();
    if (edit % 5 < 4) continue;
    const whole = checkLines([...known.values()], terms, options);
    // Jest's comparison says what differs, at ten times the price.
    if (!isDeepStrictEqual(checked, whole)) expect(checked).toEqual(whole);
  }
});
