/** One open workbook: the model, the person at it, the pane beside it, and everybody who wants to know of changes. */
import type { Calculator } from './calculate/calculator';
import type { Condition } from './calculate/rules';
import { factsOf } from 'accord/language-facts';
import type { Language } from 'accord/languages';
import {
  createModel,
  installInPage,
  load,
  sheetById,
  userOf,
  type Model,
  type PageHost,
  type ModelSheet,
  type User,
  type WorkbookData,
} from './host';
import { guardAction } from './host/model/guards';
import { asStep } from './host/model/history';
import { cultures } from './languages';

/** Contents, or only what conditional formats make of them, or only what is selected. */
export type Change = 'contents' | 'conditions' | 'selection';

/** What the add-in asked of the ribbon and of its pane. */
export interface WindowState {
  paneOpen: boolean;
  /** Controls that were switched on or off, by their id in the manifest. */
  ribbon: Readonly<Record<string, { enabled?: boolean; visible?: boolean }>>;
}

export interface ShownWorkbook {
  readonly id: string;
  readonly model: Model;
  readonly user: User;
  name: () => string;
  shell: () => WindowState;
  setPaneOpen: (open: boolean) => void;
  /** Plays Excel for a pane that is about to load office.js. */
  joinPane: (target: Window) => void;
  /** Resolves when the pane knows what the workbook is: what is heavy and can wait lets it go first. */
  paneReady: Promise<void>;
  /** Runs a command of the ribbon in the pane's page, once that is there. */
  runCommand: (functionName: string) => void;
  conditionAt: (sheet: string, row: number, column: number) => Condition | undefined;
  onChange: (listener: (what: Change) => void) => () => void;
  onShell: (listener: () => void) => () => void;
  setEditing: (editing: boolean) => void;
  /** Makes a row or column larger or smaller by some pixels. */
  resize: (sheet: ModelSheet, axis: 'rows' | 'columns', index: number, pixels: number) => void;
  close: () => void;
  /** Whether it holds something that is in no file. What the add-in does on opening does not count. */
  isChanged: () => boolean;
  /** Takes note that it was saved as it was at that version. */
  saved: (version: number) => void;
}

export interface Surroundings {
  language: Language;
  calculator: Calculator;
  /** Gets the file that the add-in wants to be opened. */
  openFile: (bytes: Uint8Array) => void;
  /** Gets files that were dropped on a pane beside its own places for them. */
  openFiles: (files: readonly File[]) => void;
}

const POINTS = 0.75;

/** Milliseconds after which nobody waits for a pane any more. */
const AT_LATEST = 3000;

/** @param isNew whether the add-in made the workbook, which is in no file yet */
export function showWorkbook(
  id: string,
  data: WorkbookData | undefined,
  around: Surroundings,
  isNew: boolean,
): ShownWorkbook {
  const culture = cultures[around.language];
  const calculation = around.calculator.attach();
  const model = createModel({ culture, recalculate: (changed) => calculation.run(changed) });
  const { uncalculated, ...content } = data ?? { sheets: [] };
  if (data) load(model, { ...content, culture: { ...model.workbook.culture, ...culture } });
  model.calculated = model.version;
  const changes = new Set<(what: Change) => void>();
  const shells = new Set<() => void>();
  let pane: PageHost | undefined;
  let state: WindowState = { paneOpen: true, ribbon: {} };
  let seen = model.version;
  let watching = 0;
  // Looking elsewhere changes no version; selections are replaced, never changed in place.
  const selected = () => sheetById(model, model.workbook.activeSheet).selection;
  let shown = selected();
  let ready = () => {};
  const paneReady = new Promise<void>((resolve) => {
    ready = resolve;
  });

  let savedVersion = isNew ? -1 : model.version;
  let acted = isNew;
  /** What is being typed into a cell is in no model yet. */
  let editing = false;
  /** Until somebody has done something, whatever changed was the add-in's own doing. */
  function settle(): void {
    if (!acted && !model.touched) savedVersion = model.version;
  }
  function act(): void {
    settle();
    acted = true;
  }

  const tell = (what: Change) => {
    for (const listener of changes) listener(what);
  };
  calculation.onResults(() => tell('contents'));
  calculation.onConditions(() => tell('conditions'));

  // Whoever changed the model, it is seen before the next picture.
  function watch(): void {
    if (model.version !== seen) {
      seen = model.version;
      settle();
      tell('contents');
      calculation.changed(model);
    } else if (selected() !== shown) tell('selection');
    shown = selected();
    watching = requestAnimationFrame(watch);
  }
  watching = requestAnimationFrame(watch);
  // Some programs write formulas without results.
  if (uncalculated) void calculation.run(model);
  // Colours can wait: beside the starting pane they would take its processor, and the grid is shown after it.
  else void paneReady.then(() => calculation.changed(model));

  function changeShell(change: Partial<WindowState>): void {
    state = { ...state, ...change };
    for (const listener of shells) listener();
  }

  return {
    id,
    model,
    user: userOf(model),
    name: () => model.workbook.name,
    shell: () => state,
    setPaneOpen: (paneOpen) => changeShell({ paneOpen }),
    joinPane(target) {
      // A pane that loads again leaves nobody behind who listens to the model.
      model.listeners.clear();
      model.kept.clear();
      pane = installInPage(model, target, {
        strict: true,
        locale: factsOf[around.language].office,
        onCreateWorkbook: (base64) => around.openFile(bytesOf(base64)),
        onShell({ pane: shown, ribbon }) {
          // It dresses the ribbon for the kind of workbook that it found.
          ready();
          changeShell({ ribbon: { ...ribbon }, ...(shown === 'Visible' ? { paneOpen: true } : {}) });
        },
      });
      target.addEventListener('load', () => setTimeout(ready, AT_LATEST));
      for (const input of ['pointerdown', 'keydown', 'drop']) target.addEventListener(input, act, { capture: true });
      // F6 leads out of the pane, too.
      target.addEventListener('keydown', ({ key, shiftKey }) => {
        if (key === 'F6') document.body.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true }));
      });
      // Otherwise the browser would show the file in the pane's place.
      target.addEventListener('dragover', (event) => event.preventDefault());
      target.addEventListener('drop', (event) => {
        if (event.defaultPrevented) return;
        event.preventDefault();
        around.openFiles([...(event.dataTransfer?.files ?? [])]);
      });
    },
    paneReady,
    // A pane that is still starting has not yet said which functions it has.
    runCommand(functionName) {
      act();
      void paneReady.then(() => pane?.runCommand(functionName));
    },
    conditionAt: calculation.conditionAt,
    onChange(listener) {
      changes.add(listener);
      return () => void changes.delete(listener);
    },
    onShell(listener) {
      shells.add(listener);
      return () => void shells.delete(listener);
    },
    setEditing(on) {
      editing = on;
      pane?.host.setCellEditing(on);
    },
    resize(sheet, axis, index, pixels) {
      guardAction(sheet, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
      const lines = axis === 'rows' ? sheet.rowLines : sheet.columnLines;
      const before = lines.get(index);
      const size = Math.max(6, (before?.size ?? (axis === 'rows' ? 15 : 48)) + pixels * POINTS);
      asStep(model, () => {
        lines.set(index, { ...before, size });
        model.version++;
      });
    },
    isChanged() {
      settle();
      return editing || model.version !== savedVersion;
    },
    saved(version) {
      act();
      savedVersion = version;
    },
    close() {
      cancelAnimationFrame(watching);
      calculation.end();
      changes.clear();
      shells.clear();
      model.listeners.clear();
    },
  };
}

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
