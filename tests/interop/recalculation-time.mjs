/**
 * How long LibreOffice takes to recalculate workbooks: opening them with recalculation, less opening them without.
 * npm run bench:recalculation -- [--rounds 3] FILE.xlsx…
 * Seconds of processor time, medians of alternating rounds, so that other programs on the machine fall on all files.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { convert, inTemporaryFolder } from './libreoffice.mjs';
import { isMain, report } from './command.mjs';

/** Processor time of this process's finished children, in seconds (Linux). */
function used() {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

async function opening(file, recalculates) {
  const before = used();
  await inTemporaryFolder((folder) => convert([file], 'csv', folder, { recalculates }));
  return used() - before;
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

async function main() {
  const { values, positionals } = parseArgs({
    options: { rounds: { type: 'string', default: '3' } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new Error('Usage: npm run bench:recalculation -- [--rounds N] FILE.xlsx…');
  const times = new Map(positionals.map((file) => [file, { kept: [], calculated: [] }]));
  for (let round = 0; round < Number(values.rounds); round++)
    for (const [file, { kept, calculated }] of times) {
      kept.push(await opening(file, false));
      calculated.push(await opening(file, true));
    }
  for (const [file, { kept, calculated }] of times) {
    const [opened, all] = [median(kept), median(calculated)];
    console.log(`${file}: opened in ${opened.toFixed(1)} s, recalculated in ${(all - opened).toFixed(1)} s`);
  }
}

if (isMain(import.meta.url)) void report(main);
