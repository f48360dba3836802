/** The cost of adding a funder table: its file and catalogue entry, its texts, its manifest entry. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { languages } from '../../src/locales/languages';
import { readWorkbook } from '../../src/xlsx';
import { copyOfTree } from './tree';

const file = `/** The budget of each partner. */
import { budgetOf } from '../agreement/terms';
import { defineFunderTable, type TableRow } from './table';

export const partnerBudgets = defineFunderTable({
  name: 'partner-budgets',
  needs: 'agreement',
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
const manifest = 'manifest.xml';
const textsOf = (language: string): string => `src/locales/${language}/tables.ts`;
const translated = readdirSync(tree.at('src/locales')).filter((name) => existsSync(tree.at(textsOf(name))));

/** The manifest's entries for one table, repeated for the new one. */
function again(pattern: RegExp): [found: string, ours: string] {
  const found = pattern.exec(readFileSync(tree.at(manifest), 'utf8'))?.[0];
  if (found === undefined) throw new Error(`manifest.xml has no ${pattern.source}`);
  return [found, `\n${found.replaceAll('ExpenseStatement', 'PartnerBudgets')}`];
}

test('a file and a line make it a table, and no language compiles until it has its texts', () => {
  tree.add('src/core/tables/partner-budgets.ts', file);
  const catalogue = 'src/core/tables/index.ts';
  tree.insert(
    catalogue,
    `import { financingPlan } from './financing-plan';\n`,
    `import { partnerBudgets } from './partner-budgets';\n`,
  );
  tree.insert(catalogue, 'financingPlan, expenseStatement', ', partnerBudgets');
  const missing = tree.types();
  for (const language of translated)
    for (const text of ['partner-budgets', 'agreedBudget', 'every-partner'])
      expect(missing.filter((error) => error.startsWith(textsOf(language)) && error.includes(text))).toHaveLength(1);
  expect(missing).toHaveLength(3 * translated.length);
});

test('with them it compiles', () => {
  for (const language of translated) {
    const path = textsOf(language);
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

test('the manifest is held to its entry, which needs nothing else', () => {
  const fails = (): string[] => {
    const { said } = tree.run('jest/bin/jest.js', '--roots', 'tests', '--verbose', 'tests/manifest/manifest.test.ts');
    expect(said).toContain('✓ every resource is defined once');
    return said.split('\n').filter((line) => line.includes('✕'));
  };
  expect(fails()).toEqual([
    expect.stringContaining('the ribbon calls these functions'),
    expect.stringContaining('the menu of funder tables'),
  ]);
  for (const pattern of [
    /<Item id="Accord\.ExpenseStatement">.*?<\/Item>/s,
    /<bt:String id="ExpenseStatement\.Label".*?<\/bt:String>/s,
    /<bt:String id="ExpenseStatement\.Tip".*?<\/bt:String>/s,
  ])
    tree.insert(manifest, ...again(pattern));
  expect(fails()).toEqual([]);
});

test('the command line makes it from a project’s workbook', async () => {
  const accord = (...args: string[]): void =>
    expect(tree.run('tsx/dist/cli.mjs', 'src/cli/main.ts', ...args)).toMatchObject({ status: 0 });
  const language = languages.at(-1)!;
  accord('new', 'assets/samples/saveurs-partagees.agreement.json', '--out', '.');
  accord('table', 'partner-budgets', 'saveurs-partagees-project.xlsx', '--out', 'made.xlsx', '--lang', language);
  const { sheets } = await readWorkbook(readFileSync(tree.at('made.xlsx')));
  expect(sheets.map(({ name }) => name)).toContain(`Budgets ${language}`);
  const words = sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
  expect(words).toEqual(expect.arrayContaining([`Agreed, ${language}`, `Every partner, ${language}.`]));
});

test('nothing else was touched', () => {
  expect([...tree.touched].map((path) => (basename(path) === 'tables.ts' ? 'its texts' : path))).toEqual([
    'src/core/tables/partner-budgets.ts',
    'src/core/tables/index.ts',
    ...translated.map(() => 'its texts'),
    manifest,
  ]);
});
