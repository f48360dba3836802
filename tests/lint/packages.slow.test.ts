/**
 * Imported packages are declared where they are used, declared ones are used, and installed ones are locked by hash.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Package {
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  overrides?: Record<string, unknown>;
}
const packageAt = (folder: string): Package => JSON.parse(read(join(folder, 'package.json'))) as Package;

interface Lock {
  packages: Record<string, { link?: boolean; integrity?: string; resolved?: string }>;
}

/** Files of a folder and its subfolders; for the root, only its own files. */
function sources(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { recursive: folder !== '.', encoding: 'utf8' });
  const paths = entries.filter((path) => !path.includes('node_modules')).map((path) => join(folder, path));
  return paths.filter((path) => /\.(?:[cm]?[jt]s|tsx)$/.test(path));
}

/** Packages that a file imports, requires or resolves. */
function imported(path: string): string[] {
  const { importedFiles } = ts.preProcessFile(read(path), true, true);
  const resolved = [...read(path).matchAll(/require\.resolve\(['`]([^'`]+)/g)].map(([, name = '']) => name);
  return importedFiles
    .map(({ fileName }) => fileName)
    .concat(resolved)
    .filter((name) => !/^[.#/]|^node:/.test(name) && !builtinModules.includes(name))
    .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
}

/** Packages used without an import, and by what. */
const usedBy: Record<string, string> = {
  '@swc/core': '@swc/jest and swc-loader, which call it',
  'swc-loader': 'webpack, by its name in the configuration',
  '@swc/jest': 'jest, by its name in the configuration',
  'webpack-cli': 'webpack, as its command',
  'webpack-dev-server': 'webpack serve',
  '@microsoft/office-js': 'the page and the tests, which load its files as they are',
};

const own = packageAt('.');
const judges = Object.keys(packageAt('tests/judges').dependencies ?? {});
const all = (from: Package): string[] => Object.keys({ ...from.dependencies, ...from.devDependencies });

/** Each part with its sources, the packages it may import, and those of its package.json that it must use. */
const parts: [name: string, folders: string[], may: string[], must: string[]][] = [
  ['the product', ['src'], Object.keys(own.dependencies ?? {}), Object.keys(own.dependencies ?? {})],
  ['tests and tools', ['.', 'tests'], [...all(own), ...judges, 'playground'], Object.keys(own.devDependencies ?? {})],
  ['the playground', ['playground/src'], all(packageAt('playground')), []],
];

describe.each(parts)('%s', (_name, folders, may, must) => {
  const files = folders.flatMap(sources);
  const used = new Set(files.flatMap(imported));

  test('imports what is declared', () => {
    expect(
      files.flatMap((path) =>
        imported(path)
          .filter((name) => !may.includes(name))
          .map((name) => [path, name]),
      ),
    ).toEqual([]);
  });

  test('declares what is used', () => {
    const scripts = Object.values(own.scripts ?? {}).flatMap((script) => script.split(/[ ="]+/));
    const unused = must.filter(
      (name) => !used.has(name) && !scripts.includes(name) && !(name in usedBy) && !name.startsWith('@types/'),
    );
    expect(unused).toEqual([]);
  });
});

/** The validator in tests/judges for other machines; the registry offered no hashes for it. */
const unhashed = /^node_modules\/@xarsh\/ooxml-validator-(?!linux-x64)/;

test.each(['.', 'tests/judges'])('%s: what the lock file installs has its hash, and no place of its own', (folder) => {
  const { packages } = JSON.parse(read(join(folder, 'package-lock.json'))) as Lock;
  const installed = Object.entries(packages).filter(([path, { link }]) => path.includes('node_modules/') && !link);
  expect(installed.length).toBeGreaterThan(50);
  const wrong = installed.filter(
    ([path, { integrity, resolved }]) =>
      resolved !== undefined || !(integrity?.startsWith('sha512-') || unhashed.test(path)),
  );
  expect(wrong.map(([path]) => path)).toEqual([]);
});

test('each version is exact', () => {
  const versions = ['.', 'playground', 'tests/judges']
    .map(packageAt)
    .flatMap((one) => Object.entries({ ...one.dependencies, ...one.devDependencies }));
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$|^file:\.\.$/.test(version))).toEqual([]);
});

test('each override has its reason', () => {
  const reasons = read('docs/dependencies.md');
  for (const name of Object.keys(own.overrides ?? {})) expect(reasons).toContain(`\`${name}\``);
});
