/** What an operator claims to be a workbook, a spreadsheet program opens: as it does the file that was changed. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bases } from '../fuzz/bases';
import { chanceOf } from '../fuzz/chance';
import { made } from '../fuzz/mutate';
import { operatorNames, operators } from '../fuzz/operators';
import { convert } from './libreoffice.mjs';
import { tempFolder } from '../temp/folder';

test('LibreOffice opens what operators make of a workbook', async () => {
  const [base] = await bases();
  if (!base) throw new Error('no base');
  const folder = tempFolder('mutants');
  const names = operatorNames.filter((name) => operators[name].opens);
  const files = names.map((name) => join(folder, `${name}.xlsx`));
  names.forEach((name, index) => writeFileSync(files[index] ?? '', made(base, [name], chanceOf(index)).bytes));
  const out = join(folder, 'out');
  mkdirSync(out);
  // Throws with the names of those that it could not open.
  expect(await convert(files, 'csv', out)).toHaveLength(names.length);
  rmSync(folder, { recursive: true });
}, 900_000);
