/** The next version in the open workbook: typed on its sheets, compared, refused with the reason, and recorded. */
import { readDraft } from '../../src/jobs/draft/read';
import { openProject } from '../../src/jobs/open/project';
import { projectWorkbook } from '../../src/workbooks/project';
import { sampleTerms } from '../core/samples';
import { today } from '../jobs/today';
import { openStory } from './story';

const terms = sampleTerms('saveurs-partagees');

test('what is typed on the sheets is told, and in force once it is recorded with its reason', async () => {
  const story = await openStory(projectWorkbook(terms, 'fr', today));
  const { pane, user } = story;
  const { amendment } = pane;
  const state = () => amendment.store.get();
  await amendment.compare();
  expect(state().view).toMatchObject({ version: 1, count: 0, changes: [], needed: undefined });

  await user.paste('Accord – budget', 'D6', [['7 700,00'], ['5 800,00']]);
  await amendment.compare();
  expect(state().view?.count).toBe(0);
  expect(state().view?.changes).toHaveLength(3);
  expect(state().view?.needed?.approval).toBe('none');

  amendment.begin();
  await amendment.record();
  expect(state().refused).toHaveLength(1);
  expect(state().created).toBeUndefined();
  amendment.edit({ reason: 'Staff of action 1' });
  await amendment.record();
  expect(state()).toMatchObject({ record: undefined, refused: [], created: { asked: false, leftOut: [] } });
  await amendment.open();
  const [bytes] = story.asked;
  const { about } = await openProject({ path: 'new.xlsx', bytes: bytes! });
  expect(about).toMatchObject({ version: 2, language: 'fr' });
  expect(about.agreement.version.reason).toBe('Staff of action 1');
  expect(about.agreement.budget[0]?.amount).toBe('7700.00');
});

test('amounts move from the list to the grid, count once, and stay there when recorded', async () => {
  const { agreement } = terms;
  const [first] = agreement.budget as [(typeof agreement.budget)[number]];
  const { pane, user, asked } = await openStory(projectWorkbook(terms, 'fr', today));
  const { amendment } = pane;
  // Partner and action by their labels, the amount in the column of staff.
  await user.paste('Accord – grille du budget', 'A6', [[first.partner, first.action, '7 200,00']]);
  await amendment.compare();
  expect(amendment.store.get().view).toMatchObject({ count: 0, changes: [] });
  await user.paste('Accord – grille du budget', 'C6', [['7 700,00']]);
  await amendment.compare();
  expect(amendment.store.get().view?.open).toMatchObject([
    { sheet: 'Accord – grille du budget', cell: { row: 5, column: 2 }, problem: { kind: 'listed-otherwise' } },
  ]);
  await user.paste('Accord – budget', 'A6', [['', '', '', '', '', '', '']]);
  await user.paste('Accord – budget', 'D7', [['5 800,00']]);
  await amendment.compare();
  expect(amendment.store.get().view?.count).toBe(0);

  amendment.begin();
  amendment.edit({ reason: 'Staff of action 1' });
  await amendment.record();
  await amendment.open();
  const opened = await openProject({ path: 'new.xlsx', bytes: asked[0]! });
  expect(opened.about.agreement.budget.at(-1)).toMatchObject({ ...first, amount: '7700.00' });
  const { draft } = readDraft(opened.book, opened.about.agreement, { today, reason: '' });
  expect(draft.budgetGrid).toEqual([{ partner: first.partner, action: first.action, categories: ['STAFF'] }]);
});

test('a text that is no amount is told with its cell, and nothing can be recorded', async () => {
  const { pane, user } = await openStory(projectWorkbook(terms, 'fr', today));
  // Pasted texts are not held back by the column's check.
  await user.paste('Accord – budget', 'D6', [['douze']]);
  await pane.amendment.compare();
  const { view } = pane.amendment.store.get();
  expect(view?.open).toMatchObject([{ sheet: 'Accord – budget', cell: { row: 5, column: 3 } }]);
  expect(view?.changes).toEqual([]);
});
