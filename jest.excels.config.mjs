/** The stories on Microsoft's client again, in each kind of Excel: what one of them refuses fails there. */
import base, { ofOthers } from './jest.config.mjs';

const writes = ['excel/{conditions,write}.test.ts', 'excel/{all-or-nothing,edited}.slow.test.ts', 'story.slow.test.ts'];
/** On the desktop nothing is missing that the pinned client has, which the other suites run: what is new is one step to take back. */
const together = ['excel/write.test.ts', 'excel/all-or-nothing.slow.test.ts', 'story.slow.test.ts'];
/** What people take back in one step. */
const steps = ['{fixes,step-back}.slow.test.ts'];
/** These rest on what newer events tell, which is the same everywhere. */
const live = ['excel/{live,marks,traffic}.test.ts', '{lost,lead-tables}.slow.test.ts'];
const kinds = {
  'current on the desktop': [...together, ...steps],
  'current on the Web': [...writes, ...steps, ...live],
  // What this one takes of whole workbooks, newer ones take too.
  'the least that the manifest allows': [...writes, 'excel/real-plans.slow.test.ts'],
};

export default {
  maxWorkers: base.maxWorkers,
  testTimeout: 180_000,
  projects: Object.entries(kinds).map(([excel, stories]) => ({
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
