/** Excel fails at any request of any step that makes or writes something: the open workbook is as it was. */
import { projectWorkbook } from '../../src/workbooks/project';
import type { Day } from '../../src/core/days';
import { agreementOf } from '../core/builders';
import { sampleTerms, sampleText } from '../core/samples';
import { filesOf } from '../jobs/claim-files';
import { today } from '../jobs/today';
import { failAlways, visible } from './excel/support';
import { openStory } from './story';

test('claim, undo, amendment, budget, dates, keys, partners’ workbooks and monitoring', async () => {
  const { partners } = await filesOf(
    sampleText('saveurs-partagees.agreement.json'),
    sampleText('saveurs-partagees.expenses.csv'),
  );
  const next = agreementOf('saveurs-partagees', (draft) => void (draft.actions[0]!.title = 'Another title'));
  const plan = projectWorkbook(sampleTerms('saveurs-partagees'), 'fr', today, undefined, {}, { ...next, version: {} });
  const { pane, host, asked } = await openStory(plan);
  const { project, claim, amendment, budget, plan: planning, work } = pane;
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
    look: () => budget.look(pasted),
    take: () => budget.take(),
    read: () => planning.read(),
    writeMoves: () => planning.writeMoves(),
    writeKey: () => planning.writeKey(),
    makeFile: () => planning.makeFile(undefined),
  };
  const pasted = {
    name: 'Pasted',
    bytes: new TextEncoder().encode('Partner\tAction\tCategory\tAmount\nG1\tA1\tSTAFF\t7100.00'),
  };
  const prepared: { [name: string]: () => Promise<void> } = {
    insertMonitoring: () => project.planMonitoring(),
    take: () => budget.look(pasted),
    writeMoves: async () => {
      await planning.read();
      await planning.move({ id: 'task-T1.1', start: '2026-02-01' as Day, end: '2027-11-30' as Day });
    },
    writeKey: async () => {
      await planning.read();
      await planning.tryKey({ cost: 'C2', method: 'fixed', weights: { G1: '2', G2: '1', G3: '1' } });
    },
  };
  for (const [name, step] of Object.entries(steps))
    for (const from of [0, 2]) {
      await prepared[name]?.();
      const heal = failAlways(host, from);
      await step();
      heal();
      await host.idle();
      const { problem } = work.store.get();
      // Whatever was begun is told, and can be done once Excel answers again.
      if (from === 0 && name !== 'planMonitoring')
        expect({ name, isTold: problem !== undefined }).toEqual({ name, isTold: true });
      if (problem) expect({ name, from, now: visible(host.snapshot()) }).toEqual({ name, from, now: before });
    }
  expect(asked).toEqual([]);
});
