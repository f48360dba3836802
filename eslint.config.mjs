import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The rooms of src, and what each may import of the others: imports run one way,
 * core ← locales ← workbooks ← documents | xlsx | excel ← docx ← jobs ← faces. `jobs` reaches `excel` through a port of its own, so that
 * `cli` never loads it. The playground next door knows the product by the entries of package.json; of the playground,
 * only tests know its host.
 */
const before = ['core', 'locales', 'workbooks'];
const mayImport = {
  core: [],
  locales: ['core'],
  workbooks: ['core', 'locales'],
  documents: before,
  xlsx: before,
  excel: before,
  docx: [...before, 'documents', 'xlsx'],
  jobs: [...before, 'documents', 'xlsx', 'docx'],
  worker: [...before, 'documents', 'xlsx', 'docx', 'jobs'],
  cli: [...before, 'documents', 'xlsx', 'docx', 'jobs'],
  taskpane: [...before, 'documents', 'xlsx', 'excel', 'docx', 'jobs', 'worker'],
};
const rooms = Object.keys(mayImport);

const packageNames = (...names) => `^(?:${names.join('|')})(?:/|$)`;
const nodeModules = `^node:|${packageNames(...builtinModules.filter((name) => !name.startsWith('_')))}`;
const screen = packageNames('react', 'react-dom', '@fluentui');

/** Packages that a room must not load, each with the reason that the message gives. */
const closedPackages = {
  core: [
    {
      // An open list would have to name every way to reach a screen, a file or the network; this one names what is pure.
      regex: '^(?!\\.|(?:zod|date-fns|@date-fns/utc|@noble/hashes)(?:/|$))',
      message:
        'core is pure: it may use zod, date-fns and @noble/hashes, and nothing that knows a screen, file or host.',
    },
  ],
};
for (const room of rooms.filter((name) => name !== 'core')) {
  const closed = [];
  if (room !== 'cli') closed.push({ regex: nodeModules, message: `${room} also runs in a browser: no Node modules.` });
  if (room !== 'taskpane')
    closed.push({ regex: screen, message: `${room} knows no screen: React belongs to the pane.` });
  if (room !== 'xlsx' && room !== 'worker')
    closed.push({ regex: packageNames('fflate'), message: 'Only xlsx knows how files are packed.' });
  if (room !== 'xlsx')
    closed.push({ regex: '^#packing$', message: 'Only xlsx packs files; cli and worker say what #packing is.' });
  closed.push({ regex: packageNames('@microsoft/office-js'), message: 'office.js is loaded by the page.' });
  closed.push({ regex: '(?:^|/)playground(?:/|$)', message: 'The playground plays Excel: only tests know it.' });
  closedPackages[room] = closed;
}

/** Only `excel` names Excel.*; the pane, with the ribbon's commands, may also speak to Office itself. */
function hostNames(room) {
  if (room === 'excel') return [];
  return room === 'taskpane' ? ['Excel', 'OfficeExtension'] : ['Excel', 'OfficeExtension', 'Office'];
}

/** Any relative path that leaves a folder and enters another room: ../excel, ../../excel/writer, ../../src/excel. */
const pathInto = (closed) => `^(?:\\.\\.?/)*\\.\\./(?:src/)?(?:${closed.join('|')})(?:/|$)`;
const sources = (folder) => [`src/${folder}/**/*.{ts,tsx}`];

function directions(room) {
  const closed = rooms.filter((other) => other !== room && !mayImport[room].includes(other));
  const patterns = [...closedPackages[room]];
  if (closed.length > 0) {
    const allowed = mayImport[room].join(', ') || 'no other room';
    patterns.push({
      regex: pathInto(closed),
      message: `Imports run one way: ${room} may import ${allowed} (see eslint.config.mjs).`,
    });
  }
  return {
    name: `directions/${room}`,
    files: sources(room),
    rules: {
      'no-restricted-imports': ['error', { patterns }],
      'no-restricted-globals': ['error', ...hostNames(room).map((name) => ({ name, message: hostMessage(name) }))],
      // The rules above see neither import(), nor the type import('…'), nor the types of a global namespace.
      'no-restricted-syntax': [
        'error',
        ...lateImports(patterns),
        ...hostTypes(hostNames(room)),
        ...(room === 'core' ? [...clock, ...chance] : []),
      ],
    },
  };
}

/** Between the product and the playground there is one door each way: the entries that their package.json names. */
const nextDoor = [
  {
    files: ['playground/src/**/*.{ts,tsx}'],
    regex: '^(?:\\.\\.?/)*\\.\\./(?:src|tests)(?:/|$)',
    message: 'The playground knows the product by its entries: accord/… (see "exports" in package.json).',
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    regex: '^(?:\\.\\.?/)*\\.\\./playground(?:/|$)',
    message: "Tests know the playground's host: playground/host.",
  },
].map(({ files, ...pattern }) => ({
  name: `directions/${files[0]}`,
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns: [pattern] }],
    'no-restricted-syntax': ['error', ...lateImports([pattern])],
  },
}));

const hostMessage = (name) => `${name} belongs to src/excel: reach it through a port.`;
const hostTypes = (names) =>
  names.map((name) => ({
    selector: `TSQualifiedName > Identifier.left[name="${name}"]`,
    message: hostMessage(name),
  }));

function lateImports(patterns) {
  return patterns.flatMap(({ regex, message }) => {
    // The selector's own syntax ends a regular expression at the first slash.
    const source = `/${regex.replaceAll('/', '\\u002F')}/`;
    return [
      { selector: `ImportExpression[source.value=${source}]`, message },
      { selector: `TSImportType[source.value=${source}]`, message },
    ];
  });
}

const clock = [
  'NewExpression[callee.name=/^(?:UTC)?Date(?:Mini)?$/]',
  'CallExpression[callee.name="Date"]',
  'MemberExpression[object.name="Date"][property.name="now"]',
  'MemberExpression[object.name="performance"]',
].map((selector) => ({
  selector,
  message: 'core knows no clock: take the day as an argument; calendar arithmetic lives in core/days.ts.',
}));

const chance = [
  'MemberExpression[object.name="Math"][property.name="random"]',
  'MemberExpression[object.name="crypto"]',
].map((selector) => ({ selector, message: 'core knows no chance: pass it in.' }));

const officeRules = [
  'call-sync-after-load',
  'call-sync-before-read',
  'load-object-before-read',
  'no-context-sync-in-loop',
  'no-empty-load',
  'no-navigational-load',
  'no-office-initialize',
  'test-for-null-using-isNullObject',
];

export default defineConfig(
  globalIgnores(['bin/', 'dist/', 'demo/', 'gallery/', 'coverage/', '**/node_modules/', 'assets/samples/']),
  // Their types come from the judges' packages (npm run judges); without those, nothing true could be said of them.
  existsSync(join(import.meta.dirname, 'tests/judges/node_modules')) ? [] : globalIgnores(['**/tests/browser/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    name: 'javascript',
    files: ['**/*.{js,mjs,cjs}'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: Object.fromEntries(
        ['Buffer', 'URL', 'clearTimeout', 'console', 'fetch', 'performance', 'process', 'setTimeout', 'structuredClone']
          .concat([
            'document',
            'window',
            '__dirname',
            '__filename',
            'module',
            'require',
            'TextEncoder',
            'TextDecoder',
            'AbortSignal',
          ])
          .map((name) => [name, 'readonly']),
      ),
    },
  },
  { name: 'configuration', files: ['*.js', 'playground/*.js'], languageOptions: { sourceType: 'commonjs' } },
  {
    name: 'typescript',
    files: ['**/*.{ts,tsx,mts}'],
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-undef': 'off', // the compiler's part
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Numbers in messages are intended; objects and undefined are still refused.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
    },
  },
  {
    name: 'react',
    files: ['**/src/**/*.tsx', 'src/taskpane/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    name: 'office add-ins',
    files: ['excel', 'taskpane'].flatMap(sources),
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(officeRules.map((rule) => [`office-addins/${rule}`, 'error'])),
  },
  rooms.map(directions),
  nextDoor,
  {
    name: 'the one module with a clock face',
    files: ['src/core/days.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...lateImports(closedPackages.core),
        ...hostTypes(hostNames('core')),
        ...chance,
      ],
    },
  },
  {
    name: 'tests',
    files: ['**/tests/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off', // a missing value fails the test just as well
    },
  },
);
