/** Computing only what a change concerns gives what computing everything gives, whatever was changed. */
import { differences, userOf, type CellValue, type Model, type User } from '../src/host';
import { compute } from '../src/calculate/engine';
import { emptyMirror, update, type CellUpdate, type Mirror } from '../src/calculate/mirror';
import { everything, layoutOf, toUpdate } from '../src/calculate/outline';
import { nothingCalculated, recalculate, takeIn } from '../src/calculate/recalculate';
import { readFile } from '../src/files/read';
import { createModel, load } from '../src/host';
import { sampleFiles } from '../../tests/jobs/files';

async function samplePartner(): Promise<Model> {
  const { partners } = await sampleFiles('saveurs-partagees');
  const model = createModel();
  const [file] = partners;
  if (!file) throw new Error('The sample has no partner.');
  load(model, await readFile(file.bytes, file.path));
  return model;
}

/** Follows a workbook as the page's calculator does. @returns what to call after a change; it tells how many were computed */
function following(model: Model) {
  const calculated = nothingCalculated();
  const changes = differences(model);
  for (const cells of everything(model)) update(calculated.mirror, layoutOf(model), cells);
  takeIn(calculated, layoutOf(model), []);
  return {
    mirror: calculated.mirror,
    follow: (day = 'today'): number => {
      const updates: CellUpdate[] = [...changes().cells].flatMap(([sheet, changed]) =>
        changed.map(({ row, column, cell }) => toUpdate(sheet, row, column, cell?.value ?? null, cell?.formula)),
      );
      takeIn(calculated, layoutOf(model), updates);
      return recalculate(calculated, day).length;
    },
  };
}

function computedInFull(model: Model): Map<string, CellValue> {
  const mirror = emptyMirror();
  update(mirror, layoutOf(model), [...everything(model)].flat());
  const { formulas } = compute(mirror, [], () => true);
  return new Map(formulas.map(([sheet, row, column, value]) => [`${sheet} ${row} ${column}`, value]));
}

function formulasOf(mirror: Mirror): Map<string, CellValue> {
  const values = new Map<string, CellValue>();
  for (const { id, rows } of mirror.sheets.values())
    for (const [row, cells] of rows)
      for (const [column, { value, formula }] of cells)
        if (formula !== undefined) values.set(`${id} ${row} ${column}`, value);
  return values;
}

const edits: Record<string, (user: User) => Promise<unknown>> = {
  'an amount': (user) => user.type('Dépenses', 'O7', '2890'),
  'a code that is not there': (user) => user.type('Dépenses', 'C8', 'NOTHING'),
  'an emptied line': (user) => user.clear('Dépenses', 'A9:P9'),
  'a formula of one’s own': (user) => user.type('Dépenses', 'O10', '=O7/2'),
  'the cell that it reads': (user) => user.type('Dépenses', 'O7', '100'),
  'a line below the table': (user) =>
    user.paste('Dépenses', 'B40', [['A1', 'STAFF', 'x', '', '', '', '', '', '', '', '', '', '', '77']]),
  'rows in between': (user) => user.insertRows('Dépenses', 8, 2),
  'rows away': (user) => user.deleteRows('Dépenses', 12, 3),
  'another name of a sheet': (user) => user.renameSheet('Suivi', 'Monitoring of ours'),
  'a sheet that reads others': async (user) => {
    await user.addSheet('Own');
    await user.paste('Own', 'A1', [['=SUM(Dépenses!O:O)', '=TODAY()', "='Monitoring of ours'!B9"]]);
  },
  'an amount again': (user) => user.type('Dépenses', 'O9', '41'),
  'a step back': (user) => user.undo(),
};

test('after many kinds of change, every formula has the result that computing all gives', async () => {
  const model = await samplePartner();
  const { mirror, follow } = following(model);
  follow();
  const user = userOf(model);
  const all = formulasOf(mirror).size;
  for (const [index, [name, edit]] of Object.entries(edits).entries()) {
    await edit(user);
    const count = follow();
    // Computing all takes seconds: what went wrong before shows afterwards too.
    if (index % 4 < 3) continue;
    const full = computedInFull(model);
    const differing = [...formulasOf(mirror)].filter(([key, value]) => full.get(key) !== value);
    expect({ name, differing, most: count <= all }).toEqual({ name, differing: [], most: true });
  }
});

test('what changes nothing computes nothing; a new day only what asks for it', async () => {
  const model = await samplePartner();
  const { mirror, follow } = following(model);
  follow('Monday');
  expect(follow('Monday')).toBe(0);
  const onTuesday = follow('Tuesday');
  expect(onTuesday).toBeGreaterThan(0);
  expect(onTuesday).toBeLessThan(formulasOf(mirror).size / 4);
  await userOf(model).type('Dépenses', 'J7', 'Salary of March');
  expect(follow('Tuesday')).toBeLessThan(formulasOf(mirror).size / 4);
});
