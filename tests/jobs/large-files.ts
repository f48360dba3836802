/** A partner's file that goes beyond a limit of the reader, one for each, and files that stay just below. */
import { repeated, withLarge } from '../xlsx/large';
import { partText } from '../xlsx/zips';

type Part = ReturnType<typeof repeated>;
/** `sheet` is the part with the ledger. */
export type Make = (good: Uint8Array, sheet: string) => Uint8Array;

const namespaces = 'http://schemas.openxmlformats.org';
const main = `xmlns="${namespaces}/spreadsheetml/2006/main"`;
const references = `xmlns:r="${namespaces}/officeDocument/2006/relationships"`;
const relations = `xmlns="${namespaces}/package/2006/relationships"`;

const part = (text: string): Part => repeated(text, ' ', 0, '');
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${namespaces}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const sheetOf = (rows: string, count: number): Part =>
  repeated(`<worksheet ${main}><sheetData>`, rows, count, '</sheetData></worksheet>');
const sheetWith = (list: string, piece: string, count: number): Part =>
  repeated(`<worksheet ${main} ${references}><sheetData/><${list}>`, piece, count, `</${list}></worksheet>`);

/** So many sheets more, which are all one part. */
const sheets =
  (count: number, large: Part, more: Readonly<Record<string, Part>> = {}): Make =>
  (good) => {
    const [book, links] = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'];
    const names = Array.from(
      { length: count },
      (_, index) => `<sheet name="S${index}" sheetId="${900 + index}" r:id="s"/>`,
    );
    const link = relation('s', 'worksheet', 'worksheets/large.xml');
    return withLarge(good, {
      [book]: part(partText(good, book).replace('</sheets>', `${names.join('')}</sheets>`)),
      [links]: part(partText(good, links).replace('</Relationships>', `${link}</Relationships>`)),
      'xl/worksheets/large.xml': large,
      ...more,
    });
  };

/** A piece many times before an end tag of a part. */
const within =
  (name: string, end: string, piece: string, count: number): Make =>
  (good) => {
    const [before = '', ...after] = partText(good, name).split(end);
    return withLarge(good, { [name]: repeated(before, piece, count, end + after.join(end)) });
  };

/** So many tables on a sheet, which are all one part. */
const tables = (count: number, columns: number): Make =>
  sheets(1, sheetWith('tableParts', '<tablePart r:id="t"/>', count), {
    'xl/worksheets/_rels/large.xml.rels': part(
      `<Relationships ${relations}>${relation('t', 'table', '../tables/large.xml')}</Relationships>`,
    ),
    'xl/tables/large.xml': repeated(
      `<table ${main} id="77" displayName="Large" ref="A1:XFD9"><tableColumns>`,
      '<tableColumn name="Colour"/>',
      columns,
      '</tableColumns></table>',
    ),
  });

const columns = 16_384;
const lastRow = 1_048_576;
const number = '<c><v>1</v></c>';
const row = (cells: string): string => `<row>${cells}</row>`;
const fullRow = (cell: string): string => row(cell.repeat(columns));
const lines =
  (count: number): Make =>
  (good, sheet) =>
    within(sheet, '</sheetData>', row(number), count)(good, sheet);
const parts =
  (count: number): Make =>
  (good) =>
    withLarge(good, Object.fromEntries(Array.from({ length: count }, (_, index) => [`x/${index}.xml`, part('<x/>')])));

/** Refused files: the reason, and the limit as its sentence says it; "" where it says none. */
export const refused: Record<string, [reason: string, limit: string, make: Make]> = {
  sheets: ['too-many-sheets', '1000', sheets(1_001, sheetOf('', 0))],
  rows: ['too-many-rows', '4,000,000', sheets(4, sheetOf('<row/>', lastRow))],
  cells: ['too-many-cells', '10,000,000', sheets(1, sheetOf(fullRow('<c/>'), 611))],
  formulas: ['too-many-formulas', '3,000,000', sheets(1, sheetOf(fullRow('<c><f>1</f><v>1</v></c>'), 184))],
  'long merges': [
    'too-many-merges',
    '10,000,000',
    sheets(1, sheetWith('mergeCells', `<mergeCell ref="A1:A${lastRow}"/>`, 10)),
  ],
  'short merges': [
    'too-many-merges',
    '10,000,000',
    sheets(1, sheetWith('mergeCells', '<mergeCell ref="A1:B1"/>', 1_000_001)),
  ],
  formats: ['too-many-formats', '500,000', within('xl/styles.xml', '</cellXfs>', '<xf/>', 500_000)],
  names: [
    'too-many-names',
    '100,000',
    within('xl/workbook.xml', '</definedNames>', '<definedName name="a">S!A1</definedName>', 100_001),
  ],
  tables: ['too-many-tables', '1000', tables(1_001, 1)],
  texts: ['too-many-texts', '3,000,000', within('xl/sharedStrings.xml', '</sst>', '<si><t>a</t></si>', 3_000_001)],
  'elements that nobody reads': [
    'too-many-pieces',
    '16,000,000',
    within('xl/styles.xml', '</styleSheet>', '<x/>', 20_000_000),
  ],
  comments: ['too-many-pieces', '16,000,000', within('xl/styles.xml', '</styleSheet>', '<!---->', 10_000_000)],
  lines: ['too-many-lines', '200,000', lines(200_001)],
  relations: [
    'too-large',
    '',
    within('xl/_rels/workbook.xml.rels', '</Relationships>', relation('a', 'a', 'a'), 10_001),
  ],
  parts: ['too-large', '', parts(10_001)],
  'one part': ['too-large', '', sheets(1, sheetOf(' ', 160_000_000))],
  'all parts together': ['too-large', '', sheets(2, sheetOf(' ', 130_000_000))],
  depth: ['damaged-sheet', '', sheets(1, repeated(`<worksheet ${main}>`, '<x>', 1_000_000, ''))],
  attributes: [
    'damaged-sheet',
    '',
    sheets(1, repeated(`<worksheet ${main}><x`, ' a="1"', 1_000_000, '/></worksheet>')),
  ],
};

/** More of them, which take long. */
export const refusedToo: typeof refused = {
  'columns of tables': ['too-many-pieces', '16,000,000', tables(450, columns)],
  'cells spelled otherwise': ['too-many-pieces', '16,000,000', sheets(1, sheetOf(fullRow('<c ><v>1</v></c>'), 560))],
};

/** Files that are read: none takes more memory. */
export const read: Record<string, Make> = {
  'texts in cells': sheets(1, sheetOf(fullRow('<c t="str"><v>ab</v></c>'), 380)),
};

/** More of them, which take a minute together. */
export const readToo: typeof read = {
  numbers: sheets(1, sheetOf(fullRow(number), 606)),
  'blank rows': sheets(3, sheetOf('<row/>', lastRow)),
  'blank rows with a format': sheets(
    1,
    sheetOf(
      `<row s="1" customFormat="1" ht="12.8" hidden="0" customHeight="1" outlineLevel="0" collapsed="0"/>`,
      lastRow,
    ),
  ),
  'blank cells': sheets(1, sheetOf(fullRow('<c/>'), 606)),
  'numbers in a column': sheets(2, sheetOf(row(number), lastRow)),
  'formats that change in a row': sheets(
    1,
    sheetOf(fullRow('<c s="1"><v>1</v></c>') + fullRow('<c s="2"><v>1</v></c>'), 200),
  ),
  'formats that change in a column': sheets(
    2,
    sheetOf(row('<c s="1"><v>1</v></c>') + row('<c s="2"><v>1</v></c>'), 500_000),
  ),
  formulas: sheets(1, sheetOf(fullRow('<c><f>1</f><v>1</v></c>') + fullRow('<c/>'), 91)),
  'formulas without results': sheets(1, sheetOf(fullRow('<c><f>1</f></c>') + fullRow('<c/>'), 91)),
  merges: sheets(1, sheetWith('mergeCells', '<mergeCell ref="A1:A2"/>', 990_000)),
  formats: within('xl/styles.xml', '</cellXfs>', '<xf/>', 499_000),
  names: within('xl/workbook.xml', '</definedNames>', '<definedName name="a">S!A1</definedName>', 99_000),
  'columns of tables': tables(200, columns),
  'a table of many columns': tables(1, 5_300_000),
  texts: within('xl/sharedStrings.xml', '</sst>', '<si><t>abcdefghijklmnopqrstuvwxyz</t></si>', 2_990_000),
  sheets: sheets(990, sheetOf(' ', 240_000)),
  lines: lines(199_000),
};
