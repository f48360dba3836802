/** One folder for all that the tests of a run leave; its processes learn of it by the environment. */
import { tempFolder } from './folder';

export default function beforeRun(): void {
  process.env.ACCORD_TEMP = tempFolder('tests');
}
