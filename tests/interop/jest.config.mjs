/** The tests that need real parts: LibreOffice, Python, the judges' packages. Slow, so apart from `npm test`. */
import base, { ofCommand } from '../../jest.config.mjs';

export default {
  ...base,
  rootDir: '../..',
  roots: ['<rootDir>/tests/interop'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...ofCommand],
  testSequencer: '<rootDir>/tests/tools/longest-first.mjs',
  testTimeout: 600_000,
};
