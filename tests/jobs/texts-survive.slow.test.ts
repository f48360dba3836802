/** Typed texts arrive unchanged in the report. */
import { checkWorkbook } from '../../src/jobs/check';
import { consolidateFiles, writeReport } from '../../src/jobs/consolidate';
import type { InputFile } from '../../src/jobs/open/workbook';
import { readWorkbook } from '../../src/xlsx';
import type { LedgerRow } from '../../src/workbooks/partner';
import { rowsIn } from '../../src/workbooks/sheets-read';
import { sampleFiles, sampleLedgers, today } from './files';

const texts = [
  '=1+1',
  '+33 1 23 45',
  '-minus',
  '@mention',
  "l'été à Évora",
  'Ελληνικά',
  '“quoted” "straight"',
  'a]b[c',
  '👩🏽‍🌾 emoji',
  '_x0041_',
  '<b>&amp;</b>',
  'x'.repeat(32_000),
];

test('through partner workbook, consolidation and report', async () => {
  const ledgers = sampleLedgers('saveurs-partagees');
  const [model] = ledgers.get('G1') as [LedgerRow];
  const rows = texts.map((description, index) => ({ ...model, line: index + 1, documentNo: `N${index}`, description }));
  const files = await sampleFiles('saveurs-partagees', new Map([['G1', rows]]));
  const checked = await checkWorkbook(files.partners[0] as InputFile);
  expect(checked.lines.map(({ line }) => line.description).sort()).toEqual([...texts].sort());
  const done = await consolidateFiles({ ...files, today });
  const report = await readWorkbook(await writeReport(done, { today, file: 'report.xlsx' }));
  const cells = report.sheets.flatMap((sheet) =>
    sheet.tables
      .filter(({ name }) => name === 'Lines')
      .flatMap(({ area }) => rowsIn(sheet, area).flatMap((row) => row.cells)),
  );
  for (const text of texts) expect(cells).toContain(text);
});
