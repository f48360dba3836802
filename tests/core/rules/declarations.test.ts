/** `npm run types` rejects findings whose figures differ from the rule's declaration. */
import { columnMissing, fileUnreadable, notAnAccordWorkbook } from '../../../src/core/consolidation/file-rules';
import { noBudgetLine } from '../../../src/core/expenses/rules/partners';
import { paidLate, unpaid } from '../../../src/core/expenses/rules/dates';
import { lineCheck } from '../../../src/core/expenses/rules/rule';
import { defineRule, finding, type RuleDefinition } from '../../../src/core/findings';
import { defineTable } from '../../../src/core/native/table';
import { rules } from '../../../src/core/rules';
import { refusal } from '../../../src/jobs/open/workbook';
import { asDay } from '../builders';

const declared: readonly RuleDefinition[] = rules;
const day = { day: asDay('2026-02-13') };

test('no two rules have one name, and only errors on lines may be accepted', () => {
  expect(new Set(declared.map(({ name }) => name)).size).toBe(declared.length);
  expect(declared.filter(({ acceptable, severity }) => acceptable && severity !== 'error')).toEqual([]);
});

test('a figure that only one variant carries belongs to a variant that there is', () => {
  for (const { variants = {}, only = {} } of declared)
    expect(Object.values(variants).flat()).toEqual(expect.arrayContaining(Object.keys(only)));
});

test('a finding takes over what its rule says', () => {
  expect(finding(paidLate, { row: 3 }, { date: day, by: day })).toMatchObject({
    rule: 'paid-late',
    severity: 'error',
    acceptable: true,
  });
  expect(finding(columnMissing, {}, { columns: { columns: ['net'] }, count: 1 })).toMatchObject({
    acceptable: false,
    fixes: [],
  });
});

test('a finding carries the figures of its rule, no more and no fewer', () => {
  finding(unpaid, {}, {});
  // @ts-expect-error: a figure is missing.
  finding(paidLate, {}, { date: day });
  // @ts-expect-error: a figure is misspelt.
  finding(paidLate, {}, { date: day, bye: day });
  // @ts-expect-error: this rule has none.
  finding(unpaid, {}, { date: day });
  // @ts-expect-error: the variant is missing.
  finding(noBudgetLine, {}, { category: 'STAFF', action: 'A1' });
  // @ts-expect-error: there is no such variant.
  finding(noBudgetLine, {}, { category: 'STAFF', action: 'A1', case: 'period' });
  // @ts-expect-error: this variant's sentence needs the sheets.
  finding(notAnAccordWorkbook, {}, { case: 'several-tables' });
  // @ts-expect-error: and this one's has none to show.
  finding(notAnAccordWorkbook, {}, { case: 'foreign', sheets: 'Sheet1' });
  expect(finding(notAnAccordWorkbook, {}, { case: 'several-tables', sheets: 'A, B' }).severity).toBe('error');
});

test('a check raises what it says that it may raise', () => {
  const { rules: raised } = lineCheck([unpaid], (_line, _context, report) => {
    report(unpaid, 'paymentDate', {});
    // @ts-expect-error: another rule.
    report(paidLate, 'paymentDate', { date: day, by: day });
  });
  expect(raised).toEqual([unpaid]);
});

test('a file is refused for a reason that has its sentence', () => {
  expect(refusal('a.xlsx', fileUnreadable, { case: 'empty' })).toMatchObject({ rule: 'file-unreadable' });
  // @ts-expect-error: there is no such reason.
  refusal('a.xlsx', fileUnreadable, { case: 'too-old' });
});

test('a property of a rule or a column that is misspelt does not compile', () => {
  // @ts-expect-error: there is no such property.
  defineRule({ name: 'any', severity: 'error', figures: [], acceptabel: true });
  const about = { name: 'Any', filledBy: 'people', readBy: 'jobs', preparedRows: 1, coveredRows: 1 } as const;
  const table = defineTable({ ...about, columns: { reason: { kind: 'text', width: 10, required: true } } });
  expect(table.columns.reason.required).toBe(true);
  // @ts-expect-error: there is no such property.
  defineTable({ ...about, columns: { reason: { kind: 'text', width: 10, requierd: true } } });
});
