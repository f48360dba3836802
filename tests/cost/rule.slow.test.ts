/** The cost of adding a rule: its file, its check in the list, one text per language, a line in the test. */
import { readFileSync } from 'node:fs';
import { languages } from '../../src/locales/languages';
import { readWorkbook } from '../../src/xlsx';
import { copyOfTree } from './tree';

const file = `/** Amounts so round that they may be estimates. */
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

const tree = copyOfTree();
const list = 'src/core/expenses/rules/all.ts';
const pairs = 'tests/core/rules/expense-lines.test.ts';
const textsOf = (language: string): string => `src/locales/${language}/rules.ts`;
const titleIn = (language: string): string => `Round, ${language}`;
const sample = 'assets/samples/saveurs-partagees.agreement.json';

test('a file and its check in the list make it a rule, and no language compiles until it has its text', () => {
  tree.add('src/core/expenses/rules/round.ts', file);
  tree.insert(
    list,
    `import { readings, readingsByColumn } from './readings';\n`,
    `import { roundAmounts } from './round';\n`,
  );
  tree.insert(list, '  texts.fieldLengths,\n', '  roundAmounts,\n');
  const missing = tree.types();
  for (const language of languages)
    expect(missing.filter((error) => error.startsWith(textsOf(language)))).toHaveLength(1);
  expect(missing).toHaveLength(languages.length);
});

test('with them it compiles', () => {
  for (const language of languages)
    tree.insert(
      textsOf(language),
      'ruleTexts({',
      `\n'round-amount': { title: '${titleIn(language)}', text: '{amount} is round, ${language}.' },`,
    );
  expect(tree.types()).toEqual([]);
});

test('the test of all rules is held to its pair of lines, and then it is tried', () => {
  const tried = (): string[] => {
    const { said } = tree.run('jest/bin/jest.js', '--roots', 'tests', '--verbose', pairs);
    expect(said).toContain('✓ the plain row of these tests raises nothing at all');
    return said.split('\n').filter((line) => line.includes('✕'));
  };
  expect(tried()).toEqual([expect.stringContaining('every rule on lines has its pair')]);
  tree.insert(
    pairs,
    "const pairs: Record<Exclude<LineRuleName, (typeof closedRules)[number]['name']>, Pair> = {",
    `\n'round-amount': { fires: [sum(100_000)], silent: [sum(99_999)] },`,
  );
  expect(tried()).toEqual([]);
});

test('the lead may accept it: the workbook’s list offers it', async () => {
  const language = languages.at(-1)!;
  const made = tree.run('tsx/dist/cli.mjs', 'src/cli/main.ts', 'new', sample, '--out', '.', '--lang', language);
  expect(made).toMatchObject({ status: 0 });
  const { sheets } = await readWorkbook(readFileSync(tree.at('saveurs-partagees-project.xlsx')));
  const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  expect(cells).toContain(titleIn(language));
});

test('nothing else was touched', () => {
  expect([...tree.touched]).toEqual(['src/core/expenses/rules/round.ts', list, ...languages.map(textsOf), pairs]);
});
