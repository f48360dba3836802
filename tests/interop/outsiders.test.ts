/**
 * What holds without the add-in: lines that an outsider types below the prepared rows are in every sum, natively and on
 * reading, also after LibreOffice has saved the file; the timeline follows a date that somebody moved.
 */
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { today } from '../../src/cli/today';
import { scheduleOf } from '../../src/core/calendar';
import { addDays } from '../../src/core/days';
import { columnsWith, expensesTable } from '../../src/core/expenses/columns';
import { moneyToNumber } from '../../src/core/money';
import { checkWorkbook } from '../../src/jobs/check';
import { textsFor } from '../../src/locales';
import { partnerWorkbook, type LedgerRow } from '../../src/workbooks/partner';
import { projectWorkbook } from '../../src/workbooks/project';
import { namedCells, type SheetsRead } from '../../src/workbooks/sheets-read';
import { palette } from '../../src/workbooks/styles';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { agreementOf } from '../core/builders';
import { sampleTerms } from '../core/samples';
import { randomProject } from '../workbooks/random-project';
import { python } from './accord';
import { convert } from './libreoffice.mjs';
import { recalculate } from './recalculate.mjs';
import { compareFigures } from './same-figures';
import { tempFolder } from '../temp/folder';

const folder = tempFolder('outsiders');
const file = (name: string): string => join(folder, name);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Lines of a random ledger, repeated until there are more than prepared rows. Amounts are numbers. */
function manyLines(ledger: readonly LedgerRow[]): LedgerRow[] {
  const clean = ledger.filter(({ eligible }) => typeof eligible === 'number');
  return Array.from({ length: expensesTable.preparedRows + 30 }, (_, index) => ({
    ...clean[index % clean.length],
    line: index + 1,
  }));
}

/** What stands above the table of lines. */
function wordsAboveLines({ sheets }: SheetsRead): unknown[] {
  const sheet = sheets.find(({ name }) => name === textsFor('en').workbooks.sheets.expenses);
  return sheet?.rows.slice(0, 5).flatMap(({ cells }) => cells) ?? [];
}

describe('lines below the prepared rows', () => {
  // Codes that look like numbers, several currencies, flat rates, income; amounts that a blank workbook is prepared for.
  const cases = [4, 9, 11].map((seed) => {
    const { terms, ledgers } = randomProject(seed);
    const partner = [...ledgers].find(([, rows]) => rows.length > 8)?.[0] ?? 'P1';
    return { seed, terms, partner, rows: manyLines(ledgers.get(partner) ?? []) };
  });

  test('are in every sum', async () => {
    await mkdir(file('saved'), { recursive: true });
    const blank: string[] = [];
    for (const { seed, terms, partner, rows } of cases) {
      blank.push(file(`${seed}.xlsx`));
      await writeFile(file(`${seed}.xlsx`), await writeWorkbook(partnerWorkbook(terms, partner, 'en', today())));
      const full = partnerWorkbook(terms, partner, 'en', today(), rows);
      await writeFile(file(`${seed}-full.xlsx`), await writeWorkbook(full));
      const values = rows.map((row) => columnsWith().map(({ key, formula }) => (formula ? null : (row[key] ?? null))));
      await writeFile(file(`${seed}.json`), JSON.stringify(values));
    }
    const saved = await convert(blank, 'xlsx', file('saved'));
    const filled: string[] = [];
    for (const [index, { seed }] of cases.entries())
      for (const [kind, source] of [
        ['made', blank[index]],
        ['saved', saved[index]],
      ] as const) {
        const path = file(`${seed}-${kind}-filled.xlsx`);
        await python('overfill.py', source ?? '', file(`${seed}.json`), path);
        filled.push(path);
      }
    const again = await recalculate(filled, file('again'));
    const { monitoring } = textsFor('en').workbooks.sheets;
    for (const [index, path] of filled.entries()) {
      const one = cases[Math.floor(index / 2)];
      if (!one) throw new RangeError('a file without its case');
      const { differences, compared } = await compareFigures(
        file(`${one.seed}-full.xlsx`),
        again[index] ?? '',
        monitoring,
      );
      expect(`${path}: ${differences.join('; ')}`).toBe(`${path}: `);
      expect(compared).toBeGreaterThan(20);
      const read = await readWorkbook(await readFile(again[index] ?? ''));
      expect(namedCells(read, 'Uncalculated')).toEqual([30]);
      const unprinted = namedCells(read, 'ExpensesUnprinted').filter((cell) => cell !== null).length;
      expect(unprinted).toBeGreaterThan(expensesTable.preparedRows - 100);
      expect(wordsAboveLines(read)).toContain(`${textsFor('en').workbooks.partner.unprinted}: ${unprinted}`);

      const checked = await checkWorkbook({ path, bytes: await readFile(path) });
      expect(checked.lines).toHaveLength(one.rows.length);
      const declared = checked.lines
        .filter(({ line }) => line.status !== 'withdrawn')
        .reduce((sum, { line }) => sum + line.declared, 0);
      const native = namedCells(read, 'MonitoringDeclared').reduce<number>(
        (sum, cell) => sum + (typeof cell === 'number' ? cell : 0),
        0,
      );
      expect(native).toBeCloseTo(moneyToNumber(declared, one.terms.currency), 6);
    }
  });
});

test('timeline, links and floats follow dates that were moved, as in the core and by an independent computation', async () => {
  const project = file('project.xlsx');
  await writeFile(project, await writeWorkbook(projectWorkbook(sampleTerms('saveurs-partagees'), 'en', today())));
  const other = file('other.xlsx');
  await writeFile(other, await writeWorkbook(projectWorkbook(sampleTerms('minor-med'), 'en', today())));
  // The end of the first action half a year earlier, that of the third task 40 days later: the fourth waits for it.
  await python(
    'move_date.py',
    project,
    file('moved.xlsx'),
    'AgreementActions',
    '1',
    '6',
    '-184',
    'AgreementTasks',
    '3',
    '6',
    '40',
  );
  // The first task ends before it starts, the second waits for nothing, the third and the fourth for each other.
  await python(
    'move_date.py',
    project,
    file('broken.xlsx'),
    ...['AgreementTasks', '1', '6', '-9999'],
    ...['AgreementTasks', '2', '7', '=T9.9'],
    ...['AgreementTasks', '3', '7', '=T2.2'],
  );
  const byChance = [file('chance.xlsx'), file('chance-other.xlsx')];
  for (const [index, path] of byChance.entries())
    await python('critical_path.py', 'move', index === 0 ? project : other, path, '3');
  const files = [project, file('moved.xlsx'), file('broken.xlsx'), ...byChance];
  const [before, after, broken, ...moves] = await convert(files, 'html', file('html'));
  let critical = 0;
  for (const [index, path] of byChance.entries()) {
    const told = await python('critical_path.py', 'floats', path);
    const floats = Object.entries(JSON.parse(told) as Record<string, number[]>);
    expect(floats.length).toBeGreaterThan(3);
    const shown = floats.map(([code]) => [
      code,
      cellsOf(moves[index] ?? '', code)
        .slice(10, 13)
        .map(Number),
    ]);
    expect({ path, floats: shown }).toEqual({ path, floats });
    critical += floats.filter(([, [pushed = 0, total]]) => pushed > 0 && total === 0).length;
  }
  expect(critical).toBeGreaterThan(0);
  const { order, unknown, endless } = textsFor('en').agreement.checks;
  expect(checksOf(broken ?? '')).toEqual([order, unknown, endless, endless]);
  expect(checksOf(before ?? '')).toEqual(['', '', '', '']);
  expect(drawnMonths(before ?? '')).toBe(24);
  expect(drawnMonths(after ?? '')).toBe(18);
  const moved = agreementOf('saveurs-partagees', ({ actions: [, second] }) => {
    const [task] = second!.tasks!;
    task!.end = addDays(task!.end, 40);
  });
  const { tasks } = scheduleOf(moved);
  expect(tasks.map(({ pushed }) => pushed)).toEqual([0, 0, 0, 40]);
  for (const { code, pushed, totalFloat, freeFloat } of tasks)
    expect([code, ...cellsOf(after ?? '', code).slice(10, 13)]).toEqual([
      code,
      ...[pushed, totalFloat, freeFloat].map(String),
    ]);
});

/** What a page shows of the calendar's row of a task. */
function cellsOf(page: string, code: string): string[] {
  const rows = readFileSync(page, 'utf8').match(/<tr>.*?<\/tr>/gs) ?? [];
  const row = rows.find((one) => one.split('<td').length > 25 && one.includes(`>${code} · `)) ?? '';
  return row
    .split('<td')
    .slice(1)
    .map((cell) =>
      cell
        .replace(/^[^>]*>/, '')
        .replace(/<[^>]*>/g, '')
        .trim(),
    );
}

/** What the draft's tasks say of themselves. */
function checksOf(page: string): string[] {
  const rows = readFileSync(page, 'utf8').match(/<tr>.*?<\/tr>/gs) ?? [];
  const words = Object.values(textsFor('en').agreement.checks);
  return ['T1.1', 'T1.2', 'T2.1', 'T2.2'].map((code) => {
    const row = rows.find((one) => one.includes(`>${code}<`) && one.split('<td').length > 15) ?? '';
    return words.find((word) => row.includes(`>${word}<`)) ?? '';
  });
}

/** How many months of the first action are drawn: exported pages show what conditional formats colour. */
function drawnMonths(page: string): number {
  const rows = readFileSync(page, 'utf8').match(/<tr>.*?<\/tr>/gs) ?? [];
  const months = rows.map((row) => row.split(`bgcolor="#${palette.accent}"`).length - 1);
  const wide = rows.flatMap((row, index) =>
    row.split('<td').length > 25 && />Action</.test(row) ? [months[index] ?? 0] : [],
  );
  return wide.find((count) => count > 1) ?? 0;
}
