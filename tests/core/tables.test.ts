import type { Agreement } from '../../src/core/agreement/schema';
import { budgetOf, termsOf } from '../../src/core/agreement/terms';
import { historyText } from '../../src/core/amendments/history';
import { noClaims } from '../../src/core/claims/book';
import { consolidate } from '../../src/core/consolidation/consolidate';
import { decimalToNumber, sumMoney } from '../../src/core/money';
import { funderTables, type FunderTable, type TableCell, type TableRow } from '../../src/core/tables';
import { claimedBook } from '../workbooks/claimed-book';
import { sampleFiles } from '../workbooks/ledgers';
import { agreementOf, noDecisions } from './builders';
import { sampleNames, sampleTerms } from './samples';

type Built = FunderTable;

const moneyIn = (cell: TableCell<string> | undefined): number | undefined =>
  typeof cell === 'object' && cell !== null && 'money' in cell ? cell.money : undefined;
const wordOf = (column: Built['columns'][number]): string =>
  'word' in column.heading ? column.heading.word : JSON.stringify(column.heading);
const at = (table: Built, row: TableRow<string>, word: string): number | undefined =>
  moneyIn(row.cells[table.columns.findIndex((column) => wordOf(column) === word)]);
const totalOf = (table: Built, word: string): number | undefined =>
  at(
    table,
    table.rows.find(({ role }) => role === 'total')!,
    word,
  );

/** Every total is the sum of the rows, and of the subtotals where there are any. */
function expectSums(table: Built): void {
  const of = (role: TableRow['role']) => table.rows.filter((row) => row.role === role);
  const [total] = of('total');
  table.columns.forEach((_, column) => {
    const expected = moneyIn(total?.cells[column]);
    if (expected === undefined) return;
    for (const rows of [of('row'), of('subtotal')].filter(({ length }) => length > 0))
      expect(sumMoney(rows.map(({ cells }) => moneyIn(cells[column]) ?? 0))).toBe(expected);
  });
  for (const { cells } of table.rows) expect(cells.length).toBeLessThanOrEqual(table.columns.length);
}

describe.each(sampleNames)('of %s', (name) => {
  const terms = sampleTerms(name);
  const budget = budgetOf(terms, {});

  test('the financing plan adds up to the budget by partner, and its sources to the whole', () => {
    const table: Built = funderTables['financing-plan'].build({ terms });
    expectSums(table);
    expect(totalOf(table, 'amount')).toBe(budget);
    const subtotals = table.rows.filter(({ role }) => role === 'subtotal');
    expect(subtotals.map((row) => at(table, row, 'amount'))).toEqual(
      [...terms.partners.keys()].map((partner) => budgetOf(terms, { partner })).filter((amount) => amount !== 0),
    );
    const memo = table.rows.filter(({ role }) => role === 'memo');
    expect(sumMoney(memo.map((row) => at(table, row, 'amount') ?? 0))).toBe(budget);
    for (const ratio of memo.slice(-2)) {
      const cell = ratio.cells.at(-1);
      const share = typeof cell === 'object' && cell !== null && 'percent' in cell ? decimalToNumber(cell.percent) : 0;
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThanOrEqual(1);
    }
  });

  test('tasks and calendar carry the whole budget', () => {
    const table: Built = funderTables['tasks-and-calendar'].build({ terms });
    expectSums(table);
    expect(totalOf(table, 'budget')).toBe(budget);
    const { actions } = terms.agreement;
    const parts = actions.flatMap(({ tasks = [], deliverables = [] }) => [...tasks, ...deliverables]);
    expect(table.rows).toHaveLength(actions.length + parts.length + 1);
  });

  test('the notification gives each authority its beneficiaries and all their money', () => {
    const table: Built = funderTables['tnc-notification'].build({ terms });
    expectSums(table);
    expect(totalOf(table, 'total')).toBe(budget);
    const authorities = new Set(
      terms.agreement.partners.map(({ country, managingAuthority }) => `${country} ${managingAuthority}`),
    );
    expect(table.rows).toHaveLength(authorities.size + 1);
  });

  test('statement and list hold what is claimable, partner by partner', () => {
    const files = sampleFiles(name);
    const done = consolidate(terms, files, noDecisions);
    const source = { terms, period: undefined, lines: done.lines, flatRates: done.flatRates };
    const tables: Built[] = [
      funderTables['expense-statement'].build(source),
      funderTables['list-of-expenditure'].build(source),
    ];
    for (const table of tables) {
      expectSums(table);
      expect(totalOf(table, 'declared')).toBe(done.totals.claimable);
    }
    const [statement] = tables as [Built];
    expect(statement.rows.filter(({ role }) => role === 'subtotal')).toHaveLength(
      done.breakdowns.partner.filter(({ accepted, flatRate }) => accepted + flatRate !== 0).length,
    );
  });

  test('the consolidated report holds all that was read, and what of it is claimable', () => {
    const done = consolidate(terms, sampleFiles(name), noDecisions);
    const { lines, flatRates, totals } = done;
    const table: Built = funderTables['consolidated-report'].build({ terms, period: undefined, lines, flatRates });
    expectSums(table);
    expect(totalOf(table, 'declared')).toBe(totals.read);
    expect(totalOf(table, 'excludedCosts')).toBe(totals.excluded);
    expect(totals.excluded).not.toBe(0);
    expect(totalOf(table, 'acceptedCosts')).toBe(totals.accepted);
    expect(totalOf(table, 'flatRates')).toBe(totals.flatRate);
    expect(totalOf(table, 'claimable')).toBe(totals.claimable);
    for (const role of ['row', 'subtotal', 'total']) {
      const counted = table.rows.map((row) => (row.role === role ? Number(row.cells[2]) : 0));
      expect(counted.reduce((sum, count) => sum + count)).toBe(lines.length);
    }
  });

  test('the claim prints what was claimed, after what was claimed before', () => {
    const periods = [...terms.periods.keys()].slice(0, 2);
    const book = claimedBook(terms, sampleFiles(name), periods);
    const about = { terms, book, partner: undefined };
    const [first, last] = [periods[0], undefined].map((period): Built =>
      funderTables['payment-claim'].build({ ...about, period }),
    ) as [Built, Built];
    for (const table of [first, last]) expectSums(table);
    const all = sumMoney(book.claims.rows.map(({ amount }) => amount));
    expect(totalOf(last, 'before')).toBe(totalOf(first, 'thisClaim'));
    expect((totalOf(first, 'thisClaim') ?? 0) + (totalOf(last, 'thisClaim') ?? 0)).toBe(all);
    expect(totalOf(last, 'toDate')).toBe(all);
    expect(totalOf(last, 'certified')).not.toBe(0);
  });
});

test('nothing is printed of a claim that was not made', () => {
  const about = { terms: sampleTerms('minor-med'), book: noClaims, period: undefined, partner: undefined };
  expect(() => funderTables['payment-claim'].build(about)).toThrow('no claim to print');
  expect(() => funderTables.amendment.build(about)).toThrow('has one version');
});

test('an amendment tells what it moved from what was moved before', () => {
  const signed = agreementOf('minor-med');
  const move = (agreement: Agreement, amount: number): Agreement => ({
    ...agreement,
    version: { ...agreement.version, number: agreement.version.number + 1 },
    budget: agreement.budget.map((line, index) =>
      index > 1 ? line : { ...line, amount: (Number(line.amount) + (index === 0 ? -amount : amount)).toFixed(2) },
    ),
  });
  const [second, third] = [move(signed, 10), move(move(signed, 10), 5)];
  const earlier = [signed, second].map((agreement) => ({ agreement, decision: undefined }));
  const decision = { approval: 'notify', by: 'All' } as const;
  const terms = { ...termsOf(third, signed), history: historyText({ earlier, decision }) };
  const table: Built = funderTables.amendment.build({ terms, book: noClaims, period: undefined, partner: undefined });
  expectSums(table);
  const [from, to] = table.rows as [TableRow<string>, TableRow<string>];
  expect(table.rows).toHaveLength(3);
  expect([from, to].map((row) => ['earlierChanges', 'thisChange'].map((word) => at(table, row, word)))).toEqual([
    [-1000, -500],
    [1000, 500],
  ]);
  expect(totalOf(table, 'thisChange')).toBe(0);
});

test('columns that only some forms ask for stand where the agreement has them, and move no total', () => {
  const statement = (columns: Agreement['columns']): Built => {
    const terms = termsOf({ ...agreementOf('saveurs-partagees'), columns });
    const lines = consolidate(terms, sampleFiles('saveurs-partagees'), noDecisions).lines.map((one, index) => ({
      ...one,
      line: { ...one.line, supplierTaxNo: `T${index}`, paymentReference: `VIR ${index}` },
    }));
    return funderTables['expense-statement'].build({ terms, lines, flatRates: [], period: undefined });
  };
  const [plain, full] = [statement(undefined), statement(['supplierTaxNo', 'paymentReference'])];
  const added = full.columns.flatMap(({ heading }, index) => ('optional' in heading ? [index] : []));
  expect(added.map((index) => full.rows[0]?.cells[index])).toEqual([
    expect.stringMatching(/^VIR \d+$/),
    expect.stringMatching(/^T\d+$/),
  ]);
  const without = full.rows.map(({ cells }) => cells.filter((_, index) => !added.includes(index)));
  expect(without).toEqual(plain.rows.map(({ cells }) => cells));
});
