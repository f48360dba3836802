/** The next version in the open workbook: typed on its sheets, compared, refused with the reason, and recorded. */
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

test('a text that is no amount is told with its cell, and nothing can be recorded', async () => {
  const { pane, user } = await openStory(projectWorkbook(terms, 'fr', today));
  // Pasted texts are not held back by the column's check.
  await user.paste('Accord – budget', 'D6', [['douze']]);
  await pane.amendment.compare();
  const { view } = pane.amendment.store.get();
  expect(view?.open).toMatchObject([{ sheet: 'Accord – budget', cell: { row: 5, column: 3 } }]);
  expect(view?.changes).toEqual([]);
});
