/** Long properties and stories, apart from `npm test` so that this stays under a minute. */
import base, { ofCommand, ofOthers } from './jest.config.mjs';
import { toldHere } from './jest.excels.config.mjs';

export default {
  ...base,
  testMatch: ['**/*.slow.test.ts?(x)'],
  testPathIgnorePatterns: [...ofOthers, ...ofCommand, ...toldHere],
  testSequencer: '<rootDir>/tests/tools/longest-first.mjs',
  testTimeout: 180_000,
};
