/** A partner's workbook with live checks: edits in, findings and remaining budget out. */
import { AccordError } from '../../core/errors';
import { ratesTable } from '../../core/rates/table';
import { staffTable, timeSheetsTable } from '../../core/staff/tables';
import type { Finding, Fix } from '../../core/findings';
import type { CellWrite, Mark, TableChange, TableWatch, WorkbookStep } from '../../workbooks/open-workbook';
import type { FindingGroupId, FixRequest, LedgerView } from '../../worker/partner-views';
import { isFlag } from './memory';
import { problemOf, type Problem } from './problem';
import type { StoreDependencies } from './shell';
import { createStore, type Store } from './store';
import type { Work } from './work';

export interface PartnerState {
  ledger: LedgerView | undefined;
  /** Whether edits are followed, which needs support by the platform. Undefined until it is known. */
  live: boolean | undefined;
  /** Whether the check includes what closing a period requires: payments and evidence. */
  closing: boolean;
  marking: boolean;
  /** What kept cells from being marked in the sheet: an error, or too many cells. */
  unmarked: Problem | number | undefined;
  /** Number of full checks so far, so that each one can be announced. */
  checked: number;
}

export interface PartnerStore {
  store: Store<PartnerState>;
  /** Collects edits from now on; to be called before the workbook is read. */
  listen(): Promise<void>;
  /** Starts with the recognised ledger and follows edits since `listen`. */
  start(ledger: LedgerView): Promise<void>;
  stop(): Promise<void>;
  /** Reads and checks every line again. */
  checkEverything(): Promise<void>;
  setClosing(closing: boolean): Promise<void>;
  goTo(where: Finding['where']): Promise<void>;
  /** Corrects the finding's cell or, with `alike`, all that hold the same text. */
  fix(finding: Finding, fix: Fix, alike?: boolean): Promise<void>;
  /** Corrects all cells of a group that have exactly one correction. */
  fixAll(group: FindingGroupId): Promise<void>;
  /** Turns marks in the sheet on or off. Marks are part of the file that the partner sends. */
  setMarking(marking: boolean): Promise<void>;
  /** Resolves when no edit is pending. */
  idle(): Promise<void>;
}

/** Other tables that lines are checked against: after an edit of one, everything is read again. */
const checkedAgainst = [ratesTable.name, staffTable.name, timeSheetsTable.name];

/** `lost` is called when the workbook is no longer what it was: its table went, or its hidden sheet. */
export function createPartner(
  { port, jobs, memory }: StoreDependencies,
  work: Work,
  onWorkbookChanged: () => Promise<void>,
): PartnerStore {
  const store = createStore<PartnerState>({
    ledger: undefined,
    live: undefined,
    closing: memory.get('closing', isFlag) ?? false,
    marking: memory.get('marking', isFlag) ?? true,
    unmarked: undefined,
    checked: 0,
  });
  const pending = { rows: new Set<number>(), own: new Set<number>(), all: false };
  let busy: Promise<void> | undefined;
  let draining = false;
  let watch: TableWatch | undefined;

  /** Runs reading tasks one at a time, so that an older result never replaces a newer one. */
  function enqueue(task: () => Promise<void>): Promise<void> {
    const current = (busy ?? Promise.resolve()).then(task).finally(() => {
      if (busy === current) busy = undefined;
    });
    busy = current;
    return current;
  }

  /** Marks cells in the sheet. A failure stops nothing, because the pane shows the findings too: it says so. */
  async function mark(marks: readonly Mark[]): Promise<void> {
    if (!store.get().marking) return;
    const left = await port.mark(marks).catch((error: unknown) => problemOf(error, undefined));
    store.set({ unmarked: left === 0 ? undefined : left });
  }

  function changed({ rows, structure, remote }: TableChange): void {
    for (const row of rows) {
      pending.rows.add(row);
      if (!remote) pending.own.add(row);
    }
    pending.all ||= structure;
    if (draining) return;
    draining = true;
    void enqueue(drain);
  }

  async function drain(): Promise<void> {
    try {
      while (pending.all || pending.rows.size > 0) {
        // Waits for edits that arrive together, as those of a paste.
        await new Promise((resolve) => setTimeout(resolve));
        const rows = [...pending.rows];
        const own = [...pending.own];
        const { all } = pending;
        pending.rows.clear();
        pending.own.clear();
        pending.all = false;
        const ledger = (all ? undefined : await checkRows(rows, own)) ?? (await readAgain());
        if (ledger) await show(ledger, own);
      }
    } catch {
      // Excel is busy, for example with a dialog: the figures may be outdated, so the pane says they are not live.
      store.set({ live: false });
    } finally {
      draining = false;
    }
  }

  /** Undefined when the rows cannot be checked alone: the table was moved, renamed or changed its shape. */
  async function checkRows(
    rows: readonly number[],
    number: readonly number[],
    { readRows }: Pick<WorkbookStep, 'readRows'> = port,
  ): Promise<LedgerView | undefined> {
    const table = store.get().ledger?.table ?? '';
    const book = table === '' ? undefined : await readRows(table, rows).catch(undefinedIfMissing);
    return book && jobs.run('edit', { book, rows, number });
  }

  async function readAgain(): Promise<LedgerView | undefined> {
    const found = await jobs.run('recognise', { book: await port.read(), closing: store.get().closing });
    if (found.kind !== 'partner') await onWorkbookChanged();
    return found.kind === 'partner' ? found.ledger : undefined;
  }

  /** `own`: rows that may get a line number; a co-author's edit is never overwritten. */
  async function show(ledger: LedgerView, own: readonly number[]): Promise<void> {
    store.set({ ledger: { ...ledger, goingBack: false } });
    // A write of ours would stand between this step back and the next.
    if (ledger.goingBack) return;
    const rows = new Set(own);
    const numbers = ledger.numbers.filter(({ row }) => rows.has(row));
    if (numbers.length === 0) return mark(ledger.marks);
    await writeAndMark(numbers, () => Promise.resolve(ledger));
  }

  /**
   * Writes cells and the marks that follow from them, which people take back together. Our own writes raise no event, so
   * their rows are queued like edits.
   */
  async function writeAndMark(
    cells: readonly CellWrite[],
    check: (step: WorkbookStep, rows: readonly number[]) => Promise<LedgerView | undefined>,
  ): Promise<void> {
    const rows = [...new Set(cells.map(({ row }) => row))];
    const [first] = cells;
    if (!first) return;
    await port.oneStep(first.sheet, async (step) => {
      await step.writeCells(cells);
      if (!store.get().marking) return;
      const marks = (await check(step, rows))?.marks;
      // The cells count more than their marks, which are set again when these rows are checked.
      await (marks && step.mark(marks).catch(() => undefined));
    });
    changed({ rows, structure: false, remote: true });
  }

  async function writeFixes(request: FixRequest): Promise<void> {
    const fix = async (): Promise<void> =>
      writeAndMark(await jobs.run('fixes', request), (step, rows) => checkRows(rows, [], step));
    await enqueue(() => work.run('writing', fix, { final: true }));
  }

  async function stopListening(): Promise<void> {
    const ended = watch;
    watch = undefined;
    await ended?.stop().catch(() => undefined);
  }

  /** Not every Excel reports edits; without them, only the button checks. */
  async function listen(): Promise<void> {
    await stopListening();
    watch = await port.watch(changed).catch(() => undefined);
  }

  /** Edits can be followed only if the lines are in a native table. */
  async function follow({ table }: LedgerView): Promise<void> {
    const startFollowing = async (): Promise<boolean> => {
      if (!watch || table === '') return false;
      await watch.follow(table, checkedAgainst);
      return true;
    };
    store.set({ live: await startFollowing().catch(() => false) });
  }

  return {
    store,
    listen,
    async start(ledger) {
      store.set({ ledger });
      await mark(ledger.marks);
      await follow(ledger);
    },
    async stop() {
      await stopListening();
      store.set({ ledger: undefined, live: undefined });
    },
    checkEverything() {
      return enqueue(async () => {
        const { live, ledger: before } = store.get();
        if (!live) await listen();
        const ledger = await work.run('checking', readAgain, { retry: () => void this.checkEverything() });
        if (!ledger) return;
        const all = ledger.numbers.map(({ row }) => row);
        await work.run('checking', () => show(ledger, all), { final: true });
        if (!live || ledger.table !== before?.table) await follow(ledger);
        store.set({ checked: store.get().checked + 1 });
      });
    },
    async setClosing(closing) {
      memory.set('closing', closing);
      store.set({ closing });
      await this.checkEverything();
    },
    async goTo(where) {
      const { ledger } = store.get();
      if (!ledger || where.row === undefined) return;
      const column =
        (where.column === undefined ? undefined : ledger.columns[where.column]) ?? ledger.columns.line ?? 0;
      const { sheet = ledger.sheet } = where;
      const cell = { sheet, row: where.row - 1, column: sheet === ledger.sheet ? column : 0 };
      await work.run('opening', () => port.goTo(cell), { final: true });
    },
    fix: (finding, fix, alike = false) => writeFixes({ finding, fix, alike }),
    fixAll: ({ rule, severity }) => writeFixes({ rule, severity }),
    async setMarking(marking) {
      memory.set('marking', marking);
      store.set({ marking, unmarked: undefined });
      await work.run('writing', () => (marking ? mark(store.get().ledger?.marks ?? []) : port.unmark()), {
        final: true,
      });
    },
    async idle() {
      while (busy) await busy;
    },
  };
}

function undefinedIfMissing(error: unknown): undefined {
  if (error instanceof AccordError && error.code === 'item-missing') return undefined;
  throw error;
}
