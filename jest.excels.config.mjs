/** The stories on Microsoft's client again, in each kind of Excel: what one of them refuses fails there. */
import base, { ofOthers } from './jest.config.mjs';

const writes = ['excel/{conditions,write}.test.ts', 'excel/{all-or-nothing,edited}.slow.test.ts', 'story.slow.test.ts'];
/** On the desktop nothing is missing that the pinned client has, which the other suites run: what is new is one step to take back. */
const together = ['excel/write.test.ts', 'excel/all-or-nothing.slow.test.ts', 'story.slow.test.ts'];
/** What people take back in one step. */
const steps = ['{fixes,step-back}.slow.test.ts'];
/** These rest on what newer events tell, which is the same everywhere. */
const live = ['excel/{live,marks,traffic}.test.ts', '{lost,lead-tables}.slow.test.ts'];
/** Whole workbooks: what the oldest takes of them, newer ones take too. */
const workbooks = ['excel/real-plans.slow.test.ts'];
const kinds = {
  'current on the desktop': [...together, ...steps],
  'current on the Web': [...writes, ...steps, ...live],
  'the least that the manifest allows': [...writes, ...workbooks],
};

/** What the oldest and the newest have told need not be told once more on the pinned client, which is between them. */
export const toldHere = ['all-or-nothing', 'edited', 'story', 'real-plans'].map(
  (name) => `/office/(?:excel/)?${name}\\.slow\\.`,
);

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
