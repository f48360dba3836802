/** Listed exchange rates and hand-ins in the workbooks: written, copied, pasted over, and what is compared with them. */
import { parseAgreement } from '../../src/core/agreement/parse';
import { fingerprint } from '../../src/core/agreement/fingerprint';
import { termsOf } from '../../src/core/agreement/terms';
import { handInsTable } from '../../src/core/claims/hand-ins';
import { serialOf, type Day } from '../../src/core/days';
import type { Finding } from '../../src/core/findings';
import { ratesTable } from '../../src/core/rates/table';
import { checkWorkbook } from '../../src/jobs/check';
import { consolidateFiles } from '../../src/jobs/consolidate';
import { readNative } from '../../src/jobs/native/rows';
import { openProject } from '../../src/jobs/open/project';
import { languages, message, textsFor } from '../../src/locales';
import { partnerWorkbook, type LedgerRow } from '../../src/workbooks/partner';
import type { WorkbookPlan } from '../../src/workbooks/plan';
import { projectWorkbook } from '../../src/workbooks/project';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { agreementOf } from '../core/builders';
import { today } from './today';

type CellText = string | number | null;

const listed = [
  { currency: 'GBP', month: '2026-05', rate: '0.8123', source: 'InforEuro' },
  { currency: 'PLN', month: '2026-05', rate: '4.3519', source: 'InforEuro' },
];
const agreement = agreementOf('saveurs-partagees', (draft) => {
  draft.rates = listed;
});
const terms = termsOf(agreement);
const serial = (iso: string): number => serialOf(iso as Day);
const row = (rate: number, line: number): LedgerRow => ({
  line,
  action: 'A2',
  category: 'EXTERNAL',
  period: 'S1',
  supplier: `Supplier ${line}`,
  documentType: 'invoice',
  documentNo: `F-${line}`,
  documentDate: serial('2026-04-10'),
  paymentDate: serial('2026-05-04'),
  description: 'Pictures',
  net: 100,
  eligible: 100,
  currency: 'PLN',
  rate,
  evidence: 'yes',
});

function withRows(plan: WorkbookPlan, name: string, rows: readonly (readonly CellText[])[]): WorkbookPlan {
  const table = plan.sheets.flatMap(({ tables }) => tables).find((one) => one.name === name)!;
  for (const [index, cells] of table.rows.entries()) cells.forEach((_, at) => (cells[at] = rows[index]?.[at] ?? null));
  return plan;
}
const project = (
  rates?: readonly (readonly CellText[])[],
  handIns: readonly (readonly CellText[])[] = [],
  of = terms,
) => {
  const plan = withRows(projectWorkbook(of, 'en', today), handInsTable.name, handIns);
  return rates ? withRows(plan, ratesTable.name, rates) : plan;
};
const fileOf = async (plan: WorkbookPlan, path = 'project.xlsx') => ({ path, bytes: await writeWorkbook(plan) });
const partner = (rates: readonly number[], of = terms) =>
  fileOf(
    partnerWorkbook(
      of,
      'G1',
      'en',
      today,
      rates.map((rate, index) => row(rate, index + 1)),
    ),
    'G1.xlsx',
  );
const told = (findings: readonly Finding[]) =>
  findings
    .filter(({ rule }) => rule.startsWith('exchange-rate') || rule === 'row-to-check')
    .map(({ rule, where, figures }) => [rule, where.row ?? where.line, figures.case]);
const consolidated = async (plan: WorkbookPlan, rates: readonly number[], of = terms) =>
  told((await consolidateFiles({ project: await fileOf(plan), partners: [await partner(rates, of)], today })).findings);

describe.each(languages)('in %s', (language) => {
  test('the agreement’s rates fill the project’s table, and partners get a copy', async () => {
    for (const plan of [projectWorkbook(terms, language, today), partnerWorkbook(terms, 'G2', language, today)]) {
      const book = await readWorkbook(await writeWorkbook(plan));
      const { rows, problems } = readNative(book, ratesTable, terms);
      expect(problems).toEqual([]);
      expect(rows.map(({ currency, month, source }) => ({ currency, month, source }))).toEqual(
        listed.map(({ rate: _, ...rest }) => rest),
      );
    }
  });

  test('rows that are not used are named in a sentence', async () => {
    const rows = [['PLN', '2026-05', 0.2298], ['PLN', 'May'], ['PLN', '2026-06', 8], ['SEK'], ['PLN', '06/2026', 4.3]];
    const { findings } = await openProject(await fileOf(project(rows)));
    expect(findings).toHaveLength(5);
    for (const found of findings) expect(message(found, textsFor(language))).not.toMatch(/\{|undefined/);
  });
});

describe('what counts', () => {
  test('is the project’s table as it is, not the agreement and not the partner’s copy', async () => {
    expect(await consolidated(project(), [4.3519])).toEqual([]);
    expect(await consolidated(project([['PLN', serial('2026-05-01'), 4.1]]), [4.3519])).toEqual([
      ['exchange-rate-differs', 7, 'listed'],
    ]);
    expect(await consolidated(project([]), [4.3519, 3.9])).toEqual([]);
    expect(await consolidated(project([['PLN', '2026-05', 6]]), [4.3519])).toEqual([
      ['exchange-rate-suspect', 7, 'far'],
      ['row-to-check', 5, 'unusual'],
    ]);
  });

  test('of a partner’s file alone, its own copy', async () => {
    const { findings } = await checkWorkbook(await partner([4.3519, 4.1, 0.2298]));
    expect(told(findings)).toEqual([
      ['exchange-rate-suspect', 9, 'inverse'],
      ['exchange-rate-differs', 8, 'listed'],
    ]);
  });

  test('of several rows for a month, the last; the row says so', async () => {
    const rows = [
      ['PLN', '2026-05', 4.1],
      ['PLN', '2026-05', 4.3519],
    ];
    const found = (await openProject(await fileOf(project(rows)))).findings;
    expect(found.map(({ where, figures }) => [where.row, figures.entry, figures.others])).toEqual([
      [6, 'PLN · 2026-05', '5'],
    ]);
    expect(await consolidated(project(rows), [4.3519])).toEqual([['row-to-check', 6, 'repeated']]);
  });

  test('changing the list is no amendment', () => {
    expect(fingerprint({ ...agreement, rates: undefined })).toBe(fingerprint(agreement));
  });
});

test('a list is read as people paste it', async () => {
  const rows = [
    ['pln', '2026-05', '4,3519', 'Bank'],
    ['PLN', '06/2026', '4,36'],
    ['PLN', serial('2026-07-15'), 4.37],
    ['PLN', '15/08/2026', ' 4,38 '],
    ['PLN', 202609, 4.39],
    ['PLN', '2026.10', '4,400'],
  ];
  const { terms: read, findings } = await openProject(await fileOf(project(rows)));
  expect(findings).toEqual([]);
  expect(read.rates.rows.map(({ month, rate }) => [month, Number(rate.units) / 10 ** rate.scale])).toEqual([
    ['2026-05', 4.3519],
    ['2026-06', 4.36],
    ['2026-07', 4.37],
    ['2026-08', 4.38],
    ['2026-09', 4.39],
    ['2026-10', 4.4],
  ]);
});

test('bad rows are named once each, and the others count', async () => {
  const rows = [
    ['PLN', '2026-05', 4.3519],
    ['zloty', '2026-06', 4.4],
    ['PLN', '2026-13', 4.4],
    ['PLN', '2026-08', 0],
    ['PLN', '2026-09', 'x'],
    [null, '2026-10', null],
    ['PLN', '2026-11', 0.2298],
    ['PLN', '2026-12', 1],
  ];
  expect(await consolidated(project(rows), [4.3519])).toEqual([
    ['row-to-check', 6, 'unreadable'],
    ['row-to-check', 7, 'unreadable'],
    ['row-to-check', 8, 'unreadable'],
    ['row-to-check', 9, 'unreadable'],
    ['row-to-check', 10, 'missing'],
    ['row-to-check', 11, 'inverted'],
    ['row-to-check', 12, 'inverted'],
  ]);
});

describe('the day handed in', () => {
  const submission = termsOf(
    parseAgreement(JSON.stringify({ ...agreement, rules: { ...agreement.rules, exchangeRate: 'submission-month' } })),
  );
  const due = submission.periods.get('S1')!.reportDue.slice(0, 7);
  const rates = [
    ['PLN', due, 4.3519],
    ['PLN', '2027-02', 4.1],
  ];

  test('fixes the month whose rate is compared; before, the due month stands in', async () => {
    expect(await consolidated(project(rates, [], submission), [4.3519], submission)).toEqual([]);
    const handIns = [['G1', 'S1', serial('2027-02-03'), 'C 1', null]];
    expect(await consolidated(project(rates, handIns, submission), [4.1], submission)).toEqual([]);
    expect(await consolidated(project(rates, handIns, submission), [4.3519], submission)).toEqual([
      ['exchange-rate-differs', 7, 'listed'],
    ]);
  });

  test('of several, the last counts; unknown partners and days are named', async () => {
    const handIns = [
      ['G1', 'S1', '03/01/2027'],
      ['G1', 'S1', '2027-02-03'],
      ['G9', 'S1', '2027-02-03'],
      ['G1', 'S2', 'soon'],
      ['G1', 'S2', null, 'C 7', serial('2027-05-01')],
    ];
    expect(await consolidated(project(rates, handIns, submission), [4.1], submission)).toEqual([
      ['row-to-check', 6, 'repeated'],
      ['row-to-check', 7, 'unreadable'],
      ['row-to-check', 8, 'unreadable'],
    ]);
  });
});
