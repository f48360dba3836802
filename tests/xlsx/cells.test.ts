/** Cells of every kind, in every spelling: right, or refused by the name of the cell. */
import { cellsIn } from '../../src/workbooks/cell-runs';
import type { CellRead, SheetRead } from '../../src/workbooks/sheets-read';
import { readWorkbook, WorkbookUnreadable } from '../../src/xlsx';
import { handMade } from './zips';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const texts = '<sst><si><t>shared</t></si><si><r><t>ri</t></r><r><t>ch</t></r></si><si><t/></si></sst>';

/** The same cells as other programs spell them. */
const spellings: Record<string, (cells: string) => string> = {
  usual: (cells) => `<worksheet xmlns="${main}"><sheetData><row r="7">${cells}</row></sheetData></worksheet>`,
  'as in Excel, between other rows': (cells) =>
    `<worksheet xmlns="${main}" xmlns:x14ac="urn:x14ac"><sheetData><row r="3" spans="1:9" ht="15" x14ac:dyDescent="0.25"/><row r="7" spans="1:9" ht="15" x14ac:dyDescent="0.25">${cells}</row><row r="9" spans="1:9" s="1" customHeight="1" customFormat="1"><c r="B9"/></row></sheetData></worksheet>`,
  'with a prefix': (cells) =>
    `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="7">${cells.replace(/<(\/?)(?=[a-z])/g, '<$1x:')}</x:row></x:sheetData></x:worksheet>`,
  'in single quotes': (cells) =>
    `<worksheet xmlns='${main}'><sheetData><row r='7'>${cells.replaceAll('"', "'")}</row></sheetData></worksheet>`,
  'with comments': (cells) =>
    `<worksheet xmlns="${main}"><sheetData><row r="7">${cells.replaceAll('</', '<!-- 5 --></').replaceAll('<c ', '<!--<c/>--><c ')}</row></sheetData></worksheet>`,
  'attributes turned round': (cells) =>
    `<worksheet xmlns="${main}"><sheetData><row r="7">${cells.replace(/<c (\S+?="[^"]*")((?: \S+?="[^"]*")+)/g, '<c$2 $1')}</row></sheetData></worksheet>`,
  'more attributes': (cells) =>
    `<worksheet xmlns="${main}"><sheetData><row r="7" spans="1:9">${cells.replaceAll('<c ', '<c cm="1" ')}</row></sheetData></worksheet>`,
  'with white space in tags': (cells) =>
    `<worksheet xmlns="${main}"><sheetData><row r="7" >${cells.replace(/(?<!]])>/g, '\n>').replaceAll('/\n>', ' />')}</row></sheetData></worksheet>`,
};

async function sheetOf(xml: string): Promise<SheetRead> {
  const { sheets } = await readWorkbook(
    handMade('', { 'xl/worksheets/sheet1.xml': xml, 'xl/sharedStrings.xml': texts }),
  );
  return sheets[0]!;
}

type State = 'typed' | 'calculated' | 'never calculated';
const cases: [what: string, cell: string, value: CellRead, state?: State][] = [
  ['a number', '<c r="B7"><v>2880.5</v></c>', 2880.5],
  ['a number by its type', '<c r="B7" t="n"><v>-7</v></c>', -7],
  ['a number of 15 digits', '<c r="B7"><v>123456789.012345</v></c>', 123456789.012345],
  ['a number of 17 digits', '<c r="B7"><v>56.890000000000001</v></c>', 56.89],
  ['many digits', '<c r="B7"><v>12345678901234567890</v></c>', 1.2345678901234567e19],
  ['a small number', '<c r="B7"><v>0.000000000000000123</v></c>', 1.23e-16],
  ['a power of ten', '<c r="B7"><v>1.5E-3</v></c>', 0.0015],
  ['a number with its sign', '<c r="B7"><v>+5</v></c>', 5],
  ['digits after the point alone', '<c r="B7"><v>.5</v></c>', 0.5],
  ['digits before the point alone', '<c r="B7"><v>5.</v></c>', 5],
  ['white space around a number', '<c r="B7"><v>\n  12.5\t </v></c>', 12.5],
  ['a reference in a number', '<c r="B7"><v>1&#50;</v></c>', 12],
  ['a number in CDATA', '<c r="B7"><v><![CDATA[12]]></v></c>', 12],
  ['only white space', '<c r="B7"><v> </v></c>', null],
  ['nothing', '<c r="B7"><v></v></c>', null],
  ['no value', '<c r="B7" s="0"></c>', null],
  ['a blank cell', '<c r="B7" s="0"/>', null],
  ['a shared text', '<c r="B7" s="0" t="s"><v>0</v></c>', 'shared'],
  ['a shared text in runs', '<c r="B7" t="s"><v> 1 </v></c>', 'rich'],
  ['a shared text without anything in it', '<c r="B7" t="s"><v>2</v></c>', null],
  ['no index', '<c r="B7" t="s"><v></v></c>', null],
  ['a text', '<c r="B7" t="str"><v>2 &lt; 3 &#8364; é 😀</v></c>', '2 < 3 € é 😀'],
  ['escapes in a text', '<c r="B7" t="str"><v>a_x000D_\nb _x005F_x0041_</v></c>', 'a\nb _x0041_'],
  ['a text inside the cell', '<c r="B7" t="inlineStr"><is><t>in</t><rPh><t>no</t></rPh></is></c>', 'in'],
  ['a text inside the cell, without the type', '<c r="B7"><is><t>in</t></is></c>', 'in'],
  ['an inline text as value', '<c r="B7" t="inlineStr"><v>in</v></c>', 'in'],
  ['true', '<c r="B7" t="b"><v>1</v></c>', true],
  ['false, in words', '<c r="B7" t="b"><v>false</v></c>', false],
  ['an error', '<c r="B7" t="e"><v>#N/A</v></c>', { error: '#N/A' }],
  ['a day', '<c r="B7" t="d"><v>2026-03-05</v></c>', 46_086],
  ['a time of day', '<c r="B7" t="d"><v>2026-03-05T12:00:00.000</v></c>', 46_086.5],
  ['a time zone', '<c r="B7" t="d"><v>2026-03-05T00:00:00+02:00</v></c>', 46_086],
  ['universal time', '<c r="B7" t="d"><v> 2026-03-05T00:00:00Z </v></c>', 46_086],
  ['a time of day without its day', '<c r="B7" t="d"><v>T18:00:00Z</v></c>', 0.75],
  ['a result', '<c r="B7"><f>A1+1</f><v>12</v></c>', 12, 'calculated'],
  ['a result of a shared formula', '<c r="B7"><f t="shared" si="0"/><v>12</v></c>', 12, 'calculated'],
  ['a formula with signs', '<c r="B7"><f ca="1">IF(A1&lt;2,"a&gt;b",1)</f><v>1</v></c>', 1, 'calculated'],
  ['no result', '<c r="B7"><f>A1</f></c>', null, 'never calculated'],
  ['an empty result', '<c r="B7"><f>A1</f><v></v></c>', null, 'never calculated'],
  ['a result of white space', '<c r="B7"><f>A1</f><v>\n  </v></c>', null, 'never calculated'],
  ['no result, of a text', '<c r="B7" t="str"><f>A1</f></c>', null, 'never calculated'],
  ['an empty text as result', '<c r="B7" t="str"><f>A1</f><v></v></c>', null, 'calculated'],
  ['an empty text, short', '<c r="B7" t="str"><f>A1</f><v/></c>', null, 'calculated'],
  ['an empty text, indented', '<c r="B7" t="str"><f>A1</f><v>\n  </v></c>', null, 'calculated'],
  ['a text as result', '<c r="B7" t="str"><f>A1</f><v>yes</v></c>', 'yes', 'calculated'],
  ['an error as result', '<c r="B7" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { error: '#DIV/0!' }, 'calculated'],
  ['no result, of an error', '<c r="B7" t="e"><f>1/0</f><v></v></c>', null, 'never calculated'],
];

const damages: [what: string, cell: string, name?: string][] = [
  ['a hexadecimal number', '<c r="B7"><v>0x10</v></c>'],
  ['a number beyond all', '<c r="B7"><v>1e999</v></c>'],
  ['infinity', '<c r="B7"><v>Infinity</v></c>'],
  ['INF', '<c r="B7"><v>INF</v></c>'],
  ['NaN', '<c r="B7"><v>NaN</v></c>'],
  ['an error as a number', '<c r="B7"><v>#DIV/0!</v></c>'],
  ['a decimal comma', '<c r="B7"><v>2880,00</v></c>'],
  ['separators', '<c r="B7"><v>2_880</v></c>'],
  ['a hard space', '<c r="B7"><v>\u00a02880</v></c>'],
  ['two numbers', '<c r="B7"><v>1 2</v></c>'],
  ['two points', '<c r="B7"><v>1.2.3</v></c>'],
  ['a negative index', '<c r="B7" t="s"><v>-1</v></c>'],
  ['half an index', '<c r="B7" t="s"><v>0.5</v></c>'],
  ['an index beyond the texts', '<c r="B7" t="s"><v>3</v></c>'],
  ['neither true nor false', '<c r="B7" t="b"><v>2</v></c>'],
  ['a day that does not exist', '<c r="B7" t="d"><v>2026-02-30</v></c>'],
  ['a word as a day', '<c r="B7" t="d"><v>soon</v></c>'],
  ['an unknown type', '<c r="B7" t="x"><v>2</v></c>'],
  ['two values', '<c r="B7"><v>1</v><v>2</v></c>'],
  ['an element in a value', '<c r="B7"><v>1<v>2</v></v></c>'],
  ['the same cell twice', '<c r="B7"><v>1</v></c><c r="C7"/><c r="B7"><v>2</v></c>'],
  ['the same blank cell twice', '<c r="B7"/><c r="B7"/>'],
  ['the same cell twice, once by its place', '<c r="A7"/><c><v>1</v></c><c r="B7"/>'],
  ['a text that nobody can write', `<c r="B7" t="str"><v>${'x'.repeat(1_100_000)}</v></c>`],
];

describe.each(Object.entries(spellings))('%s', (_, spell) => {
  test.each(cases)('%s', async (_what, cell, value, state = 'typed') => {
    const sheet = await sheetOf(spell(`<c r="A7" t="s"><v>0</v></c>${cell}<c r="C7"><v>3</v></c>`));
    expect(sheet.rows).toEqual([{ row: 6, cells: ['shared', value, 3] }]);
    const own = { row: 6, column: 1 };
    expect([...cellsIn(sheet.formulas)]).toEqual(state === 'typed' ? [] : [own]);
    expect([...cellsIn(sheet.uncalculated ?? new Map<number, number[]>())]).toEqual(
      state === 'never calculated' ? [own] : [],
    );
  });

  test.each(damages)('damaged: %s', async (_what, cells) => {
    const error: unknown = await sheetOf(spell(cells)).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(WorkbookUnreadable);
    const { reason, details } = error as WorkbookUnreadable;
    expect([reason, details]).toEqual(['damaged', { sheet: 'One', cell: 'B7' }]);
  });
});

test('cells that stand in another order are read by their references', async () => {
  const sheet = await sheetOf(
    spellings.usual!('<c r="C7"><v>3</v></c><c r="A7"><v>1</v></c><c><v>2</v></c><c r="AB7"><v>28</v></c>'),
  );
  expect(sheet.rows).toEqual([{ row: 6, cells: [1, 2, 3, ...Array.from({ length: 24 }, () => null), 28] }]);
});

const rows = (...numbers: (string | number)[]): string =>
  `<worksheet><sheetData>${numbers.map((number) => `<row r="${number}"><c><v>1</v></c></row>`).join('')}</sheetData></worksheet>`;
const placed: [what: string, xml: string, details: object][] = [
  ['rows out of order', rows(1, 8, 7), { sheet: 'One', row: 7 }],
  ['a row twice', rows(7, 7), { sheet: 'One', row: 7 }],
  ['a row with a number of eight digits', rows(1, '00000002'), { sheet: 'One', row: 1 }],
  ['a row with its number twice', rows(1, '2" r="2'), { sheet: 'One', row: 1 }],
  ['a row with a height twice', rows(1, '2" ht="1" ht="2'), { sheet: 'One', row: 1 }],
  ['a row without a number', rows(1, 'x'), { sheet: 'One', row: 1 }],
  [
    'a cell of another row',
    '<worksheet><sheetData><row r="3"><c r="A2"/></row></sheetData></worksheet>',
    { sheet: 'One', row: 3 },
  ],
  [
    'a cell beside the rows',
    '<worksheet><sheetData><row r="3"/><c r="A3"/></sheetData></worksheet>',
    { sheet: 'One', row: 3 },
  ],
  ['a part that is no sheet', '<styleSheet/>', { sheet: 'One' }],
  ['all cells twice', '<worksheet><sheetData/><sheetData/></worksheet>', { sheet: 'One' }],
  ['an end that is not there', '<worksheet><sheetData><row r="3"/></sheetData><pageMargins>', { sheet: 'One' }],
];
test.each(placed)('%s', async (_what, xml, details) => {
  await expect(sheetOf(xml)).rejects.toMatchObject({ reason: 'damaged', details });
});
