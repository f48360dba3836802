/** The commands as a person calls them, and an outsider who fills workbooks. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { bundledCommand } from '../cli/command';
import { need } from '../judges/need.mjs';

const root = join(__dirname, '../..');
export const samples = join(root, 'assets/samples');

export interface Said {
  status: number;
  stdout: string;
  stderr: string;
}

export function run(program: string, args: readonly string[]): Promise<Said> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd: root, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      const status = error === null ? 0 : typeof error.code === 'number' ? error.code : 70;
      resolve({ status, stdout, stderr });
    });
  });
}

let bundle: string | undefined;

/** The command line as it is built, once for each test file. */
export function accord(...args: string[]): Promise<Said> {
  bundle ??= bundledCommand().at('accord.mjs');
  return run(process.execPath, [bundle, ...args]);
}

/** Runs one of this folder's Python scripts; throws with what it says when it fails. */
export async function python(script: string, ...args: string[]): Promise<string> {
  need('openpyxl');
  const said = await run('/usr/bin/python3', [join(__dirname, script), ...args]);
  if (said.status !== 0) throw new Error(said.stderr);
  return said.stdout;
}
