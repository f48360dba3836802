/**
 * The order of the test files of slow configurations. By size, as Jest has it in a fresh clone, short files that take a
 * minute come last, and one core waits for the other.
 */
import { statSync } from 'node:fs';
import { basename } from 'node:path';

const longest = [
  ...['random', 'main-job-minor-med', 'main-job-saveurs-partagees', 'damaged', 'mutants', 'independent-count', 'paper'],
  ...['minor-med', 'saveurs-partagees', 'additions', 'files', 'live-equals-full', 'limits', 'incremental-long'],
  ...[
    'calculate',
    'new-project-mutations',
    'typed-while-writing',
    'commands',
    'update-random',
    'hostile',
    'real-plans',
  ],
  ...['gallery', 'job', 'look', 'sheet', 'pane', 'kept'],
];

const rank = ({ path }) => {
  const place = longest.indexOf(basename(path).split('.')[0]);
  return place < 0 ? longest.length : place;
};

export default class LongestFirst {
  sort(tests) {
    return [...tests].sort((a, b) => rank(a) - rank(b) || statSync(b.path).size - statSync(a.path).size);
  }
  shard(tests) {
    return tests;
  }
  allFailedTests(tests) {
    return tests;
  }
  cacheResults() {
    // Nothing is remembered: the order is the same everywhere.
  }
}
