/** An open workbook in memory: rows in the form of the reader, edited cell by cell. */
import type { TableChange, WorkbookStep } from '../../src/workbooks/open-workbook';
import type { StoreDependencies } from '../../src/taskpane/stores/shell';
import type { SheetsRead } from '../../src/workbooks/sheets-read';

type Value = string | number | null;

export interface FakeWorkbook {
  port: StoreDependencies['port'];
  book: SheetsRead;
  /** An edit by the local user or, with `remote`, by a co-author. */
  edit: (sheet: string, row: number, column: number, value: Value, remote?: boolean) => void;
  value: (sheet: string, row: number, column: number) => unknown;
  writes: { row: number; column: number; value: Value; formula?: string }[];
  opened: Uint8Array[];
  marks: () => number;
  reads: () => number;
}

export function fakeWorkbook(book: SheetsRead): FakeWorkbook {
  const writes: FakeWorkbook['writes'] = [];
  const opened: Uint8Array[] = [];
  let tell: ((change: TableChange) => void) | undefined;
  let marks = 0;
  let reads = 0;
  let dependsOn: readonly string[] = [];
  const isDependency = (sheet: string): boolean =>
    book.sheets.some(({ name, tables }) => name === sheet && tables.some((table) => dependsOn.includes(table.name)));

  function put(name: string, row: number, column: number, value: Value): void {
    const sheet = book.sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    let found = sheet.rows.find((one) => one.row === row);
    if (!found) {
      found = { row, cells: [] };
      sheet.rows.push(found);
      sheet.rows.sort((a, b) => a.row - b.row);
    }
    while (found.cells.length <= column) found.cells.push(null);
    found.cells[column] = value;
  }
  const nothing = { names: [], created: [], replaced: [], edited: [], kept: [], untouched: [], lacking: [] };

  const step: WorkbookStep = {
    readRows: () => Promise.resolve(structuredClone(book)),
    writeCells(cells) {
      for (const { sheet, ...cell } of cells) {
        put(sheet, cell.row, cell.column, cell.value);
        writes.push(cell);
      }
      return Promise.resolve([]);
    },
    mark(given) {
      marks = given.length;
      return Promise.resolve(0);
    },
  };

  return {
    book,
    writes,
    opened,
    marks: () => marks,
    reads: () => reads,
    edit(sheet, row, column, value, remote = false) {
      put(sheet, row, column, value);
      tell?.(isDependency(sheet) ? { rows: [], structure: true, remote } : { rows: [row], structure: false, remote });
    },
    value: (name, row, column) =>
      book.sheets.find((one) => one.name === name)?.rows.find((one) => one.row === row)?.cells[column],
    port: {
      read() {
        reads += 1;
        return Promise.resolve(structuredClone(book));
      },
      readRows: (...asked) => step.readRows(...asked),
      planSheets: () => Promise.resolve(nothing),
      writeSheets: () => Promise.resolve(nothing),
      writeCells: (...given) => step.writeCells(...given),
      writeHidden: async (cells) => {
        await step.writeCells(cells);
      },
      oneStep: (_, work) => work(step),
      openCopy: (bytes) => Promise.resolve(void opened.push(bytes)),
      goTo: () => Promise.resolve(),
      mark: async (given) => (await step.mark(given)) ?? 0,
      unmark() {
        marks = 0;
        return Promise.resolve();
      },
      watchEdits: () => Promise.resolve({ stop: () => Promise.resolve() }),
      watch(changed) {
        const kept: TableChange[] = [];
        tell = (change) => kept.push(change);
        return Promise.resolve({
          follow(_, tables = []) {
            tell = changed;
            dependsOn = tables;
            for (const change of kept.splice(0)) changed(change);
            return Promise.resolve();
          },
          stop: () => Promise.resolve(void (tell = undefined)),
        });
      },
    },
  };
}

/** An in-memory replacement for `localStorage`. */
export function fakeStorage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}
