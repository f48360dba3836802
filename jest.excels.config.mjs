/** The stories on Microsoft's client again, in each kind of Excel: what one of them refuses fails there. */
import base, { ofOthers } from './jest.config.mjs';

const kinds = ['current on the desktop', 'current on the Web', 'the least that the manifest allows'];
const stories = [
  'excel/*.test.ts',
  '{story,fixes,step-back}.slow.test.ts',
  '{lost,lead-tables,changed-report}.test.ts',
];

export default {
  maxWorkers: base.maxWorkers,
  testTimeout: 180_000,
  projects: kinds.map((excel) => ({
    testEnvironment: base.testEnvironment,
    moduleFileExtensions: base.moduleFileExtensions,
    transform: base.transform,
    transformIgnorePatterns: base.transformIgnorePatterns,
    displayName: excel,
    globals: { excel },
    testMatch: stories.map((name) => `**/tests/office/${name}`),
    testPathIgnorePatterns: ofOthers,
  })),
};
