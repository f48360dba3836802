/** One folder for all that the tests of a run leave; its processes learn of it by the environment. */
import { chmodSync } from 'node:fs';
import { tempFolder } from './folder';

export default function beforeRun(): void {
  const folder = tempFolder('tests');
  // Some tests run programs as somebody who may do less.
  chmodSync(folder, 0o755);
  process.env.ACCORD_TEMP = folder;
}
