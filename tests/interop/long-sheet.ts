/**
 * A partner's sheet of many lines is made, taken back, and opened by LibreOffice, which calculates every formula anew and
 * has to count as many lines: npm run bench:long -- [LINES]. Takes minutes. (What LibreOffice saves of 100,000 lines is no
 * longer read: it writes each formula out in every row, 950 MB.)
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/jobs/check';
import { ledgerRows, partnerFile } from '../bench/project';
import { convert } from './libreoffice.mjs';
import { tempFolder } from '../temp/folder';

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

async function main([asked = '100000']: readonly string[]): Promise<void> {
  const lines = Number(asked);
  const declared = ledgerRows(lines, 0).reduce((sum, { eligible }) => sum + Math.round(Number(eligible) * 100), 0);
  const folder = tempFolder('long');
  const path = join(folder, 'partner.xlsx');
  let begun = performance.now();
  await writeFile(path, await partnerFile(lines));
  console.log(`${lines} lines made in ${seconds(begun)}`);
  begun = performance.now();
  const back = await checkWorkbook({ path, bytes: await readFile(path) });
  console.log(
    `taken back and checked in ${seconds(begun)}: ${back.lines.length} lines, ${back.declared / 100} declared`,
  );
  if (back.lines.length !== lines || back.declared !== declared) throw new Error(`${declared / 100} had been declared`);
  begun = performance.now();
  // The first sheet as it is shown; it says how many lines have an amount.
  const [start = ''] = await convert([path], 'csv', folder, { minutes: 30 });
  console.log(`opened and calculated by LibreOffice in ${seconds(begun)}`);
  const counted = new RegExp(`Lines with an amount,${lines},`, 'm');
  if (!counted.test(await readFile(start, 'utf8'))) throw new Error('LibreOffice counted other lines');
  await rm(folder, { recursive: true });
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
