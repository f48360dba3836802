/**
 * LibreOffice as a part: converts files with a throw-away profile, in which it recalculates everything it loads.
 * Left to itself it keeps the stored results, even where the file asks for a full calculation.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { need } from '../judges/need.mjs';

const run = promisify(execFile);

const always = 0;
const never = 1;
/** Figures and dates are shown as in the country, such as fr-FR. */
const profile = (locale, recalculates) => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${['OOXMLRecalcMode', 'ODFRecalcMode']
  .map(
    (name) =>
      `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="${name}" oor:op="fuse"><value>${recalculates ? always : never}</value></prop></item>`,
  )
  .join('\n')}
${
  locale
    ? `<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item>`
    : ''
}
</oor:items>
`;

/** A folder of our own for as long as `work` lasts. */
export async function inTemporaryFolder(work) {
  const folder = await mkdtemp(join(tmpdir(), 'accord-interop-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Converts files into `outFolder` and returns the new paths, in the same order.
 * @param {string[]} files
 * @param {string} format what --convert-to takes: "xlsx", "pdf", "csv"
 * @param {string} outFolder
 * @param {{locale?: string, recalculates?: boolean, minutes?: number}} [options] without recalculation, stored results are
 * kept; `minutes` is how long to wait
 */
export async function convert(files, format, outFolder, { locale, recalculates = true, minutes } = {}) {
  const sources = files.map((file) => resolve(file));
  const extension = format.split(':')[0];
  const out = resolve(outFolder);
  const targets = sources.map((file) => join(out, `${basename(file, extname(file))}.${extension}`));
  if (new Set(targets).size < targets.length)
    throw new Error('Two of the files have the same name; convert them apart.');
  const missing = sources.filter((file) => !existsSync(file));
  if (missing.length > 0) throw new Error(`There is no file ${missing.join(', ')}.`);
  const overwritten = targets.filter((file) => sources.includes(file));
  if (overwritten.length > 0) throw new Error(`The result would replace its source: ${overwritten.join(', ')}.`);
  await mkdir(out, { recursive: true });
  await Promise.all(targets.map((file) => rm(file, { force: true })));

  const said = await inTemporaryFolder(async (folder) => {
    await mkdir(join(folder, 'user'), { recursive: true });
    await writeFile(join(folder, 'user', 'registrymodifications.xcu'), profile(locale, recalculates));
    const options = [`-env:UserInstallation=${pathToFileURL(folder).href}`, '--headless', '--norestore'];
    const { stdout, stderr } = await run(
      need('libreoffice'),
      [...options, '--convert-to', format, '--outdir', out, ...sources],
      { timeout: minutes === undefined ? 120_000 + 20_000 * sources.length : 60_000 * minutes, maxBuffer: 2 ** 26 },
    );
    return `${stdout}${stderr}`;
  });

  // soffice reports success even for files that it could not open.
  const unwritten = sources.filter((_file, index) => !existsSync(targets[index]));
  if (unwritten.length > 0) throw new Error(`LibreOffice could not convert ${unwritten.join(', ')}:\n${said}`);
  return targets;
}
