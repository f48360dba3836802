/** What CONTRIBUTING.md says a funder table costs is all that it costs: the steps are taken on a copy of the sources. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../src/locales/languages';

const root = join(__dirname, '../..');
let copy: string;

beforeEach(() => {
  // Within the repository, so that packages are found.
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
  copy = mkdtempSync(join(root, 'node_modules/.cache/steps-'));
  for (const name of ['src', 'assets/samples', 'package.json'])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  writeFileSync(
    join(copy, 'tsconfig.json'),
    JSON.stringify({ extends: join(root, 'tsconfig.json'), include: ['src'] }),
  );
});
afterEach(() => rmSync(copy, { recursive: true }));

/** What the compiler objects to. */
function objections(): string[] {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '--noEmit', '-p', copy], { cwd: copy, encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.includes('error TS'));
}

function edit(path: string, before: string, after: string): void {
  const text = readFileSync(join(copy, path), 'utf8');
  expect(text).toContain(before);
  writeFileSync(join(copy, path), text.replace(before, after));
}

test('a funder table: its file, a place in the list, a title in each language', () => {
  writeFileSync(
    join(copy, 'src/core/tables/partner-budgets.ts'),
    `import { budgetOf } from '../agreement/terms';
import { defineFunderTable } from './table';

export const partnerBudgets = defineFunderTable({
  name: 'partner-budgets',
  needs: 'agreement',
  build: ({ terms }) => ({
    columns: [
      { heading: { word: 'partner' }, kind: 'text', width: 40 },
      { heading: { word: 'budget' }, kind: 'money', width: 18 },
    ],
    rows: [...terms.partners.keys()].map((partner) => ({
      role: 'row',
      cells: [{ partner }, { money: budgetOf(terms, { partner }) }],
    })),
    notes: [],
  }),
});
`,
  );
  edit(
    'src/core/tables/index.ts',
    'import type { FunderTable',
    "import { partnerBudgets } from './partner-budgets';\nimport type { FunderTable",
  );
  edit('src/core/tables/index.ts', 'export const tables = [', 'export const tables = [partnerBudgets, ');
  // Each language is named that lacks the title.
  const lacking = objections();
  for (const language of languages)
    expect(lacking.some((line) => line.includes(join('src/locales', language, 'tables.ts')))).toBe(true);
  for (const language of languages)
    edit(
      `src/locales/${language}/tables.ts`,
      'titles: {',
      "titles: {\n    'partner-budgets': { title: 'Budgets', sheet: 'Budgets' },",
    );
  expect(objections()).toEqual([]);
}, 300_000);
