/** Enables the ribbon buttons that apply to the open workbook. */
import { canMake, tableNames } from '../../core/tables/catalogue';
import type { Pane } from '../pane';
import type { RecognisedWorkbook } from '../../worker/partner-views';
import { updateRibbon, type RibbonControl } from './office';

type Kind = RecognisedWorkbook['kind'];

/** What depends on the kind of workbook, with the group that it stands in. The rest is always enabled, as from the start. */
const controls: readonly (RibbonControl & { menu?: true; on: (kind: Kind) => boolean })[] = [
  { group: 'Accord.Project.Group', id: 'Accord.PartnerWorkbooks', on: (kind) => kind === 'project' },
  { group: 'Accord.Expenses.Group', id: 'Accord.Check', on: (kind) => kind === 'partner' },
  { group: 'Accord.Expenses.Group', id: 'Accord.Consolidate', on: (kind) => kind === 'project' },
  {
    group: 'Accord.Project.Group',
    id: 'Accord.Plan',
    menu: true,
    on: (kind) => kind === 'project' || kind === 'draft',
  },
  {
    group: 'Accord.Reporting.Group',
    id: 'Accord.FunderTables',
    menu: true,
    on: (kind) => tableNames.some((table) => canMake(table, kind)),
  },
];

/** The ids of what is switched; a test looks for them in the manifest. */
export const switchedControls: readonly RibbonControl[] = controls;

/**
 * Keeps the ribbon as the kind of workbook asks for. Only what changes is sent, because Excel forgets the undo list over
 * each request; the menu goes apart, and after a refusal each button, because one id that Excel does not find leaves
 * those behind it as they were.
 */
export function syncRibbon({ shell }: Pane, update = updateRibbon): void {
  /** As Excel is known to show them; what was refused is not. */
  const shown = new Map<string, boolean>(controls.map(({ id }) => [id, true]));
  let turn: Promise<void> = Promise.resolve();
  let last: Kind | undefined;

  async function send(wanted: typeof controls, kind: Kind): Promise<boolean> {
    const done = await update(wanted.map(({ group, id, on }) => ({ group, id, enabled: on(kind) })));
    for (const { id, on } of wanted) {
      if (done) shown.set(id, on(kind));
      else shown.delete(id);
    }
    return done;
  }

  async function follow(kind: Kind): Promise<void> {
    const changed = controls.filter(({ id, on }) => shown.get(id) !== on(kind));
    const buttons = changed.filter(({ menu }) => !menu);
    const alone = changed.filter(({ menu }) => menu);
    if (buttons.length > 0 && !(await send(buttons, kind))) alone.unshift(...buttons);
    for (const control of alone) await send([control], kind);
  }

  const changed = (): void => {
    const kind = shell.store.get().workbook?.kind;
    if (kind === undefined || kind === last) return;
    last = kind;
    turn = turn.then(() => follow(kind));
  };
  shell.store.subscribe(changed);
  changed();
}
