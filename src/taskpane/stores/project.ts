/** The lead partner's side: partner workbooks out, partner files in, a dry run of them, the report. */
import type { Day } from '../../core/days';
import type { Decision } from '../../core/expenses/decisions';
import type { FileVerdict } from '../../core/consolidation/consolidate';
import type { Totals } from '../../core/monitoring/totals';
import type { WritePlan } from '../../workbooks/open-workbook';
import type { WorkbookFacts, ConsolidationView, FileBytes, TableView } from '../../worker/protocol';
import { isLike, isText, type Memory } from './memory';
import type { Deps } from './shell';
import { createStore, type Store } from './store';
import type { Work } from './work';

/** A partner's file as it was chosen or dropped. */
export interface PartnerFile {
  name: string;
  bytes: Uint8Array;
}

/** What is remembered of the last dry run, without files and lines. */
export interface Summary {
  day: Day;
  files: readonly FileVerdict[];
  totals: Totals;
}

export const noTotals: Totals = { read: 0, accepted: 0, excluded: 0, flatRate: 0, claimable: 0 };

/** What the lead decides on a line; the day is the day on which it is written down. */
export type DecisionMade = Pick<Decision, 'partner' | 'line' | 'rule' | 'reason' | 'decidedBy'> & {
  decision: 'accept' | 'exclude';
};

export interface ProjectState {
  about: WorkbookFacts | undefined;
  files: readonly PartnerFile[];
  period: string | undefined;
  /** What the dry run of exactly these files found; undefined while there is none. */
  result: ConsolidationView | undefined;
  /** The last dry run, before the pane was closed. */
  last: Summary | undefined;
  report: FileBytes | undefined;
  /** The project's own sheets as the dry run would fill them, and what putting them there would do, or did. */
  monitoring: { view: TableView; plan: WritePlan; done: boolean } | undefined;
  /** The partner workbook that Excel was last asked to open. */
  made: FileBytes | undefined;
  /** Who decided last: whoever decides on several lines writes it once. */
  decidedBy: string;
}

export interface ProjectStore {
  store: Store<ProjectState>;
  start(about: WorkbookFacts, memory: Memory): void;
  addFiles(files: readonly PartnerFile[]): Promise<void>;
  removeFile(name: string): Promise<void>;
  setPeriod(period: string | undefined): Promise<void>;
  /** Reads and checks the files again; nothing is written. */
  dryRun(): Promise<void>;
  makeReport(): Promise<void>;
  /** Says what filling the project's monitoring would do; nothing is written. */
  planMonitoring(): Promise<void>;
  putMonitoring(): Promise<void>;
  openPartner(partner: string): Promise<void>;
  /** Asks Excel once more to open what was made. */
  openAgain(file: FileBytes): Promise<void>;
  takeSamples(): Promise<void>;
  /** Writes down what is done with a line, and looks at the files again. False when nothing was written. */
  decide(decision: DecisionMade): Promise<boolean>;
}

export function createProject({ port, jobs }: Deps, work: Work, today: () => Day): ProjectStore {
  const store = createStore<ProjectState>({
    about: undefined,
    files: [],
    period: undefined,
    result: undefined,
    last: undefined,
    report: undefined,
    monitoring: undefined,
    made: undefined,
    decidedBy: '',
  });
  let memory: Memory | undefined;

  function idOf(): string {
    return store.get().about?.project ?? '';
  }

  async function open(file: FileBytes): Promise<void> {
    await work.run('opening', () => port.openCopy(file.bytes), { final: true });
  }

  return {
    store,
    start(about, own) {
      memory = own;
      store.set({
        about,
        period: own.get('period', isText),
        decidedBy: own.get('decidedBy', isText) ?? '',
        last: own.get('last', isLike<Summary>({ day: today(), files: [], totals: noTotals })),
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
            },
            control,
          ),
        { retry: () => void this.dryRun() },
      );
      if (!result) return;
      const last: Summary = { day, files: result.files, totals: result.totals };
      memory?.set('last', last);
      store.set({ result, last, report: undefined, monitoring: undefined });
    },
    async makeReport() {
      const { period, about } = store.get();
      const file = `${idOf()}-report${period === undefined ? '' : `-${period}`}.xlsx`;
      const bytes = await work.run(
        'reporting',
        // In the language of the workbook it is made from, which need not be the agreement's.
        (control) => jobs.run('report', { language: about?.language, today: today(), file }, control),
        { retry: () => void this.makeReport() },
      );
      if (!bytes) return;
      const report = { name: file, partner: undefined, bytes };
      store.set({ report });
      await open(report);
    },
    async planMonitoring() {
      const monitoring = await work.run(
        'opening',
        async (control) => {
          const view = await jobs.run('monitoring', { today: today() }, control);
          return { view, plan: await port.planSheets(view.sheets, view.names), done: false };
        },
        { retry: () => void this.planMonitoring() },
      );
      if (monitoring) store.set({ monitoring });
    },
    async putMonitoring() {
      const { monitoring } = store.get();
      const [first] = monitoring?.view.sheets ?? [];
      if (!monitoring || !first) return;
      const plan = await work.run(
        'writing',
        async () => {
          const done = await port.writeSheets(monitoring.view.sheets, monitoring.view.names);
          await port.goTo({ sheet: first.name, row: 0, column: 0 });
          return done;
        },
        { final: true, retry: () => void this.putMonitoring() },
      );
      if (plan) store.set({ monitoring: { ...monitoring, plan, done: true } });
    },
    async openPartner(partner) {
      const made = await work.run(
        'creating',
        (control) => jobs.run('partnerWorkbook', { partner, today: today() }, control),
        { retry: () => void this.openPartner(partner) },
      );
      if (!made) return;
      store.set({ made });
      await open(made);
    },
    openAgain: open,
    async takeSamples() {
      const files = await work.run('example', (control) =>
        jobs.run('sampleFiles', { project: idOf(), today: today() }, control),
      );
      if (files) await this.addFiles(files);
    },
    async decide(made) {
      const decision = { ...made, decidedOn: today() };
      memory?.set('decidedBy', made.decidedBy);
      store.set({ decidedBy: made.decidedBy });
      const written = await work.run(
        'writing',
        async () => {
          const cells = await jobs.run('decision', { book: await port.read(), decision });
          await port.writeCells(cells);
          return true;
        },
        { final: true },
      );
      if (!written) return false;
      await this.dryRun();
      return true;
    },
  };
}
