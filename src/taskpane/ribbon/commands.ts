/** The ribbon commands, by their function names in manifest.xml. They run in the pane's page. */
import { canMake, ribbonEntry, tableNames, tableNeeds, type Needs, type TableName } from '../../core/tables/catalogue';
import type { Pane } from '../pane';
import { planNames, type PlanName } from '../stores/shell';
import { showPane, type CommandEvent } from './office';

type Command = (pane: Pane) => Promise<void>;

/** Waits until the workbook is recognised. */
async function recognisedWorkbook(pane: Pane) {
  if (!pane.shell.store.get().workbook) await pane.open();
  return pane.shell.store.get().workbook;
}

/** The notice for a table whose requirement the open workbook does not meet. */
const notices = {
  agreement: 'needsProject',
  either: 'needsProject',
  project: 'needsProject',
  monitoring: 'needsProject',
  report: 'needsReport',
  findings: 'needsReport',
  progress: 'needsProject',
  time: 'needsProject',
} as const satisfies Record<Needs, string>;

const insertCommand =
  (table: TableName): Command =>
  async (pane) => {
    const workbook = await recognisedWorkbook(pane);
    await showPane();
    if (!workbook || !canMake(table, workbook.kind)) {
      pane.shell.notify(notices[tableNeeds(table)]);
      return;
    }
    pane.shell.show('home', 'tables');
    await pane.tables.preview(table);
    // A sheet is replaced only by whoever has read what goes with it.
    if (pane.tables.store.get().insertion?.plan.replaced.length === 0) await pane.tables.insert();
  };

/** Drawn from the agreement, in force or as a draft. */
const planCommand =
  (name: PlanName): Command =>
  async (pane) => {
    const workbook = await recognisedWorkbook(pane);
    const has = workbook?.kind === 'project' || workbook?.kind === 'draft';
    pane.shell.show(has ? name : 'home');
    if (!has) pane.shell.notify('needsProject');
    await showPane();
    if (has) await pane.plan.read();
  };

/** A test compares the names with the manifest. */
export const commands: Readonly<Record<string, Command>> = {
  async newProject(pane) {
    pane.shell.show('new-project');
    await showPane();
  },
  async partnerWorkbooks(pane) {
    const workbook = await recognisedWorkbook(pane);
    pane.shell.show('home', 'partner-workbooks');
    if (workbook?.kind !== 'project') pane.shell.notify('needsProject');
    await showPane();
  },
  async check(pane) {
    const workbook = await recognisedWorkbook(pane);
    pane.shell.show('home', 'findings');
    if (workbook?.kind !== 'partner') pane.shell.notify('needsPartner');
    await showPane();
    if (workbook?.kind === 'partner') await pane.partner.checkEverything();
  },
  async consolidate(pane) {
    const workbook = await recognisedWorkbook(pane);
    pane.shell.show('home', 'files');
    if (workbook?.kind !== 'project') pane.shell.notify('needsProject');
    await showPane();
  },
  ...Object.fromEntries(tableNames.map((table) => [ribbonEntry(table).command, insertCommand(table)])),
  async calendar(pane) {
    const workbook = await recognisedWorkbook(pane);
    if (workbook?.kind === 'project') return pane.goTo(workbook.calendar);
    pane.shell.show('home');
    pane.shell.notify('noCalendar');
    await showPane();
  },
  ...Object.fromEntries(planNames.map((name) => [name, planCommand(name)])),
  async help(pane) {
    pane.shell.show('help');
    await showPane();
  },
};

/** Registers the commands with Office. Each must call `completed`, even after an error. */
export function associateCommands(pane: Pane): void {
  const { actions } = Office as Partial<typeof Office>;
  if (!actions) return;
  for (const [name, command] of Object.entries(commands))
    actions.associate(name, (event: CommandEvent) => {
      void command(pane).finally(() => event.completed());
    });
}
