/**
 * Holds what the pane loads to its budget, compressed (npm run size, after npm run build).
 * The first view is what stands in taskpane.html; a later view is what its import() adds. Workers are shown without limit.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const kilobyte = 1024;
const limits = { first: 150, later: 80 };
const dist = new URL('../../dist/', import.meta.url);

async function compressed(scripts) {
  const files = await Promise.all(scripts.map((script) => readFile(new URL(script, dist))));
  return files.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0) / kilobyte;
}

async function show(name, scripts, limit) {
  const size = await compressed(scripts);
  const over = limit !== undefined && size > limit;
  const verdict = limit === undefined ? '' : ` of ${limit} KB${over ? ': TOO MUCH' : ''}`;
  console.log(`${size.toFixed(1).padStart(7)} KB${verdict}  ${name}`);
  if (over) process.exitCode = 1;
}

const views = await readFile(new URL('views.json', dist), 'utf8').catch(() => {
  console.error(`There is no ${fileURLToPath(new URL('views.json', dist))}: run npm run build first.`);
  process.exit(1);
});
const { first, later, workers } = JSON.parse(views);
if (first.length === 0) throw new Error('The first view loads no script: views.json is wrong.');
await show('first view', first, limits.first);
for (const { name, scripts } of later) await show(`later view ${name}`, scripts, limits.later);
for (const { name, scripts } of workers) await show(`worker ${name}`, scripts);
