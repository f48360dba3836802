/** A report that was changed after it was made is refused with what differs; any other is used. */
import { consolidate, reportOn } from '../../src/core/consolidation/consolidate';
import { countLedger } from '../../src/core/consolidation/counted';
import { tableNames, tableNeeds } from '../../src/core/tables/catalogue';
import { consolidateFiles, writeReport } from '../../src/jobs/consolidate';
import { explainReport } from '../../src/jobs/explain';
import { openReport, reportSnapshot } from '../../src/jobs/open/report';
import { soundReport } from '../../src/jobs/open/report-check';
import { FileRefused, type InputFile, type Opened } from '../../src/jobs/open/workbook';
import { planTable } from '../../src/jobs/table';
import { languages, message, textsFor, type Language } from '../../src/locales';
import { flatRateNames, totalNames } from '../../src/workbooks/names';
import { reportWorkbook } from '../../src/workbooks/report';
import { namedArea, type CellRead, type SheetRead } from '../../src/workbooks/sheets-read';
import { writeWorkbook } from '../../src/xlsx';
import { noDecisions } from '../core/builders';
import { sampleTerms } from '../core/samples';
import { claimedBook } from '../workbooks/claimed-book';
import { sampleFiles as sampleLedgers } from '../workbooks/ledgers';
import { randomDecisions, randomFiles, randomProject } from '../workbooks/random-project';
import { sampleFiles, today } from './files';

const made = new Map<string, Promise<InputFile>>();

/** The report of the sample, on all periods or on one. */
function reportIn(language: Language, period?: string): Promise<InputFile> {
  const key = `${language} ${period}`;
  const report = made.get(key) ?? make(language, period);
  made.set(key, report);
  return report;
}

async function make(language: Language, period: string | undefined): Promise<InputFile> {
  const done = await consolidateFiles({ ...(await sampleFiles('saveurs-partagees')), period, today });
  return { path: 'report.xlsx', bytes: await writeReport(done, { language, today, file: 'report.xlsx' }) };
}

const sheetWith = ({ book }: Opened, table: string): SheetRead =>
  book.sheets.find(({ tables }) => tables.some(({ name }) => name === table))!;
const tableOn = (sheet: SheetRead, name: string) => sheet.tables.find((one) => one.name === name)!;

/** A cell of a row of the table Lines by its header in English. */
function lines(report: Opened) {
  const sheet = sheetWith(report, 'Lines');
  const { area } = tableOn(sheet, 'Lines');
  const header = sheet.rows.find(({ row }) => row === area.row)!.cells;
  const rows = sheet.rows.filter(({ row }) => row > area.row && row < area.row + area.rows);
  const cell = (of: (typeof rows)[number], name: string) => ({
    get: () => of.cells[header.indexOf(name)] ?? null,
    set: (value: CellRead) => void (of.cells[header.indexOf(name)] = value),
  });
  return { sheet, area, rows, cell };
}

function setNamed({ book }: Opened, name: string, change: (value: number) => CellRead): void {
  const { sheet, area } = namedArea(book, name)!;
  const row = sheet.rows.find((one) => one.row === area.row)!;
  row.cells[area.column] = change(Number(row.cells[area.column]));
}

function keepRows(sheet: SheetRead, keep: (row: SheetRead['rows'][number]) => boolean): void {
  sheet.rows = sheet.rows.filter(keep);
}

const removeFiles = ({ book }: Opened): void =>
  void book.sheets.splice(
    book.sheets.findIndex(({ name }) => name === 'Files'),
    1,
  );

const changes: Record<string, [expected: string, change: (report: Opened) => void]> = {
  'the table of lines is shorter': [
    'file',
    (report) => {
      const { sheet } = lines(report);
      tableOn(sheet, 'Lines').area.rows -= 20;
    },
  ],
  'a line is deleted': ['file', (report) => void lines(report).sheet.rows.splice(10, 1)],
  'a file is said to have another line': [
    'lines',
    (report) => {
      const { rows } = sheetWith(report, 'Files');
      const { cells } = rows.find(({ cells: [first] }) => first === 'G2')!;
      cells[4] = Number(cells[4]) + 1;
    },
  ],
  'a line stands twice': [
    'file',
    (report) => {
      const { rows } = lines(report);
      rows[1]!.cells = [...rows[0]!.cells];
    },
  ],
  'all lines are accepted': [
    'verdict',
    (report) => {
      const { rows, cell } = lines(report);
      for (const row of rows) cell(row, 'Result').set('Accepted');
    },
  ],
  'all lines are accepted, and the reasons gone': [
    'total',
    (report) => {
      const { rows, cell } = lines(report);
      for (const row of rows) {
        if (cell(row, 'Status').get() === 'withdrawn') continue;
        cell(row, 'Result').set('Accepted');
        cell(row, 'Rules').set(null);
      }
    },
  ],
  'an eligible amount is another': [
    'line',
    (report) => {
      const { rows, cell } = lines(report);
      cell(rows[3]!, 'Eligible').set(99_999);
    },
  ],
  'a declared amount is another': [
    'line',
    (report) => {
      const { rows, cell } = lines(report);
      cell(rows[3]!, 'Declared').set(0.01);
    },
  ],
  'an amount is another throughout its line': [
    'file',
    (report) => {
      const { rows, cell } = lines(report);
      for (const header of ['Net', 'Gross', 'Eligible', 'Declared']) cell(rows[3]!, header).set(5);
      cell(rows[3]!, 'Exchange rate').set(null);
    },
  ],
  'a flat rate is another': ['flat-rate', (report) => setNamed(report, flatRateNames.amount, (value) => value + 1)],
  'a total is another': ['total', (report) => setNamed(report, totalNames.accepted, (value) => value - 0.01)],
  'totals were never calculated': ['no-total', (report) => setNamed(report, totalNames.accepted, () => null)],
  'the sheet of files is gone': ['no-files', removeFiles],
  'a partner’s lines are removed': [
    'file',
    (report) => {
      const { sheet } = lines(report);
      keepRows(sheet, ({ cells }) => cells[0] !== 'G2');
    },
  ],
  'a partner is removed from lines and files': [
    'no-partner',
    (report) => {
      for (const sheet of [lines(report).sheet, sheetWith(report, 'Files')])
        keepRows(sheet, ({ cells }) => cells[0] !== 'G2');
    },
  ],
};

describe.each(Object.entries(changes))('where %s', (_, [expected, change]) => {
  test('no funder table is made and nothing is compared with it; the explanation says what differs', async () => {
    const report = await openReport(await reportIn('en'));
    change(report);
    const refused = [() => soundReport(report, report.terms)].concat(
      tableNames.filter((name) => tableNeeds(name) === 'report').map((name) => () => planTable(name, report) as never),
    );
    for (const work of refused) {
      let found: unknown;
      expect(() => {
        try {
          work();
        } catch (error) {
          found = error;
          throw error;
        }
      }).toThrow(FileRefused);
      expect(found instanceof FileRefused && [found.rule, found.finding.figures.case]).toEqual([
        'report-changed',
        expected,
      ]);
      for (const language of languages)
        expect(found instanceof FileRefused && message(found.finding, textsFor(language))).not.toMatch(/\{|undefined/);
    }
    await expect(reportSnapshot(report, report.terms)).rejects.toThrow(FileRefused);
    const { difference } = await explainReport(report);
    expect(difference?.figures.case).toBe(expected);
  });
});

describe('a report as it was made', () => {
  test.each([...languages.map((language) => [language, undefined] as const), ['pt', 'S2'], ['en', 'S3']] as const)(
    'is used: in %s, period %s',
    async (language, period) => {
      const file = await reportIn(language, period);
      const { terms, ...report } = await openReport(file);
      expect(soundReport(report, terms).lines.length).toBeGreaterThan(10);
      expect((await explainReport(file)).difference).toBeUndefined();
    },
  );

  test.each([undefined, 'S1', 'S3'])('is used after claims and controls: period %s', async (period) => {
    const terms = sampleTerms('saveurs-partagees');
    const files = sampleLedgers('saveurs-partagees');
    const claims = claimedBook(terms, files, ['S1', 'S2']);
    const done = reportOn(terms, countLedger(terms, { files, decisions: [], period, claims }), noDecisions, period);
    const report = { path: 'report.xlsx', bytes: await writeWorkbook(reportWorkbook(done, 'fr', today)) };
    const { lines, flatRates } = soundReport(await openReport(report), terms);
    expect(lines.map(({ line }) => line.deducted)).toEqual(done.lines.map(({ line }) => line.deducted));
    expect(flatRates.map(({ amount, kept = false }) => [amount, kept])).toEqual(
      done.flatRates.map(({ amount, kept }) => [amount, kept]),
    );
    expect((await explainReport(report)).difference).toBeUndefined();
  });

  test('is used, whatever project it is of', async () => {
    for (let seed = 1; seed <= 16; seed += 1) {
      const project = randomProject(seed);
      const files = randomFiles(project);
      const rows = randomDecisions(consolidate(project.terms, files, noDecisions));
      const periods = [undefined, project.terms.agreement.periods.at(-1)?.code];
      for (const period of periods) {
        const done = consolidate(project.terms, files, { ...noDecisions, rows }, period);
        const bytes = await writeWorkbook(reportWorkbook(done, 'fr', today));
        const report = await openReport({ path: `${seed}.xlsx`, bytes });
        expect(() => soundReport(report, report.terms)).not.toThrow();
      }
    }
  });
});

test('a table of one period and one partner holds its lines alone, and says so', async () => {
  const report = await openReport(await reportIn('en'));
  const done = await consolidateFiles({ ...(await sampleFiles('saveurs-partagees')), today });
  const own = done.lines.filter(({ line, verdict }) => verdict === 'accepted' && isOf(line, 'S1', 'G2'));
  const [sheet] = planTable('expense-statement', report, { period: 's1', partner: 'g2' }).plan.sheets;
  const shown = sheet!.cells.map(({ value }) => value);
  expect(own.length).toBeGreaterThan(0);
  // With the sentence that says so.
  expect(shown.filter((value) => typeof value === 'string' && value.startsWith('G2 '))).toHaveLength(
    1 + own.length + done.flatRates.filter((rate) => rate.amount !== 0 && isOf(rate, 'S1', 'G2')).length,
  );
  expect(shown.some((value) => typeof value === 'string' && /^G[13] /.test(value))).toBe(false);
  expect(shown).toEqual(
    expect.arrayContaining([expect.stringContaining('S1'), expect.stringMatching(/^G2 .* only\.$/)]),
  );
});

const isOf = (one: { period: string; partner: string }, period: string, partner: string): boolean =>
  one.period === period && one.partner === partner;

test.each([
  [{ period: 'S9' }, 'unknown-period'],
  [{ partner: 'G9' }, 'unknown-partner'],
  [{ period: 'S2' }, 'period-not-in-report'],
])('a limit %p that there is nothing of is refused by its name', async (limit, code) => {
  const report = await openReport(await reportIn('en', 'S1'));
  expect(() => planTable('expense-statement', report, limit)).toThrow(expect.objectContaining({ code }) as Error);
});
