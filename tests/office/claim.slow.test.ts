/** A claim in the open project: worked out, made by a second step, and undone, each in a workbook of its own. */
import { openProject } from '../../src/jobs/open/project';
import { projectWorkbook } from '../../src/workbooks/project';
import { sampleTerms, sampleText } from '../core/samples';
import { filesOf } from '../jobs/claim-files';
import { today } from '../jobs/today';
import { openStory } from './story';

const terms = sampleTerms('saveurs-partagees');

test('a claim is shown, then made, then undone; an advance needs its amount', async () => {
  const { partners } = await filesOf(
    sampleText('saveurs-partagees.agreement.json'),
    sampleText('saveurs-partagees.expenses.csv'),
  );
  const story = await openStory(projectWorkbook(terms, 'fr', today));
  const { project, claim, work } = story.pane;
  await project.addFiles([...partners.values()].map(({ path, bytes }) => ({ name: path, bytes })));
  await claim.plan();
  expect(claim.store.get().plan).toBeUndefined();
  await project.setPeriod('S1');
  await claim.plan();
  const { plan } = claim.store.get();
  expect(plan?.of).toBe(project.store.get().result);
  expect(plan?.view.partners.map(({ claim: code }) => code)).toEqual(['C1-G1', 'C1-G2', 'C1-G3']);
  const asked = plan!.view.partners.flatMap(({ sources }) => sources.map(({ aid }) => aid));
  expect(asked.reduce((sum, aid) => sum + aid, 0)).toBeGreaterThanOrEqual(plan!.view.claimed);

  await claim.make();
  await claim.open();
  const [bytes] = story.asked;
  const made = await openProject({ path: 'claimed.xlsx', bytes: bytes! });
  const claimed = made.claims.claims.rows.reduce((sum, { amount }) => sum + amount, 0);
  expect(claimed).toBe(plan!.view.claimed);

  // Nothing was claimed in the workbook that is still open.
  await claim.planUndo();
  expect(work.store.get().problem?.code).toBe('nothing-to-undo');
  claim.edit({ kind: 'advance' });
  await claim.plan();
  expect(work.store.get().problem?.code).toBe('not-an-amount');
});
