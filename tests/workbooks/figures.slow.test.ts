/** The stored results of both samples equal core's figures and cross-foot. */
import { consolidate } from '../../src/core/consolidation/consolidate';
import { noDecisions } from '../core/builders';
import { budgetOf } from '../../src/core/agreement/terms';
import type { Day } from '../../src/core/days';
import { moneyToNumber } from '../../src/core/money';
import { partnerWorkbook } from '../../src/workbooks/partner';
import { projectWorkbook } from '../../src/workbooks/project';
import { reportWorkbook } from '../../src/workbooks/report';
import { sampleExpected, sampleLines, sampleNames, sampleTerms, type SampleName } from '../core/samples';
import { figure, namedValues } from './figures';
import { ledgerRows, sampleFiles } from './ledgers';

const today = '2026-11-22' as Day;
const sum = (values: readonly unknown[]): number =>
  Math.round(values.reduce((total: number, value) => (typeof value === 'number' ? total + value : total), 0) * 100) /
  100;

const report = (name: SampleName) =>
  reportWorkbook(consolidate(sampleTerms(name), sampleFiles(name), noDecisions), 'en', today);

describe.each(sampleNames)('%s', (name) => {
  const terms = sampleTerms(name);
  const expected = sampleExpected(name);
  const lines = sampleLines(name, terms);

  test('partner workbooks: every line that is not withdrawn, placed or not', () => {
    for (const partner of terms.partners.keys()) {
      const plan = partnerWorkbook(terms, partner, 'en', today, ledgerRows(name, partner));
      const own = lines.filter((line) => line.partner === partner && line.status !== 'withdrawn');
      const declared = moneyToNumber(
        own.reduce((total, line) => total + line.declared, 0),
        terms.currency,
      );
      expect(sum(namedValues(plan, 'MonitoringDeclared'))).toBe(declared);
      expect(sum(namedValues(plan, 'MonitoringBudget'))).toBe(figure(plan, 'TotalBudget'));
      expect(figure(plan, 'TotalBudget')).toBe(moneyToNumber(budgetOf(terms, { partner }), terms.currency));
      expect(sum(namedValues(plan, 'MonitoringRemaining'))).toBe(figure(plan, 'TotalRemaining'));
      expect(sum([figure(plan, 'TotalBudget'), -figure(plan, 'TotalUsed')])).toBe(figure(plan, 'TotalRemaining'));
      expect(sum(namedValues(plan, 'ExpensesDeclared'))).toBe(
        sum(
          lines.filter((line) => line.partner === partner).map((line) => moneyToNumber(line.declared, terms.currency)),
        ),
      );
    }
  });

  test('project workbook: the table of budget lines is the budget', () => {
    const plan = projectWorkbook(terms, 'en', today);
    expect(sum(namedValues(plan, 'BudgetAmount'))).toBe(figure(plan, 'TotalBudget'));
    expect(figure(plan, 'TotalBudget')).toBe(Number(terms.agreement.statedTotal));
  });

  test('report: totals as expected, and every cut is the whole', () => {
    const plan = report(name);
    expect(figure(plan, 'TotalRead')).toBe(Number(expected.totals.read));
    expect(figure(plan, 'TotalAccepted')).toBe(Number(expected.totals.accepted));
    expect(figure(plan, 'TotalExcluded')).toBe(Number(expected.totals.excluded));
    expect(figure(plan, 'TotalFlatRate')).toBe(Number(expected.totals.flatRate));
    expect(figure(plan, 'TotalClaimable')).toBe(Number(expected.totals.claimable));
    expect(sum(namedValues(plan, 'LinesDeclared'))).toBe(Number(expected.totals.read));
    expect(sum(namedValues(plan, 'FilesDeclared'))).toBe(Number(expected.totals.read));
    expect(sum(namedValues(plan, 'ActualsUsed'))).toBe(Number(expected.totals.claimable));
    expect(namedValues(plan, 'LinesDeclared').filter((value) => value !== null)).toHaveLength(expected.lines);
  });

  test('report: findings lead to their lines', () => {
    const plan = report(name);
    const table = plan.sheets.flatMap((sheet) => sheet.tables).find((one) => one.name === 'Findings')!;
    const linesSheet = plan.sheets.find((sheet) => sheet.tables.some((one) => one.name === 'Lines'))!;
    const linesTable = linesSheet.tables[0]!;
    expect(table.links!.length).toBeGreaterThan(5);
    for (const { row, target } of table.links!) {
      const at = Number(/!A(\d+)$/.exec(target)![1]) - linesTable.row - 2;
      const of = (one: typeof table, cells: readonly unknown[]) =>
        ['Partner', 'Line', 'File', 'Sheet', 'Row'].map(
          (wanted) => cells[one.columns.findIndex(({ header }) => header === wanted)],
        );
      expect(of(linesTable, linesTable.rows[at]!)).toEqual(of(table, table.rows[row]!));
    }
  });
});
