/** The page's side of the calculating worker: sends what changed, puts results into the model, keeps conditional formats. */
import { differences, type Difference, sheetById, storeResult, type Model } from '../host';
import { cellAt } from '../host';
import { conditionsFrom, rulesOf, type Condition, type FormatRule } from './rules';
import type { CellUpdate } from './mirror';
import { everything, layoutOf, toUpdate } from './outline';
import type { CalculateAnswer, CalculateRequest, CellsRequest, ForgetRequest } from './protocol';

export interface Calculator {
  attach: () => Calculation;
}

export interface Calculation {
  /** The model's port: resolves when results are stored, or after a while, when the rest follows by itself. */
  run: (model: Model) => Promise<void>;
  /** Something changed: conditional formats may be others. */
  changed: (model: Model) => void;
  conditionAt: (sheet: string, row: number, column: number) => Condition | undefined;
  onResults: (listener: () => void) => void;
  onConditions: (listener: () => void) => void;
  end: () => void;
}

/** A request of the add-in waits so long for figures, not longer. */
const PATIENCE = 1500;
const SOON = 120;

export function startCalculator(): Calculator {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  const waiting = new Map<number, (answer: CalculateAnswer) => void>();
  let requests = 0;
  let workbooks = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<CalculateAnswer>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  const ask = (request: Omit<CalculateRequest, 'id'>) =>
    new Promise<CalculateAnswer>((resolve) => {
      const id = ++requests;
      waiting.set(id, resolve);
      worker.postMessage({ ...request, id } satisfies CalculateRequest);
    });
  const tell = (request: CellsRequest | ForgetRequest) => worker.postMessage(request);
  return { attach: () => attach(++workbooks, ask, tell) };
}

type Ask = (request: Omit<CalculateRequest, 'id'>) => Promise<CalculateAnswer>;
type Tell = (request: CellsRequest | ForgetRequest) => void;

function attach(workbook: number, ask: Ask, tell: Tell): Calculation {
  let changes: (() => Difference) | undefined;
  let conditions = new Map<string, Condition>();
  let under: Promise<void> | undefined;
  let again: { formulas: boolean } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  let calculated = -1;
  const listeners = { results: () => {}, conditions: () => {} };

  async function calculate(model: Model, formulas: boolean): Promise<void> {
    clearTimeout(timer);
    if (!(await begin(model))) return;
    const { version } = model;
    const rules = rulesOf(model);
    const request = {
      workbook,
      layout: layoutOf(model),
      cells: updates(),
      rules: rules.map(({ compute }) => compute),
      formulas,
    };
    const answer = await ask(request);
    if (ended) return;
    if (answer.failure !== undefined) console.error(`The calculator failed, stored results stay: ${answer.failure}`);
    const stored = storeResults(model, answer);
    conditions = conditionsFrom(rules, answer.hits);
    calculated = version;
    if (stored > 0) listeners.results();
    listeners.conditions();
  }

  /**
   * The first time all is told, in portions: one message of a long file would stop the page.
   * @returns false when the workbook was closed meanwhile
   */
  async function begin(model: Model): Promise<boolean> {
    if (changes) return true;
    changes = differences(model);
    const layout = layoutOf(model);
    for (const cells of everything(model)) {
      tell({ workbook, layout, cells });
      await new Promise((resolve) => setTimeout(resolve));
      if (ended) return false;
    }
    return true;
  }

  const updates = (): CellUpdate[] =>
    [...(changes?.().cells ?? [])].flatMap(([sheet, changed]) =>
      changed.map(({ row, column, cell }) => toUpdate(sheet, row, column, cell?.value ?? null, cell?.formula)),
    );

  /** One calculation at a time; what happens meanwhile is done right after, together. */
  function queue(model: Model, formulas: boolean): Promise<void> {
    if (under) {
      again = { formulas: formulas || again?.formulas === true };
      return under;
    }
    under = (async () => {
      await calculate(model, formulas);
      while (again && !ended) {
        const next = again;
        again = undefined;
        await calculate(model, next.formulas);
      }
    })().finally(() => {
      under = undefined;
    });
    return under;
  }

  return {
    run: (model) => Promise.race([queue(model, true), new Promise<void>((resolve) => setTimeout(resolve, PATIENCE))]),
    changed(model) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (calculated !== model.version && !ended) void queue(model, false);
      }, SOON);
    },
    conditionAt: (sheet, row, column) => conditions.get(`${sheet} ${row} ${column}`),
    onResults: (listener) => {
      listeners.results = listener;
    },
    onConditions: (listener) => {
      listeners.conditions = listener;
    },
    end() {
      ended = true;
      clearTimeout(timer);
      tell({ forget: workbook });
    },
  };
}

/** Only where the formula still stands where it stood; what moved meanwhile is computed again. */
function storeResults(model: Model, { results }: CalculateAnswer): number {
  let stored = 0;
  for (const [id, row, column, value] of results) {
    if (!model.workbook.sheets.some((sheet) => sheet.id === id)) continue;
    const sheet = sheetById(model, id);
    const cell = cellAt(sheet, row, column);
    if (cell.formula === undefined || cell.value === value) continue;
    storeResult(model, sheet, row, column, value);
    stored++;
  }
  return stored;
}

export type { FormatRule };
