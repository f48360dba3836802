/** On paper, with nine-digit amounts of three decimals and names of 40 characters: nothing too narrow, nothing unnamed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { need } from '../judges/need.mjs';
import { asExcelPrints } from './excel-prints';
import { exhibitFiles } from './gallery';
import { convert } from './libreoffice.mjs';

/** The text of each page, as it is laid out. */
function pagesOf(pdf: string): string[] {
  const text = execFileSync(need('pdftotext'), ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  return text.split('\f').slice(0, -1);
}

test('every page of every workbook', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'accord-paper-'));
  const awkward = { currency: 'TND', times: 987.654321 };
  const files = await exhibitFiles({ sample: 'minor-med', language: 'fr', awkward });
  const paths = files.map(({ name }) => join(folder, name));
  for (const [index, { bytes }] of files.entries()) await writeFile(paths[index] ?? '', await asExcelPrints(bytes));
  const pdfs = await convert(paths, 'pdf', join(folder, 'pdf'), { locale: 'fr-FR' });
  for (const pdf of pdfs) {
    const pages = pagesOf(pdf);
    for (const [index, text] of pages.entries()) {
      const page = `${pdf}, page ${index + 1}`;
      // What LibreOffice and Excel show of a figure that is wider than its column.
      expect(`${page}: ${/.*###.*/.exec(text)?.[0] ?? ''}`).toBe(`${page}: `);
      const foot = text.trimEnd().split('\n').at(-1) ?? '';
      expect(foot).toMatch(/^ *MINOR-MED( · P\d)? · \S/);
      expect(foot).toContain('Version de l’accord 1');
      expect(foot).toMatch(new RegExp(` ${index + 1} ?/ ?${pages.length}$`));
    }
  }
  // Expenses of the first partner: filled rows only, two pages side by side, each with its header.
  const expenses = pagesOf(pdfs.find((pdf) => pdf.endsWith('-P1.pdf')) ?? '').filter((text) =>
    text.includes('P1 · Dépenses'),
  );
  expect(expenses).toHaveLength(4);
  for (const text of expenses) expect(text).toMatch(/^ *Ligne /m);
  await rm(folder, { recursive: true });
});
