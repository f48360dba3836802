/** Excel fails at any request of any step that makes or writes something: the open workbook is as it was. */
import { projectWorkbook } from '../../src/workbooks/project';
import type { Day } from '../../src/core/days';
import { agreementOf } from '../core/builders';
import { sampleTerms, sampleText } from '../core/samples';
import { filesOf } from '../jobs/claim-files';
import { today } from '../jobs/today';
import { failAlways, visible } from './excel/support';
import { openStory, type Story } from './story';

test('claim, undo, amendment, partners’ workbooks and monitoring', async () => {
  const { partners } = await filesOf(
    sampleText('saveurs-partagees.agreement.json'),
    sampleText('saveurs-partagees.expenses.csv'),
  );
  const next = agreementOf('saveurs-partagees', (draft) => void (draft.actions[0]!.title = 'Another title'));
  const plan = projectWorkbook(sampleTerms('saveurs-partagees'), 'fr', today, undefined, {}, { ...next, version: {} });
  const story = await openStory(plan);
  const { pane, host, asked } = story;
  const { project, claim, amendment } = pane;
  await project.setPeriod('S1');
  await project.addFiles([...partners.values()].map(({ path, bytes }) => ({ name: path, bytes })));
  const before = visible(host.snapshot());

  const steps: { [name: string]: () => Promise<void> } = {
    plan: () => claim.plan(),
    planUndo: () => claim.planUndo(),
    undo: () => claim.undo(),
    compare: () => amendment.compare(),
    makePartner: () => project.makePartner('G1'),
    makePartners: () => project.makePartners(),
    dryRun: () => project.dryRun(),
    planMonitoring: () => project.planMonitoring(),
    insertMonitoring: () => project.insertMonitoring('replace'),
  };
  for (const [name, step] of Object.entries(steps))
    for (const from of [0, 2]) {
      if (name === 'insertMonitoring') await project.planMonitoring();
      const isTold = await stopped(story, { step, from }, before);
      // Whatever was begun is told, and can be done once Excel answers again.
      if (from === 0 && name !== 'planMonitoring') expect({ name, isTold }).toEqual({ name, isTold: true });
    }
  expect(asked).toEqual([]);
});

test('a pasted budget, another date and another key', async () => {
  const story = await openStory(projectWorkbook(sampleTerms('saveurs-partagees'), 'fr', today));
  const { budget, plan } = story.pane;
  const table = 'Partner\tAction\tCategory\tAmount\nG1\tA1\tSTAFF\t7100.00';
  const pasted = { name: 'Pasted', bytes: new TextEncoder().encode(table) };
  const before = visible(story.host.snapshot());
  const steps: [prepare: () => Promise<unknown>, step: () => Promise<void>][] = [
    [() => budget.look(pasted), () => budget.take()],
    [
      () =>
        plan.read().then(() => plan.move({ id: 'task-T1.1', start: '2026-02-01' as Day, end: '2027-11-30' as Day })),
      () => plan.writeMoves(),
    ],
    [() => plan.tryKey({ cost: 'C2', method: 'fixed', weights: { G1: '2', G2: '1', G3: '1' } }), () => plan.writeKey()],
  ];
  for (const [prepare, step] of steps)
    for (const from of [0, 1]) {
      await prepare();
      const isTold = await stopped(story, { step, from }, before);
      if (from === 0) expect(isTold).toBe(true);
    }
  expect(story.asked).toEqual([]);
});

/** Excel answers no more from a request on; whether the pane says so. Then the workbook is as before. */
async function stopped(
  { host, pane }: Story,
  { step, from }: { step: () => Promise<void>; from: number },
  before: unknown,
): Promise<boolean> {
  const heal = failAlways(host, from);
  await step();
  heal();
  await host.idle();
  const { problem } = pane.work.store.get();
  if (problem) expect({ from, now: visible(host.snapshot()) }).toEqual({ from, now: before });
  return problem !== undefined;
}
