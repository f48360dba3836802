import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

interface Case {
  path: string;
  text: string;
}

interface Message {
  rule: string | null;
  message: string;
}

const ours = ['no-restricted-imports', 'no-restricted-syntax', 'no-restricted-globals'];

/** Messages of the direction rules, and parse errors, per case. */
function lint(cases: readonly Case[]): Message[][] {
  const answer = execFileSync(process.execPath, [join(__dirname, 'lint-texts.mjs')], {
    input: JSON.stringify(cases),
    cwd: join(__dirname, '../..'),
    encoding: 'utf8',
  });
  const messages = JSON.parse(answer) as Message[][];
  return messages.map((list) => list.filter(({ rule }) => rule === null || ours.includes(rule)));
}

const importing = (path: string, source: string): Case => ({
  path,
  text: `import { thing } from '${source}';\n\nexport const kept = thing;\n`,
});

const wrongImports: [path: string, source: string][] = [
  ['src/core/a.ts', '../locales/en'],
  ['src/core/money/a.ts', '../../workbooks/plan'],
  ['src/core/a.ts', '../xlsx'],
  ['src/core/a.ts', './../excel/run'],
  ['src/core/a.ts', 'node:fs'],
  ['src/core/a.ts', 'fs'],
  ['src/core/a.ts', 'react'],
  ['src/core/a.ts', 'fflate'],
  ['src/core/a.ts', '@microsoft/office-js'],
  ['src/core/a.ts', '@fluentui/react-components'],
  ['src/locales/a.ts', '../workbooks/plan'],
  ['src/locales/a.ts', 'react'],
  ['src/workbooks/a.ts', '../xlsx/write'],
  ['src/workbooks/project/a.ts', '../../excel/write'],
  ['src/workbooks/a.ts', 'fflate'],
  ['src/xlsx/a.ts', '../excel/write'],
  ['src/xlsx/a.ts', '../jobs/check'],
  ['src/xlsx/a.ts', 'node:fs/promises'],
  ['src/xlsx/write/a.ts', 'node:zlib'],
  ['src/xlsx/write/a.ts', '../../worker/packing'],
  ['src/excel/a.ts', '../xlsx/write'],
  ['src/excel/a.ts', '../jobs/check'],
  ['src/excel/a.ts', 'fflate'],
  ['src/jobs/a.ts', '#packing'],
  ['src/jobs/a.ts', '../excel/write'],
  ['src/jobs/deep/er/a.ts', '../../../excel'],
  ['src/jobs/a.ts', '../../src/excel/write'],
  ['src/jobs/a.ts', '../taskpane/App'],
  ['src/jobs/a.ts', '../cli/main'],
  ['src/jobs/a.ts', 'path'],
  ['src/worker/a.ts', '../excel/write'],
  ['src/worker/a.ts', '../taskpane/App'],
  ['src/worker/a.ts', 'react'],
  ['src/cli/a.ts', '../excel/write'],
  ['src/cli/a.ts', '../taskpane/App'],
  ['src/cli/a.ts', '../taskpane/ribbon/commands'],
  ['src/cli/a.ts', 'playground/host'],
  ['src/taskpane/a.tsx', '../cli/main'],
  ['src/taskpane/a.tsx', '../../playground/src/host'],
  ['src/taskpane/a.tsx', 'fflate'],
  ['src/taskpane/a.tsx', 'node:path'],
  ['playground/src/a.ts', '../../src/cli/main'],
  ['playground/src/host/a.ts', '../../../src/xlsx'],
  ['playground/src/a.ts', '../../tests/core/samples'],
  ['tests/office/a.test.ts', '../../playground/src/host'],
];

const rightImports: [path: string, source: string][] = [
  ['src/core/agreement/a.ts', '../money/split'],
  ['src/core/a.ts', 'zod'],
  ['src/core/a.ts', 'zod/mini'],
  ['src/core/a.ts', 'date-fns'],
  ['src/core/a.ts', '@noble/hashes/sha2.js'],
  ['src/locales/a.ts', '../core/names'],
  ['src/workbooks/a.ts', '../locales/en'],
  ['src/workbooks/project/a.ts', '../../core/days'],
  ['src/workbooks/excel-limits.ts', './excel-names'],
  ['src/xlsx/a.ts', '../workbooks/plan'],
  ['src/xlsx/a.ts', '#packing'],
  ['src/xlsx/a.ts', 'fflate'],
  ['src/excel/a.ts', '../workbooks/plan'],
  ['src/jobs/a.ts', '../xlsx/write'],
  ['src/jobs/a.ts', './ports/excel'],
  ['src/jobs/a.ts', 'papaparse'],
  ['src/worker/a.ts', '../jobs/check'],
  ['src/cli/a.ts', '../jobs/check'],
  ['src/cli/a.ts', 'node:fs/promises'],
  ['src/taskpane/ribbon/a.ts', '../../excel/write'],
  ['src/taskpane/a.tsx', '../excel/write'],
  ['src/taskpane/a.tsx', '../jobs/check'],
  ['src/taskpane/a.tsx', 'react'],
  ['playground/src/host/a.ts', 'accord/xlsx'],
  ['playground/src/host/a.ts', '../grid/view'],
  ['playground/tests/a.test.ts', '../../src/xlsx'],
  ['tests/office/a.test.ts', 'playground/host'],
];

const wrongTexts: [path: string, text: string][] = [
  ['src/jobs/a.ts', `export const late = () => import('../excel/write');\n`],
  ['src/jobs/a.ts', `export type Late = import('../excel/write').Writer;\n`],
  ['src/jobs/a.ts', `export type { Writer } from '../excel/write';\n`],
  ['src/core/a.ts', `export const late = () => import('node:fs');\n`],
  ['src/core/a.ts', 'export const now = Date.now();\n'],
  ['src/core/a.ts', 'export const now = new Date();\n'],
  ['src/core/a.ts', `import { UTCDate } from '@date-fns/utc';\n\nexport const now = new UTCDate();\n`],
  ['src/core/a.ts', 'export const luck = Math.random();\n'],
  ['src/core/days.ts', 'export const luck = Math.random();\n'],
  ['src/core/days.ts', `export const late = () => import('node:fs');\n`],
  ['src/core/days.ts', `export { read } from '../xlsx/read';\n`],
  ['src/jobs/a.ts', 'export const run = () => Excel.run(() => Promise.resolve());\n'],
  ['src/jobs/a.ts', 'export type Context = Excel.RequestContext;\n'],
  ['src/jobs/a.ts', 'export const ready = Office.onReady();\n'],
  ['src/taskpane/a.ts', 'export type Context = Excel.RequestContext;\n'],
  ['src/cli/a.ts', 'export type Failure = OfficeExtension.Error;\n'],
];

const rightTexts: [path: string, text: string][] = [
  ['src/jobs/a.ts', `export const late = () => import('../xlsx/write');\n`],
  ['src/core/days.ts', 'export const then = new Date(0);\n'],
  ['src/cli/a.ts', 'export const now = new Date();\n'],
  ['src/excel/a.ts', 'export type Context = Excel.RequestContext;\n'],
  ['src/taskpane/a.ts', 'export const ready = Office.onReady();\n'],
];

/** Loading ESLint and its configuration takes seconds, so one process handles all cases. */
const asked: Case[] = [];
let found: Message[][] = [];
beforeAll(() => {
  found = lint(asked);
});

function check(cases: Case[], names: string[], wrong: boolean): void {
  const first = asked.push(...cases) - cases.length;
  test.each(names.map((name, index) => [name, first + index] as const))('%s', (_name, index) => {
    const messages = found[index]!;
    expect(messages.filter(({ rule }) => rule === null)).toEqual([]);
    if (wrong) expect(messages).not.toEqual([]);
    else expect(messages).toEqual([]);
  });
}

describe('an import in the wrong direction fails:', () => {
  const names = wrongImports.map(([path, source]) => `${path} → ${source}`);
  check(
    wrongImports.map((pair) => importing(...pair)),
    names,
    true,
  );
});

describe('an import in the right direction passes:', () => {
  const names = rightImports.map(([path, source]) => `${path} → ${source}`);
  check(
    rightImports.map((pair) => importing(...pair)),
    names,
    false,
  );
});

describe('what only some rooms may say fails elsewhere:', () => {
  const names = wrongTexts.map(([path, text]) => `${path}: ${text.trim()}`);
  check(
    wrongTexts.map(([path, text]) => ({ path, text })),
    names,
    true,
  );
});

describe('and passes where it belongs:', () => {
  const names = rightTexts.map(([path, text]) => `${path}: ${text.trim()}`);
  check(
    rightTexts.map(([path, text]) => ({ path, text })),
    names,
    false,
  );
});
