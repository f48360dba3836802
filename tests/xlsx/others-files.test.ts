import { isDateFormat } from '../../src/workbooks/date-formats';
import { formatAt, type SheetsRead } from '../../src/workbooks/sheets-read';
import { readWorkbook } from '../../src/xlsx';
import { declared, handMade } from './zips';

const read = (rows: string, parts?: Record<string, string>): Promise<SheetsRead> => readWorkbook(handMade(rows, parts));

test('cells of every type, with and without references', async () => {
  const { sheets } =
    await read(`<row><c t="b"><v>1</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="d"><v>2026-03-05T12:00:00</v></c><c/>
    <c t="str"><f>"a"</f><v>a &amp; b&#10;c</v></c></row>
    <row r="4"><c r="B4" t="inlineStr"><is><r><t>one </t></r><rPh><t>no</t></rPh><r><t xml:space="preserve">two</t></r></is></c></row>`);
  const [sheet] = sheets;
  expect(sheet?.rows).toEqual([
    { row: 0, cells: [true, { error: '#DIV/0!' }, 46_086.5, null, 'a & b\nc'] },
    { row: 3, cells: [null, 'one two'] },
  ]);
  expect(sheet?.formulas).toEqual(
    new Map([
      [1, [0, 1]],
      [4, [0, 1]],
    ]),
  );
  expect(sheet && formatAt(sheet, 0, 2)).toBe('m/d/yyyy');
});

test('shared strings: runs joined, phonetic readings left out, escapes decoded', async () => {
  const { sheets } = await read(
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>',
    {
      'xl/sharedStrings.xml':
        '<x:sst xmlns:x="m"><x:si><x:r><x:t>東</x:t></x:r><x:r><x:t>京</x:t></x:r><x:rPh><x:t>トウキョウ</x:t></x:rPh></x:si><x:si><x:t>a_x000D_\nb _x005F_x0041_</x:t></x:si><x:si><x:t><![CDATA[<&>]]></x:t></x:si></x:sst>',
    },
  );
  expect(sheets[0]?.rows[0]?.cells).toEqual(['東京', 'a\nb _x0041_', '<&>']);
});

test('prefixes, single quotes, ">" in values and comments', async () => {
  const sheet = `<?xml version='1.0'?><!-- a > b --><x:worksheet xmlns:x='m' note="a > b"><x:sheetData><x:row r='2'>
    <x:c r = 'B2' t='str'><x:v>ok<!-- no --></x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const { sheets } = await read('', { 'xl/worksheets/sheet1.xml': sheet });
  expect(sheets[0]?.rows).toEqual([{ row: 1, cells: [null, 'ok'] }]);
});

test('part names differ in case', async () => {
  const shared = { 'xl/SharedStrings.XML': '<sst><si><t>found</t></si></sst>' };
  const { sheets } = await read('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', shared);
  expect(sheets[0]?.rows[0]?.cells).toEqual(['found']);
});

test('row elements of controls are not read as rows', async () => {
  const { sheets } = await read('', {
    'xl/worksheets/sheet1.xml':
      '<worksheet xmlns:xdr="x"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><controls><anchor><from><xdr:col>1</xdr:col><xdr:row>5</xdr:row></from></anchor></controls></worksheet>',
  });
  expect(sheets[0]?.rows).toEqual([{ row: 0, cells: [1] }]);
});

test('dates of the 1904 system are converted to the 1900 system, other numbers are not', async () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-409]d\\ mmm\\ yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="20"/></cellXfs></styleSheet>';
  const workbook = `<workbook ${declared}><workbookPr date1904="1"/><sheets><sheet name="One" r:id="r1"/></sheets></workbook>`;
  const cells = [
    '<c><v>44624</v></c>',
    '<c s="1"><v>44624</v></c>',
    '<c s="2"><v>44624</v></c>',
    '<c s="3"><v>0.5</v></c>',
  ];
  const result = await read(`<row r="1">${cells.join('')}</row>`, {
    'xl/styles.xml': styles,
    'xl/workbook.xml': workbook,
  });
  expect(result.sheets[0]?.date1904).toBe(true);
  expect(result.sheets[0]?.rows[0]?.cells).toEqual([44_624, 46_086, 46_086, 0.5]);
});

/** As Excel since 2013 repeats the element, with attributes of its own. */
const repeatedProperties = (attributes: string): string =>
  `<extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:workbookPr ${attributes}/></ext></extLst>`;

test.each([
  ['<workbookPr date1904="1"/>', 'chartTrackingRefBase="1"', true],
  ['<workbookPr date1904="1"/>', 'date1904="0"', true],
  ['<workbookPr/>', 'date1904="1"', undefined],
  ['', 'date1904="1"', undefined],
])('%s counts, not x15:workbookPr %s', async (own, attributes, is1904) => {
  const sheets = '<sheets><sheet name="One" r:id="r1"/></sheets>';
  const workbook = `<workbook ${declared}>${own}${sheets}${repeatedProperties(attributes)}</workbook>`;
  const result = await read('<row r="1"><c><v>1</v></c></row>', { 'xl/workbook.xml': workbook });
  expect(result.sheets[0]?.date1904).toBe(is1904);
});

test('number formats are known by row and column, those that programs know by number too', async () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="&quot;OC-&quot;0"/></numFmts><cellXfs><xf/><xf numFmtId="2"/><xf numFmtId="170"/><xf numFmtId="49"/></cellXfs></styleSheet>';
  const { sheets } = await read(
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>1</v></c></row><row r="2"><c r="A2" s="2"><v>1</v></c><c r="B2" s="3" t="str"><v>x</v></c></row><row r="9"><c r="A9" s="2"><v>1</v></c><c r="B9" s="1"><v>1</v></c></row><row r="10"><c r="A10"><v>1</v></c></row>',
    { 'xl/styles.xml': styles },
  );
  const [sheet] = sheets;
  expect(sheet?.formats).toEqual(
    new Map([
      [
        0,
        [
          { row: 1, format: '"OC-"0' },
          { row: 9, format: 'General' },
        ],
      ],
      [1, [{ row: 0, format: '0.00' }]],
    ]),
  );
  expect([0, 1, 8, 9].map((row) => sheet && formatAt(sheet, row, 0))).toEqual([
    'General',
    '"OC-"0',
    '"OC-"0',
    'General',
  ]);
});

test.each([
  ['<calcPr calcId="191029"/>', undefined],
  ['', undefined],
  ['<calcPr calcId="124519" fullCalcOnLoad="1"/>', true],
  ['<calcPr calcMode="manual" calcCompleted="0" calcOnSave="0"/>', true],
  ['<calcPr calcMode="manual" calcOnSave="0"/>', true],
  ['<calcPr calcMode="autoNoTable"/>', undefined],
])('whether formulas are still to be calculated: %s', async (calcPr, expected) => {
  const workbook = `<workbook ${declared}><sheets><sheet name="One" r:id="r1"/></sheets>${calcPr}</workbook>`;
  expect((await read('', { 'xl/workbook.xml': workbook })).sheets[0]?.toBeCalculated).toBe(expected);
});

test.each([
  ['dd/mm/yyyy', true],
  ['mmm-yy', true],
  ['[$-40C]d mmmm yyyy;@', true],
  ['mmmm', true],
  ['General', false],
  ['0.00', false],
  ['#,##0.00 "day(s)"', false],
  ['[Red]-0.00', false],
  ['h:mm:ss', false],
  ['[h]:mm', false],
  ['0.0E+00', false],
  ['@', false],
])('the number format %s shows dates: %s', (format, expected) => {
  expect(isDateFormat(format)).toBe(expected);
});

test('a table whose header row is switched off keeps the names of its columns', async () => {
  const { sheets } = await read('', {
    'xl/worksheets/sheet1.xml':
      '<worksheet xmlns:r="x/relationships"><sheetData><row r="2"><c r="A2"><v>1</v></c></row></sheetData><tableParts count="1"><tablePart r:id="t1"/></tableParts></worksheet>',
    'xl/worksheets/_rels/sheet1.xml.rels':
      '<Relationships><Relationship Id="t1" Type="http://x/table" Target="../tables/table1.xml"/></Relationships>',
    'xl/tables/table1.xml':
      '<table displayName="Expenses" ref="A2:B5" headerRowCount="0"><tableColumns count="2"><tableColumn id="1" name="Net"/><tableColumn id="2" name="Document_x000a_date"/></tableColumns></table>',
  });
  expect(sheets[0]?.tables).toEqual([
    {
      name: 'Expenses',
      area: { row: 1, column: 0, rows: 4, columns: 2 },
      hasHeaders: false,
      hasTotals: false,
      columns: ['Net', 'Document\ndate'],
    },
  ]);
});
