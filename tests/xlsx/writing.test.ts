import { unzipSync } from 'fflate';
import { deflate as byNode } from '../../src/cli/packing';
import { deflate as byBrowser } from '../../src/worker/packing';
import type { TablePlan } from '../../src/workbooks/plan';
import { PlanError, readWorkbook, writeWorkbook, type Deflate } from '../../src/xlsx';
import { emptySheet, everything, expenses, workbook } from './sample';
import { partText } from './zips';

/** A browser without native compression. */
const byScript: Deflate = async (pieces) => {
  const native = globalThis.CompressionStream;
  Reflect.deleteProperty(globalThis, 'CompressionStream');
  try {
    return await byBrowser(pieces);
  } finally {
    globalThis.CompressionStream = native;
  }
};
const ports: [string, Deflate][] = [
  ['Node', byNode],
  ['a browser', byBrowser],
  ['a script', byScript],
];

describe.each(ports)('deflated by %s', (_, deflate) => {
  test('every implementation yields the same parts, and the same bytes each time', async () => {
    const [bytes, again] = [await writeWorkbook(everything, deflate), await writeWorkbook(everything, deflate)];
    expect(unzipSync(bytes)).toEqual(unzipSync(await writeWorkbook(everything)));
    expect(Buffer.compare(bytes, again)).toBe(0);
    expect((await readWorkbook(bytes)).sheets).toHaveLength(everything.sheets.length);
  });

  test('an error while a piece is generated rejects the whole', async () => {
    function* pieces(): Generator<Uint8Array<ArrayBuffer>> {
      yield new Uint8Array(100_000);
      throw new RangeError('no more');
    }
    await expect(deflate(pieces())).rejects.toThrow('no more');
  });
});

const table = (more: Partial<TablePlan>): TablePlan => ({ ...expenses, row: 0, ...more });
const double = (name: string, row: number, formula: string): TablePlan =>
  table({
    ...{
      name,
      row,
      rows: [
        [1, 2],
        [3, 6],
      ],
    },
    columns: [
      { header: 'One', style: 'amount' },
      { header: 'Two', style: 'calculatedAmount', formula },
    ],
  });
const sheetText = async (...tables: TablePlan[]): Promise<string> =>
  partText(await writeWorkbook(workbook(emptySheet('A', { tables }))), 'xl/worksheets/sheet1.xml');

describe('formulas of calculated columns', () => {
  test('are spelled out once per table and shared by its other rows', async () => {
    const text = await sheetText(
      double('First', 0, '2*First[[#This Row],[One]]'),
      double('Second', 5, '2*Second[[#This Row],[One]]+Rate'),
    );
    expect(text.match(/<f.*?(?:\/>|<\/f>)/g)).toEqual([
      '<f t="shared" ref="B2:B3" si="0">2*$A2</f>',
      '<f t="shared" si="0"/>',
      '<f t="shared" ref="B7:B8" si="1">2*$A7+Rate</f>',
      '<f t="shared" si="1"/>',
    ]);
  });

  test.each([
    ['Lists!B7', true],
    ["'A 7'!$B7", true],
    ['SUM(5:9)', true],
    ["'A B7'!$B$7", false],
    ['Funding_1+LOG10(2)', false],
    ['"B7"', false],
  ])('that name %s would move along when shared: %s', async (named, moves) => {
    const text = await sheetText(double('First', 0, `First[[#This Row],[One]]+${named}`));
    expect(text.includes('t="shared"')).toBe(!moves);
    expect(text.includes(`<f>$A3+${named}</f>`)).toBe(moves);
  });

  test('are not shared in a table of one row', async () => {
    expect(await sheetText(table({ rows: [['A', 46_000, 1, 2, 3, '']] }))).toContain('<f>$C2+$D2</f>');
  });
});

test('charts contain the cached values that they draw', async () => {
  const chart = partText(await writeWorkbook(everything), 'xl/charts/chart1.xml');
  expect(chart).toContain(
    `<c:f>'Expenses'!$A$5:$A$7</c:f><c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>Bäckerei &amp; Söhne</c:v></c:pt><c:pt idx="1"><c:v>=1+1</c:v></c:pt></c:strCache>`,
  );
  expect(chart).toContain(
    `<c:f>'Expenses'!$C$5:$C$7</c:f><c:numCache><c:formatCode>#,##0</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>100</c:v></c:pt><c:pt idx="1"><c:v>200.5</c:v></c:pt></c:numCache>`,
  );
});

test('every cell format is written once, and every reference to one is valid', async () => {
  const bytes = await writeWorkbook(everything);
  const styles = partText(bytes, 'xl/styles.xml');
  for (const list of ['fonts', 'fills', 'borders', 'cellXfs', 'dxfs']) {
    const [, count = '', inside = ''] = new RegExp(`<${list} count="(\\d+)">(.*?)</${list}>`).exec(styles) ?? [];
    const child = /^<(\w+)/.exec(inside)?.[1] ?? '';
    const items = inside.split(new RegExp(`(?=<${child}[ >/])`));
    expect([list, items.length, new Set(items).size]).toEqual([list, Number(count), Number(count)]);
  }
  const looks = Number(/<cellXfs count="(\d+)"/.exec(styles)?.[1]);
  for (const [name, part] of Object.entries(unzipSync(bytes)).filter(([name]) => name.includes('/worksheets/sheet')))
    for (const [, style = ''] of new TextDecoder().decode(part).matchAll(/<c r="[A-Z]+\d+" s="(\d+)"/g))
      expect(`${name} ${Number(style) < looks}`).toBe(`${name} true`);
});

test('a sheet name may look like an escape, and shared strings count every use', async () => {
  const cells = [0, 1].map((row) => ({ row, column: 0, value: 'twice', style: 'text' as const }));
  const bytes = await writeWorkbook(workbook(emptySheet('_x0041_', { cells })));
  expect((await readWorkbook(bytes)).sheets[0]?.name).toBe('_x0041_');
  expect(partText(bytes, 'xl/sharedStrings.xml')).toContain('count="2" uniqueCount="1"');
});

test('a formula longer than Excel’s limit is refused', async () => {
  const cell = { row: 0, column: 0, value: 0, style: 'amount', formula: '1+'.repeat(4096) + '1' } as const;
  await expect(writeWorkbook(workbook(emptySheet('A', { cells: [cell] })))).rejects.toThrow(PlanError);
});
