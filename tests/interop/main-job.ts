/**
 * The main job on real files: agreement in, workbooks out, filled by an outsider with openpyxl, consolidated, the
 * totals compared with those computed independently; then the same after LibreOffice has saved every file. Each sample
 * has a test file of its own, so that two run side by side.
 */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accord, python, samples } from './accord';
import { convert } from './libreoffice.mjs';
import { recalculate } from './recalculate.mjs';
import { validate } from './validate.mjs';
import type { consolidationJson } from '../../src/cli/consolidated';
import { canMake, tableNames } from '../../src/core/tables';
import { tempFolder } from '../temp/folder';

type Report = ReturnType<typeof consolidationJson>;
interface Expected {
  lines: number;
  totals: Record<string, string>;
  flatRateByPartner: Record<string, string>;
  byPartner: Record<string, string>;
  byCategory: Record<string, string>;
  byAction: Record<string, string>;
  byPeriod: Record<string, string>;
  mustRaise: { partner: string; line: number; rules: string[] }[];
  excludedLines: { partner: string; line: number }[];
}

const cents = (amount: string): string => Number(amount).toFixed(2);
const inCents = (amounts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(amounts).map(([key, amount]) => [key, cents(amount)]));
const withoutZeros = (amounts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(amounts).filter(([, amount]) => Number(amount) !== 0));

function fail(): never {
  throw new Error('the sample has no such line');
}

export function mainJob(project: string, partners: readonly string[]): void {
  const folder = tempFolder('main-job');
  const file = (name: string): string => join(folder, name);
  const expected = JSON.parse(readFileSync(join(samples, `${project}.expenses.expected.json`), 'utf8')) as Expected;
  const projectFile = file(`${project}-project.xlsx`);
  const filled = partners.map((partner) => file(`filled/${project}-${partner}.xlsx`));

  async function consolidated(files: readonly string[], report: string): Promise<Report> {
    const said = await accord('consolidate', projectFile, ...files, '--out', file(report), '--json');
    expect(said.status).toBe(1);
    return JSON.parse(said.stdout) as Report;
  }

  function expectExpected(report: Report): void {
    const { byPartner, byCategory, byAction, byPeriod, flatRateByPartner, ...totals } = report.totals;
    expect(totals).toEqual(inCents(expected.totals));
    expect(byPartner).toEqual(expected.byPartner);
    expect(withoutZeros(byCategory)).toEqual(expected.byCategory);
    expect(withoutZeros(byAction)).toEqual(expected.byAction);
    expect(withoutZeros(byPeriod)).toEqual(expected.byPeriod);
    expect(flatRateByPartner).toEqual(inCents(expected.flatRateByPartner));
    const raised = report.findings
      .filter(({ severity }) => severity === 'error')
      .map(({ partner, line, rule }) => `${partner} ${line} ${rule}`);
    const must = expected.mustRaise.flatMap(({ partner, line, rules }) =>
      rules.map((rule) => `${partner} ${line} ${rule}`),
    );
    expect(raised.sort()).toEqual(must.sort());
    expect(report.files.reduce((sum, { lines }) => sum + lines, 0)).toBe(expected.lines);
  }

  test('workbooks are made and filled', async () => {
    const made = await accord('new', join(samples, `${project}.agreement.json`), '--out', folder);
    expect(made.stderr).not.toContain('rror');
    expect(made.status).toBe(0);
    expect((await readdir(folder)).sort()).toEqual(
      [`${project}-project.xlsx`, ...partners.map((partner) => `${project}-${partner}.xlsx`)].sort(),
    );
    await mkdir(file('filled'));
    for (const [index, partner] of partners.entries())
      await python(
        'fill.py',
        file(`${project}-${partner}.xlsx`),
        join(samples, `${project}.expenses.csv`),
        partner,
        filled[index] ?? '',
      );
  });

  test('the totals are those computed independently, whatever the order of the files', async () => {
    const report = await consolidated(filled, 'report.xlsx');
    expectExpected(report);
    const again = await consolidated([...filled].reverse(), 'again.xlsx');
    expect(again).toEqual(report);
    expect(await readFile(file('again.xlsx'))).toEqual(await readFile(file('report.xlsx')));
    // What is asked of one of two equal files is known of the other.
    await rm(file('again.xlsx'));
  });

  test('and the same after LibreOffice has saved the files', async () => {
    const saved = await convert(filled, 'xlsx', file('saved'));
    const report = await consolidated(saved, 'report-of-saved.xlsx');
    expectExpected(report);
  });

  test('a line that the lead keeps counts again, with its reason in the report', async () => {
    const { partner, line } = expected.mustRaise.find(({ rules }) => rules.includes('unpaid')) ?? fail();
    await mkdir(file('kept'));
    const decided = file('kept/decided.xlsx');
    await python('accept.py', projectFile, partner, String(line), 'unpaid', 'Paid on 3 May, proof received', decided);
    const said = await accord('consolidate', decided, ...filled, '--out', file('report-decided.xlsx'), '--json');
    const { totals, findings } = JSON.parse(said.stdout) as Report;
    const kept = findings.find((one) => one.partner === partner && one.line === line && one.rule === 'unpaid');
    expect(kept).toMatchObject({ accepted: 'Paid on 3 May, proof received' });
    // Without a payment date it is counted last: where the budget is used up by then, it is kept out by that instead.
    const beyond = findings.some((one) => one.partner === partner && one.line === line && one.rule === 'over-budget');
    expect(Number(totals.accepted)).toBeCloseTo(Number(expected.totals.accepted) + (beyond ? 0 : 75), 2);
    expect(beyond).toBe(project === 'minor-med');
    expect(totals.read).toBe(cents(expected.totals.read ?? ''));
  });

  test('one partner file checked alone', async () => {
    const said = await accord('check', filled[0] ?? '', '--json');
    const checked = JSON.parse(said.stdout) as { declared: string; lines: number; workbook: Record<string, unknown> };
    expect(checked.workbook).toEqual({ project, partner: partners[0], agreementVersion: 1 });
    expect(said.status).toBe(1);
  });

  test('funder tables come out of the report', async () => {
    for (const name of tableNames.filter((one) => canMake(one, 'report'))) {
      const said = await accord('table', name, file('report.xlsx'), '--out', file(`tables/${name}.xlsx`));
      expect(said.stderr).not.toContain('rror');
      expect(said.status).toBe(0);
    }
  });

  test('the claim is printed from the workbook that holds it', async () => {
    const claimed = file('claimed/project.xlsx');
    const made = await accord(
      'claim',
      projectFile,
      ...filled,
      '--period',
      Object.keys(expected.byPeriod).sort()[0] ?? '',
      '--out',
      claimed,
    );
    expect([0, 1]).toContain(made.status);
    const said = await accord('table', 'payment-claim', claimed, '--out', file('tables/payment-claim.xlsx'));
    expect(said.status).toBe(0);
    const none = await accord('table', 'payment-claim', projectFile, '--out', file('tables/none.xlsx'), '--lang', 'en');
    expect(none.status).toBe(2);
    expect(none.stderr).toContain('nothing was claimed yet');
  });

  test('every native figure, recalculated by LibreOffice, equals the core’s', async () => {
    const names = [...(await readdir(folder)), ...(await readdir(file('tables'))).map((name) => `tables/${name}`)];
    const made = names.filter((name) => name.endsWith('.xlsx')).map(file);
    const again = await recalculate(made, file('recalculated'));
    for (const [index, path] of made.entries()) {
      const differences = await python('compare.py', path, again[index] ?? '');
      expect(`${path}: ${differences}`).toMatch(/^[^\n]*: compared \d+\n$/);
    }
  });

  test('every generated file is valid', async () => {
    const names = [...(await readdir(folder)), ...(await readdir(file('tables'))).map((name) => `tables/${name}`)];
    const verdicts = await validate(names.filter((name) => name.endsWith('.xlsx')).map(file));
    expect(
      verdicts.flatMap(({ file: path, judge, problems }) => problems.map((problem) => `${path} ${judge}: ${problem}`)),
    ).toEqual([]);
  });
}
