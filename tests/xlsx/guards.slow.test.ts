import { strToU8, zipSync } from 'fflate';
import {
  readWorkbook,
  WorkbookUnreadable,
  writeWorkbook,
  type ReadOptions,
  type UnreadableReason,
} from '../../src/xlsx';
import { everything } from './sample';
import { declared, handMade, tampered } from './zips';

async function reasonOf(bytes: Uint8Array, options?: ReadOptions): Promise<UnreadableReason | 'read'> {
  try {
    await readWorkbook(bytes, options);
    return 'read';
  } catch (error) {
    if (error instanceof WorkbookUnreadable) return error.reason;
    throw error;
  }
}

const cell = (xml: string): string => `<row r="1">${xml}</row>`;
const sheetPath = 'xl/worksheets/sheet1.xml';
let good: Uint8Array;

beforeAll(async () => {
  good = await writeWorkbook(everything);
});

describe('by the first bytes and the directory', () => {
  const files: [what: string, bytes: () => Uint8Array, reason: UnreadableReason | 'read'][] = [
    ['a whole workbook', () => good, 'read'],
    ['nothing', () => new Uint8Array(), 'empty'],
    ['half a workbook', () => good.subarray(0, good.length / 2), 'truncated'],
    ['a workbook without its last bytes', () => good.subarray(0, -30), 'truncated'],
    ['a path that climbs', () => handMade('', { '../../evil.xml': '<x/>' }), 'damaged'],
  ];
  test.each(files)('%s', async (_what, bytes, reason) => {
    expect(await reasonOf(bytes())).toBe(reason);
  });

  test('a file with one wrong byte in a sheet', async () => {
    const wrong = handMade(cell('<c r="A1"><v>1</v></c>'));
    const at = Buffer.from(wrong).indexOf(sheetPath) + sheetPath.length + 4;
    wrong[at] = (wrong[at] ?? 0) ^ 0x10;
    expect(await reasonOf(wrong)).toBe('damaged');
  });

  test('a stored figure that was changed after the checksum', async () => {
    const stored = zipSync(
      { ...Object.fromEntries(Object.entries(unpack(cell('<c r="A1"><v>1234</v></c>')))) },
      { level: 0 },
    );
    const at = Buffer.from(stored).indexOf('1234');
    stored[at] = '9'.charCodeAt(0);
    expect(await reasonOf(stored)).toBe('damaged');
  });

  test('missing parts', async () => {
    for (const part of ['worksheets/sheet2', 'workbook', 'tables/table1', 'sharedStrings', 'styles'])
      expect([part, await reasonOf(tampered(good, { [`xl/${part}.xml`]: null }))]).toEqual([part, 'missing-part']);
  });
});

function unpack(rows: string): Record<string, Uint8Array> {
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(`<workbook ${declared}><sheets><sheet name="One" r:id="r1"/></sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="r1" Type="x/worksheet" Target="/${sheetPath}"/></Relationships>`,
    ),
  };
  parts[sheetPath] = strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
  return parts;
}

describe('zip bombs', () => {
  const bomb = (): Uint8Array => handMade('', { [sheetPath]: ' '.repeat(3_000_000) });
  const limits = { part: 1_000_000, total: 2_000_000 };

  /** Declares a small size for the large part, in the directory and in its local header. */
  function lying(): Uint8Array {
    const bytes = bomb();
    const data = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at + 4 < bytes.length; at++) {
      const signature = data.getUint32(at, true);
      if (signature === 0x02014b50 && data.getUint32(at + 24, true) === 3_000_000) data.setUint32(at + 24, 1000, true);
      if (signature === 0x04034b50 && data.getUint32(at + 22, true) === 3_000_000) data.setUint32(at + 22, 1000, true);
    }
    return bytes;
  }

  test('are refused by their declared size', async () => {
    expect(await reasonOf(bomb(), { limits })).toBe('too-large');
  });

  test('are refused by their inflated size, whatever they declare', async () => {
    expect(await reasonOf(lying(), { limits })).toBe('too-large');
  });

  test('a real one, of 200 MB in 200 KB, is refused early', async () => {
    const parts = unpack('');
    const bytes = zipSync({ ...parts, [sheetPath]: new Uint8Array(200e6) }, { level: 1 });
    const started = performance.now();
    expect(bytes.length).toBeLessThan(2e6);
    expect(await reasonOf(bytes)).toBe('too-large');
    expect(performance.now() - started).toBeLessThan(1000);
  }, 30_000);

  test('many parts, each within its limit, are counted together', async () => {
    const rows = (count: number): string => cell(`<c r="A1" t="inlineStr"><is><t>${'x'.repeat(count)}</t></is></c>`);
    const bytes = handMade(rows(900_000), {
      'xl/sharedStrings.xml': `<sst><si><t>${'y'.repeat(900_000)}</t></si></sst>`,
    });
    expect(await reasonOf(bytes, { limits })).toBe('read');
    expect(await reasonOf(bytes, { limits: { ...limits, total: 1_500_000 } })).toBe('too-large');
    expect(await reasonOf(bytes, { limits: { entries: 3 } })).toBe('too-large');
  });
});

describe('sheets', () => {
  const rows: [what: string, rows: string, reason: UnreadableReason | 'read'][] = [
    ['a far cell alone', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', 'read'],
    ['a column beyond XFD', cell('<c r="XFE1"><v>1</v></c>'), 'damaged'],
    ['a column of many letters', cell('<c r="AAAAAAAAAA1"><v>1</v></c>'), 'damaged'],
    ['a row beyond the last', '<row r="1048577"><c><v>1</v></c></row>', 'damaged'],
    ['a row named 0', '<row r="0"/>', 'damaged'],
    ['a cell of another row', cell('<c r="A2"><v>1</v></c>'), 'damaged'],
    ['rows out of order', '<row r="2"/><row r="1"/>', 'damaged'],
    ['a number that is none', cell('<c r="A1"><v>12,5</v></c>'), 'damaged'],
    ['a text that is missing', cell('<c r="A1" t="s"><v>7</v></c>'), 'missing-part'],
    ['an element left open', '<row r="1"><c r="A1">', 'damaged'],
    ['an element closed twice', '</row>', 'damaged'],
    ['an entity of its own', cell('<c r="A1" t="str"><v>&boom;</v></c>'), 'damaged'],
    ['a reference beyond Unicode', cell('<c r="A1" t="str"><v>&#x110000;</v></c>'), 'damaged'],
  ];
  test.each(rows)('%s', async (_what, xml, reason) => {
    expect(await reasonOf(handMade(xml))).toBe(reason);
  });

  test('a document type, with which entities could multiply, is refused', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData/></worksheet>';
    expect(await reasonOf(handMade('', { [sheetPath]: laughs }))).toBe('damaged');
  });

  test('a thousand cells in the last column need no grid, and too many are refused', async () => {
    const far = Array.from(
      { length: 1000 },
      (_row, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`,
    ).join('');
    expect(await reasonOf(handMade(far))).toBe('too-many-cells');
    const three = handMade(cell('<c r="C1"><v>1</v></c>'));
    expect(await reasonOf(three, { limits: { cells: 2 } })).toBe('too-many-cells');
    expect(await reasonOf(three, { limits: { cells: 3 } })).toBe('read');
  });
});
