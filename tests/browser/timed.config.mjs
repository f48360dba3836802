/** The tests in Chromium that take times (*.timed.test.ts): one after the other, so that none slows another. */
import { ofCommand } from '../../jest.config.mjs';
import browser from './jest.config.mjs';

export default {
  ...browser,
  testMatch: ['**/*.timed.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...ofCommand],
  maxWorkers: 1,
};
