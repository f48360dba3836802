/** A copy of the sources in which to try a change and measure what it touches. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from '../temp/folder';

const root = join(__dirname, '../..');
const copied = ['src', 'tests/core', 'tests/manifest', 'tests/temp', 'assets', 'manifest.xml'].concat([
  'package.json',
  'tsconfig.json',
  'jest.config.mjs',
]);

export interface Tree {
  /** Files touched, as paths from the root. */
  touched: ReadonlySet<string>;
  at(path: string): string;
  add(path: string, text: string): void;
  /** Inserts text after the only occurrence of `after`. */
  insert(path: string, after: string, text: string): void;
  /** Runs a package's command; returns its exit status and output. */
  run(command: string, ...args: string[]): { status: number | null; said: string };
  /** Compiler errors in the sources. */
  types(): string[];
}

export function copyOfTree(): Tree {
  const folder = tempFolder('tree');
  for (const path of copied) cpSync(join(root, path), join(folder, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  const compiler = JSON.stringify({ extends: './tsconfig.json', include: ['src'] });
  writeFileSync(join(folder, 'tsconfig.sources.json'), compiler);
  const touched = new Set<string>();
  const at = (path: string): string => join(folder, path);
  const run: Tree['run'] = (command, ...args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', command), ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  };
  return {
    touched,
    at,
    run,
    add(path, text) {
      if (existsSync(at(path))) throw new Error(`${path} is there already.`);
      touched.add(path);
      writeFileSync(at(path), text);
    },
    insert(path, after, text) {
      const [before = '', rest, ...more] = readFileSync(at(path), 'utf8').split(after);
      if (rest === undefined || more.length > 0) throw new Error(`${path} must hold this once: ${after}`);
      touched.add(path);
      writeFileSync(at(path), before + after + text + rest);
    },
    types() {
      const { said } = run(
        'typescript/bin/tsc',
        '--noEmit',
        '--incremental',
        '--pretty',
        'false',
        '-p',
        'tsconfig.sources.json',
      );
      return said.split('\n').filter((line) => line.includes('error TS'));
    },
  };
}
