/** The calculator behind the practice spreadsheet: the product's own formulas give the product's own figures. */
import { consolidateFiles } from '../../src/jobs/consolidate';
import type { InputFile } from '../../src/jobs/open/workbook';
import { compute } from '../src/calculate/engine';
import { emptyMirror, update } from '../src/calculate/mirror';
import { everything, layoutOf } from '../src/calculate/outline';
import { readFile } from '../src/files/read';
import { cellAt, createModel, load, userOf, type CellValue, type Model } from '../src/host';
import { reportWorkbook } from '../../src/workbooks/report';
import { writeWorkbook } from '../../src/xlsx';
import { sampleFiles, today } from '../../tests/jobs/files';

async function modelOf({ path, bytes }: InputFile): Promise<Model> {
  const model = createModel();
  load(model, await readFile(bytes, path));
  return model;
}

function computed(model: Model): Map<string, CellValue> {
  const mirror = emptyMirror();
  update(mirror, layoutOf(model), [...everything(model)].flat());
  const { formulas } = compute(mirror, [], () => true);
  const name = (id: string) => model.workbook.sheets.find((sheet) => sheet.id === id)?.name ?? id;
  return new Map(formulas.map(([sheet, row, column, value]) => [`${name(sheet)} ${row} ${column}`, value]));
}

/** Results that differ from what the core stored in the file; a blank and an empty text are the same to see. */
function differing(model: Model): string[] {
  const results = computed(model);
  expect(results.size).toBeGreaterThan(20);
  const plain = (value: CellValue | undefined) =>
    typeof value === 'number' ? Number(value.toFixed(6)) : (value ?? '');
  return model.workbook.sheets.flatMap((sheet) =>
    [...sheet.rows].flatMap(([row, { cells }]) =>
      [...cells].flatMap(([column, { formula, value }]) => {
        const found = results.get(`${sheet.name} ${row} ${column}`);
        if (formula === undefined || plain(found) === plain(value)) return [];
        return [`${sheet.name} ${row} ${column}: ${String(value)}, computed ${String(found)}: ${formula}`];
      }),
    ),
  );
}

test('every formula of project, partner and report computes to what is stored beside it', async () => {
  const { project, partners } = await sampleFiles('saveurs-partagees');
  const consolidation = await consolidateFiles({ project, partners, today });
  const report = { path: 'report.xlsx', bytes: await writeWorkbook(reportWorkbook(consolidation, 'en', today)) };
  for (const file of [project, partners[0]!, report]) expect(differing(await modelOf(file))).toEqual([]);
});

test('an amount typed into the table changes what is left, in the sheet that shows it', async () => {
  const { partners } = await sampleFiles('saveurs-partagees');
  const model = await modelOf(partners[0]!);
  const before = computed(model);
  await userOf(model).type('Dépenses', 'O7', '2890');
  expect(cellAt(model.workbook.sheets[2]!, 6, 14).value).toBe(2890);
  const after = computed(model);
  const moved = [...after].filter(([key, value]) => value !== before.get(key));
  const sheets = moved.map(([key]) => key.split(' ')[0]);
  expect(sheets).toEqual(expect.arrayContaining(['Accueil', 'Dépenses', 'Suivi']));
  // Staff costs carry a flat rate of 15 %: what is left falls by both.
  const falls = (wanted: number) =>
    moved.some(
      ([key, value]) => key.startsWith('Suivi') && Math.abs(Number(before.get(key)) - Number(value) - wanted) < 0.001,
    );
  expect([10, 11.5, 1.5].map(falls)).toEqual([true, true, true]);
});

test('structured references, wildcards and rounding as Excel has them', async () => {
  const model = createModel();
  const user = userOf(model);
  await user.paste('Sheet1', 'A1', [
    ['1.005', '=ROUND(A1,2)'],
    ['withdrawn: twice', '=COUNTIFS(A1:A3,"<>withdrawn*")'],
    ['8.2', '=ROUNDDOWN(ROUND(0.15*A3,6),2)'],
  ]);
  const results = computed({ ...model });
  expect([0, 1, 2].map((row) => results.get(`Sheet1 ${row} 1`))).toEqual([1.01, 2, 1.23]);
});

test('more questions than a call takes arguments', () => {
  const model = createModel();
  const mirror = emptyMirror();
  update(mirror, layoutOf(model), [...everything(model)].flat());
  const sheet = model.workbook.sheets[0]?.id ?? '';
  const questions = Array.from({ length: 150_000 }, (_, row) => ({
    sheet,
    row,
    column: 0,
    formula: '=1+1',
    value: null,
  }));
  expect(new Set(compute(mirror, questions, () => false).answers)).toEqual(new Set([2]));
});
