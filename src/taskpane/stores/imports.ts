/**
 * A partner's books taken over into its open workbook: looked at as often as somebody changes how they are read, then
 * written into the list of expenses, or made as a new workbook.
 */
import type { BooksMap } from '../../core/books/map';
import type { Day } from '../../core/days';
import type { FileBytes } from '../../worker/protocol';
import type { ImportView } from '../../worker/partner-views';
import { openMade, type MadeWorkbook } from './made-workbook';
import type { StoreDependencies } from './shell';
import { createStore, type Store } from './store';
import type { Work } from './work';

export interface BooksSource {
  name: string;
  bytes: Uint8Array;
}

export interface ImportState {
  source: BooksSource | undefined;
  view: ImportView | undefined;
  /** Why nothing was written: the workbook is another one than was shown, or somebody filled the rows meanwhile. */
  refused: 'changed' | 'occupied' | undefined;
  /** What was written. */
  written: (Pick<ImportView, 'added' | 'changed' | 'words'> & { mapKept: boolean }) | undefined;
  made: MadeWorkbook | undefined;
}

export interface ImportStore {
  store: Store<ImportState>;
  /** For another workbook, or to leave it. */
  reset(): void;
  /** Looks at what would be taken over; writes nothing. */
  look(source: BooksSource): Promise<void>;
  /** Reads the same books by another map. */
  setMap(map: BooksMap): Promise<void>;
  /** Writes into the open workbook, unless that is another one than was looked at. */
  write(): Promise<void>;
  /** Makes the workbook anew. */
  make(): Promise<void>;
  /** Asks Excel to open it: in a click. */
  open(): Promise<void>;
}

const nothing: ImportState = {
  source: undefined,
  view: undefined,
  refused: undefined,
  written: undefined,
  made: undefined,
};

/** `check`: reads and checks the workbook again. */
export function createImports(
  { port, jobs }: StoreDependencies,
  work: Work,
  { today, language, check }: { today: () => Day; language: () => string; check: () => Promise<void> },
): ImportStore {
  const store = createStore<ImportState>(nothing);
  /** What somebody chose; else the map that the workbook keeps, or a proposal. */
  let map: BooksMap | undefined;
  const request = async () => ({ book: await port.read('all'), map, language: language() });

  async function read(source: BooksSource | undefined, retry: () => void): Promise<void> {
    const file = source && { path: source.name, bytes: source.bytes };
    const view = await work.run(
      'checking',
      async (control) => jobs.run('import', { ...(await request()), file }, control),
      { retry },
    );
    if (view) store.set({ view, refused: undefined });
  }

  /** Shows the plan anew where it is another one; whether it is the one that was shown. */
  function isAsShown(view: ImportView): boolean {
    const shown = store.get().view;
    const isSame = shown !== undefined && factsOf(shown) === factsOf(view);
    if (!isSame) store.set({ view, refused: 'changed' });
    return isSame;
  }

  async function writeAll(retry: () => void): Promise<ImportState['written']> {
    const found = await work.run('checking', async (control) => jobs.run('importCells', await request(), control), {
      retry,
    });
    if (!found || !isAsShown(found.view)) return undefined;
    const { view, cells, mapCells } = found;
    const done = await work.run(
      'writing',
      async () => (await import('./import-write')).writeImport(port, { cells, mapCells }),
      { final: true },
    );
    if (done?.occupied) store.set({ refused: 'occupied' });
    return done && !done.occupied
      ? { added: view.added, changed: view.changed, words: view.words, mapKept: done.mapKept }
      : undefined;
  }

  return {
    store,
    reset() {
      map = undefined;
      store.set(nothing);
    },
    async look(source) {
      map = undefined;
      store.set({ ...nothing, source });
      await read(source, () => void this.look(source));
    },
    async setMap(given) {
      map = given;
      await read(undefined, () => void this.setMap(given));
    },
    async write() {
      const written = await writeAll(() => void this.write());
      if (!written) return;
      this.reset();
      store.set({ written });
      await check();
    },
    async make() {
      const found = await work.run(
        'creating',
        async (control) => jobs.run('importFile', { ...(await request()), today: today() }, control),
        { retry: () => void this.make() },
      );
      if (!found || !isAsShown(found.view) || !found.made) return;
      this.reset();
      store.set({ made: offered(found.made) });
    },
    open: () =>
      openMade(
        { port, work },
        () => store.get().made,
        (made) => store.set({ made }),
      ),
  };
}

const offered = (file: FileBytes): MadeWorkbook => ({ file, asked: false });
const factsOf = ({ problems, summary, choices }: ImportView): string =>
  JSON.stringify([problems, summary, choices.lines]);
