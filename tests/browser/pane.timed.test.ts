/** How long the pane may keep a person waiting: alone on the machine, as all tests that take times. */
import { slowness } from './crowding';
import { longestTask, panes } from './pane';

const { open, shown } = panes(({ problems, elsewhere }) => {
  expect(problems).toEqual([]);
  expect(elsewhere).toEqual([]);
});

test('never blocks for 50 ms: files are read and lines checked in the worker', async () => {
  const consolidating = async (): Promise<number> => {
    const project = await open({ kind: 'project', sample: 'minor-med' });
    return longestTask(project, async () => {
      await project.pane.getByRole('button', { name: 'Use the example files' }).click();
      await project.pane.getByText('Difference: €0.00').waitFor({ timeout: 60_000 });
    });
  };
  const checking = async (): Promise<number> => {
    const partner = await open({ kind: 'partner', sample: 'minor-med' });
    await partner.pane.getByText('Checked while you type').waitFor();
    return longestTask(partner, async () => {
      await partner.host((page) => page.type('Expenses', 'O8', '99999'));
      await partner.pane.getByText('Eligible above gross').waitFor();
      await partner.pane.getByRole('button', { name: 'Check everything' }).click();
      await partner.pane.getByText('55 lines checked.').waitFor({ state: 'attached' });
    });
  };
  for (const work of [consolidating, checking]) expect(await quietest(work)).toBeLessThan(50);
});

/** The best of three, scaled to the reference machine: other programs only make measurements longer. */
async function quietest(measure: () => Promise<number>): Promise<number> {
  let best = Infinity;
  for (let turn = 0; turn < 3 && best >= 50; turn++) {
    best = Math.min(best, (await measure()) / slowness());
    await shown()?.close();
  }
  return best;
}
