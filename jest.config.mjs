/** One compiler for tests and bundles (swc); packages are compiled too, because some ship ES modules only. */
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

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  // Jest would leave one core idle, which on two cores is half of them.
  maxWorkers: '100%',
  // A busy machine is no failure: what must be fast is measured, not timed out.
  testTimeout: 60_000,
  testPathIgnorePatterns: ['/node_modules/', '/tests/judges/', '/tests/browser/', '/tests/interop/', '/tests/fuzz/'],
  moduleFileExtensions: ['ts', 'tsx', 'mts', 'mjs', 'js', 'json'],
  transform: { '^.+\\.(t|j|mj)sx?$': swc, '^.+\\.mjs$': swc },
  transformIgnorePatterns: [],
};
