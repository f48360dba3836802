/** What a cell is worth, in files as programs and pasting leave them: never a silent 0, an old amount, or another one. */
import { checkWorkbook } from '../../src/jobs/check';
import { consolidateFiles, writeReport } from '../../src/jobs/consolidate';
import { openWorkbook, type InputFile } from '../../src/jobs/open/workbook';
import { readReport } from '../../src/jobs/open/report-lines';
import { readTerms } from '../../src/jobs/open/terms';
import { changedCells, type CellChange } from './changed-files';
import { sampleFiles, sampleLedgers, today } from './files';

let files: Awaited<ReturnType<typeof sampleFiles>>;
let before: Set<string>;
let declared: number;
beforeAll(async () => {
  files = await sampleFiles('saveurs-partagees');
  const done = await checked([]);
  before = new Set(done.told);
  declared = done.declared;
});

const told = ({
  rule,
  where: { line, column },
  figures,
}: Awaited<ReturnType<typeof checkWorkbook>>['findings'][number]) =>
  [rule, typeof figures.case === 'string' ? figures.case : '', line, column].filter((part) => part !== '').join(' ');

async function checked(changes: readonly CellChange[], calcPr?: string): Promise<{ told: string[]; declared: number }> {
  const [first] = files.partners;
  const done = await checkWorkbook({ path: 'G1.xlsx', bytes: changedCells(first!.bytes, changes, calcPr) });
  return { told: done.findings.map(told), declared: done.declared };
}

/** What is told besides, and by how much less is declared. */
async function changed(changes: readonly CellChange[], calcPr?: string): Promise<[string[], number]> {
  const done = await checked(changes, calcPr);
  return [done.told.filter((one) => !before.has(one)).sort(), declared - done.declared];
}

const byXlsxWriter = '<calcPr calcId="124519" fullCalcOnLoad="1"/>';
const byExcel = '<calcPr calcId="191029"/>';
const manual = '<calcPr calcId="191029" calcMode="manual" calcCompleted="0" calcOnSave="0"/>';
const line = 1;
const all = 288_000;

test.each(['><v>0x10</v>', ' t="n"><v>0x10</v>', '><v>1e999</v>', '><f>A1</f><v>Infinity</v>'])(
  'a number that is none is refused by the name of its cell: %s',
  async (xml) => {
    const refusal = checked([{ line, column: 'eligible', xml }]);
    await expect(refusal).rejects.toMatchObject({
      finding: { rule: 'file-unreadable', figures: { case: 'damaged-cell', cell: 'O7' } },
    });
  },
);

describe('results of formulas', () => {
  test.each([byXlsxWriter, manual])('0 that was never calculated is no amount: %s', async (calcPr) => {
    const eligible = { line, column: 'eligible', formula: 'L7+M7', value: 0 } as const;
    expect(await changed([eligible], calcPr)).toEqual([['amount-invalid no-result 1 eligible'], all]);
  });

  test.each([byXlsxWriter, manual])('an empty text that was never calculated is no result: %s', async (calcPr) => {
    const eligible = { line, column: 'eligible', formula: 'L7+M7', value: '' } as const;
    const net = { line, column: 'net', formula: 'A1', value: ' ' } as const;
    expect(await changed([eligible], calcPr)).toEqual([['amount-invalid no-result 1 eligible'], all]);
    const [found] = await changed([net], calcPr);
    expect(found).toContain('amount-invalid no-result 1 net');
    expect((await changed([net], byExcel))[0]).not.toContain('amount-invalid no-result 1 net');
  });

  test.each([' t="str"><f>L7+M7</f>', '><f>L7+M7</f>', ' t="str"><f>L7+M7</f><v> </v>'])(
    'none at all is no amount, whoever calculates: %s',
    async (xml) => {
      const eligible = { line, column: 'eligible', xml } as const;
      for (const calcPr of [byXlsxWriter, byExcel].slice(0, xml.includes('<v>') ? 1 : 2))
        expect(await changed([eligible], calcPr)).toEqual([['amount-invalid no-result 1 eligible'], all]);
    },
  );

  test('0 that Excel calculated is one', async () => {
    expect(await changed([{ line, column: 'units', formula: 'A7-1', value: 0 }], byExcel)).toEqual([[], 0]);
  });

  test('any other result of a file that is to be calculated counts, and is told', async () => {
    const eligible = { line, column: 'eligible', formula: 'L7+M7', value: 2000 } as const;
    expect(await changed([eligible], byXlsxWriter)).toEqual([
      ['result-may-be-old old 1 eligible', 'stored-value-differs old 1 declared'],
      88_000,
    ]);
    expect(await changed([{ ...eligible, value: 2880 }], byExcel)).toEqual([[], 0]);
  });

  test('results are old where a calculated column of the row is', async () => {
    const changes: CellChange[] = [
      { line, column: 'gross', formula: 'L7+M7', value: 100 },
      { line, column: 'eligible', formula: 'N7', value: 100 },
    ];
    const [found, less] = await changed(changes, byExcel);
    expect(found).toEqual([
      'result-may-be-old old 1 eligible',
      'stored-value-differs old 1 declared',
      'stored-value-differs old 1 gross',
    ]);
    expect(less).toBe(278_000);
  });

  test('dates, codes and texts too, once for each column', async () => {
    const changes: CellChange[] = [
      { line, column: 'documentDate', formula: 'I7', value: 46_490 },
      { line: 2, column: 'documentNo', formula: 'A7', value: 0 },
      { line: 3, column: 'documentNo', formula: 'A7', value: 0 },
    ];
    const [found] = await changed(changes, byXlsxWriter);
    expect(found.filter((one) => one.startsWith('result'))).toEqual([
      'result-may-be-old old 1 documentDate',
      'result-may-be-old old 2 documentNo',
    ]);
  });

  test('a text that was never calculated has no first result to name', async () => {
    const [found] = await changed([{ line, column: 'supplier', xml: ' t="str"><f>V7</f>' }], byXlsxWriter);
    expect(found).toEqual(['result-may-be-old no-result 1 supplier']);
  });

  test('Accord’s own files have none, although they ask to be calculated', () => {
    expect([...before].filter((one) => one.startsWith('result'))).toEqual([]);
  });
});

describe('files that count days from 1904', () => {
  // Only this line has its days as such files hold them: all others lie four years later.
  const counted = '<calcPr calcId="191029"/><workbookPr date1904="1"/>';
  const days = (format: string): CellChange[] => [
    { line, column: 'documentDate', value: 46_490 - 1_462, format },
    { line, column: 'paymentDate', value: 46_491 - 1_462, format },
  ];
  const ofLine = ({ told: all }: { told: string[] }): string[] => all.filter((one) => one.split(' ').includes('1'));

  test.each(['dd/mm/yyyy', 'General', '0'])('a day shown as %s is the day that it is in Excel', async (format) => {
    const inOthers = await checked([], counted);
    expect(ofLine(inOthers)).toContain('outside-eligibility 1 documentDate');
    expect(ofLine(await checked(days(format), counted))).toEqual(ofLine({ told: [...before] }));
  });
});

describe('number formats', () => {
  test.each(['[$$-409]#,##0.00', '#,##0.00 "USD"', '#,##0.00\\ "zł"', '_-[$£-809]* #,##0.00_-'])(
    '%s on an amount in euros is another currency',
    async (format) => {
      expect(await changed([{ line, column: 'eligible', value: 2880, format }])).toEqual([
        ['amount-invalid currency 1 eligible'],
        all,
      ]);
    },
  );

  test.each(['#,##0.00\\ "€"', '[$€-40C]#,##0.00', '#,##0.00 [$EUR]', '_-* #,##0.00\\ _F_-', '#,##0.00 "TTC"'])(
    '%s is none',
    async (format) => {
      expect(await changed([{ line, column: 'eligible', value: 2880, format }])).toEqual([[], 0]);
    },
  );

  test('an amount that became a date is none', async () => {
    expect(await changed([{ line, column: 'eligible', value: 46_082, format: 'mmm-yy' }])).toEqual([
      ['amount-invalid date 1 eligible'],
      all,
    ]);
  });

  test('an amount that is shown otherwise counts as held, and is told', async () => {
    expect(await changed([{ line, column: 'eligible', value: 2880, format: '0%' }])).toEqual([
      ['not-as-shown amount 1 eligible'],
      0,
    ]);
  });

  test('a day by its type in a number of a document is told, whatever a program would show of it', async () => {
    const xml = ' t="d"><v>1900-06-20T23:30:00Z</v>';
    expect(await changed([{ line, column: 'documentNo', xml }])).toEqual([['not-as-shown date 1 documentNo'], 0]);
  });

  test.each([' t="e"><v>#N/A</v>', ' t="b"><v>1</v>'])('a document number that is no text is told: %s', async (xml) => {
    expect(await changed([{ line, column: 'documentNo', xml }])).toEqual([['not-as-shown no-text 1 documentNo'], 0]);
  });

  test('a document number that became a date is told', async () => {
    expect(await changed([{ line, column: 'documentNo', value: 46_082, format: 'mmm-yy' }])).toEqual([
      ['not-as-shown date 1 documentNo'],
      0,
    ]);
  });

  test.each<[string, Omit<CellChange, 'line' | 'column'>, string]>([
    ['as a text', { value: '0002041' }, '0002041'],
    ['with leading zeros', { value: 2041, format: '0000000' }, '0002041'],
    ['as a date', { value: 46_082, format: 'm\\-yy' }, '3-26'],
    ['with a prefix', { value: 2041, format: '"OC-"0' }, 'OC-2041'],
  ])('one invoice of two partners is found: %s', async (_, ofOne, ofOther) => {
    const [one, other, third] = files.partners as [InputFile, InputFile, InputFile];
    const partners = [
      { ...one, bytes: changedCells(one.bytes, [{ line: 25, column: 'documentNo', ...ofOne }]) },
      { ...other, bytes: changedCells(other.bytes, [{ line: 17, column: 'documentNo', value: ofOther }]) },
      third,
    ];
    const result = await consolidateFiles({ project: files.project, partners, today });
    const duplicates = result.findings.filter(({ rule }) => rule === 'duplicate-invoice');
    expect(duplicates.map(({ where }) => `${where.partner} ${where.line}`)).toEqual(
      expect.arrayContaining(['G1 25', 'G2 17']),
    );
    expect(result.totals.accepted).toBe(4_966_875);
  });
});

describe('texts', () => {
  test.each(['$2,880.00', '2 880,00 zł', '£2,880.00', 'CHF 2’880.00', '2880 kn', '($2,880.00)'])(
    '%s on a line in euros is another currency',
    async (value) => {
      expect(await changed([{ line, column: 'eligible', value }])).toEqual([
        ['amount-invalid currency 1 eligible'],
        all,
      ]);
    },
  );

  test.each([
    '\u202d2880,00\u202c',
    '\u200b2880,00\ufeff',
    '2\u202f880,00\u00a0€',
    '\u200f2880.00',
    '2\u00ad880,00',
    '2 880,00 euros',
  ])('%j is 2,880.00', async (value) => {
    expect(await changed([{ line, column: 'eligible', value }])).toEqual([['amount-as-text 1 eligible'], 0]);
  });

  test('marks around codes and dates are ignored, and told where formulas of the sheet see them', async () => {
    expect(
      await changed([
        { line, column: 'action', value: '\u200eA1\u200e' },
        { line, column: 'documentDate', value: '\u200e13/04/2027' },
        { line, column: 'currency', value: '\ufeffEUR' },
        { line, column: 'supplier', value: '\u200b' },
      ]),
    ).toEqual([['date-as-text 1 documentDate', 'not-as-shown marks 1 action', 'not-as-shown marks 1 currency'], 0]);
  });

  test.each(['0x10', '1e5', '½', '１２', '٢٨٨٠', '28,80,00', '2880 %', "'2880"])(
    '%s is told, not guessed',
    async (value) => {
      expect(await changed([{ line, column: 'eligible', value }])).toEqual([
        ['amount-invalid unreadable 1 eligible'],
        all,
      ]);
    },
  );
});

test('funder tables get the Declared of the report, whatever the decimals of Eligible', async () => {
  const ledgers = new Map(
    [...sampleLedgers('saveurs-partagees')].map(([partner, rows]) => [
      partner,
      rows.map((row) => ({ ...row, currency: 'GBP', rate: 0.8456, net: 31.189, vat: 0.0049, eligible: 31.189 })),
    ]),
  );
  const exact = await sampleFiles('saveurs-partagees', ledgers);
  const done = await consolidateFiles({ ...exact, today });
  const bytes = await writeReport(done, { language: 'en', today, file: 'report.xlsx' });
  const opened = await openWorkbook({ path: 'report.xlsx', bytes });
  const { lines } = readReport(opened, readTerms(opened).terms);
  const amounts = (line: { declared: number; gross: number; eligible: number }) => [
    line.declared,
    line.gross,
    line.eligible,
  ];
  expect(lines.length).toBeGreaterThan(50);
  expect(new Set(lines.map((one) => String(amounts(one.line))))).toEqual(new Set(['3688,3119,3119']));
  expect(new Set(done.lines.map((one) => String(amounts(one.line))))).toEqual(new Set(['3688,3119,3119']));
});
