/** Plans are consistent: names resolve and the format's limits are kept, in every language and for random projects. */
import { consolidate } from '../../src/core/consolidation/consolidate';
import { noDecisions } from '../core/builders';
import type { Day } from '../../src/core/days';
import { languages } from '../../src/locales/languages';
import { partnerWorkbook } from '../../src/workbooks/partner';
import type { SheetPlan, WorkbookPlan } from '../../src/workbooks/plan';
import { tableArea } from '../../src/workbooks/planned';
import { areaReference } from '../../src/workbooks/references';
import { projectWorkbook } from '../../src/workbooks/project';
import { reportWorkbook } from '../../src/workbooks/report';
import { checkPlan } from '../../src/xlsx/check-plan';
import { sampleNames, sampleTerms } from '../core/samples';
import { cellFormulas, formulasOf, namesUsed } from './figures';
import { rangesForValues } from './intersections';
import { ledgerRows, sampleFiles } from './ledgers';
import { randomProject } from './random-project';
import { runs } from '../runs';

const today = '2026-11-22' as Day;

function holdsTogether(plan: WorkbookPlan): void {
  checkPlan(plan);
  const known = new Set(plan.names.map(({ name }) => name));
  expect([...namesUsed(plan)].filter((name) => !known.has(name))).toEqual([]);
  const sheets = plan.sheets.map(({ name }) => `'${name.replaceAll("'", "''")}'!$`);
  // The lists of a draft end with the last row that is filled: they are made of other names.
  const isList = (ref: string): boolean =>
    [...ref.matchAll(/INDEX\((\w+),/g)].length === 2 &&
    [...ref.matchAll(/\(([A-Za-z]\w*)[,)]/g)].every(([, name]) => known.has(name!));
  expect(plan.names.filter(({ ref }) => !sheets.some((sheet) => ref.startsWith(sheet)) && !isList(ref))).toEqual([]);
  const ranges = new Set(plan.names.flatMap(({ name, ref }) => (ref.includes(':') ? [name] : [])));
  const intersecting = plan.sheets
    .flatMap(cellFormulas)
    .filter((formula) => rangesForValues(formula, (name) => ranges.has(name)).length > 0);
  expect(intersecting.map((formula) => formula.slice(0, 300))).toEqual([]);
  // Excel rejects longer formulas; the limit for validation and conditional formats is lower.
  expect(formulasOf(plan).filter((formula) => formula.length > 8000)).toEqual([]);
  expect(plan.sheets.flatMap(rulesBelowTables)).toEqual([]);
  expect(formulasOf(plan).filter((formula) => /#REF|undefined|NaN|\[object/.test(formula))).toEqual([]);
}

/** Where people co-author, Excel lets no table grow that has validations or conditional formats below it. */
function rulesBelowTables({ name, tables, validations, conditionals }: SheetPlan): string[] {
  return tables.map(tableArea).flatMap((table) =>
    [...validations, ...conditionals]
      .filter(({ area }) => area.row + area.rows > table.row + table.rows)
      .filter(({ area }) => area.column < table.column + table.columns && table.column < area.column + area.columns)
      .map(({ area }) => `${name}: ${areaReference(area)}`),
  );
}

test('a range where one value is wanted is found', () => {
  const found = (formula: string): string[] => rangesForValues(formula, (name) => name === 'Many');
  expect(found('Many')).toEqual(['Many']);
  expect(found('IF(Many="",1,2)')).toEqual(['Many']);
  expect(found('SUM(IF(A1:A3>0,1))')).toEqual(['A1:A3']);
  expect(found('ROW()-ROW(Many)')).toEqual(['Many']);
  expect(found('MATCH($A$1:$A$9,Many,0)')).toEqual(['$A$1:$A$9']);
  expect(found('SUMPRODUCT(IF(Many>0,1,0))')).toEqual(['Many']);
  expect(found('SUMPRODUCT((Many="a:b")*ROUND(Many/2,0))+One+SUMIFS(Many,Many,"Many")+SUM($B$2:$B$4)')).toEqual([]);
});

describe.each(sampleNames)('%s', (name) => {
  const terms = sampleTerms(name);
  test.each(languages)('all workbooks in %s', (language) => {
    holdsTogether(projectWorkbook(terms, language, today));
    for (const partner of terms.partners.keys()) {
      holdsTogether(partnerWorkbook(terms, partner, language, today));
      holdsTogether(partnerWorkbook(terms, partner, language, today, ledgerRows(name, partner)));
    }
    holdsTogether(reportWorkbook(consolidate(terms, sampleFiles(name), noDecisions), language, today));
    const period = [...terms.periods.keys()][1];
    holdsTogether(reportWorkbook(consolidate(terms, sampleFiles(name).slice(1), noDecisions, period), language, today));
  });

  test('tables have the same names in every language, and sheets are translated', () => {
    const tables = (plan: WorkbookPlan): string[] =>
      plan.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name));
    const [english, ...others] = languages.map((language) => projectWorkbook(terms, language, today));
    for (const other of others) {
      expect(tables(other)).toEqual(tables(english!));
      expect(other.names.map((one) => one.name)).toEqual(english!.names.map((one) => one.name));
      expect(other.sheets[1]!.name).not.toBe(english!.sheets[1]!.name);
    }
  });
});

test.each(Array.from({ length: runs(6) }, (_, index) => index + 1))('project by chance %i', (seed) => {
  const { terms, ledgers } = randomProject(seed);
  const language = languages[seed % languages.length]!;
  holdsTogether(projectWorkbook(terms, language, today));
  for (const [partner, rows] of ledgers) holdsTogether(partnerWorkbook(terms, partner, language, today, rows));
});

test('an empty workbook shows zeros, not blanks', () => {
  const plan = partnerWorkbook(sampleTerms('saveurs-partagees'), 'G2', 'fr', today);
  const cells = plan.sheets.flatMap((sheet) => sheet.cells.filter(({ formula }) => formula !== undefined));
  expect(cells.length).toBeGreaterThan(30);
  expect(cells.filter(({ value }) => value === null)).toEqual([]);
});
