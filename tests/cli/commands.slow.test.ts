/** The commands end to end: what they print and write, and their exit status. */
import { fecText, invoice, payment } from '../core/books/fec';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../src/xlsx';
import { amendedProject } from '../jobs/amended';
import { sampleFiles } from '../jobs/files';
import { agreement, bundledCommand, sourceFile, type Ran } from './command';

let folder: string;
let at: (name: string) => string;
let accord: (...args: string[]) => Ran;
let accordFromSources: (...args: string[]) => Ran;

beforeAll(async () => {
  const bundled = bundledCommand();
  ({ folder, at, accord } = bundled);
  const tsx = require.resolve('tsx/cli');
  accordFromSources = (...args) => bundled.run([tsx, sourceFile, ...args]);
  const { project, partners } = await sampleFiles('saveurs-partagees');
  for (const { path, bytes } of [project, ...partners]) writeFileSync(at(path), bytes);
});

const project = 'saveurs-partagees-project.xlsx';
const partners = ['G1', 'G2', 'G3'].map((code) => `saveurs-partagees-${code}.xlsx`);

test('help names every command', () => {
  const { status, stdout } = accord('--help');
  expect(status).toBe(0);
  for (const command of [
    'new',
    'budget',
    'agreement',
    'import',
    'check',
    'calendar',
    'consolidate',
    'claim',
    'update',
    'table',
    'explain',
  ])
    expect(stdout).toContain(`\n  ${command} `);
  expect(accordFromSources('--help')).toMatchObject({ status: 0, stdout });
});

test('new writes all workbooks, can be repeated, and never overwrites people’s work', () => {
  const made = accord('new', agreement, '--out', 'made', '--lang', 'pt');
  expect(made).toMatchObject({ status: 0 });
  expect(readdirSync(at('made')).sort()).toEqual([...partners, project].sort());
  expect(accord('new', agreement, '--out', 'made', '--lang', 'pt').status).toBe(0);
  const filled = readFileSync(at(partners[0] as string));
  writeFileSync(join(at('made'), partners[0] as string), filled);
  const refused = accord('new', agreement, '--out', 'made');
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain(partners[0]);
  expect(readFileSync(join(at('made'), partners[0] as string)).equals(filled)).toBe(true);
});

test('new prepares as many rows as asked for', async () => {
  const asked = (rows: string): Ran => accord('new', agreement, '--out', 'rows', '--rows', rows);
  for (const wrong of ['0', '1e3', '2.5', 'many', '100001']) {
    const { status, stderr } = asked(wrong);
    expect({ wrong, status }).toEqual({ wrong, status: 2 });
    expect(stderr).toContain(wrong);
  }
  expect(existsSync(at('rows'))).toBe(false);
  expect(asked('200').status).toBe(0);
  const rowsOf = async (path: string): Promise<number | undefined> => {
    const { sheets } = await readWorkbook(readFileSync(path));
    return sheets.flatMap(({ tables }) => tables).find(({ name }) => name === 'Expenses')?.area.rows;
  };
  expect(await rowsOf(join(at('rows'), partners[0] as string))).toBe(201);
  expect(await rowsOf(at(partners[0] as string))).not.toBe(201);
});

test('an invalid agreement is reported by place, in the requested language, and nothing is written', () => {
  const wrong = JSON.parse(readFileSync(agreement, 'utf8')) as { partners: { vat: string }[]; colour?: string };
  (wrong.partners[1] as { vat: string }).vat = 'maybe';
  wrong.colour = 'red';
  writeFileSync(at('wrong.json'), JSON.stringify(wrong));
  const { status, stdout, stderr } = accord('new', 'wrong.json', '--out', 'none', '--lang', 'fr');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('Partenaire 2 (G2), TVA');
  expect(stderr).toContain('colour');
  expect(existsSync(at('none'))).toBe(false);
});

test('check prints JSON', () => {
  const { status, stdout } = accord('check', partners[1] as string, '--json');
  expect(status).toBe(1);
  const { workbook, lines, declared, findings } = JSON.parse(stdout) as Record<string, unknown> & {
    findings: object[];
  };
  expect({ workbook, lines, declared }).toEqual({
    workbook: { project: 'saveurs-partagees', partner: 'G2', agreementVersion: 1 },
    lines: 19,
    declared: '12104.91',
  });
  for (const key of ['rule', 'severity', 'partner', 'line', 'file', 'sheet', 'row', 'column', 'message'])
    expect(findings[0]).toHaveProperty(key);
});

test('consolidate writes the report, prints JSON and survives a broken file', () => {
  writeFileSync(at('broken.xlsx'), 'not a workbook');
  const { status, stdout } = accord(
    'consolidate',
    project,
    ...partners.slice(0, 2),
    'broken.xlsx',
    '--out',
    'report.xlsx',
    '--json',
  );
  expect(status).toBe(1);
  const { files, totals, changed } = JSON.parse(stdout) as {
    files: { path: string; status: string }[];
    totals: { read: string };
    changed: unknown;
  };
  expect(changed).toBeNull();
  expect(files.find(({ path }) => path === 'broken.xlsx')?.status).toBe('file-unreadable');
  expect(totals.read).toBe('40999.71');
  expect(existsSync(at('report.xlsx'))).toBe(true);
});

test('consolidate for people ends with the reconciliation', () => {
  const since = ['--since', 'report.xlsx', '--lang', 'en'];
  const { status, stdout } = accord('consolidate', project, ...partners, '--out', 'whole.xlsx', ...since);
  expect(status).toBe(1);
  expect(stdout).toContain('€52,323.70');
  // The partner whose file was missing then; the others stand as they stood.
  expect(stdout).toContain('Changed since report.xlsx:');
  expect(stdout).toMatch(
    /\nG3: €([\d,.]+) accepted instead of €0\.00 \(\+€\1\): new lines \+€\1\n- G3, line \d+: added: €/,
  );
  expect(stdout).not.toMatch(/\nG[12]: €[\d,.]+ accepted/);
});

test('table writes a table of the report; an unknown name lists the known ones', () => {
  const { status } = accord('table', 'expense-statement', 'whole.xlsx', '--out', 'statement.xlsx', '--lang', 'fr');
  expect(status).toBe(0);
  expect(readFileSync(at('statement.xlsx')).length).toBeGreaterThan(5_000);
  const unknown = accord('table', 'pie', 'whole.xlsx', '--out', 'pie.xlsx');
  expect(unknown.status).toBe(2);
  expect(unknown.stderr).toContain('financing-plan');
  expect(existsSync(at('pie.xlsx'))).toBe(false);
});

test('explain prints where a line and a figure come from, and writes nothing', () => {
  const before = readdirSync(folder).sort();
  const line = accord('explain', 'whole.xlsx', 'G1', '4', '--lang', 'en');
  expect(line.status).toBe(0);
  expect(line.stdout).toContain('G1, line 4: saveurs-partagees-G1.xlsx, sheet Dépenses, row 10');
  const figure = accord('explain', 'whole.xlsx', 'total', 'claimable', '--lang', 'en');
  expect(figure.status).toBe(0);
  expect(figure.stdout).toMatch(/€52,323\.70 {2}= /);
  expect(accord('explain', 'whole.xlsx', 'total', 'claimable', '--lang', 'en').stdout).toBe(figure.stdout);
  expect(readdirSync(folder).sort()).toEqual(before);
});

test('import adds a list of expenses once, and says what is left out', () => {
  writeFileSync(at('books.csv'), 'Date;Supplier;Invoice no;Amount\n10/04/2026;Foto;F-77;1.250,50\n');
  const old = readFileSync(at(partners[0] as string));
  const done = accord('import', partners[0] as string, 'books.csv', '--out', 'with-books.xlsx', '--lang', 'en');
  expect(done.status).toBe(1);
  expect(done.stdout).toContain('1 expense to add from books, €1,250.50 in all');
  expect(done.stdout).toContain('The list has no column for Action, Category.');
  const again = accord('import', 'with-books.xlsx', 'books.csv', '--out', 'twice.xlsx', '--json');
  expect(again.status).toBe(0);
  expect(JSON.parse(again.stdout)).toMatchObject({ rows: 0, known: 1 });
  expect(existsSync(at('twice.xlsx'))).toBe(false);
  writeFileSync(at('letter.csv'), 'Dear all;\n');
  expect(accord('import', partners[0] as string, 'letter.csv', '--out', 'none.xlsx').status).toBe(2);
  expect(readFileSync(at(partners[0] as string)).equals(old)).toBe(true);
});

test('import of books by a map, which is kept; a map that is wrong says where', () => {
  const rows = [
    ...invoice('1', '20260410', 'Foto', [['6226', 125_050]], { label: 'TNC photos', letter: 'A' }),
    ...payment('2', '20260504', 'Foto', 125_050, 'A'),
  ];
  writeFileSync(at('fec.txt'), fecText(rows));
  const map = { schema: 'accord/books-map@1', accounts: { '622': 'EXTERNAL' }, costCentres: { TNC: 'A9' } };
  writeFileSync(at('map.json'), JSON.stringify(map));
  const run = ['import', partners[0] as string, 'fec.txt', '--out', 'from-fec.xlsx', '--map', 'map.json'];
  const refused = accord(...run, '--lang', 'en');
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('The map of the books cannot be used. It has 1 problem.');
  expect(refused.stderr).toContain('TNC: “A9” is not in the list of actions');
  expect(existsSync(at('from-fec.xlsx'))).toBe(false);
  writeFileSync(at('map.json'), JSON.stringify({ ...map, costCentres: { TNC: 'A2' } }));
  const done = accord(...run, '--json');
  expect(JSON.parse(done.stdout)).toMatchObject({ rows: 1, declared: '1250.50', mapFrom: 'given' });
  const again = accord('import', 'from-fec.xlsx', 'fec.txt', '--out', 'again.xlsx', '--json');
  expect(JSON.parse(again.stdout)).toMatchObject({ rows: 0, known: 1, mapFrom: 'kept', changed: [] });
});

test('update brings a partner’s workbook to the version in force and names what has no place', async () => {
  const { bytes } = await amendedProject((draft) => {
    draft.budget = draft.budget.filter(({ action, category }) => action !== 'A2' || category !== 'EXTERNAL');
  });
  writeFileSync(at('amended.xlsx'), bytes);
  const old = readFileSync(at(partners[0] as string));
  const update = ['update', partners[0] as string, '--from', 'amended.xlsx'];
  const done = accord(...update, '--out', 'updated.xlsx', '--lang', 'en');
  expect(done.status).toBe(1);
  expect(done.stdout).toMatch(
    /^- There is no budget line A2, External expertise and services any more: expenses no\. /m,
  );
  expect(done.stdout).toMatch(/^G1: \d+ expenses, €[\d,.]+ declared, now in version 2 of the agreement\.$/m);
  expect(accord('check', 'updated.xlsx', '--json').stdout).toContain('"agreementVersion": 2');
  expect(readFileSync(at(partners[0] as string)).equals(old)).toBe(true);
  // Never into the same file, never over people's work.
  expect(accord(...update, '--out', partners[0] as string).status).toBe(2);
  expect(accord(...update, '--out', partners[1] as string).status).toBe(2);
});

test.each([
  ['interreg', 'beneficiário principal'],
  ['leader-transnational', 'parceiro coordenador'],
])('in Portuguese, the lead of a project of kind %s is called %s', (kind, lead) => {
  const draft = JSON.parse(readFileSync(agreement, 'utf8')) as {
    project: { kind: string };
    partners: { role: string }[];
  };
  draft.project.kind = kind;
  draft.partners[0]!.role = 'partner';
  writeFileSync(at('leaderless.json'), JSON.stringify(draft));
  expect(accord('new', 'leaderless.json', '--out', 'none', '--lang', 'pt').stderr).toContain(lead);
});

test.each([
  [['explain', 'whole.xlsx', 'G1', '999'], 'G1 999'],
  [['explain', partners[0] as string, 'G1 1'], partners[0] as string],
  [['explain', 'whole.xlsx'], 'LINE|CELL|FIGURE'],
  [['consolidate', 'nowhere.xlsx', partners[0] as string, '--out', 'x.xlsx'], 'nowhere.xlsx'],
  [['consolidate', project, 'broken.xlsx', '--out', 'x.xlsx'], 'broken.xlsx'],
  [['consolidate', project, partners[0] as string, '--out', project], project],
  [['consolidate', project, partners[0] as string, '--out', 'x.xlsx', '--period', 'Z9'], 'Z9'],
  [['update', partners[0] as string, '--out', 'x.xlsx'], '--from'],
  [['update', '--from', project, '--partner', 'G9', '--out', 'x.xlsx'], 'G9'],
  [['update', partners[0] as string, '--from', project, '--rename', 'A1', '--out', 'x.xlsx'], '--rename A1'],
  [['check'], 'WORKBOOK.xlsx'],
  [['check', partners[0] as string, '--colour'], '--colour'],
  [['check', partners[0] as string, '--lang', 'xx'], 'xx'],
  [['dance'], 'dance'],
])('%j can do nothing and says why', (args, said) => {
  const before = readdirSync(folder).sort();
  const { status, stdout, stderr } = accord(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(said);
  expect(stderr).not.toMatch(/ at .*\.ts:/);
  expect(readdirSync(folder).sort()).toEqual(before);
});

test('budget takes a table over into a draft, and says what it could not place', () => {
  const partial = JSON.parse(readFileSync(agreement, 'utf8')) as Record<string, unknown>;
  delete partial['budget'];
  writeFileSync(at('partial.json'), JSON.stringify(partial));
  expect(accord('new', 'partial.json', '--draft', '--out', 'draft').status).toBe(0);
  const draft = join('draft', project);
  writeFileSync(at('budget.csv'), 'Partenaire;Action;Poste;Montant\nG1;A1;Personnel;7.200,50\nG1;A9;Personnel;100');
  const { status, stdout } = accord('budget', draft, 'budget.csv', '--out', 'new.xlsx', '--json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    rows: [{ partner: 'G1', action: 'A1', category: 'STAFF', amount: '7200.50', sheet: 'budget', row: 2, column: 'D' }],
    total: '7200.50',
    byPartner: { G1: '7200.50' },
    unplaced: [{ row: 3, column: 'D', text: 'A9', amount: '100.00', reason: 'unknown', parts: ['action'] }],
  });
  const spoken = accord('budget', draft, 'budget.csv', '--out', 'new.xlsx');
  expect(spoken.stdout).toContain('budget!D3');
  expect(spoken.stdout).toMatch(/«\sA9\s»/);
  writeFileSync(at('empty.csv'), 'Bonjour');
  expect(accord('budget', draft, 'empty.csv', '--out', 'none.xlsx').status).toBe(2);
  expect(existsSync(at('none.xlsx'))).toBe(false);
  expect(accord('budget', draft, 'budget.csv', '--out', 'budget.csv').status).toBe(2);
});
