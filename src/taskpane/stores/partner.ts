/** A partner's file while somebody fills it: edits in, findings and what is left out. */
import type { ColumnKey } from '../../core/expenses/columns';
import { serialOf } from '../../core/days';
import { AccordError } from '../../core/errors';
import type { Finding, Fix } from '../../core/findings';
import type { RuleName } from '../../core/rules';
import type { CellWrite, Mark, TableChange, TableWatch } from '../../workbooks/open-workbook';
import type { LedgerView } from '../../worker/protocol';
import { isFlag } from './memory';
import type { Deps } from './shell';
import { createStore, type Store } from './store';
import type { Work } from './work';

export interface PartnerState {
  ledger: LedgerView | undefined;
  /** Whether edits are followed: not on every platform, and not while Excel refuses. Undefined until it is known. */
  live: boolean | undefined;
  /** Also what the report of a period needs: payments and evidence. */
  closing: boolean;
  marking: boolean;
  /** How often everything was checked, for whoever waits for an answer to the button. */
  checked: number;
}

export interface PartnerStore {
  store: Store<PartnerState>;
  /** Keeps edits from now on, for the workbook is about to be read. */
  listen(): Promise<void>;
  /** Starts with what was recognised and follows edits since `listen`. */
  start(ledger: LedgerView): Promise<void>;
  stop(): Promise<void>;
  /** Reads and checks every line again. */
  checkEverything(): Promise<void>;
  setClosing(closing: boolean): Promise<void>;
  goTo(where: Finding['where']): Promise<void>;
  fix(finding: Finding, fix: Fix): Promise<void>;
  fixAll(rule: RuleName, column?: ColumnKey): Promise<void>;
  /** Whether cells are marked in the sheet too. Marks go with the file that is sent. */
  setMarking(marking: boolean): Promise<void>;
  /** Resolves when no edit is waiting any more. */
  idle(): Promise<void>;
}

/** `lost` is called when the workbook is no longer what it was: its table went, or its hidden sheet. */
export function createPartner({ port, jobs, memory }: Deps, work: Work, lost: () => Promise<void>): PartnerStore {
  const store = createStore<PartnerState>({
    ledger: undefined,
    live: undefined,
    closing: memory.get('closing', isFlag) ?? false,
    marking: memory.get('marking', isFlag) ?? true,
    checked: 0,
  });
  const waiting = { rows: new Set<number>(), own: new Set<number>(), all: false };
  let busy: Promise<void> | undefined;
  let draining = false;
  let watch: TableWatch | undefined;
  let marked = '';

  /** What was read before an edit must not replace what was read after it: readers wait for one another. */
  function alone(task: () => Promise<void>): Promise<void> {
    const mine = (busy ?? Promise.resolve()).then(task).finally(() => {
      if (busy === mine) busy = undefined;
    });
    busy = mine;
    return mine;
  }

  /** What cannot be shown in the sheet is still shown in the pane. */
  async function mark(marks: readonly Mark[]): Promise<void> {
    if (!store.get().marking) return;
    const next = JSON.stringify(marks);
    if (next === marked) return;
    marked = next;
    await port.mark(marks).catch(() => (marked = ''));
  }

  function changed({ rows, structure, remote }: TableChange): void {
    for (const row of rows) {
      waiting.rows.add(row);
      if (!remote) waiting.own.add(row);
    }
    waiting.all ||= structure;
    if (draining) return;
    draining = true;
    void alone(drain);
  }

  async function drain(): Promise<void> {
    try {
      while (waiting.all || waiting.rows.size > 0) {
        // Edits that arrive together, as a paste does, are taken together.
        await new Promise((resolve) => setTimeout(resolve));
        const rows = [...waiting.rows];
        const own = [...waiting.own];
        const { all } = waiting;
        waiting.rows.clear();
        waiting.own.clear();
        waiting.all = false;
        const ledger = (all ? undefined : await checkRows(rows, own)) ?? (await readAgain());
        if (ledger) await take(ledger, own);
      }
    } catch {
      // Excel refuses for a moment (a dialog, say): the figures shown may be old, so say that they are not followed.
      store.set({ live: false });
    } finally {
      draining = false;
    }
  }

  /** Undefined where the rows cannot be told alone: the table moved, changed its shape or its name. */
  async function checkRows(rows: readonly number[], number: readonly number[]): Promise<LedgerView | undefined> {
    const table = store.get().ledger?.table ?? '';
    const book = table === '' ? undefined : await port.readRows(table, rows).catch(ifMissing);
    return book && jobs.run('edit', { book, rows, number });
  }

  async function readAgain(): Promise<LedgerView | undefined> {
    const found = await jobs.run('recognise', { book: await port.read(), closing: store.get().closing });
    if (found.kind !== 'partner') await lost();
    return found.kind === 'partner' ? found.ledger : undefined;
  }

  /** `own`: rows whose lines may get their number; a co-author's edit is never written over. */
  async function take(ledger: LedgerView, own: readonly number[]): Promise<void> {
    store.set({ ledger });
    const rows = new Set(own);
    const numbers = ledger.numbers.filter(({ row }) => rows.has(row));
    if (numbers.length > 0) await write(numbers);
    else await mark(ledger.marks);
  }

  /** Our own writes raise no event: the rows are checked as if they had. */
  async function write(cells: readonly CellWrite[]): Promise<void> {
    await port.writeCells(cells);
    changed({ rows: [...new Set(cells.map(({ row }) => row))], structure: false, remote: true });
  }

  async function unlisten(): Promise<void> {
    const ended = watch;
    watch = undefined;
    await ended?.stop().catch(() => undefined);
  }

  /** Not every Excel tells of edits; without, everything is checked by the button. */
  async function listen(): Promise<void> {
    await unlisten();
    watch = await port.watch(changed).catch(() => undefined);
  }

  /** Edits are told where lines stand in a table. */
  async function follow({ table }: LedgerView): Promise<void> {
    const told = async (): Promise<boolean> => {
      if (!watch || table === '') return false;
      await watch.follow(table);
      return true;
    };
    store.set({ live: await told().catch(() => false) });
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
      await unlisten();
      store.set({ ledger: undefined, live: undefined });
    },
    checkEverything() {
      return alone(async () => {
        const { live, ledger: before } = store.get();
        if (!live) await listen();
        const ledger = await work.run('checking', readAgain, { retry: () => void this.checkEverything() });
        if (!ledger) return;
        marked = '';
        const all = ledger.numbers.map(({ row }) => row);
        await work.run('checking', () => take(ledger, all), { final: true });
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
      const place = { sheet: ledger.sheet, row: where.row - 1, column };
      await work.run('opening', () => port.goTo(place), { final: true });
    },
    async fix({ where }, { column, value }) {
      const { ledger } = store.get();
      const at = ledger?.columns[column];
      if (!ledger || at === undefined || where.row === undefined) return;
      const cell = typeof value === 'object' ? serialOf(value.day) : value;
      const cells = [{ sheet: ledger.sheet, row: where.row - 1, column: at, value: cell }];
      await work.run('writing', () => write(cells), { final: true });
    },
    async fixAll(rule, column) {
      await work.run('writing', async () => write(await jobs.run('fixes', { rule, column })), { final: true });
    },
    async setMarking(marking) {
      memory.set('marking', marking);
      store.set({ marking });
      marked = '';
      await work.run('writing', () => (marking ? mark(store.get().ledger?.marks ?? []) : port.unmark()), {
        final: true,
      });
    },
    async idle() {
      while (busy) await busy;
    },
  };
}

function ifMissing(error: unknown): undefined {
  if (error instanceof AccordError && error.code === 'item-missing') return undefined;
  throw error;
}
