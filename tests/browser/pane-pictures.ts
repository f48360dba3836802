/** Recreates the README's pictures of the pane: npm run pictures:pane */
import { join } from 'node:path';
import { panes, type PaneOptions } from './pane';

const folder = join(__dirname, '../../docs/pictures');

const { open } = panes();

const views: [name: string, asked: PaneOptions, ready: string][] = [
  ['pane-partner', { kind: 'partner' }, 'Checked while you type'],
  ['pane-project', { kind: 'project' }, 'Use the example files'],
  ['pane-report', { kind: 'report' }, 'Funder tables'],
];

test.each(views)('%s', async (name, asked, ready) => {
  const { pane, page } = await open({ ...asked, width: 350, height: 700 });
  await pane.getByText(ready).first().waitFor();
  if (name === 'pane-partner') await pane.getByText('Partner as supplier').click();
  if (name === 'pane-project') {
    await pane.getByRole('button', { name: ready }).click();
    await pane.getByRole('heading', { name: 'Totals' }).waitFor();
    await pane.getByRole('heading', { name: 'Partners’ files' }).scrollIntoViewIfNeeded();
  }
  await page.screenshot({ path: join(folder, `${name}.png`) });
});
