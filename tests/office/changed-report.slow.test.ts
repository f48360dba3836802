/** A report that is open in Excel, as it was made and with a line that was changed since. */
import { consolidateFiles } from '../../src/jobs/consolidate';
import { reportWorkbook } from '../../src/workbooks/report';
import { sampleFiles, today } from '../jobs/files';
import { openStory } from './story';

const report = async () =>
  reportWorkbook(await consolidateFiles({ ...(await sampleFiles('saveurs-partagees')), today }), 'en', today);

test('its tables are previewed', async () => {
  const { pane } = await openStory(await report());
  await pane.tables.preview('expense-statement');
  expect(pane.tables.store.get().insertion?.plan.created).toHaveLength(1);
});

test('a table of it is refused with what differs', async () => {
  const plan = await report();
  const lines = plan.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === 'Lines')!;
  lines.rows.splice(3, 1);
  const { pane } = await openStory(plan);
  await pane.tables.preview('expense-statement');
  expect(pane.tables.store.get().insertion).toBeUndefined();
  const { problem } = pane.work.store.get();
  expect(problem?.findings.map(({ rule, figures }) => [rule, figures.case])).toEqual([['report-changed', 'file']]);
});
