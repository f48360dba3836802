/** The tests that need Chromium, over the built page (npm run build first). Slow, so apart from `npm test`; those that take times in timed.config.mjs. */
import base, { ofCommand } from '../../jest.config.mjs';

export default {
  ...base,
  rootDir: '../..',
  roots: ['<rootDir>/tests/browser', '<rootDir>/playground/tests/browser'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '\\.timed\\.test\\.ts$', ...ofCommand],
  testSequencer: '<rootDir>/tests/tools/longest-first.mjs',
  moduleDirectories: ['node_modules', '<rootDir>/tests/judges/node_modules'],
  transformIgnorePatterns: ['/tests/judges/node_modules/'],
  globalSetup: '<rootDir>/playground/tests/browser/before-all.ts',
  globalTeardown: '<rootDir>/playground/tests/browser/after-all.ts',
  // As for all tests: what must be fast is measured, not timed out.
  testTimeout: 300_000,
};
