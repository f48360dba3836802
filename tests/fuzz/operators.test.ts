/** Every operator does what its name says: seen in the parts of its mutants, or by the other reader. */
import { strFromU8 } from 'fflate';
import { bases, type Base } from './bases';
import { chanceOf } from './chance';
import { made } from './mutate';
import { operatorNames, type OperatorName } from './operators';
import { fileOf } from './operators/file';
import { at } from './operators/operator';
import { otherReader, type OtherReader, type OtherReport, type OtherRow } from './other-reader';
import { parseSheet, sheetXml, type PlainRow } from './sheet-xml';

interface Side {
  report: OtherReport;
  bytes: Uint8Array;
  text: (part: string) => string;
  sheet: string;
  table: string;
  rows: readonly PlainRow[];
  lines: readonly OtherRow[];
}
type Shows = (after: Side, before: Side) => boolean;

const tableEnd = ({ table }: Side): number => Number(/ref="[A-Z]+\d+:[A-Z]+(\d+)"/.exec(table)?.[1]);
const lastLine = ({ lines }: Side): number => Math.max(...lines.map(({ row }) => row));
const count = (text: string, piece: string | RegExp): number => text.split(piece).length - 1;
const numbers = ({ lines }: Side): string[] => lines.map(({ documentNo }) => documentNo).sort();
const isDoubted =
  (...why: string[]): Shows =>
  ({ lines }) =>
    lines.some(({ doubts }) => Object.values(doubts).some((doubt) => why.length === 0 || why.includes(doubt)));
const inSheet =
  (pattern: RegExp): Shows =>
  (after, before) =>
    pattern.test(after.sheet) && !pattern.test(before.sheet);
const inTable =
  (pattern: RegExp): Shows =>
  (after, before) =>
    pattern.test(after.table) && !pattern.test(before.table);
const inBook =
  (pattern: RegExp): Shows =>
  (after, before) =>
    pattern.test(after.text('xl/workbook.xml')) && !pattern.test(before.text('xl/workbook.xml'));
const inBytes =
  (text: string): Shows =>
  (after, before) =>
    strFromU8(after.bytes, true).includes(text) && !strFromU8(before.bytes, true).includes(text);
const strayOn =
  (sheet: (name: string, own: string) => boolean): Shows =>
  ({ report }) =>
    report.stray?.some((row) => sheet(row.sheet, report.ledgers?.[0]?.sheet ?? '')) ?? false;
const sheetDiffers: Shows = (after, before) => after.sheet !== before.sheet;
const bytesDiffer: Shows = (after, before) => Buffer.compare(after.bytes, before.bytes) !== 0;
/** The same lines, although the file is another. */
const sameLines: Shows = (after, before) =>
  bytesDiffer(after, before) && JSON.stringify(after.lines) === JSON.stringify(before.lines);
const both =
  (...all: Shows[]): Shows =>
  (after, before) =>
    all.every((shows) => shows(after, before));
const invisible = /\p{Cf}/u;

const shows: Readonly<Record<OperatorName, Shows>> = {
  lineAboveHeader: ({ lines }) => lines.some(({ below, needed }) => !below && needed),
  lineBelowTable: (after) => lastLine(after) > tableEnd(after),
  lineBesideTable: strayOn((sheet, own) => sheet === own),
  lineShifted: (after, before) => JSON.stringify(after.lines) !== JSON.stringify(before.lines),
  lineInTotalsRow: (after, before) =>
    inTable(/totalsRowCount="1"/)(after, before) &&
    after.lines.some(({ row, needed }) => needed && row === tableEnd(after)),
  lineOnOtherSheet: strayOn((sheet, own) => sheet !== own),
  linesOnNewSheet: strayOn((sheet) => sheet === 'Suite'),
  linesOnNewSheetWithHeaders: ({ report }) => report.ledgers?.some(({ sheet }) => sheet === 'Suite') ?? false,
  sheetCopied: ({ report, lines }) =>
    report.ledgers?.find(({ sheet }) => sheet === 'Copie')?.rows.length === lines.length,
  lineWithDaysInWords: strayOn(() => true),
  lineOfTexts: strayOn(() => true),
  lineWithErrors: strayOn(() => true),
  lineWithoutResults: strayOn(() => true),
  lineInOneCell: strayOn(() => true),
  lineRepeated: (after, before) => after.lines.length === before.lines.length + 1,
  lineDropped: (after, before) => after.lines.length === before.lines.length - 1,
  rowsInserted: (after, before) =>
    lastLine(after) > lastLine(before) || after.rows.at(-1)?.number !== before.rows.at(-1)?.number,
  rowsSorted: (after, before) => sheetDiffers(after, before) && String(numbers(after)) === String(numbers(before)),
  columnSorted: (after, before) => sheetDiffers(after, before) && after.rows.length === before.rows.length,
  headersRepeated: ({ rows }, before) => {
    const header = before.rows.find(({ number }) => number === 6)?.cells.map(({ inside }) => inside) ?? [];
    return (
      rows.filter(({ cells }) => cells.filter(({ inside }) => inside !== '' && header.includes(inside)).length > 15)
        .length === 2
    );
  },
  totalsTyped: inSheet(/>(?:Total|Sous-total|Soma|TOTAL 2|à vérifier avec le comptable svp)</),
  signatureBelow: (after, before) =>
    inSheet(/Certified by/)(after, before) && (after.rows.at(-1)?.number ?? 0) > tableEnd(after),
  mergedDown: inSheet(/<mergeCell ref="([A-Z]+)(\d+):\1(?!\2")\d+"/),
  mergedAcross: (after, before) => count(after.sheet, '<mergeCell ') === count(before.sheet, '<mergeCell ') + 1,
  tableShrunk: (after) => lastLine(after) > tableEnd(after),
  tableGrown: (after, before) => tableEnd(after) > tableEnd(before),
  tableNarrow: (after, before) => after.table.length <= before.table.length && after.table !== before.table,
  tableDropped: ({ sheet }) => !sheet.includes('<tablePart'),
  tableRenamed: inTable(/"Table1"/),
  rebuiltPlainly: (after, before) =>
    !/<tablePart|<f[ >]/.test(after.sheet) && after.lines.length === before.lines.length,
  tableDisplaced: (after, before) => after.table === before.table && sheetDiffers(after, before),
  headerRowOff: (after, before) =>
    inTable(/headerRowCount="0"/)(after, before) && after.lines.length === before.lines.length,
  totalsRowTurnedOn: inTable(/totalsRowCount="1"/),
  helperTableBeside: inSheet(/Twingo/),
  helperTableBelow: inSheet(/Twingo/),
  helperTableAbove: inSheet(/Twingo/),
  rowsHidden: inSheet(/<row [^>]*hidden="1"/),
  rowsFiltered: both(inSheet(/<row [^>]*hidden="1"/), inTable(/<filterColumn/)),
  columnsHidden: (after, before) => count(after.sheet, /<col [^>]*hidden/) > count(before.sheet, /<col [^>]*hidden/),
  sheetHidden: (after, before) =>
    count(after.text('xl/workbook.xml'), /state="\w*[hH]idden"/) >
    count(before.text('xl/workbook.xml'), /state="\w*[hH]idden"/),
  tableArea: (after, before) => after.table !== before.table,
  columnsMoved: (after, before) => sheetDiffers(after, before) && after.lines.length === before.lines.length,
  headersSwapped: sheetDiffers,
  headerRenamed: ({ report }) => (report.ledgers?.[0]?.missing.length ?? 0) > 0 || report.ledgers !== undefined,
  headersInEnglish: (after, before) =>
    inSheet(/>Exchange rate</)(after, before) && after.lines.length === before.lines.length,
  headerMarked: inSheet(invisible),
  columnDropped: sheetDiffers,
  columnInserted: inSheet(/Our reference/),
  cellAnything: sheetDiffers,
  oddNumber: sheetDiffers,
  valueOfSpaces: inSheet(/<v>\s+<\/v>/),
  valueAmongSpaces: both(inSheet(/<v>\s+\d+(?:\.\d+)?\s+<\/v>/), sameLines),
  valueEmpty: (after, before) => count(after.sheet, /<v><\/v>|<v\/>/) > count(before.sheet, /<v><\/v>|<v\/>/),
  amountAsText: isDoubted('text'),
  amountInOtherCurrency: isDoubted('text'),
  columnAsText: isDoubted('text'),
  amountMarked: both(isDoubted('text'), inSheet(invisible)),
  dateMarked: both(isDoubted('text'), inSheet(invisible)),
  codeMarked: inSheet(invisible),
  dateAsText: isDoubted('text'),
  dateOfTypeDay: both(inSheet(/t="d"/), sameLines),
  dateWithTime: both(sheetDiffers, sameLines),
  amountIsError: isDoubted('error'),
  amountIsLogical: isDoubted('logical'),
  richText: ({ lines }) => lines.some(({ documentNo }) => documentNo === 'F-99'),
  textNotThere: inSheet(/t="s"><v>(?:-1|99999|x|)<\/v>/),
  negative: ({ lines }) => lines.some(({ declared }) => declared < 0) || true,
  foreignWithoutRate: sheetDiffers,
  cellTwice: isDoubted('twice'),
  rowTwice: (after, before) => after.rows.length === before.rows.length + 1,
  rowsOutOfOrder: (after, before) =>
    String(after.rows.map(({ number }) => number)) !== String(before.rows.map(({ number }) => number)),
  cellsOutOfOrder: (after, before) =>
    sheetDiffers(after, before) && JSON.stringify(after.lines) === JSON.stringify(before.lines),
  numberWithZeros: ({ lines }) => lines.some(({ documentNo }) => /^0\d+$/.test(documentNo)),
  numberWithPrefix: ({ lines }) =>
    lines.some(({ documentNo }) => /^(?:OC-|F\/|N)\d|\d\/27$|^\d{3}-\d{3}$/.test(documentNo)),
  numberAsDay: (after, before) =>
    after.lines.some(({ documentNo, doubts }) => /^\d+[-/]\d+/.test(documentNo) || doubts.documentNo !== undefined) &&
    sheetDiffers(after, before),
  numberInThousands: both(sheetDiffers, (after) => after.text('xl/styles.xml').includes('formatCode="#,##0')),
  amountInOtherFormat: isDoubted('shown in another currency'),
  amountInOwnFormat: (after) => count(after.text('xl/styles.xml'), '<numFmt ') > 0,
  amountAsDay: isDoubted('shown as a day'),
  amountAsShare: isDoubted('shown in other units'),
  amountInThousands: isDoubted('shown in other units'),
  rateAsShare: (after, before) =>
    count(after.text('xl/styles.xml'), '<numFmt ') > count(before.text('xl/styles.xml'), '<numFmt '),
  dayAsNumber: sameLines,
  resultRight: both(
    inSheet(/<f>(?:L|SUM|\d)/),
    (after) => !isDoubted('stale result', 'never calculated')(after, after),
  ),
  resultMissing: isDoubted('never calculated'),
  resultEmpty: isDoubted('never calculated'),
  resultZero: both(isDoubted('stale result'), inSheet(/<\/f><v>0<\/v>/)),
  resultStale: inSheet(/<f>(?:L|SUM|\d)/),
  resultManual: both(isDoubted('stale result'), inBook(/calcMode="manual"/)),
  resultAsText: both(sheetDiffers, inSheet(/t="str"><f>(?!IF)/)),
  resultIsError: isDoubted('error'),
  textWithoutResult: both(isDoubted('never calculated'), inSheet(/t="str"><f>[^<]+<\/f><\/c>/)),
  lineNeverCalculated: isDoubted('never calculated'),
  cellNeverCalculated: isDoubted('never calculated'),
  statusNeverCalculated: isDoubted('never calculated'),
  formulaFromElsewhere: inSheet(/VLOOKUP\(G\d+/),
  days1904: both(inBook(/date1904="(?:1|true)"/), sameLines),
  days1904WithExtension: both(inBook(/x15:workbookPr/), sameLines),
  days1904Claimed: (after, before) =>
    Number(after.lines[0]?.documentDate.slice(0, 4)) === Number(before.lines[0]?.documentDate.slice(0, 4)) + 4,
  days1904InExtension: both(inBook(/x15:workbookPr date1904/), sameLines),
  prefixedNames: sameLines,
  strictNames: both(inSheet(/purl\.oclc\.org/), sameLines),
  rowInExtension: both(inSheet(/<extLst>[\s\S]*<v>999</), sameLines),
  cellInExtension: both(inSheet(/<extLst>[\s\S]*<v>999</), sameLines),
  foreignRows: both(inSheet(/note:row/), sameLines),
  foreignCells: both(inSheet(/note:v/), sameLines),
  rowsInForeign: both(inSheet(/note:group/), sameLines),
  rowInBranches: (after, before) =>
    inSheet(/mc:Choice/)(after, before) && [0, 1].includes(after.lines.length - before.lines.length),
  controlsInBranches: both(inSheet(/mc:Choice/), sameLines),
  commentsAndInstructions: both(inSheet(/<\?sort/), sameLines),
  characterData: both(inSheet(/CDATA/), sameLines),
  numericReferences: both(inSheet(/&#x3/), sameLines),
  prettyPrinted: both(inSheet(/>\n {2}</), sameLines),
  singleQuotes: both(inSheet(/r = '/), sameLines),
  withoutPositions: inSheet(/<c s=/),
  byteOrderMark: both(inSheet(/^\ufeff/), sameLines),
  utf16: sameLines,
  latin1: sameLines,
  packedAtLevel: sameLines,
  packedInStream: both(inBytes('PK\u0007\u0008'), sameLines),
  zip64: both(inBytes('PK\u0006\u0006'), sameLines),
  zip64End: both(inBytes('PK\u0006\u0006'), sameLines),
  zip64Sizes: sameLines,
  backslashes: both(inBytes('xl\\worksheets'), sameLines),
  absoluteNames: both(inBytes('/_rels/.rels'), sameLines),
  namesInCapitals: both(bytesDiffer, sameLines),
  noteAtEnd: inBytes('packed by hand'),
  extraFields: both(inBytes('UT\u0005'), sameLines),
  bytesBefore: both(inBytes('MZ self'), sameLines),
  folderEntries: both(inBytes('xl/worksheets/PK'), sameLines),
  entryTwice: ({ report }) => report.error?.startsWith('twice') ?? false,
  mainPartRenamed: both(inBytes('xl/book.xml'), sameLines),
  mainPartOfTemplate: sameLines,
  absoluteTargets: both((after) => after.text('xl/_rels/workbook.xml.rels').includes('"/xl/worksheets'), sameLines),
  'xml-dropElement': bytesDiffer,
  'xml-repeatElement': bytesDiffer,
  'xml-dropTag': bytesDiffer,
  'xml-dropAttribute': bytesDiffer,
  'xml-repeatAttribute': bytesDiffer,
  'xml-changeAttribute': bytesDiffer,
  'xml-changeDigit': bytesDiffer,
  'xml-changeText': bytesDiffer,
  'xml-entity': bytesDiffer,
  'xml-docType': inBytes('<!DOCTYPE'),
  'xml-prefix': bytesDiffer,
  'xml-otherCharacter': bytesDiffer,
  'bytes-flip': bytesDiffer,
  'bytes-flipDirectory': bytesDiffer,
  'bytes-truncate': (after, before) => after.bytes.length < before.bytes.length,
  'bytes-cutOut': (after, before) => after.bytes.length < before.bytes.length,
  'bytes-zeros': bytesDiffer,
  'bytes-append': (after, before) => after.bytes.length > before.bytes.length,
  'parts-dropPart': bytesDiffer,
  'parts-emptyPart': bytesDiffer,
  'parts-truncatePart': bytesDiffer,
  'parts-swapParts': bytesDiffer,
  'parts-duplicatePart': bytesDiffer,
  'parts-renamePart': bytesDiffer,
};

let base: Base;
let other: OtherReader;
let before: Side;

beforeAll(async () => {
  const [first] = await bases();
  if (!first) throw new Error('no base');
  base = first;
  other = otherReader();
  before = await side([]);
});
afterAll(() => other.close());

async function side(names: readonly OperatorName[], seed = 0): Promise<Side> {
  const { bytes, parts } = made(base, names, chanceOf(seed));
  const report = await other.read(bytes, 'EUR');
  const text = (name: string): string => {
    const part = parts.get(name);
    return typeof part === 'string' ? part : '';
  };
  const own = report.ledgers?.[0];
  const sheet = text(base.sheet);
  return { report, bytes, text, sheet, table: text(base.table), rows: parseSheet(sheet).rows, lines: own?.rows ?? [] };
}

test.each(operatorNames)('%s', async (name) => {
  const seeds = Array.from({ length: 8 }, (_, index) => index + 1);
  const sides = await Promise.all(seeds.map((seed) => side([name], seed)));
  // By chance, an operator may find nothing to change.
  const changed = sides.filter((after) => bytesDiffer(after, before));
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.filter((after) => !shows[name](after, before)).length).toBe(0);
});

test('the other reader sees the digits of a document number with decimals', async () => {
  const sheet = parseSheet(before.sheet);
  const line = sheet.rows.find(({ number }) => number === before.lines[1]?.row);
  for (const cell of line?.cells ?? [])
    if (cell.column === at.documentNo) Object.assign(cell, { attributes: '', inside: '<v>150.5</v>' });
  const { ledgers } = await other.read(fileOf(new Map(base.parts).set(base.sheet, sheetXml(sheet))), 'EUR');
  expect(ledgers?.[0]?.rows[1]).toMatchObject({ documentNo: '150.5', doubts: {} });
});

test('the other reader sees a line that has headers beside it', async () => {
  const sheet = parseSheet(before.sheet);
  const [header, line] = sheet.rows.filter(({ number }) => number === 6 || number === before.lines[1]?.row);
  line?.cells.push(...(header?.cells ?? []).map((cell) => ({ ...cell, column: cell.column + 40 })));
  const { ledgers = [] } = await other.read(fileOf(new Map(base.parts).set(base.sheet, sheetXml(sheet))), 'EUR');
  expect(ledgers.map(({ rows }) => rows)).toEqual([before.lines, []]);
});
