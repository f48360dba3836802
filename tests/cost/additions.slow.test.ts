/**
 * The cost of adding a rule: its file, its check in the list, one text per language, a line in the test. And that of a funder
 * table: its file and catalogue entry, its texts, its manifest entry. Both are tried on one copy of the sources.
 */
import { readFileSync } from 'node:fs';
import { languages } from '../../src/locales/languages';
import { readWorkbook } from '../../src/xlsx';
import { copyOfTree } from './tree';

const ruleFile = `/** Amounts so round that they may be estimates. */
import { defineRule } from '../../findings';
import { lineCheck } from './rule';

export const roundAmount = defineRule({
  name: 'round-amount',
  severity: 'error',
  acceptable: true,
  figures: ['amount'],
});

export const roundAmounts = lineCheck([roundAmount], (line, _context, report) => {
  if (line.eligible !== 0 && line.eligible % 100_000_00 === 0)
    report(roundAmount, 'eligible', { amount: { money: line.eligible, currency: line.currency } });
});
`;

const tableFile = `/** The budget of each partner. */
import { budgetOf } from '../agreement/terms';
import { defineFunderTable, type TableRow } from './table';

export const partnerBudgets = defineFunderTable({
  name: 'partner-budgets',
  build: ({ terms }) => ({
    columns: [
      { heading: { word: 'partner' }, kind: 'text', width: 40 },
      { heading: { word: 'agreedBudget' }, kind: 'money', width: 18 },
    ],
    rows: [...terms.partners.keys()].map(
      (partner): TableRow => ({ role: 'row', cells: [{ partner }, { money: budgetOf(terms, { partner }) }] }),
    ),
    notes: ['every-partner'],
  }),
});
`;

const tree = copyOfTree();
const ruleList = 'src/core/expenses/rules/all.ts';
const rulePairs = 'tests/core/rules/expense-lines.test.ts';
const catalogue = 'src/core/tables/catalogue.ts';
const builders = 'src/core/tables/index.ts';
const manifest = 'manifest.xml';
const ruleTexts = (language: string): string => `src/locales/${language}/rules.ts`;
const tableTexts = (language: string): string => `src/locales/${language}/tables.ts`;
const titleIn = (language: string): string => `Round, ${language}`;
const sample = 'assets/samples/saveurs-partagees.agreement.json';
const last = languages.at(-1)!;

/** The manifest's entries for one table, repeated for the new one. */
function again(pattern: RegExp): [found: string, ours: string] {
  const found = pattern.exec(readFileSync(tree.at(manifest), 'utf8'))?.[0];
  if (found === undefined) throw new Error(`manifest.xml has no ${pattern.source}`);
  return [found, `\n${found.replaceAll('ExpenseStatement', 'PartnerBudgets')}`];
}

function accord(...args: string[]): void {
  expect(tree.run('tsx/dist/cli.mjs', 'src/cli/program.ts', ...args)).toMatchObject({ status: 0 });
}

test('a file and a line make it a rule or a table, and no language compiles until it has its texts', () => {
  tree.add('src/core/expenses/rules/round.ts', ruleFile);
  tree.insert(
    ruleList,
    `import { readings, readingsByColumn } from './readings';\n`,
    `import { roundAmounts } from './round';\n`,
  );
  tree.insert(ruleList, '  texts.fieldLengths,\n', '  roundAmounts,\n');
  tree.add('src/core/tables/partner-budgets.ts', tableFile);
  tree.insert(catalogue, "  'expense-statement': 'report',\n", "  'partner-budgets': 'agreement',\n");
  tree.insert(
    builders,
    `import { financingPlan } from './financing-plan';\n`,
    `import { partnerBudgets } from './partner-budgets';\n`,
  );
  tree.insert(builders, "  'expense-statement': expenseStatement,\n", "  'partner-budgets': partnerBudgets,\n");
  const missing = tree.types();
  for (const language of languages) {
    expect(missing.filter((error) => error.startsWith(ruleTexts(language)))).toHaveLength(1);
    for (const text of ['partner-budgets', 'agreedBudget', 'every-partner'])
      expect(missing.filter((error) => error.startsWith(tableTexts(language)) && error.includes(text))).toHaveLength(1);
  }
  expect(missing).toHaveLength(4 * languages.length);
});

test('with them it compiles', () => {
  for (const language of languages) {
    tree.insert(
      ruleTexts(language),
      'ruleTexts({',
      `\n'round-amount': { title: '${titleIn(language)}', text: '{amount} is round, ${language}.' },`,
    );
    const path = tableTexts(language);
    tree.insert(
      path,
      'titles: {',
      `\n'partner-budgets': { title: 'Budgets, ${language}', sheet: 'Budgets ${language}' },`,
    );
    tree.insert(path, 'words: {', `\nagreedBudget: 'Agreed, ${language}',`);
    tree.insert(path, 'notes: {', `\n'every-partner': 'Every partner, ${language}.',`);
  }
  expect(tree.types()).toEqual([]);
});

test('the tests of all rules and of the manifest are held to their entries, which need nothing else', () => {
  const fails = (): string[] => {
    const { said } = tree.run(
      'jest/bin/jest.js',
      '--roots',
      'tests',
      '--verbose',
      rulePairs,
      'tests/manifest/manifest.test.ts',
    );
    expect(said).toContain('✓ the plain row of these tests raises nothing at all');
    expect(said).toContain('✓ every resource is defined once');
    return said.split('\n').filter((line) => line.includes('✕'));
  };
  const failed = fails();
  for (const test of [
    'every rule on lines has its pair',
    'the ribbon calls these functions',
    'the menu of funder tables',
  ])
    expect(failed).toContainEqual(expect.stringContaining(test));
  expect(failed).toHaveLength(3);
  tree.insert(
    rulePairs,
    "const pairs: Record<Exclude<LineRuleName, (typeof closedRules)[number]['name']>, Pair> = {",
    `\n'round-amount': { fires: [sum(100_000)], silent: [sum(99_999)] },`,
  );
  for (const pattern of [
    /<Item id="Accord\.ExpenseStatement">.*?<\/Item>/s,
    /<bt:String id="ExpenseStatement\.Label".*?<\/bt:String>/s,
    /<bt:String id="ExpenseStatement\.Tip".*?<\/bt:String>/s,
  ])
    tree.insert(manifest, ...again(pattern));
  expect(fails()).toEqual([]);
});

test('the lead may accept the rule, and the command line makes the table from a project’s workbook', async () => {
  accord('new', sample, '--out', '.', '--lang', last);
  const cellsOf = async (file: string): Promise<unknown[]> => {
    const { sheets } = await readWorkbook(readFileSync(tree.at(file)));
    return sheets.flatMap(({ name, rows }) => [name, ...rows.flatMap(({ cells }) => cells)]);
  };
  expect(await cellsOf('saveurs-partagees-project.xlsx')).toContain(titleIn(last));
  accord('table', 'partner-budgets', 'saveurs-partagees-project.xlsx', '--out', 'made.xlsx', '--lang', last);
  expect(await cellsOf('made.xlsx')).toEqual(
    expect.arrayContaining([`Budgets ${last}`, `Agreed, ${last}`, `Every partner, ${last}.`]),
  );
});

test('nothing else was touched', () => {
  expect([...tree.touched].sort()).toEqual(
    [
      'src/core/expenses/rules/round.ts',
      ruleList,
      rulePairs,
      'src/core/tables/partner-budgets.ts',
      catalogue,
      builders,
      manifest,
      ...languages.flatMap((language) => [ruleTexts(language), tableTexts(language)]),
    ].sort(),
  );
});
