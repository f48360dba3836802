/** Files that are no .xlsx workbook, each told by its kind. */
import { strToU8, zipSync } from 'fflate';
import { readWorkbook, WorkbookUnreadable, writeWorkbook, type UnreadableReason } from '../../src/xlsx';
import { agileInfo, compoundFile, standardInfo } from './compound';
import { everything } from './sample';
import { handMade, tampered } from './zips';

const reasonOf = (bytes: Uint8Array): Promise<string> =>
  readWorkbook(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof WorkbookUnreadable ? error.reason : String(error)),
  );

const large = new Uint8Array(5000);
const encrypted = (info: Uint8Array): Uint8Array => compoundFile({ EncryptionInfo: info, EncryptedPackage: large });

const compounds: [what: string, bytes: () => Uint8Array, reason: UnreadableReason][] = [
  ['an .xls', () => compoundFile({ Workbook: large }), 'old-format'],
  ['an .xls of Excel 95', () => compoundFile({ Book: new Uint8Array(100) }), 'old-format'],
  ['a .doc', () => compoundFile({ WordDocument: large, '1Table': large }), 'document'],
  ['a .ppt', () => compoundFile({ 'PowerPoint Document': large }), 'presentation'],
  ['an e-mail', () => compoundFile({ '__properties_version1.0': large }), 'not-a-workbook'],
  ['a workbook with a password', () => encrypted(agileInfo('secret')), 'encrypted'],
  ['… by LibreOffice', () => encrypted(agileInfo('secret', 'SHA1')), 'encrypted'],
  ['… by Excel 2007', () => encrypted(standardInfo('secret')), 'encrypted'],
  ['… of a kind that nobody writes', () => encrypted(new Uint8Array(20)), 'encrypted'],
  ['a workbook with Excel’s own password', () => encrypted(agileInfo('VelvetSweatshop')), 'encrypted-by-default'],
  ['… by LibreOffice', () => encrypted(agileInfo('VelvetSweatshop', 'SHA1')), 'encrypted-by-default'],
  ['… by Excel 2007', () => encrypted(standardInfo('VelvetSweatshop')), 'encrypted-by-default'],
  [
    'a workbook under rights management',
    () => compoundFile({ '\u0006DataSpaces': new Uint8Array(), DRMEncryptedDataSpace: large, EncryptedPackage: large }),
    'rights-protected',
  ],
  [
    'an .xls under rights management',
    () => compoundFile({ '\tDRMContent': large, Workbook: large }),
    'rights-protected',
  ],
  [
    'half an .xls, of which the directory is there',
    () => compoundFile({ Workbook: large }).subarray(0, 3000),
    'old-format',
  ],
  ['half an .xls, of which it is not', () => compoundFile({ Workbook: large }).subarray(0, 1000), 'truncated'],
  ['a damaged .xls', () => compoundFile({ Workbook: large }).fill(0xee, 512, 1024), 'old-format'],
  ['the start of an .xls', () => compoundFile({ Workbook: large }).subarray(0, 100), 'truncated'],
];
test.each(compounds)('%s', async (_what, bytes, reason) => {
  expect(await reasonOf(bytes())).toBe(reason);
});

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const spreadsheet2003 =
  '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>';

const others: [what: string, bytes: () => Uint8Array, reason: UnreadableReason][] = [
  ['CSV', () => strToU8('Supplier;Net\r\nA;1\r\n'), 'text-file'],
  ['CSV with a byte order mark', () => strToU8('\ufeffSupplier;Net\r\nA;1\r\n'), 'text-file'],
  ['CSV in UTF-16', () => utf16('Supplier\tNet\r\nA\t1\r\n'), 'text-file'],
  ['CSV in windows-1252', () => Uint8Array.of(...strToU8('Prix;'), 0xe9, 0x80), 'text-file'],
  ['SYLK', () => strToU8('ID;PWXL;N;E\r\n'), 'text-file'],
  ['JSON', () => strToU8('{"schema": "accord/agreement@1"}'), 'text-file'],
  ['a PDF', () => strToU8('%PDF-1.7\n1 0 obj'), 'pdf'],
  ['a PDF behind a line', () => strToU8('\n%PDF-1.4\n1 0 obj'), 'pdf'],
  ['RTF', () => strToU8('{\\rtf1\\ansi'), 'document'],
  ['HTML', () => strToU8('\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'), 'web-page'],
  ['a sign-in page', () => strToU8('<!DOCTYPE html>\n<html lang="fr">'), 'web-page'],
  ['a bare table', () => strToU8('<table border=1><tr><td>1</td></tr></table>'), 'web-page'],
  ['a page in UTF-16', () => utf16('<html><body>'), 'web-page'],
  [
    'an archived page',
    () => strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n'),
    'web-page',
  ],
  ['a spreadsheet in XML of 2003', () => strToU8(spreadsheet2003), 'xml-spreadsheet'],
  ['… in UTF-16', () => utf16(spreadsheet2003), 'xml-spreadsheet'],
  [
    'a flat .fods',
    () =>
      strToU8('<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">'),
    'open-document',
  ],
  ['an .xls of Excel 4', () => Uint8Array.of(9, 4, 6, 0, 0, 0, 16, 0, 0, 0), 'old-format'],
  ['.rar', () => strToU8('Rar!\u001a\u0007'), 'archive'],
  ['.gz', () => Uint8Array.of(0x1f, 0x8b, 8, 0), 'archive'],
  ['an empty .zip', () => Uint8Array.of(0x50, 0x4b, 5, 6, ...new Uint8Array(18)), 'archive'],
  ['a picture', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), 'not-a-workbook'],
  ['zeros', () => new Uint8Array(5000), 'not-a-workbook'],
  ['a workbook behind a line', () => Uint8Array.of(13, 10, ...handMade('')), 'damaged'],
  ['two bytes', () => strToU8('PK'), 'truncated'],
];
test.each(others)('%s', async (_what, bytes, reason) => {
  expect(await reasonOf(bytes())).toBe(reason);
});

const office = (type: string, main = 'xl/workbook.xml', content = '<x/>'): Uint8Array =>
  handMade('', {
    '[Content_Types].xml': `<Types><Override PartName="/${main}" ContentType="${type}"/></Types>`,
    '_rels/.rels': `<Relationships><Relationship Id="r" Type="x/officeDocument" Target="${main}"/></Relationships>`,
    [main]: content,
  });
const zip = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const ods = 'application/vnd.oasis.opendocument.';
const openXml = 'application/vnd.openxmlformats-officedocument.';

const zips: [what: string, bytes: () => Uint8Array, reason: UnreadableReason][] = [
  [
    'an .xlsb',
    () => office('application/vnd.ms-excel.sheet.binary.macroEnabled.main', 'xl/workbook.bin'),
    'binary-workbook',
  ],
  ['an .xlsb without types', () => office('', 'xl/workbook.bin'), 'binary-workbook'],
  ['a .docx', () => office(`${openXml}wordprocessingml.document.main+xml`, 'word/document.xml'), 'document'],
  ['a .docx without types', () => office('', 'word/document.xml', '<w:document xmlns:w="w"/>'), 'document'],
  ['a .docm', () => office('application/vnd.ms-word.document.macroEnabled.main+xml', 'word/document.xml'), 'document'],
  ['a .pptx', () => office(`${openXml}presentationml.presentation.main+xml`, 'ppt/presentation.xml'), 'presentation'],
  ['a drawing', () => office('application/vnd.ms-visio.drawing.main+xml', 'visio/document.xml'), 'not-a-workbook'],
  ['an .ods', () => zip({ mimetype: `${ods}spreadsheet`, 'content.xml': '<x/>' }), 'open-document'],
  ['an .ods zipped again', () => zip({ 'content.xml': '<x/>', 'META-INF/manifest.xml': '<x/>' }), 'open-document'],
  ['an .odt', () => zip({ mimetype: `${ods}text`, 'content.xml': '<x/>' }), 'document'],
  ['an .odp', () => zip({ mimetype: `${ods}presentation`, 'content.xml': '<x/>' }), 'presentation'],
  ['Numbers', () => zip({ 'Index/Document.iwa': 'x', 'Metadata/Properties.plist': 'x' }), 'numbers'],
  ['any other zip', () => zip({ 'G1.xlsx': 'x' }), 'archive'],
  ['a workbook without its main part', () => tampered(handMade(''), { 'xl/workbook.xml': null }), 'missing-part'],
];
test.each(zips)('%s', async (_what, bytes, reason) => {
  expect(await reasonOf(bytes())).toBe(reason);
});

describe('workbooks whose main part is elsewhere or of another type are read', () => {
  let good: Uint8Array;
  beforeAll(async () => {
    good = await writeWorkbook(everything);
  });
  const usual = `${openXml}spreadsheetml.sheet.main+xml`;
  const retyped = (type: string): Uint8Array =>
    tampered(good, { '[Content_Types].xml': (xml) => xml.replace(usual, type) });

  test.each([
    ['.xltx', `${openXml}spreadsheetml.template.main+xml`],
    ['.xlsm', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
    ['.xltm', 'application/vnd.ms-excel.template.macroEnabled.main+xml'],
    ['.xlam', 'application/vnd.ms-excel.addin.macroEnabled.main+xml'],
    ['a type that says nothing', 'application/xml'],
  ])('%s', async (_what, type) => {
    expect(await readWorkbook(retyped(type))).toEqual(await readWorkbook(good));
  });

  /** The main part under another name, with its relations. */
  function moved(to: string, types: (xml: string) => string, roots: (xml: string) => string): Uint8Array {
    const slash = to.lastIndexOf('/');
    let main = '';
    let relations = '';
    tampered(good, {
      'xl/workbook.xml': (xml) => (main = xml),
      'xl/_rels/workbook.xml.rels': (xml) => (relations = xml),
    });
    return tampered(good, {
      'xl/workbook.xml': null,
      'xl/_rels/workbook.xml.rels': null,
      [to]: main,
      [`${to.slice(0, slash + 1)}_rels/${to.slice(slash + 1)}.rels`]: relations.replace(
        /Target="(?!\/)/g,
        'Target="/xl/',
      ),
      '[Content_Types].xml': types,
      '_rels/.rels': roots,
    });
  }
  const renamedTo = (to: string) => (xml: string) => xml.replace(/\/?xl\/workbook\.xml/, to);
  const same = (xml: string): string => xml;

  test.each([
    ['another name', 'xl/book1.xml', renamedTo('xl/book1.xml')],
    ['another folder', 'contents/main.xml', renamedTo('/contents/main.xml')],
    ['the root', 'main.xml', renamedTo('./main.xml')],
    ['a name with an accent', 'xl/dépenses.xml', renamedTo('xl/d%C3%A9penses.xml')],
    ['backslashes', 'xl/book1.xml', renamedTo('xl\\book1.xml')],
    ['no relation, found by its type', 'xl/book1.xml', (xml: string) => xml.replace('officeDocument"', 'nothing"')],
  ])('%s', async (_what, to, roots) => {
    const bytes = moved(to, (xml) => xml.replace('/xl/workbook.xml', `/${encodeURI(to)}`), roots);
    expect(await readWorkbook(bytes)).toEqual(await readWorkbook(good));
  });

  test('without content types, by the relation', async () => {
    const bytes = moved('xl/book1.xml', same, renamedTo('xl/book1.xml'));
    expect(await readWorkbook(tampered(bytes, { '[Content_Types].xml': null }))).toEqual(await readWorkbook(good));
  });

  test('strict Open XML', async () => {
    const strict = (xml: string): string =>
      xml
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/',
          'http://purl.oclc.org/ooxml/officeDocument/',
        );
    const names = [
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/worksheets/sheet1.xml',
      'xl/styles.xml',
    ];
    const bytes = tampered(good, Object.fromEntries(names.map((name) => [name, strict])));
    expect(await readWorkbook(bytes)).toEqual(await readWorkbook(good));
  });
});

describe('relations', () => {
  const relations = (target: string, extra = ''): Uint8Array =>
    handMade('<row r="1"><c r="A1"><v>7</v></c></row>', {
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="x/worksheet" Target="${target}"${extra}/></Relationships>`,
    });
  test.each([
    'worksheets/sheet1.xml',
    '/xl/worksheets/sheet1.xml',
    './worksheets/sheet1.xml',
    '../xl/worksheets/sheet1.xml',
    'worksheets\\sheet1.xml',
    'WorkSheets/Sheet1.xml',
    'worksheets/%73heet1.xml',
  ])('%s', async (target) => {
    const { sheets } = await readWorkbook(relations(target));
    expect(sheets[0]?.rows[0]?.cells).toEqual([7]);
  });
  test('a sheet elsewhere, or nowhere, is told', async () => {
    expect(await reasonOf(relations('http://example.org/sheet1.xml', ' TargetMode="External"'))).toBe('damaged');
    expect(await reasonOf(relations('worksheets/sheet9.xml'))).toBe('missing-part');
  });
});

describe('encodings', () => {
  const sheet = (declaration: string, text: string): string =>
    `${declaration}<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>${text}</v></c></row></sheetData></worksheet>`;
  const read = async (bytes: Uint8Array): Promise<unknown> => {
    const parts = { 'xl/worksheets/sheet1.xml': bytes };
    try {
      const { sheets } = await readWorkbook(handMade('', {}, parts));
      return sheets[0]?.rows[0]?.cells[0];
    } catch (error) {
      return error instanceof WorkbookUnreadable ? [error.reason, error.details.encoding] : error;
    }
  };
  const declared = (name: string): string => `<?xml version="1.0" encoding="${name}"?>`;
  const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
  const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');

  test.each<[what: string, bytes: Uint8Array, found: unknown]>([
    ['UTF-8', strToU8(sheet('', 'é€')), 'é€'],
    ['UTF-8 with a byte order mark', strToU8(`\ufeff${sheet(declared('utf-8'), 'é€')}`), 'é€'],
    ['UTF-16 LE', wide(`\ufeff${sheet(declared('UTF-16'), 'é€')}`), 'é€'],
    ['UTF-16 LE without a mark', wide(sheet(declared('UTF-16'), 'é€')), 'é€'],
    ['UTF-16 BE', wide(`\ufeff${sheet('', 'é€')}`).swap16(), 'é€'],
    ['UTF-16 BE without a mark', wide(sheet('', 'é€')).swap16(), 'é€'],
    ['UTF-8 that says UTF-16', strToU8(sheet(declared('utf-16'), 'é€')), 'é€'],
    ['windows-1252', Uint8Array.of(...latin(sheet(declared('windows-1252'), 'é'))), 'é'],
    ['windows-1252 with a euro sign', latin(sheet(declared('windows-1252'), 'é\u0080\u0092')), 'é€’'],
    ['ISO-8859-1', latin(sheet(`<?xml version='1.0' encoding='ISO-8859-1' standalone='yes'?>`, 'é')), 'é'],
    ['ISO-8859-15', latin(sheet(declared('iso-8859-15'), 'é\u00a4')), 'é€'],
    ['windows-1252 that says nothing', latin(sheet('', 'é')), ['wrong-encoding', 'UTF-8']],
    ['windows-1252 that says UTF-8', latin(sheet(declared('utf-8'), 'é')), ['wrong-encoding', 'UTF-8']],
    ['half a character of UTF-16', wide(`\ufeff${sheet('', '\ud83d')}`), ['wrong-encoding', 'UTF-16LE']],
    ['an encoding of mainframes', latin(sheet(declared('IBM037'), 'x')), ['unknown-encoding', 'IBM037']],
    ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0), ['unknown-encoding', 'UTF-32LE']],
  ])('%s', async (_what, bytes, found) => {
    expect(await read(bytes)).toEqual(found);
  });
});

test('shared texts and formats that are missing are told where a sheet needs them', async () => {
  const texts = handMade('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');
  const formats = handMade('<row r="1"><c r="A1" s="3"><v>46000</v></c></row>');
  const neither = handMade(
    '<row r="1"><c r="A1" s="0"><v>46000</v></c><c r="B1" t="inlineStr"><is><t>s</t></is></c></row>',
  );
  for (const bytes of [texts, formats])
    await expect(readWorkbook(bytes)).rejects.toMatchObject({ reason: 'missing-part', details: { sheet: 'One' } });
  expect(await reasonOf(neither)).toBe('read');
});
