/**
 * The pictures of workbooks that the README shows, made again: node tests/interop/readme-pictures.mjs
 * Needs the files of `npm run demo`.
 */
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { need } from '../judges/need.mjs';
import { isMain, report } from './command.mjs';
import { convert, inTemporaryFolder } from './libreoffice.mjs';

const run = promisify(execFile);
const out = 'docs/pictures';
const dpi = 110;

/** The part of a page that is shown, in hundredths of an inch: left, top, width, height. */
const shots = [
  { file: 'demo/saveurs-partagees/saveurs-partagees-report.xlsx', name: 'report', page: 1, area: [40, 30, 750, 682] },
  { file: 'demo/saveurs-partagees/saveurs-partagees-G1.xlsx', name: 'partner', page: 1, area: [40, 30, 750, 612] },
];

async function main() {
  await mkdir(out, { recursive: true });
  await inTemporaryFolder(async (folder) => {
    const pdfs = await convert(
      shots.map(({ file }) => file),
      'pdf',
      folder,
      { locale: 'fr-FR' },
    );
    for (const [index, { name, page, area }] of shots.entries()) {
      const [left, top, width, height] = area.map((value) => String(Math.round((value * dpi) / 100)));
      const target = join(out, name);
      const box = ['-x', left, '-y', top, '-W', width, '-H', height];
      const pages = ['-f', String(page), '-l', String(page)];
      await run(need('pdftoppm'), ['-png', '-singlefile', '-r', String(dpi), ...pages, ...box, pdfs[index], target]);
      console.log(`${basename(pdfs[index])} page ${page} -> ${target}.png`);
    }
  });
}

if (isMain(import.meta.url)) void report(main);
