/** A file opened in the playground still says which of its sheets are Accord's, so that they can be replaced. */
import type { Day } from '../../src/core/days';
import { readFile } from '../src/files/read';
import { writeFile } from '../src/files/write';
import type { WorkbookData } from '../src/host';
import { sheetMarkerName } from '../../src/workbooks/names';
import { projectWorkbook } from '../../src/workbooks/project';
import { quoted } from '../../src/workbooks/references';
import { writeWorkbook } from '../../src/xlsx';
import { sampleTerms } from '../../tests/core/samples';

test('marks of sheets survive, and all names', async () => {
  const plan = projectWorkbook(sampleTerms('saveurs-partagees'), 'fr', '2026-11-26' as Day);
  const { sheets, names = [] } = await readFile(await writeWorkbook(plan), 'project.xlsx');
  expect(names.filter(({ name }) => name === sheetMarkerName).map(({ scope, formula }) => [scope, formula])).toEqual(
    sheets.map(({ id, name }) => [id, `=${quoted(name)}`]),
  );
  const bare = (text = ''): string => text.replaceAll("'", '');
  for (const { name, ref } of plan.names)
    expect(bare(names.find((one) => one.name === name)?.formula)).toBe(`=${bare(ref)}`);
});

test('a table has the button of a filter where the file gives it one, also when it was saved here', async () => {
  const plan = projectWorkbook(sampleTerms('saveurs-partagees'), 'fr', '2026-11-26' as Day);
  const planned = new Map(plan.sheets.flatMap(({ tables }) => tables.map(({ name, filter }) => [name, filter])));
  expect(new Set(planned.values())).toEqual(new Set([true, false]));
  const buttons = ({ tables }: WorkbookData): Map<string, boolean> =>
    new Map((tables ?? []).map(({ name, settings }) => [name, settings.ShowFilterButton]));
  const opened = await readFile(await writeWorkbook(plan), 'project.xlsx');
  expect(buttons(opened)).toEqual(planned);
  expect(buttons(await readFile(await writeFile(opened), 'project.xlsx'))).toEqual(planned);
});
