/**
 * Gnumeric as a part: what it says when it opens workbooks, and what it calculates in them.
 * node tests/interop/gnumeric.mjs FILES…
 */
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { need } from '../judges/need.mjs';
import { isMain, report } from './command.mjs';
import { inTemporaryFolder } from './libreoffice.mjs';

const run = promisify(execFile);

/**
 * What Gnumeric 1.12 has no notion of, and says so: native tables, which stay ranges of cells with all they hold; data
 * bars, beside which their figures stand; which green corners Excel leaves out; columns repeated on paper beside rows,
 * and print areas that are formulas, so that it prints every prepared row. Nothing else may be said.
 */
const bar = 'worksheet -> conditionalFormatting -> cfRule -> dataBar';
const limits = [
  /^Unexpected element '(tableParts|ignoredErrors)' in state : worksheet$/,
  /^\S.*![A-Z]+\d+ : Ignoring unhandled conditional format of type 'dataBar'$/,
  new RegExp(`^Unexpected element '(cfvo|color)' in state : ${bar}$`),
  /^Unexpected element 'extLst' in state : worksheet -> conditionalFormatting -> cfRule$/,
  /^At A1: '('[^']+')!\$A:\$[A-Z]+,\1!\$\d+:\$\d+' Multiple expressions are not supported in this context$/,
  /^At A1: '('[^']+')!\$A\$1:INDEX\(\1!\$[A-Z]+:\$[A-Z]+,.*\)' Constructed ranges use simple references$/,
];

/**
 * Opens each file, recalculates it and saves it into `outFolder`.
 * @param {string[]} files
 * @param {string} outFolder
 * @returns {Promise<{file: string, saved: string, warnings: string[]}[]>}
 */
export async function openInGnumeric(files, outFolder) {
  await mkdir(outFolder, { recursive: true });
  const opened = [];
  for (const file of files) {
    const saved = join(outFolder, basename(file));
    if (saved === file) throw new Error(`The result would replace its source: ${file}.`);
    const { stderr } = await run(need('gnumeric'), ['--recalc', file, saved], { maxBuffer: 2 ** 26 });
    opened.push({ file, saved, warnings: warningsIn(stderr) });
  }
  return opened;
}

/** What was said beyond the known limits. Where something was found stands on a line of its own, after a tab. */
export function warningsIn(said) {
  return said
    .replaceAll(/\s*\n\t/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !limits.some((limit) => limit.test(line)));
}

async function main() {
  await inTemporaryFolder(async (folder) => {
    for (const { file, warnings } of await openInGnumeric(process.argv.slice(2), folder)) {
      console.log(`${warnings.length === 0 ? 'quiet  ' : 'WARNING'} ${file}`);
      for (const warning of warnings) console.log(`        ${warning}`);
      if (warnings.length > 0) process.exitCode = 1;
    }
  });
}

if (isMain(import.meta.url)) void report(main);
