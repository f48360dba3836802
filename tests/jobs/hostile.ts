/** Runs `hostile-child.ts` over the files of a folder. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Outcome } from './hostile-child';

/** @param heap in megabytes: a small one, so that uncollected garbage does not count as memory needed */
export function outcomesOf(folder: string, names: readonly string[], heap: number): Record<string, Outcome> {
  const options = [`--max-old-space-size=${heap}`, '--max-semi-space-size=8', '--import', 'tsx'];
  const child = [join(__dirname, 'hostile-child.ts'), folder, 'project.xlsx', ...names];
  const said = execFileSync(process.execPath, [...options, ...child], { maxBuffer: 2 ** 26, encoding: 'utf8' });
  return JSON.parse(said) as Record<string, Outcome>;
}
