/** The lead partner's work: partner workbooks, partner files, the dry run and the report. */
import type { DocumentName } from '../../jobs/document';
import type { Day } from '../../core/days';
import type { FileVerdict } from '../../core/consolidation/consolidate';
import type { Finding } from '../../core/findings';
import { totalsOf, type Totals } from '../../core/monitoring/totals';
import { reportFileName } from '../../jobs/file-names';
import type { WorkbookFacts } from '../../worker/partner-views';
import type { ConsolidationView } from '../../worker/lead-views';
import type { FileBytes } from '../../worker/protocol';
import { openMade, type MadeWorkbook } from './made-workbook';
import { planInsertion, writeInsertion, type Insertion } from './insertion';
import { isLike, isText, type Memory } from './memory';
import type { StoreDependencies } from './shell';
import { createStore, type Store } from './store';
import type { Work } from './work';

/** An input file of a partner. */
export interface PartnerFile {
  name: string;
  bytes: Uint8Array;
}

/** The part of a dry run that is remembered after the pane is closed. */
export interface DryRunSummary {
  day: Day;
  files: readonly FileVerdict[];
  totals: Totals;
}

export const zeroTotals: Totals = totalsOf([], []);

export interface ProjectState {
  about: WorkbookFacts | undefined;
  files: readonly PartnerFile[];
  period: string | undefined;
  /** The dry run of exactly these files; undefined while there is none. */
  result: ConsolidationView | undefined;
  /** The last dry run, remembered after the pane is closed. */
  lastRun: DryRunSummary | undefined;
  /** Whether the report holds the partners' lists too. */
  bundle: boolean;
  report: MadeWorkbook | undefined;
  /** The monitoring sheets as filled by the dry run, and the plan or result of writing them. */
  monitoring: Insertion | undefined;
  /** The last partner workbook that was made. */
  created: MadeWorkbook | undefined;
  /** The workbooks of all partners, as one zip file. */
  partnerFiles: FileBytes | undefined;
  /** The last document that was made. */
  document: FileBytes | undefined;
}

export interface ProjectStore {
  store: Store<ProjectState>;
  start(about: WorkbookFacts, memory: Memory): void;
  addFiles(files: readonly PartnerFile[]): Promise<void>;
  removeFile(name: string): Promise<void>;
  setPeriod(period: string | undefined): Promise<void>;
  /** Reads and checks the files; writes nothing. */
  dryRun(): Promise<void>;
  setBundle(bundle: boolean): void;
  makeReport(): Promise<void>;
  /** Plans writing the monitoring sheets; writes nothing. */
  planMonitoring(): Promise<void>;
  /** `decision`: what becomes of earlier sheets on which people wrote. */
  insertMonitoring(decision?: 'keep' | 'replace'): Promise<void>;
  leaveMonitoring(): void;
  makePartner(partner: string): Promise<void>;
  /** All partners' workbooks at once. Excel cannot open them; they are downloaded. */
  makePartners(): Promise<void>;
  /** The agreement or its last amendment, to sign, or how a period went: by default, the last with expenses. */
  makeDocument(name: DocumentName, of?: { period?: string; meeting?: string }): Promise<void>;
  /** Asks Excel to open the report or the partner's workbook that was made: in a click. */
  open(made: 'report' | 'created'): Promise<void>;
  loadSamples(): Promise<void>;
  /** Selects the row of a sheet of the open workbook that a finding is about. */
  goTo(where: Finding['where']): Promise<void>;
}

export function createProject(
  { port, jobs }: StoreDependencies,
  work: Work,
  today: () => Day,
  language: () => string,
): ProjectStore {
  const store = createStore<ProjectState>({
    about: undefined,
    files: [],
    period: undefined,
    result: undefined,
    lastRun: undefined,
    bundle: false,
    report: undefined,
    monitoring: undefined,
    created: undefined,
    partnerFiles: undefined,
    document: undefined,
  });
  let memory: Memory | undefined;

  function idOf(): string {
    return store.get().about?.project ?? '';
  }

  return {
    store,
    start(about, own) {
      memory = own;
      store.set({
        about,
        period: own.get('period', isText),
        lastRun: own.get('last', isLike<DryRunSummary>({ day: today(), files: [], totals: zeroTotals })),
      });
    },
    async addFiles(added) {
      const names = new Set(added.map(({ name }) => name));
      const kept = store.get().files.filter(({ name }) => !names.has(name));
      store.set({ files: [...kept, ...added], result: undefined, report: undefined, monitoring: undefined });
      await this.dryRun();
    },
    async removeFile(name) {
      const files = store.get().files.filter((file) => file.name !== name);
      store.set({ files, result: undefined, report: undefined, monitoring: undefined });
      if (files.length > 0) await this.dryRun();
    },
    async setPeriod(period) {
      memory?.set('period', period);
      store.set({ period, result: undefined, report: undefined, monitoring: undefined });
      if (store.get().files.length > 0) await this.dryRun();
    },
    async dryRun() {
      const { files, period } = store.get();
      const day = today();
      const result = await work.run(
        'consolidating',
        async (control) =>
          jobs.run(
            'consolidate',
            {
              book: await port.read(),
              files: files.map(({ name, bytes }) => ({ path: name, bytes })),
              period,
              today: day,
              language: language(),
            },
            control,
          ),
        { retry: () => void this.dryRun() },
      );
      if (!result) return;
      const lastRun: DryRunSummary = { day, files: result.files, totals: result.totals };
      memory?.set('last', lastRun);
      store.set({ result, lastRun, report: undefined, monitoring: undefined });
    },
    setBundle: (bundle) => store.set({ bundle, report: undefined }),
    async makeReport() {
      const { period, about, files, bundle } = store.get();
      const bundled = bundle ? files.map(({ name, bytes }) => ({ path: name, bytes })) : [];
      const file = reportFileName(idOf(), period);
      const bytes = await work.run(
        'reporting',
        // In the language of the workbook it is made from, which need not be the agreement's.
        (control) => jobs.run('report', { language: about?.language, today: today(), file, bundled }, control),
        { retry: () => void this.makeReport() },
      );
      if (!bytes) return;
      store.set({ report: { file: { name: file, partner: undefined, bytes }, asked: false } });
    },
    async planMonitoring() {
      const monitoring = await work.run(
        'opening',
        async (control) => planInsertion(port, await jobs.run('monitoring', { today: today() }, control)),
        { retry: () => void this.planMonitoring() },
      );
      if (monitoring) store.set({ monitoring });
    },
    async insertMonitoring(decision) {
      const { monitoring: planned } = store.get();
      if (!planned) return;
      const retry = (): void => void this.insertMonitoring(decision);
      const monitoring = await writeInsertion({ port, work }, planned, decision, retry);
      if (monitoring) store.set({ monitoring });
    },
    leaveMonitoring: () => store.set({ monitoring: undefined }),
    async makePartner(partner) {
      const file = await work.run(
        'creating',
        async (control) => jobs.run('partnerWorkbook', { book: await port.read(), partner, today: today() }, control),
        { retry: () => void this.makePartner(partner) },
      );
      if (file) store.set({ created: { file, asked: false }, partnerFiles: undefined });
    },
    async makePartners() {
      const partnerFiles = await work.run(
        'creatingAll',
        async (control) => jobs.run('partnerWorkbooks', { book: await port.read(), today: today() }, control),
        { retry: () => void this.makePartners() },
      );
      if (partnerFiles) store.set({ partnerFiles, created: undefined });
    },
    async makeDocument(name, of = {}) {
      const document = await work.run(
        'creatingDocument',
        async (control) => {
          const book = await port.read(name === 'agreement' || name === 'amendment' ? 'ours' : 'all');
          return jobs.run('document', { book, name, ...of, today: today() }, control);
        },
        { retry: () => void this.makeDocument(name, of) },
      );
      if (document) store.set({ document });
    },
    open: (which) =>
      openMade(
        { port, work },
        () => store.get()[which],
        (made) => store.set({ [which]: made }),
      ),
    async loadSamples() {
      const files = await work.run('example', (control) =>
        jobs.run('sampleFiles', { project: idOf(), today: today() }, control),
      );
      if (files) await this.addFiles(files);
    },
    async goTo({ sheet, row }) {
      if (sheet !== undefined && row !== undefined)
        await work.run('opening', () => port.goTo({ sheet, row: row - 1, column: 0 }), { final: true });
    },
  };
}
