/**
 * Has LibreOffice recalculate workbooks: node tests/interop/recalculate.mjs IN.xlsx… --out DIR
 * Beside the files goes a canary, whose stored result is wrong: only if it comes out right were the others recalculated.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { convert, inTemporaryFolder } from './libreoffice.mjs';
import { isMain, report } from './command.mjs';

const wrong = 41;
const right = 42;
const canaryName = 'accord-canary.xlsx';

/** A workbook whose B1 is =A1*21 over A1 = 2 and which says that the result is 41. */
export function canary() {
  const xml = (text) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const links = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${links}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Canary" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${links}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': xml(
      `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>A1*21</f><v>${wrong}</v></c></row></sheetData></worksheet>`,
    ),
  });
}

/** Throws unless the canary was recalculated. */
export function checkCanary(bytes) {
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const found = /<c r="B1"[^>]*>.*?<v>([^<]*)<\/v>/s.exec(sheet)?.[1];
  if (found !== String(right))
    throw new Error(
      `LibreOffice did not recalculate: a cell that must be ${right} came out as ${found ?? 'nothing'}. No figure of this run is a proof.`,
    );
}

/**
 * Recalculates workbooks into `outFolder`; returns the new paths, in the same order.
 * @param {string[]} files
 * @param {string} outFolder
 */
export async function recalculate(files, outFolder) {
  const out = resolve(outFolder);
  const wouldReplace = files.find((file) => join(out, basename(file)) === resolve(file));
  if (wouldReplace) throw new Error(`The result would replace its source: ${wouldReplace}.`);
  await mkdir(out, { recursive: true });
  return inTemporaryFolder(async (folder) => {
    const source = join(folder, canaryName);
    await writeFile(source, canary());
    const [proof, ...results] = await convert([source, ...files], 'xlsx', join(folder, 'out'));
    checkCanary(await readFile(proof));
    // Only now: a run that proved nothing leaves nothing behind.
    const kept = results.map((file) => join(out, basename(file)));
    await Promise.all(results.map((file, index) => copyFile(file, kept[index])));
    return kept;
  });
}

async function main() {
  const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
  if (!values.out || positionals.length === 0)
    throw new Error('Usage: node tests/interop/recalculate.mjs IN.xlsx… --out DIR');
  for (const file of await recalculate(positionals, values.out)) console.log(file);
}

if (isMain(import.meta.url)) void report(main);
