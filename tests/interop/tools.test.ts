/** The judges judged: each says no where it must, so that its yes is worth something. */
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { convert, inTemporaryFolder } from './libreoffice.mjs';
import { pictures } from './pictures.mjs';
import { canary, checkCanary, recalculate } from './recalculate.mjs';
import { validate } from './validate.mjs';

const sheetPart = 'xl/worksheets/sheet1.xml';

/** The canary with its sheet changed. */
function changed(from: string, to: string): Uint8Array {
  const parts = unzipSync(canary());
  const sheet = strFromU8(parts[sheetPart]!);
  expect(sheet).toContain(from);
  return zipSync({ ...parts, [sheetPart]: strToU8(sheet.replace(from, to)) });
}

test('a wrong stored result comes out right', () =>
  inTemporaryFolder(async (folder) => {
    const source = join(folder, 'Wrong é.xlsx');
    await writeFile(source, changed('<f>A1*21</f><v>41</v>', '<f>A1*50</f><v>7</v>'));
    const [result] = await recalculate([source], join(folder, 'out'));
    const sheet = strFromU8(unzipSync(await readFile(result!))[sheetPart]!);
    expect(sheet).toMatch(/<c r="B1"[^>]*><f[^>]*>A1\*50<\/f><v>100<\/v>/);
    expect(await readdir(join(folder, 'out'))).toEqual(['Wrong é.xlsx']);
  }));

test('a canary that was not recalculated is refused', () => {
  expect(() => checkCanary(canary())).toThrow('did not recalculate');
  expect(() => checkCanary(changed('<v>41</v>', ''))).toThrow('came out as nothing');
  expect(() => checkCanary(changed('<v>41</v>', '<v>42</v>'))).not.toThrow();
});

test('a source is never replaced, a missing or unreadable file is an error', () =>
  inTemporaryFolder(async (folder) => {
    const source = join(folder, 'a.xlsx');
    await writeFile(source, canary());
    await expect(recalculate([source], folder)).rejects.toThrow('replace its source');
    await expect(convert([join(folder, 'none.xlsx')], 'xlsx', join(folder, 'out'))).rejects.toThrow('no file');
    const broken = join(folder, 'broken.xlsx');
    await writeFile(broken, canary().slice(0, 300));
    await expect(convert([broken], 'pdf', join(folder, 'out'))).rejects.toThrow('could not convert');
  }));

test('the validators accept a right workbook and name what is wrong in another', () =>
  inTemporaryFolder(async (folder) => {
    const right = join(folder, 'right.xlsx');
    const wrong = join(folder, 'wrong.xlsx');
    await writeFile(right, canary());
    await writeFile(wrong, changed('<sheetData>', '<sheetData colour="red">'));
    const verdicts = await validate([right, wrong]);
    const judges = process.env.ACCORD_ORACLES ? 2 : 1;
    const of = (file: string) => verdicts.filter((verdict) => verdict.file === file);
    expect(of(right)).toHaveLength(judges);
    expect(of(right).flatMap(({ problems }) => problems)).toEqual([]);
    expect(of(wrong)).toHaveLength(judges);
    for (const { problems } of of(wrong)) expect(problems.join('\n')).toContain('colour');
  }));

test('every page becomes a picture', () =>
  inTemporaryFolder(async (folder) => {
    const source = join(folder, 'one.xlsx');
    const out = join(folder, 'out');
    await mkdir(out);
    await writeFile(join(out, 'one-7.png'), 'left by an earlier run');
    await writeFile(source, canary());
    const [pages] = await pictures([source], out);
    expect(pages).toHaveLength(1);
    expect((await stat(pages![0]!)).size).toBeGreaterThan(500);
    expect(await readdir(out)).toHaveLength(1);
  }));
