/** One command puts a version everywhere; tried on a copy. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from '../temp/folder';

const root = join(__dirname, '../..');
const files = ['package.json', 'package-lock.json', 'manifest.xml', 'CHANGELOG.md'];
const changes = '# Changes\n\n## Unreleased\n\n- Something new.\n\n## 0.1.0 (2026-11-28)\n\n- The start.\n';

let folder: string;
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const release = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'tests/tools/release.mjs'), ...args], { cwd: folder, encoding: 'utf8' });

beforeEach(() => {
  folder = tempFolder('release');
  for (const name of files) copyFileSync(join(root, name), join(folder, name));
  writeFileSync(join(folder, 'CHANGELOG.md'), changes);
});

test('a release has its number in every place and its changes under it', () => {
  const before = files.map(read);
  expect(release('9.1.0')).toMatchObject({ status: 0 });
  expect(JSON.parse(read('package.json'))).toMatchObject({ version: '9.1.0' });
  expect(JSON.parse(read('package-lock.json'))).toMatchObject({
    version: '9.1.0',
    packages: { '': { version: '9.1.0' } },
  });
  expect(read('manifest.xml')).toContain('<Version>9.1.0.0</Version>');
  expect(read('CHANGELOG.md')).toMatch(
    /^# Changes\n\n## Unreleased\n\n## 9\.1\.0 \(\d{4}-\d\d-\d\d\)\n\n- Something new\.\n\n## 0\.1\.0 \(2026-11-28\)\n\n- The start\.\n$/,
  );
  // Nothing else is touched: as many lines as before, but for the two of the new heading.
  const lines = (texts: string[]): number[] => texts.map((text) => text.split('\n').length);
  expect(lines(files.map(read))).toEqual(lines(before).map((count, index) => count + (index === 3 ? 2 : 0)));
});

test.each([
  ['no version', []],
  ['no number', ['next']],
  ['an earlier one', ['0.0.9']],
])('%s is refused, and nothing is written', (_name, args) => {
  const before = files.map(read);
  expect(release(...args).status).toBe(1);
  expect(files.map(read)).toEqual(before);
});

test('a release in which nothing is new is refused', () => {
  writeFileSync(join(folder, 'CHANGELOG.md'), changes.replace('- Something new.\n\n', ''));
  const before = files.map(read);
  expect(release('9.1.0')).toMatchObject({ status: 1 });
  expect(files.map(read)).toEqual(before);
});
