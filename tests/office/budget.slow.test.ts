/** A budget pasted beside the open draft: shown with its total, taken over in one step, looked at again if edited. */
import { agreementOf } from '../../src/jobs/draft/new-draft';
import { draftWorkbook } from '../../src/workbooks/draft';
import { projectWorkbook } from '../../src/workbooks/project';
import { sampleTerms } from '../core/samples';
import { today } from '../jobs/today';
import { openStory } from './story';

const terms = sampleTerms('saveurs-partagees');
const { agreement } = terms;
const { budget, ...rest } = agreement;
const total = budget.reduce((sum, { amount }) => sum + Number(amount), 0);
const cells = (lines: typeof budget, stated: number): Uint8Array =>
  new TextEncoder().encode(
    [
      'Partner\tAction\tCategory\tAmount',
      ...lines.map(({ partner, action, category, amount }) => [partner, action, category, amount].join('\t')),
      `Total\t\t\t${stated.toFixed(2)}`,
    ].join('\n'),
  );

test('a draft without its budget becomes the agreement', async () => {
  const story = await openStory(draftWorkbook(rest, 'fr', today));
  const { pane } = story;
  await pane.budget.look({ name: 'Pasted', bytes: cells(budget, total) });
  const { view } = pane.budget.store.get();
  expect(view?.problems).toEqual([]);
  expect(view?.summary[1]).toContain('79,083.83');
  await pane.budget.take();
  await pane.budget.open();
  const [bytes] = story.asked;
  const written = await agreementOf({ path: 'new.xlsx', bytes: bytes! }, today);
  expect(written.budget.map(({ amount }) => amount)).toEqual(budget.map(({ amount }) => amount));
});

test('what disagrees or has no place is told, and a workbook edited meanwhile is shown again', async () => {
  const { pane, user } = await openStory(projectWorkbook(terms, 'fr', today));
  const [first] = budget;
  await pane.budget.look({ name: 'Pasted', bytes: cells([{ ...first!, action: 'Z9' }], total) });
  expect(pane.budget.store.get().view).toMatchObject({ made: undefined });
  expect(pane.budget.store.get().view?.problems.join(' ')).toContain('Z9');

  await pane.budget.look({ name: 'Pasted', bytes: cells([{ ...first!, amount: '7000.00' }], 7000) });
  await user.paste('Accord – budget', 'D6', [['7 100,00']]);
  await pane.budget.take();
  expect(pane.budget.store.get()).toMatchObject({ changed: true, created: undefined });
  await pane.budget.take();
  expect(pane.budget.store.get().created?.file.name).toBe('saveurs-partagees-project.xlsx');
});
