/** The bundled command line, which starts ten times as fast as the sources, in a folder of its own. */
import { execSync, spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { join } from 'node:path';
import { tempFolder } from '../temp/folder';

const root = join(__dirname, '../..');
export const sourceFile = join(root, 'src/cli/program.ts');
export const agreement = join(root, 'assets/samples/saveurs-partagees.agreement.json');

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Call it in `beforeAll`: bundling takes a second. */
export function bundledCommand() {
  const folder = tempFolder('cli');
  const at = (name: string): string => join(folder, name);
  execSync(`npm run --silent build:cli -- "--outfile=${at('accord.mjs')}"`, { cwd: root });
  const run = (args: readonly string[], options: SpawnSyncOptions = {}): Ran =>
    spawnSync(process.execPath, [...args], { cwd: folder, timeout: 60_000, ...options, encoding: 'utf8' });
  const accord = (...args: string[]): Ran => run([at('accord.mjs'), ...args]);
  return { folder, at, run, accord };
}
