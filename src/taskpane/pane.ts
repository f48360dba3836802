/** Creates the stores behind the views and connects them to the open workbook, the worker and the storage. */
import type { Day } from '../core/days';
import type { Capability } from '../excel';
import type { Platform } from '../excel';
import type { Language } from '../locales/languages';
import { createAmendment, type AmendmentStore } from './stores/amendment';
import { createBudget, type BudgetStore } from './stores/budget';
import { createImports, type ImportStore } from './stores/imports';
import { createCorrections, type CorrectionsStore } from './stores/corrections';
import { createClaim, type ClaimStore } from './stores/claim';
import { createMemory, type Memory, type KeyValueStorage } from './stores/memory';
import { createNewProject, type NewProjectStore } from './stores/new-project';
import { createDecision, type DecisionStore } from './stores/decision';
import { createDraftStore, type DraftStore } from './stores/draft-workbook';
import { createPartner, type PartnerStore } from './stores/partner';
import { createPlan, type PlanStore } from './stores/plan';
import { createProject, type ProjectStore } from './stores/project';
import { createReport, type ReportStore } from './stores/report';
import { createReader, type Reader } from './stores/reader';
import { createShell, documentMemory, type StoreDependencies, type Shell } from './stores/shell';
import { createTables, type TablesStore } from './stores/tables';
import { createUpdate, type UpdateStore } from './stores/update';
import { createWork, type Work } from './stores/work';

export interface Pane {
  shell: Shell;
  reader: Reader;
  work: Work;
  partner: PartnerStore;
  project: ProjectStore;
  decision: DecisionStore;
  report: ReportStore;
  tables: TablesStore;
  newProject: NewProjectStore;
  draft: DraftStore;
  update: UpdateStore;
  amendment: AmendmentStore;
  budget: BudgetStore;
  imports: ImportStore;
  corrections: CorrectionsStore;
  claim: ClaimStore;
  plan: PlanStore;
  memory: Memory;
  /** Features that this Excel lacks. */
  lacking: readonly Capability[];
  platform: Platform;
  /** Reads the workbook and starts the store for its kind. */
  open(): Promise<void>;
  /** Selects a cell, the first by default. */
  goTo(sheet: string, cell?: { row: number; column: number }): Promise<void>;
}

export interface PaneOptions extends Omit<StoreDependencies, 'memory'> {
  storage: KeyValueStorage;
  excelLanguage: Language;
  lacking: readonly Capability[];
  /** Windows by default, as in tests. */
  platform?: Platform;
  today: () => Day;
}

export function createPane({
  port,
  jobs,
  storage,
  excelLanguage,
  lacking,
  platform = 'desktop',
  today,
}: PaneOptions): Pane {
  const memory = createMemory(storage);
  const deps: StoreDependencies = { port, jobs, memory };
  const shell = createShell(deps);
  const reader = createReader(memory, excelLanguage);
  const work = createWork();
  const partner = createPartner(deps, work, () => pane.open());
  const project = createProject(deps, work, today, () => reader.store.get().language);
  const report = createReport(deps, work, today);
  const pane: Pane = {
    shell,
    reader,
    work,
    partner,
    project,
    decision: createDecision(deps, work, today, () => project.dryRun()),
    report,
    tables: createTables(deps, work),
    newProject: createNewProject(deps, work, today, () => reader.store.get().language),
    draft: createDraftStore(deps, work, today),
    update: createUpdate(deps, work, today),
    corrections: createCorrections(deps, work, today, project.store),
    budget: createBudget(deps, work, today, () => reader.store.get().language),
    imports: createImports(deps, work, {
      today,
      language: () => reader.store.get().language,
      check: () => partner.checkEverything(),
    }),
    claim: createClaim(deps, work, today, project.store),
    plan: createPlan(deps, work, today, () => reader.store.get().language),
    amendment: createAmendment(deps, work, today, () => reader.store.get().language),
    memory,
    lacking,
    platform,
    async goTo(sheet, cell = { row: 0, column: 0 }) {
      await work.run('opening', () => port.goTo({ sheet, ...cell }), { final: true });
    },
    async open() {
      await partner.listen();
      const workbook = await shell.open();
      if (workbook?.kind === 'partner') await partner.start(workbook.ledger);
      else await partner.stop();
      if (workbook?.kind !== 'partner') pane.update.leave();
      if (workbook?.kind === 'project') {
        const own = documentMemory(memory, workbook);
        project.start(workbook.about, own);
        pane.decision.start(own);
        pane.amendment.reset();
        pane.claim.reset();
      }
      pane.tables.start(workbook && 'tables' in workbook ? workbook.tables : undefined);
      pane.plan.reset();
      pane.budget.reset();
      pane.imports.reset();
      if (workbook?.kind === 'draft') await pane.draft.start();
      else await pane.draft.stop();
      if (workbook?.kind === 'report') await report.start(documentMemory(memory, workbook), workbook.period);
    },
  };
  return pane;
}
