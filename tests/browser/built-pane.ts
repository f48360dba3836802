/** The pane with Microsoft's client from its package, and the page around it that plays Excel: built once for all browser tests. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '../..');
const run = promisify(execFile);

/** A folder in this variable is where it is built, and stays: one that holds it already is tested as it is. */
const FOLDER = 'ACCORD_PANE';
const page = 'host-page.html';

declare global {
  /** The folder that goes with the tests. */
  var ownPane: string | undefined;
}

export async function buildPane(): Promise<void> {
  const kept = process.env[FOLDER];
  if (kept !== undefined && existsSync(join(kept, page))) return;
  const folder = kept ?? (globalThis.ownPane = await mkdtemp(join(tmpdir(), 'accord-pane-')));
  const webpack = join(root, 'node_modules/webpack-cli/bin/cli.js');
  const env = { ...process.env, ACCORD_OFFICE: 'local' };
  await run(process.execPath, [webpack, '--mode', 'production', '--output-path', folder], { cwd: root, env });
  const around = ['-c', join(__dirname, 'page/webpack.config.cjs'), '--output-path', folder];
  await run(process.execPath, [webpack, ...around], { cwd: root });
  // Last, so that a folder with it is whole.
  await copyFile(join(__dirname, 'page', page), join(folder, page));
  process.env[FOLDER] = folder;
}

export async function removePane(): Promise<void> {
  if (globalThis.ownPane !== undefined) await rm(globalThis.ownPane, { recursive: true });
}

export function builtPane(): string {
  const folder = process.env[FOLDER];
  if (folder === undefined) throw new Error('No pane is built: see before-all.ts.');
  return folder;
}
