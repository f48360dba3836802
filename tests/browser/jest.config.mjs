/** The tests that need Chromium, over the built page (npm run build first). Slow, so apart from `npm test`. */
import base from '../../jest.config.mjs';

export default {
  ...base,
  rootDir: '../..',
  roots: ['<rootDir>/tests/browser', '<rootDir>/playground/tests/browser'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  moduleDirectories: ['node_modules', '<rootDir>/tests/judges/node_modules'],
  transformIgnorePatterns: ['/tests/judges/node_modules/'],
  globalSetup: '<rootDir>/playground/tests/browser/server.ts',
  globalTeardown: '<rootDir>/playground/tests/browser/server-end.ts',
  // Times are taken, and one server serves all.
  maxWorkers: 1,
  testTimeout: 120_000,
};
