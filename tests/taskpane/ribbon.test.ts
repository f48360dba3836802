import { syncRibbon } from '../../src/taskpane/ribbon/buttons';
import type { updateRibbon } from '../../src/taskpane/ribbon/office';
import { createStore } from '../../src/taskpane/stores/store';
import type { Pane } from '../../src/taskpane/pane';
import type { RecognisedWorkbook } from '../../src/worker/partner-views';

type Kind = RecognisedWorkbook['kind'];

/** A ribbon that does not find some ids: it does what stands before them in a request, and nothing from there on. */
function ribbonWithout(missing: readonly string[]) {
  const requests: string[][] = [];
  const shown = new Map<string, boolean>();
  const update: typeof updateRibbon = (states) => {
    requests.push(states.map(({ id, enabled }) => `${id.replace('Accord.', '')} ${enabled ? 'on' : 'off'}`));
    for (const { id, enabled } of states) {
      if (missing.includes(id)) return Promise.resolve(false);
      shown.set(id, enabled);
    }
    return Promise.resolve(true);
  };
  return { requests, shown, update };
}

async function through(kinds: readonly Kind[], ribbon: ReturnType<typeof ribbonWithout>) {
  const store = createStore<{ workbook: { kind: Kind } | undefined }>({ workbook: undefined });
  const pane = { shell: { store } } as unknown as Pane;
  syncRibbon(pane, ribbon.update);
  const perKind: string[][][] = [];
  for (const kind of kinds) {
    store.set({ workbook: { kind } });
    await new Promise((resolve) => setTimeout(resolve));
    perKind.push(ribbon.requests.splice(0));
  }
  return perKind;
}

test('only what changes is sent, the menu apart', async () => {
  const [nothing, project, again, partner] = await through(
    ['nothing', 'project', 'project', 'partner'],
    ribbonWithout([]),
  );
  expect(nothing).toEqual([
    ['PartnerWorkbooks off', 'Check off', 'Consolidate off'],
    ['Plan off'],
    ['FunderTables off'],
  ]);
  expect(project).toEqual([['PartnerWorkbooks on', 'Consolidate on'], ['Plan on'], ['FunderTables on']]);
  expect(again).toEqual([]);
  expect(partner).toEqual([
    ['PartnerWorkbooks off', 'Check on', 'Consolidate off'],
    ['Plan off'],
    ['FunderTables off'],
  ]);
});

test('a button that Excel does not find keeps no other from its state', async () => {
  const ribbon = ribbonWithout(['Accord.Check']);
  await through(['nothing', 'project'], ribbon);
  expect(Object.fromEntries(ribbon.shown)).toEqual({
    'Accord.PartnerWorkbooks': true,
    'Accord.Consolidate': true,
    'Accord.Plan': true,
    'Accord.FunderTables': true,
  });
});

test('a menu that Excel does not find is left alone by the buttons', async () => {
  const ribbon = ribbonWithout(['Accord.FunderTables']);
  const [, project] = await through(['nothing', 'project'], ribbon);
  expect(ribbon.shown.get('Accord.Consolidate')).toBe(true);
  expect(project?.[0]).toEqual(['PartnerWorkbooks on', 'Consolidate on']);
});
