/** A partner's open workbook, brought to another version of the agreement: looked at, then made as a new file. */
import { requireSheet } from 'playground/host';
import { termsOf } from '../../src/core/agreement/terms';
import { checkWorkbook } from '../../src/jobs/check';
import { openWorkbook } from '../../src/jobs/open/workbook';
import { partnerWorkbook } from '../../src/workbooks/partner';
import { writeWorkbook, readWorkbook } from '../../src/xlsx';
import { agreementOf, asDay, type Edit } from '../core/builders';
import { amendedProject } from '../jobs/amended';
import { sampleLedgers, today } from '../jobs/files';
import { openStory, settled, type Story } from './story';

const sample = 'saveurs-partagees';
const planOf = (code: string, lines = sampleLedgers(sample).get(code)) =>
  partnerWorkbook(termsOf(agreementOf(sample)), code, 'en', today, lines);
const source = async (edit: Edit): Promise<{ name: string; bytes: Uint8Array }> => {
  const { path: name, bytes } = await amendedProject(edit);
  return { name, bytes };
};
const stateOf = ({ pane }: Story) => pane.update.store.get();
const cellsOf = ({ model }: Story): string => {
  const { rows } = requireSheet(model, 'Expenses');
  return JSON.stringify([...rows].map(([row, { cells }]) => [row, [...cells].map(([at, { value }]) => [at, value])]));
};
const withoutTravel: Edit = (draft) => {
  draft.budget = draft.budget.filter(({ action, category }) => action !== 'A2' || category !== 'EXTERNAL');
};

test('the plan names what has no place, and the file is what was shown; the open workbook is only read', async () => {
  const story = await openStory(planOf('G1'));
  const { pane, user } = story;
  await user.type('Expenses', 'AE7', 'ask Maria');
  await settled(story);
  const before = cellsOf(story);

  await pane.update.choose(await source(withoutTravel));
  const { plan } = stateOf(story);
  expect(plan).toMatchObject({ partner: 'G1', from: 1, to: 2, lines: 32, declared: 2_881_480, currency: 'EUR' });
  expect(plan?.notes.map(({ kind }) => kind)).toEqual(['budget-gone', 'columns-kept']);
  expect(plan?.notes[0]).toMatchObject({ action: 'A2', category: 'EXTERNAL', declared: 640_001 });
  expect(cellsOf(story)).toBe(before);

  // What is typed after the look is in no file that was not shown.
  await user.type('Expenses', 'O7', '2000');
  await settled(story);
  await pane.update.make();
  expect(stateOf(story)).toMatchObject({ changed: true, made: undefined, plan: { declared: 2_793_480 } });
  await pane.update.make();
  expect(stateOf(story)).toMatchObject({ changed: false, made: { asked: false } });
  await pane.update.open();
  const [bytes] = story.asked;
  const checked = await checkWorkbook({ path: 'new.xlsx', bytes: bytes! });
  expect(checked.about).toMatchObject({ partner: 'G1', version: 2, language: 'en' });
  expect(checked.declared).toBe(2_793_480);
  const names = (await readWorkbook(bytes!)).sheets.map(({ name }) => name);
  expect(names).toEqual([
    'Start',
    'Agreement',
    'Expenses',
    'Monitoring',
    'Still to spend',
    'Progress',
    'Results reached',
    'Staff',
    'Time sheets',
    'Lists',
    '_accord',
  ]);
  const expenses = (await readWorkbook(bytes!)).sheets.find(({ name }) => name === 'Expenses');
  expect(expenses?.rows.some(({ cells }) => cells.includes('ask Maria'))).toBe(true);
});

test('a code and a partner that are others now are asked for', async () => {
  const story = await openStory(planOf('G2'));
  const { pane } = story;
  const amended = await source((draft) => {
    Object.assign(draft, JSON.parse(JSON.stringify(draft).replaceAll('"G2"', '"G9"').replaceAll('"A2"', '"A20"')));
  });
  await pane.update.choose(amended);
  expect(stateOf(story)).toMatchObject({ plan: undefined, successor: { partner: 'G2', code: 'G9' } });
  await pane.update.takeOver('G9');
  const [gone] = stateOf(story).plan!.notes;
  expect(gone).toMatchObject({ kind: 'code-gone', code: 'A2', like: 'A20' });
  await pane.update.rename('A2', 'A20');
  expect(stateOf(story).plan).toMatchObject({ partner: 'G9', notes: [{ kind: 'code-renamed' }] });
  await pane.update.make();
  const { about } = await openWorkbook({ path: 'new.xlsx', bytes: stateOf(story).made!.file.bytes });
  expect(about).toMatchObject({ partner: 'G9', version: 2 });
});

test('who takes over from a partner that left is named where the agreement does not show it', async () => {
  const story = await openStory(planOf('G2'));
  const { update } = story.pane;
  const left: Edit = (draft) => {
    const others = <T extends { partner: string }>(list: T[]): T[] => list.filter(({ partner }) => partner !== 'G2');
    draft.partners = draft.partners.filter(({ code }) => code !== 'G2');
    [draft.budget, draft.funding] = [others(draft.budget), others(draft.funding)];
    for (const action of draft.actions) action.partners = action.partners.filter((code) => code !== 'G2');
    Object.assign(draft, JSON.parse(JSON.stringify(draft).replaceAll('"G2"', '"G3"')));
  };
  await update.choose(await source(left));
  expect(stateOf(story)).toMatchObject({ plan: undefined, gone: { partner: 'G2', known: ['G1', 'G3'] } });
  await update.takeOver('G3');
  expect(stateOf(story)).toMatchObject({ gone: undefined, plan: { partner: 'G3', lines: 19 } });
});

test('a new workbook of the partner stands in for the project’s, one that is filled in does not', async () => {
  const story = await openStory(planOf('G1'));
  const { pane } = story;
  const version = { number: 2, date: asDay('2026-09-01'), reason: 'Amendment 1' };
  const made = async (code: string, lines = sampleLedgers(sample).get(code)) => {
    const plan = partnerWorkbook(termsOf({ ...agreementOf(sample), version }), code, 'en', today, lines);
    return { name: `${code}.xlsx`, bytes: await writeWorkbook(plan) };
  };
  await pane.update.choose(await made('G1', []));
  expect(stateOf(story).plan).toMatchObject({ from: 1, to: 2, lines: 32, notes: [] });
  await pane.update.choose(await made('G1'));
  expect(stateOf(story).plan).toBeUndefined();
  expect(pane.work.store.get().problem).toMatchObject({ code: 'source-filled' });
  await pane.update.choose(await made('G2', []));
  expect(pane.work.store.get().problem).toMatchObject({ code: 'partner-kept' });
});
