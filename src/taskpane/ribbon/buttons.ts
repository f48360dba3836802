/** Enables the ribbon buttons that apply to the open workbook. */
import { canMake, funderTables } from '../../core/tables';
import type { Pane } from '../pane';
import type { RecognisedWorkbook } from '../../worker/protocol';
import { updateRibbon } from './office';

export function enabledButtons(kind: RecognisedWorkbook['kind']): Record<string, boolean> {
  const project = kind === 'project';
  return {
    'Accord.NewProject': true,
    'Accord.PartnerWorkbooks': project,
    'Accord.Check': kind === 'partner',
    'Accord.Consolidate': project,
    'Accord.FunderTables': funderTables.some((table) => canMake(table, kind)),
    'Accord.Calendar': project,
  };
}

/** Updates the ribbon whenever the kind of workbook changes. */
export function syncRibbon({ shell }: Pane): void {
  let last: RecognisedWorkbook['kind'] | undefined;
  const update = (): void => {
    const kind = shell.store.get().workbook?.kind;
    if (kind === undefined || kind === last) return;
    last = kind;
    void updateRibbon(enabledButtons(kind));
  };
  shell.store.subscribe(update);
  update();
}
