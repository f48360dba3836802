/** The ribbon's functions, by the names that manifest.xml gives them. They run in the pane's own page. */
import { canMake, ribbonEntry, funderTables, type Needs, type Table } from '../../core/tables';
import type { Pane } from '../pane';
import { showPane, type CommandEvent } from './office';

type Command = (pane: Pane) => Promise<void>;

/** Waits until it is known what the workbook is. */
async function kindOf(pane: Pane) {
  if (!pane.shell.store.get().workbook) await pane.open();
  return pane.shell.store.get().workbook;
}

/** Which workbook to open, where the one that is open does not hold what a table needs. */
const notices = { agreement: 'needsProject', report: 'needsReport' } as const satisfies Record<Needs, string>;

const put =
  (table: Table): Command =>
  async (pane) => {
    const workbook = await kindOf(pane);
    await showPane();
    if (!workbook || !canMake(table, workbook.kind)) {
      pane.shell.notify(notices[table.needs]);
      return;
    }
    pane.shell.show('home', 'tables');
    await pane.tables.preview(table.name);
    await pane.tables.put();
  };

/** Exported for the test that compares them with the manifest. */
export const commands: Readonly<Record<string, Command>> = {
  async newProject(pane) {
    pane.shell.show('new-project');
    await showPane();
  },
  async partnerWorkbooks(pane) {
    const workbook = await kindOf(pane);
    pane.shell.show('home', 'partner-workbooks');
    if (workbook?.kind !== 'project') pane.shell.notify('needsProject');
    await showPane();
  },
  async check(pane) {
    const workbook = await kindOf(pane);
    pane.shell.show('home', 'findings');
    if (workbook?.kind !== 'partner') pane.shell.notify('needsPartner');
    await showPane();
    if (workbook?.kind === 'partner') await pane.partner.checkEverything();
  },
  async consolidate(pane) {
    const workbook = await kindOf(pane);
    pane.shell.show('home', 'files');
    if (workbook?.kind !== 'project') pane.shell.notify('needsProject');
    await showPane();
  },
  ...Object.fromEntries(funderTables.map((table) => [ribbonEntry(table.name).command, put(table)])),
  async calendar(pane) {
    const workbook = await kindOf(pane);
    if (workbook?.kind === 'project') return pane.goToSheet(workbook.calendar);
    pane.shell.show('home');
    pane.shell.notify('noCalendar');
    await showPane();
  },
  async help(pane) {
    pane.shell.show('help');
    await showPane();
  },
};

/** Gives the functions to Office. The ribbon waits for `completed`, whatever became of the command. */
export function associateCommands(pane: Pane): void {
  const { actions } = Office as Partial<typeof Office>;
  if (!actions) return;
  for (const [name, command] of Object.entries(commands))
    actions.associate(name, (event: CommandEvent) => {
      void command(pane).finally(() => event.completed());
    });
}
