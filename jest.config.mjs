/** One compiler for tests and bundles (swc). */
const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
];

/** Packages come compiled, but for those that ship ES modules only: ours, and those of the grid. */
const modulesOnly = ['hucre', '@noble/hashes'].concat(
  ['cjk-regex', 'collapse-white-space', 'franc-min', 'kdbush', 'lodash-es', 'n-gram', 'nanoid', 'quickselect', 'rbush'],
  ['regexp-util', 'trigram-utils', 'unicode-regex'],
);

export const ofOthers = ['node_modules', 'tests/judges', 'tests/browser', 'tests/interop', 'tests/fuzz'].map(
  (folder) => `/${folder}/`,
);

/** *.long.*test.ts need minutes each: with ACCORD_ALL=1 only, as what tests/runs.ts says. */
export const ofCommand = process.env.ACCORD_ALL === '1' ? [] : ['\\.long\\.'];

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests', '<rootDir>/playground/tests'],
  // Jest would leave one core idle, which on two cores is half of them.
  maxWorkers: '100%',
  // A busy machine is no failure: what must be fast is measured, not timed out.
  testTimeout: 180_000,
  globalSetup: '<rootDir>/tests/temp/before-run.ts',
  globalTeardown: '<rootDir>/tests/temp/after-run.ts',
  // *.slow.test.ts: long properties and stories, run by `npm run test:slow`. The folders have configurations of their own.
  testPathIgnorePatterns: ['\\.slow\\.test\\.tsx?$', ...ofOthers],
  moduleFileExtensions: ['ts', 'tsx', 'mts', 'mjs', 'js', 'json'],
  transform: { '^.+\\.(t|j|mj)sx?$': swc, '^.+\\.mjs$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(?:${modulesOnly.join('|')})/)`],
};
