/**
 * On paper, with nine-digit amounts of three decimals and names of 40 characters: nothing too narrow, nothing unnamed,
 * nothing too small to be read, and no page after page of empty rows.
 */
import { execFileSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { today } from '../../src/cli/today';
import { partnerWorkbook } from '../../src/workbooks/partner';
import { projectWorkbook } from '../../src/workbooks/project';
import { writeWorkbook } from '../../src/xlsx';
import { sampleTerms } from '../core/samples';
import { need } from '../judges/need.mjs';
import { ledgerRows } from '../workbooks/ledgers';
import { exhibitFiles } from './gallery';
import { convert } from './libreoffice.mjs';
import { tempFolder } from '../temp/folder';

/** The text of each page, as it is laid out. */
function pagesOf(pdf: string): string[] {
  const text = execFileSync(need('pdftotext'), ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  return text.split('\f').slice(0, -1);
}

/** Heights in points of the words of each page. */
function wordHeights(pdf: string): number[][] {
  const text = execFileSync(need('pdftotext'), ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  return text
    .split('<page ')
    .slice(1)
    .map((page) => [...page.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)"/g)])
    .map((words) => words.map(([, top, bottom]) => Number(bottom) - Number(top)));
}

const footOf = (page: string): string => page.trimEnd().split('\n').at(-1) ?? '';
/** Numbers of the pages of one sheet. */
const pagesCalled = (pdf: string, sheet: string): number[] =>
  pagesOf(pdf).flatMap((text, page) => (footOf(text).includes(` · ${sheet} `) ? [page] : []));

const folder = tempFolder('paper');
afterAll(() => rm(folder, { recursive: true }));

/** The pages of every file, from one start of LibreOffice. French has the longest words and the widest numbers. */
async function printed(): Promise<{ awkward: string[]; project: string; partner: string; blank: string }> {
  const awkward = await exhibitFiles({
    sample: 'minor-med',
    language: 'fr',
    awkward: { currency: 'TND', times: 987.654321 },
  });
  const terms = sampleTerms('saveurs-partagees');
  const lines = ledgerRows('saveurs-partagees', 'G2');
  expect(lines).toHaveLength(19);
  const files = [
    { name: 'project.xlsx', bytes: await writeWorkbook(projectWorkbook(terms, 'fr', today())) },
    { name: 'partner.xlsx', bytes: await writeWorkbook(partnerWorkbook(terms, 'G2', 'fr', today(), lines)) },
    { name: 'blank.xlsx', bytes: await writeWorkbook(partnerWorkbook(terms, 'G2', 'fr', today())) },
    ...awkward,
  ];
  const paths = files.map(({ name }) => join(folder, name));
  for (const [index, { bytes }] of files.entries()) await writeFile(paths[index] ?? '', bytes);
  const [project = '', partner = '', blank = '', ...rest] = await convert(paths, 'pdf', join(folder, 'pdf'), {
    locale: 'fr-FR',
  });
  return { awkward: rest, project, partner, blank };
}

test('every page of every workbook', async () => {
  const { awkward, project, partner, blank } = await printed();
  for (const pdf of awkward) {
    const pages = pagesOf(pdf);
    for (const [index, text] of pages.entries()) {
      const page = `${pdf}, page ${index + 1}`;
      // What LibreOffice and Excel show of a figure that is wider than its column.
      expect(`${page}: ${/.*###.*/.exec(text)?.[0] ?? ''}`).toBe(`${page}: `);
      const foot = footOf(text);
      expect(foot).toMatch(/^ *MINOR-MED( · P\d)? · \S/);
      expect(foot).toMatch(/Version de l’accord [13](?!\d)/);
      expect(foot).toMatch(new RegExp(` ${index + 1} ?/ ?${pages.length}$`));
    }
  }
  // One page of rows in two halves, each with line numbers and headers, whether there are lines or not.
  for (const pdf of [partner, blank]) {
    const expenses = pagesCalled(pdf, 'Dépenses');
    expect({ pdf, expenses }).toEqual({ pdf, expenses: [expenses[0], (expenses[0] ?? 0) + 1] });
    for (const page of expenses) expect(pagesOf(pdf)[page]).toMatch(/^ *Ligne /m);
  }
  const calendar = pagesCalled(project, 'Calendrier');
  // Its entries, their floats, and two of months.
  expect(calendar).toHaveLength(4);
  const heights = wordHeights(project);
  // The 8-point months, at three quarters of their size.
  expect(Math.min(...calendar.flatMap((page) => heights[page] ?? []))).toBeGreaterThan(7.2);
});
