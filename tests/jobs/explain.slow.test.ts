/** Every figure of a report equals the sum of its parts; every line leads back to its file. */
import { consolidateFiles, writeReport } from '../../src/jobs/consolidate';
import { explainReport, NotExplained, type ExplainedReport } from '../../src/jobs/explain';
import { openWorkbook, type InputFile } from '../../src/jobs/open/workbook';
import { explanationLines } from '../../src/cli/commands/explain';
import { textsFor } from '../../src/locales';
import type { SheetsRead } from '../../src/workbooks/sheets-read';
import type { SampleName } from '../core/samples';
import { sampleFiles, today } from './files';

interface Report {
  file: InputFile;
  book: SheetsRead;
  explain: ExplainedReport['explain'];
}

async function report(name: SampleName, period?: string): Promise<Report> {
  const files = await sampleFiles(name);
  const done = await consolidateFiles({ ...files, period, today });
  const file = { path: 'report.xlsx', bytes: await writeReport(done, { language: 'en', today, file: 'report.xlsx' }) };
  return { file, book: (await openWorkbook(file)).book, explain: (await explainReport(file)).explain };
}

/** Addresses of the numbers on a sheet, except shares and chart data. */
function amountCells(book: SheetsRead, name: string, lastColumn: number): string[] {
  const sheet = book.sheets.find((one) => one.name === name);
  return (sheet?.rows ?? []).flatMap(({ row, cells }) =>
    cells.flatMap((cell, column) =>
      typeof cell === 'number' && column <= lastColumn
        ? [`'${name}'!${String.fromCharCode(65 + column)}${row + 1}`]
        : [],
    ),
  );
}

describe.each([
  ['minor-med', undefined],
  ['saveurs-partagees', undefined],
  ['saveurs-partagees', 'S3'],
] as const)('%s, period %s', (name, period) => {
  let made: Report;
  beforeAll(async () => {
    made = await report(name, period);
  });

  test('every amount of the sheet with budget and actuals is the sum of its parts', () => {
    const { book, explain } = made;
    const sheet = book.sheets.find((one) => one.name === 'Budget and actuals');
    const headers = sheet?.rows.flatMap(({ cells }) => cells) ?? [];
    const last =
      1 +
      ['Budget', 'Earlier periods', 'Declared', 'Excluded', 'Accepted', 'Flat rate', 'Used', 'Left'].filter((one) =>
        headers.includes(one),
      ).length;
    const cells = amountCells(book, 'Budget and actuals', last);
    expect(cells.length).toBeGreaterThan(100);
    for (const cell of cells) {
      const found = explain(cell);
      expect(found).toMatchObject({ kind: 'figure' });
      if (found.kind === 'figure') expect([cell, found.shown?.amount]).toEqual([cell, found.amount]);
    }
  });

  test('the key figures are the sums of their parts', () => {
    for (const query of ['TotalRead', 'TotalAccepted', 'TotalExcluded', 'TotalFlatRate', 'TotalClaimable']) {
      const found = made.explain(query);
      expect(found.kind === 'figure' && found.shown?.amount).toEqual(found.kind === 'figure' && found.amount);
    }
  });
});

describe('saveurs-partagees', () => {
  let explain: Report['explain'];
  beforeAll(async () => {
    ({ explain } = await report('saveurs-partagees'));
  });
  const said = (query: string, language = 'en'): string =>
    explanationLines(explain(query), textsFor(language), textsFor('en')).join('\n');

  test('a line by partner and number, by its row among the lines and by its finding is the same', () => {
    const line = said('G1 4');
    expect(line).toContain('saveurs-partagees-G1.xlsx, sheet Dépenses, row 10');
    expect(line).toMatch(/\nAccepted\.\n/);
    const found = explain('Findings!A7');
    if (found.kind !== 'line') throw new Error('a line');
    const { partner, number } = found.line.line;
    expect(explain(`${partner} ${number}`)).toEqual(found);
    expect(explain(`Lines ${found.line.at.row}`)).toEqual(found);
    expect(found.findings.length).toBeGreaterThan(0);
  });

  test('an excluded line says by what', () => {
    expect(said('partner G2 excluded')).toMatch(/G2 16 .*\n(.*\n)* +€275\.00 {2}= 4 lines\n/);
    expect(said('G2 16')).toContain('Excluded: Shared cost not declared by its payer.');
    const { title } = textsFor('fr').rules['shared-cost-not-payer'];
    expect(said('G2 16', 'fr')).toMatch(new RegExp(`Écartée\\s: ${title}\\.`));
    expect(said('G2 16', 'fr')).toContain(`\nErreur · ${title} · `);
  });

  test('a flat rate is told with base, product, rounding and earlier periods', () => {
    expect(said('category OFFICE flat-rate')).toContain(
      'G3 · OFFICE · S3: 15% of Staff so far: €2,823.33 × 15% = 423.4995. Rounded to the nearest cent, half a cent up: €423.50. Less €354.75 of earlier periods: €68.75.',
    );
  });

  test('a converted line shows its rounding', () => {
    const found = explain('total read');
    const foreign =
      found.kind === 'figure'
        ? found.parts.find((part) => part.kind === 'line' && part.line.line.currency !== 'EUR')
        : undefined;
    if (foreign?.kind === 'line')
      expect(said(`${foreign.line.line.partner} ${foreign.line.line.number}`)).toContain(' ÷ ');
  });

  test('the words of every language are understood, and so are sheets by their names in it', () => {
    const english = said('category STAFF accepted');
    expect(said('Category staff ACCEPTED')).toBe(english);
    expect(said("'Budget et réalisé'!F6")).toBe(said("'Budget and actuals'!F6"));
    expect(said('total accepted', 'fr')).toContain('Rapport entier · Retenu');
    expect(said('total accepted', 'pt')).toContain('Relatório inteiro · Aceite');
  });

  test.each([
    ['nonsense', 'unclear'],
    ['category NONE', 'unclear'],
    ['G1 999', 'no-line'],
    ['Lines 9999', 'no-line'],
    ['Summary!A1', 'no-figure'],
    ['period S1 budget', 'no-figure'],
    ['Nowhere!A1', 'unclear'],
  ])('%s is refused: %s', (query, reason) => {
    expect(() => explain(query)).toThrow(expect.objectContaining({ reason, query }) as Error);
    expect(() => explain(query)).toThrow(NotExplained);
  });

  test('a partner’s workbook is no report', async () => {
    const { partners } = await sampleFiles('saveurs-partagees');
    await expect(explainReport(partners[0] as InputFile)).rejects.toMatchObject({ rule: 'not-an-accord-workbook' });
  });
});
