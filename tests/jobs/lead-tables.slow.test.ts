/** The tables that the lead fills in are read wherever people moved them, and every filled row is used or told. */
import { acceptancesTable } from '../../src/core/expenses/acceptances';
import { misreadDecisions } from '../../src/core/consolidation/decisions';
import { handInsTable } from '../../src/core/claims/hand-ins';
import { claimsTable, controlTable, paymentsTable, transfersTable } from '../../src/core/claims/tables';
import { approvalsTable } from '../../src/core/monitoring/approvals';
import { ratesTable } from '../../src/core/rates/table';
import { serialOf, type Day } from '../../src/core/days';
import { unreadableRows } from '../../src/core/native/row-to-check';
import { readNative } from '../../src/jobs/native/rows';
import { readDecisions } from '../../src/jobs/open/decisions';
import { languages, textsFor } from '../../src/locales';
import { projectWorkbook } from '../../src/workbooks/project';
import type { ProjectTable } from '../../src/workbooks/native-tables';
import type { CellRead, SheetRead, SheetsRead, TableRead } from '../../src/workbooks/sheets-read';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { sampleTerms } from '../core/samples';
import { chanceOf, pick, upTo, type Chance } from '../workbooks/chance';
import { today } from './today';

const terms = sampleTerms('saveurs-partagees');
const serial = (day: string): number => serialOf(day as Day);
const name = (code: string): string => terms.partners.get(code)!.partner.name;
const title = (rule: 'unpaid' | 'outside-eligibility', language: string): string =>
  textsFor(language).rules[rule].title;

/** Rows as people type them, each complete, with what they mean. */
const written: Record<string, { table: ProjectTable; rows: CellRead[][]; means: unknown[] }> = {
  acceptances: {
    table: acceptancesTable,
    rows: [
      ['G1', 26, 'outside-eligibility', null, 'Agreed', null, '12/01/2027'],
      ['g1', '27', 'OUTSIDE ELIGIBILITY', 'Accepté', 'Agreed', 'Maria', serial('2027-01-12')],
      [name('G2').toUpperCase(), 18, title('unpaid', 'pt'), 'aceite', 'Paid in May', null, null],
      [`G3 · ${name('G3')}`, 3, null, 'esclusa', 'Not ours', 'Maria', '2027-01-12'],
      ['G2', 19, `unpaid · ${title('unpaid', 'it')}`, 'kept', 'Paid in June', null, 'one day'],
    ],
    means: [
      { partner: 'G1', line: 26, rule: 'outside-eligibility', decision: undefined, decidedOn: '2027-01-12' },
      { partner: 'G1', line: 27, rule: 'outside-eligibility', decision: 'accept', decidedOn: '2027-01-12' },
      { partner: 'G2', line: 18, rule: 'unpaid', decision: 'accept' },
      { partner: 'G3', line: 3, rule: undefined, decision: 'exclude', decidedOn: '2027-01-12' },
      { partner: 'G2', line: 19, rule: 'unpaid', decision: 'accept', decidedOn: undefined },
    ],
  },
  approvals: {
    table: approvalsTable,
    rows: [
      ['f2', name('G3'), 'Serviços e consultoria externos', null, 'Agreed', 'Committee', '12/01/2027'],
      ['F2 · whatever', 'g1', null, null, null, null, null],
    ],
    means: [
      { tier: 'F2', partner: 'G3', category: 'EXTERNAL', date: '2027-01-12' },
      { tier: 'F2', partner: 'G1', category: undefined },
    ],
  },
  handIns: {
    table: handInsTable,
    rows: [
      ['G1', 's1', '03/02/2027', 'C 1', null],
      [name('G2'), 'S2', serial('2027-08-03'), null, null],
    ],
    means: [
      { partner: 'G1', period: 'S1', handedIn: '2027-02-03' },
      { partner: 'G2', period: 'S2', handedIn: '2027-08-03' },
    ],
  },
  control: {
    table: controlTable,
    rows: [
      ['G1', 26, '12,50', 'No order', serial('2027-02-03'), 'Controller'],
      [name('G2'), '3', 40, null, null, null],
    ],
    means: [
      { partner: 'G1', line: 26, amountOff: 1250, reason: 'No order', date: '2027-02-03', by: 'Controller' },
      { partner: 'G2', line: 3, amountOff: 4000, reason: '', date: undefined, by: '' },
    ],
  },
  claims: {
    table: claimsTable,
    rows: [
      ['C0', 'Claimed before', null, 'G1', 'feader', 800, '2026-01-31'],
      ['C1-G3', 'saldo', 's2', name('G3'), 'Contrapartida nacional', '1 250,00', serial('2027-02-03')],
    ],
    means: [
      { claim: 'C0', kind: 'opening', period: undefined, partner: 'G1', source: 'FEADER', amount: 80_000 },
      {
        claim: 'C1-G3',
        kind: 'balance',
        period: 'S2',
        partner: 'G3',
        source: 'Contrapartida nacional',
        amount: 125_000,
      },
    ],
  },
  payments: {
    table: paymentsTable,
    rows: [
      ['03/02/2027', null, null, 1000, 'C1'],
      [serial('2027-02-04'), 'G2', 'FEADER', '-12.50', null],
    ],
    means: [
      { date: '2027-02-03', partner: undefined, source: undefined, amount: 100_000, claim: 'C1' },
      { date: '2027-02-04', partner: 'G2', source: 'FEADER', amount: -1250, claim: '' },
    ],
  },
  transfers: {
    table: transfersTable,
    rows: [[serial('2027-02-05'), 'g2', 'FEADER', 500]],
    means: [{ date: '2027-02-05', partner: 'G2', source: 'FEADER', amount: 50_000 }],
  },
  rates: {
    table: ratesTable,
    rows: [
      ['pln', '05/2026', '4,3519', 'InforEuro'],
      ['PLN', serial('2026-06-01'), 4.36, null],
    ],
    means: [
      { currency: 'PLN', month: '2026-05' },
      { currency: 'PLN', month: '2026-06' },
    ],
  },
};
const lists = Object.values(written).map((one) => [one.table.name, one] as const);

const books = new Map(languages.map((language) => [language, bookIn(language)]));

async function bookIn(language: string): Promise<SheetsRead> {
  const plan = projectWorkbook(terms, language, today);
  const tables = plan.sheets.flatMap((sheet) => sheet.tables);
  for (const { table, rows } of Object.values(written))
    rows.forEach((cells, index) =>
      cells.forEach((cell, at) => (tables.find((one) => one.name === table.name)!.rows[index]![at] = cell as string)),
    );
  return readWorkbook(await writeWorkbook(plan));
}

/** A copy of the workbook that may be changed, and the sheet with the table. */
function copyOf(book: SheetsRead, of: ProjectTable): { book: SheetsRead; sheet: SheetRead; table: TableRead } {
  const isOwn = ({ tables }: SheetRead): boolean => tables.some((one) => one.name === of.name);
  const copy = { ...book, sheets: book.sheets.map((one) => (isOwn(one) ? structuredClone(one) : one)) };
  const sheet = copy.sheets.find(isOwn)!;
  return { book: copy, sheet, table: sheet.tables.find((one) => one.name === of.name)! };
}
type Copy = ReturnType<typeof copyOf>;

const bodyOf = ({ sheet, table }: Copy) => sheet.rows.filter(({ row }) => row > table.area.row);
const headerOf = ({ sheet, table }: Copy) => sheet.rows.find(({ row }) => row === table.area.row)!;
const loseTable = ({ sheet }: Copy): void => void (sheet.tables = []);

/** What people and programs do to a table without changing what its rows say. */
const moves: Record<string, (copy: Copy, chance: Chance) => void> = {
  'nothing is done': () => undefined,
  'the table is lost': loseTable,
  'the table is lost and its sheet renamed': (copy) => {
    loseTable(copy);
    copy.sheet.name = 'Sheet 12';
    copy.book.names = [];
  },
  'the table has another name': ({ table }) => void (table.name = 'Table7'),
  'the header row is switched off': (copy) => {
    const { sheet, table } = copy;
    table.columns = headerOf(copy).cells.map(String);
    sheet.rows = sheet.rows.filter((one) => one.row !== table.area.row);
    table.hasHeaders = false;
    table.area = { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 };
  },
  'the rows are below the table': (copy, chance) => {
    const gap = copy.table.area.rows + upTo(chance, 5);
    for (const one of bodyOf(copy)) one.row += gap;
  },
  'the table is shorter than its rows': ({ table }) => void (table.area.rows = 2),
  'a row is above the header': (copy) => {
    const [first] = bodyOf(copy);
    first!.row = copy.table.area.row - 1;
    copy.sheet.rows.sort((a, b) => a.row - b.row);
  },
  'the last row is in the row of totals': (copy) => {
    const last = bodyOf(copy).at(-1)!;
    copy.table.area.rows = last.row - copy.table.area.row + 1;
    copy.table.hasTotals = true;
  },
  'columns are moved': (copy, chance) => {
    const width = copy.table.area.columns;
    const order = [...headerOf(copy).cells.keys()].sort(() => chance() - 0.5);
    for (const one of copy.sheet.rows.filter(({ row }) => row >= copy.table.area.row))
      one.cells = order.map((at) => one.cells[at] ?? null).concat(one.cells.slice(width));
    moveFormats(copy.sheet, (column) => (column < width ? order.indexOf(column) : column));
  },
  'columns stand further to the right': (copy) => {
    for (const one of copy.sheet.rows) one.cells.unshift(null, null);
    moveFormats(copy.sheet, (column) => column + 2);
    copy.table.area.column += 2;
  },
  'headers are in another language': (copy, chance) => {
    const other = pick(chance, languages);
    const { tables } = textsFor(other).vocabulary;
    const of = copy.table.name as keyof typeof tables;
    headerOf(copy).cells = Object.values(tables[of]);
  },
  'headers have remarks': (copy) => {
    const header = headerOf(copy);
    header.cells = header.cells.map((cell) => (typeof cell === 'string' ? ` ${cell.toUpperCase()} (*)` : cell));
  },
  'the table is copied to another sheet': ({ book, sheet }) => {
    book.sheets.push({ ...structuredClone(sheet), name: 'Copy', tables: [] });
  },
  'the table is on another sheet': (copy) => {
    const { book, sheet } = copy;
    const rows = structuredClone(sheet.rows);
    for (const one of bodyOf(copy)) one.cells = [];
    sheet.rows = sheet.rows.filter(({ cells }) => cells.length > 0);
    book.sheets.push({ ...structuredClone(sheet), name: 'Moved', tables: [], rows });
  },
};
function moveFormats({ formats }: SheetRead, to: (column: number) => number): void {
  const before = [...(formats ?? [])];
  formats?.clear();
  for (const [column, runs] of before) formats?.set(to(column), runs);
}
function moved(copy: Copy, chance: Chance): void {
  pick(chance, Object.values(moves))(copy, chance);
  if (chance() < 0.5) loseTable(copy);
}

describe.each(lists)('the table %s', (_, { table, rows, means }) => {
  test.each(Object.entries(moves))('is read where %s', async (_, change) => {
    for (const [index, language] of languages.entries()) {
      const copy = copyOf(await books.get(language)!, table);
      change(copy, chanceOf(index + 1));
      const read = readNative(copy.book, table, terms);
      const inOrder = read.rows.map(({ row: _, ...values }) => values);
      for (const meant of means) expect(inOrder).toContainEqual(expect.objectContaining(meant));
      expect({ count: read.rows.length, unread: read.unread }).toEqual({ count: rows.length, unread: [] });
    }
  });
});

/** What spoils a row, or puts it where it is none. */
const spoiled: Record<string, (copy: Copy, chance: Chance) => void> = {
  'a cell is emptied': (copy, chance) => {
    const { cells } = pick(chance, bodyOf(copy));
    cells[Math.floor(chance() * cells.length)] = null;
  },
  'a cell is something else': (copy, chance) => {
    const { cells } = pick(chance, bodyOf(copy));
    cells[Math.floor(chance() * cells.length)] = pick(chance, [
      '?',
      'Zorro',
      -3,
      1e21,
      true,
      { error: '#N/A' },
      '26,5',
      'x'.repeat(300),
    ]);
  },
  'a row is shifted': (copy, chance) => {
    const { cells } = pick(chance, bodyOf(copy));
    cells.unshift(...Array.from({ length: upTo(chance, 14) }, () => null));
  },
  'a header is something else': (copy, chance) => {
    const { cells } = headerOf(copy);
    cells[Math.floor(chance() * cells.length)] = pick(chance, ['Zorro', '', null, 7]);
  },
  // With neither headers nor name, nothing says what the rows are.
  'all headers are gone': (copy) => {
    if (copy.book.names.length > 0) headerOf(copy).cells = [];
  },
  'a second block has other columns': (copy) => {
    const { sheet } = copy;
    const last = sheet.rows.at(-1)!.row + 3;
    const more = [headerOf(copy), ...bodyOf(copy)].map(({ cells }, index) => ({
      row: last + index,
      cells: [...cells].reverse(),
    }));
    more.slice(1).forEach(({ cells }, index) => (cells[0] = `something else ${index}`));
    sheet.rows.push(...more);
  },
};

const headerWords = new Set(
  languages.flatMap((language) =>
    Object.values(textsFor(language).vocabulary.tables).flatMap((each) => Object.values(each)),
  ),
);
const isHeader = (cell: CellRead): boolean =>
  typeof cell === 'string' && [...headerWords].some((word) => cell.toLowerCase().includes(word.toLowerCase()));

/** Rows with more than one filled cell that are no header, by sheet: counted without the reader. */
function filledRows({ book, sheet: { name: own } }: Copy): { at: string; says: string }[] {
  return book.sheets
    .filter(({ name }) => [own, 'Copy', 'Moved'].includes(name))
    .flatMap(({ name, rows }) =>
      rows
        .map(({ row, cells }) => ({ row, filled: cells.filter((cell) => cell !== null && cell !== '') }))
        .filter(({ filled }) => filled.length > 1 && filled.filter(isHeader).length < 2)
        .map(({ row, filled }) => ({ at: `${name} ${row + 1}`, says: JSON.stringify(filled) })),
    );
}

test.each(lists)('every filled row of %s is used or told, whatever is done to it', async (_, { table }) => {
  for (let seed = 1; seed <= 100; seed += 1) {
    const chance = chanceOf(seed);
    const copy = copyOf(await books.get(pick(chance, languages))!, table);
    if (chance() < 0.6) moved(copy, chance);
    if (bodyOf(copy).some(({ cells }) => cells.length > 0) && copy.table.hasHeaders)
      pick(chance, Object.values(spoiled))(copy, chance);
    const { sheet = '', ...read } = readNative(copy.book, table, terms);
    const findings =
      table === acceptancesTable
        ? misreadDecisions(readDecisions({ book: copy.book, path: '' }, terms))
        : unreadableRows(table.name, read, { file: '', sheet });
    const seen = new Set([
      ...findings.map(({ where }) => `${where.sheet} ${where.row}`),
      ...read.rows.map(({ row }) => `${sheet} ${row}`),
    ]);
    const rows = filledRows(copy);
    // What a copy only repeats is used.
    const said = new Set(rows.filter(({ at }) => seen.has(at)).map(({ says }) => says));
    const lost = rows.filter(({ at, says }) => !seen.has(at) && !said.has(says));
    expect({ seed, lost }).toEqual({ seed, lost: [] });
  }
});
