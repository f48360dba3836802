/** What lies in extensions and in namespaces of others is no cell, row, sheet, name, table or merge. */
import type { SheetsRead } from '../../src/workbooks/sheets-read';
import { readWorkbook } from '../../src/xlsx';
import { handMade } from './zips';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declarations =
  `xmlns="${main}" xmlns:r="${relations}" xmlns:m="${main}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
  'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:foo="urn:foo" mc:Ignorable="x14 foo"';
const sheet = (data: string, after = ''): Record<string, string> => ({
  'xl/worksheets/sheet1.xml': `<worksheet ${declarations}><sheetData>${data}</sheetData>${after}</worksheet>`,
});
const workbook = (inside: string): Record<string, string> => ({
  'xl/workbook.xml': `<workbook ${declarations}>${inside}</workbook>`,
});
const one = '<sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets>';
const read = (parts: Record<string, string>): Promise<SheetsRead> => readWorkbook(handMade('', parts));

const cell = (reference: string, value: number): string => `<c r="${reference}"><v>${value}</v></c>`;
const inSheet: [what: string, data: string, rows: SheetsRead['sheets'][number]['rows']][] = [
  [
    'a row of another namespace',
    `<row r="1">${cell('A1', 1)}</row><foo:row r="2">${cell('A2', 2)}</foo:row>`,
    [{ row: 0, cells: [1] }],
  ],
  [
    'a cell of another namespace',
    `<row r="1">${cell('A1', 1)}<foo:c r="B1"><foo:v>2</foo:v></foo:c></row>`,
    [{ row: 0, cells: [1] }],
  ],
  ['a value of another namespace', '<row r="1"><c r="A1"><foo:v>2</foo:v><v>1</v></c></row>', [{ row: 0, cells: [1] }]],
  ['a value around another', '<row r="1"><c r="A1"><v>1<foo:v>2</foo:v>3</v></c></row>', [{ row: 0, cells: [13] }]],
  [
    'cells in an extension',
    `<row r="1">${cell('A1', 1)}<extLst><ext uri="x">${cell('B1', 2)}</ext></extLst></row>`,
    [{ row: 0, cells: [1] }],
  ],
  [
    'an extension of a cell',
    '<row r="1"><c r="A1"><v>1</v><extLst><ext uri="x"><v>2</v></ext></extLst></c></row>',
    [{ row: 0, cells: [1] }],
  ],
  [
    'a namespace that begins on the element itself',
    `<row r="1">${cell('A1', 1)}</row><row xmlns="urn:foo" r="2">${cell('A2', 2)}</row><row r="3">${cell('A3', 3)}</row>`,
    [
      { row: 0, cells: [1] },
      { row: 2, cells: [3] },
    ],
  ],
  [
    'another prefix of the same namespace',
    `<m:row r="1"><m:c r="A1"><m:v>1</m:v></m:c>${cell('B1', 2)}</m:row>`,
    [{ row: 0, cells: [1, 2] }],
  ],
  [
    'an attribute of another namespace',
    '<row r="1" foo:r="9"><c foo:r="Z9" r="A1" foo:t="s" foo:s="7"><v>1</v></c></row>',
    [{ row: 0, cells: [1] }],
  ],
  [
    'an alternative for others, and the one for all',
    `<mc:AlternateContent><mc:Choice Requires="x14"><row r="1">${cell('A1', 1)}</row></mc:Choice><mc:Fallback><row r="1">${cell('A1', 2)}</row></mc:Fallback></mc:AlternateContent>`,
    [{ row: 0, cells: [2] }],
  ],
  [
    'an alternative that needs nothing else comes first',
    `<mc:AlternateContent><mc:Choice Requires="m"><row r="1">${cell('A1', 1)}</row></mc:Choice><mc:Fallback><row r="1">${cell('A1', 2)}</row></mc:Fallback></mc:AlternateContent>`,
    [{ row: 0, cells: [1] }],
  ],
  [
    'an alternative for others alone',
    `<row r="1">${cell('A1', 1)}<mc:AlternateContent><mc:Choice Requires="foo">${cell('B1', 2)}</mc:Choice></mc:AlternateContent></row>`,
    [{ row: 0, cells: [1] }],
  ],
];
test.each(inSheet)('%s', async (_what, data, rows) => {
  expect((await read(sheet(data))).sheets[0]?.rows).toEqual(rows);
});

test('merges and tables', async () => {
  const { sheets } = await read({
    ...sheet(
      '',
      '<mergeCells><mergeCell ref="A1:A2"/><foo:mergeCell ref="B1:B2"/></mergeCells><foo:mergeCells><mergeCell ref="C1:C2"/></foo:mergeCells>' +
        '<tableParts><foo:tablePart r:id="t2"/><tablePart foo:id="t2" r:id="t1"/></tableParts><extLst><ext><mergeCells><mergeCell ref="D1:D2"/></mergeCells></ext></extLst>',
    ),
    'xl/worksheets/_rels/sheet1.xml.rels':
      '<Relationships><Relationship Id="t1" Type="http://x/table" Target="../tables/table1.xml"/></Relationships>',
    'xl/tables/table1.xml': `<table xmlns="${main}" displayName="One" ref="A1:B2"><extLst><ext><table displayName="Two" ref="A5:B9"/></ext></extLst></table>`,
  });
  expect(sheets[0]?.merges).toEqual([{ row: 0, column: 0, rows: 2, columns: 1 }]);
  expect(sheets[0]?.tables.map(({ name }) => name)).toEqual(['One']);
});

test('sheets, names, the date system and calculation', async () => {
  const extension =
    '<extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}"><x14:workbookPr chartTrackingRefBase="1"/><workbookPr date1904="0"/><calcPr fullCalcOnLoad="1"/><sheets><sheet name="Two" r:id="r1"/></sheets></ext></extLst>';
  const book = await read(
    workbook(
      `<workbookPr date1904="1" foo:date1904="0"/><foo:workbookPr date1904="0"/>${one}<definedNames><definedName name="Mine">One!$A$1</definedName><foo:definedName name="Other">One!$A$2</foo:definedName></definedNames>${extension}`,
    ),
  );
  expect(book).toMatchObject({ names: [{ name: 'Mine', ref: 'One!$A$1' }] });
  expect(book.sheets.map(({ name, date1904, toBeCalculated }) => [name, date1904, toBeCalculated])).toEqual([
    ['One', true, undefined],
  ]);
});

test('formats of what is shown by rules are not formats of cells', async () => {
  const styles = `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="170" formatCode="0.00"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs><dxfs><dxf><numFmt numFmtId="170" formatCode="yyyy"/></dxf></dxfs></styleSheet>`;
  const { sheets } = await read({ ...sheet(`<row r="1">${cell('A1', 1)}</row>`), 'xl/styles.xml': styles });
  expect(sheets[0]?.formats).toEqual(new Map([[0, [{ row: 0, format: '0.00' }]]]));
});

test('strict files have other namespaces', async () => {
  const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
  const { sheets } = await read({
    'xl/workbook.xml': `<workbook xmlns="${strict}" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships">${one}</workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${strict}"><sheetData><row r="1">${cell('A1', 1)}</row></sheetData></worksheet>`,
  });
  expect(sheets[0]?.rows).toEqual([{ row: 0, cells: [1] }]);
});

test.each([
  ['a prefix that is not declared', '<foo2:row/>'],
  ['an attribute twice', '<row r="1" r="2"/>'],
  ['attributes without space between them', '<row r="1"spans="1:2"/>'],
  ['an attribute without quotes', '<row r=1/>'],
  ['an element closed by another name', '<row r="1"></roe>'],
  ['an element that is not closed, in an extension', '<extLst><ext></extLst>'],
  ['too deep', '<foo:a>'.repeat(300) + '</foo:a>'.repeat(300)],
])('not well-formed: %s', async (_what, data) => {
  await expect(read(sheet(data))).rejects.toMatchObject({ reason: 'damaged' });
});

test.each(['x', '<row/>', '<worksheet/>', '<![CDATA[x]]>'])('nothing follows the root: %s', async (after) => {
  const parts = sheet('');
  const name = 'xl/worksheets/sheet1.xml';
  await expect(read({ [name]: `${parts[name] ?? ''}${after}` })).rejects.toMatchObject({ reason: 'damaged' });
  await expect(read({ [name]: `${parts[name] ?? ''}\n<!-- x --><?x?>\n` })).resolves.toBeDefined();
});

test('rows in an element that no sheet has are no cells, and make the file a damaged one', async () => {
  const hidden = `<others><row r="2">${cell('A2', 2)}</row></others>`;
  await expect(read(sheet(`<row r="1">${cell('A1', 1)}</row>`, hidden))).rejects.toThrow('Rows lie outside');
});
