/**
 * Pictures of workbooks as they print, by LibreOffice: node tests/interop/pictures.mjs FILES… --out DIR [--dpi 80]
 * One PNG per page: NAME-01.png, NAME-02.png …
 */
import { execFile } from 'node:child_process';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { need } from '../judges/need.mjs';
import { isMain, report } from './command.mjs';
import { convert, inTemporaryFolder } from './libreoffice.mjs';

const run = promisify(execFile);

/**
 * The pages of each file, in order.
 * @param {string[]} files
 * @param {string} outFolder
 * @param {{dpi?: number, locale?: string}} [options]
 * @returns {Promise<string[][]>}
 */
export async function pictures(files, outFolder, { dpi = 80, locale } = {}) {
  const program = need('pdftoppm');
  await mkdir(outFolder, { recursive: true });
  return inTemporaryFolder(async (folder) => {
    const pdfs = await convert(files, 'pdf', folder, { locale });
    const pages = [];
    for (const pdf of pdfs) {
      const name = basename(pdf, extname(pdf));
      const isPage = (file) => file.startsWith(`${name}-`) && /^-\d+\.png$/.test(file.slice(name.length));
      const old = (await readdir(outFolder)).filter(isPage);
      await Promise.all(old.map((file) => rm(join(outFolder, file))));
      await run(program, ['-png', '-r', String(dpi), pdf, join(outFolder, name)], { maxBuffer: 2 ** 26 });
      const made = (await readdir(outFolder)).filter(isPage).sort();
      if (made.length === 0) throw new Error(`No page came out of ${pdf}.`);
      pages.push(made.map((file) => join(outFolder, file)));
    }
    return pages;
  });
}

async function main() {
  const { values, positionals } = parseArgs({
    options: { out: { type: 'string' }, dpi: { type: 'string', default: '80' } },
    allowPositionals: true,
  });
  if (!values.out || positionals.length === 0)
    throw new Error('Usage: node tests/interop/pictures.mjs FILES… --out DIR [--dpi 80]');
  for (const file of (await pictures(positionals, values.out, { dpi: Number(values.dpi) })).flat()) console.log(file);
}

if (isMain(import.meta.url)) void report(main);
