/**
 * Makes a release of what stands here: npm run release -- 0.2.0
 * Writes the version into package.json, its lock file and the manifest (which has four numbers), and gives what CHANGELOG.md
 * says under "Unreleased" that version and today's day. Nothing is written unless all of it can be.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const [version = ''] = process.argv.slice(2);
const numbers = (text) => text.split('.').map(Number);
const isLater = (one, other) => {
  const at = numbers(one).findIndex((number, index) => number !== numbers(other)[index]);
  return at >= 0 && numbers(one)[at] > numbers(other)[at];
};

function replaced(text, pattern, replacement, what) {
  if (!pattern.test(text)) throw new Error(`${what} is not where it was expected: nothing was written.`);
  return text.replace(pattern, replacement);
}

function main() {
  const read = (path) => readFileSync(path, 'utf8');
  const current = JSON.parse(read('package.json')).version;
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error('Say which version: npm run release -- 0.2.0');
  if (!isLater(version, current)) throw new Error(`${version} is not later than ${current}, which is here.`);

  const lock = JSON.parse(read('package-lock.json'));
  lock.version = version;
  lock.packages[''].version = version;
  const today = new Date().toLocaleDateString('sv'); // as 2026-11-29
  const written = {
    'package.json': replaced(
      read('package.json'),
      /("version": ")[^"]+/,
      `$1${version}`,
      'The version in package.json',
    ),
    'package-lock.json': `${JSON.stringify(lock, null, 2)}\n`,
    'manifest.xml': replaced(
      read('manifest.xml'),
      /(<Version>)[\d.]+(?=<)/,
      `$1${version}.0`,
      'The version in manifest.xml',
    ),
    'CHANGELOG.md': replaced(
      read('CHANGELOG.md'),
      /## Unreleased\n+(?=- )/,
      `## Unreleased\n\n## ${version} (${today})\n\n`,
      'A list of changes under "Unreleased" in CHANGELOG.md',
    ),
  };
  for (const [path, text] of Object.entries(written)) writeFileSync(path, text);
  console.log(`${current} → ${version}: ${Object.keys(written).join(', ')}`);
}

try {
  main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
