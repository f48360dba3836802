/** The single access point to Excel: all work in the workbook runs through `inExcel`. */
import { can } from './capabilities';
import { excelError, officeCode, toAccordError, type ErrorContext } from './errors';

export interface Access {
  /** The work changes the workbook: calculation is suspended, and writes run one at a time. */
  writes?: boolean;
  /**
   * Undone by a single Ctrl+Z if Excel supports it (ExcelApi 1.20). Only for work without a member that Excel cannot
   * take back (a sheet's name, position, visibility, protection; deleting one), and that may be done twice: it reads what
   * is there and writes what is missing. It writes by `writing`.
   */
  oneStep?: boolean;
  /** The subject of errors. */
  about?: ErrorContext;
}

type Work<T> = (context: Excel.RequestContext) => Promise<T> | T;

let lastWrite: Promise<unknown> = Promise.resolve();
/** True while a failed write may have left events switched off. */
let eventsOff = false;

/** Told after each write. `missed`: events were off meanwhile, so that people's edits may have gone unreported. */
type WriteListener = (missed: boolean) => void;
const writeListeners = new Set<WriteListener>();

let writesUnderWay = 0;
export const isWriting = (): boolean => writesUnderWay > 0;

/** @returns a function that ends it */
export function afterWrites(listener: WriteListener): () => void {
  writeListeners.add(listener);
  return () => void writeListeners.delete(listener);
}

/** Whether this Excel supports a version of ExcelApi. */
export function hasApi(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/**
 * Runs work in the open workbook. Excel delays it while a cell is being edited.
 *
 * @returns the result of the work
 * @throws {AccordError} with an `ExcelErrorCode` and Excel's error as its cause; other errors unchanged
 */
export function inExcel<T>(work: Work<T>, access: Access = {}): Promise<T> {
  if (!access.writes) return run(work, access);
  const write = (): Promise<T> => runWrite(work, access);
  const next = lastWrite.then(write, write);
  lastWrite = next;
  return next;
}

async function run<T>(work: Work<T>, { writes = false, oneStep = false, about = {} }: Access): Promise<T> {
  const attempt = (options: Excel.RunOptions): Promise<T> =>
    Excel.run({ delayForCellEdit: true, ...options }, async (context) => {
      if (eventsOff && !writes) context.runtime.enableEvents = true;
      return work(context);
    });
  try {
    return await (oneStep && can('one-undo') ? grouped(attempt) : attempt({}));
  } catch (error) {
    throw officeCode(error) === 'AccessDenied' ? await explainAccessDenied(error, about) : toAccordError(error, about);
  }
}

/** Groups failed in Excel although all their members can be undone, with either code (office-js 6255, 6491, 6711). */
const groupRefused = new Set(['UndoNotSupported', 'GeneralException']);

/** As one undo group; where Excel refuses that, once more without. What was written before it refused may be there. */
async function grouped<T>(attempt: (options: Excel.RunOptions) => Promise<T>): Promise<T> {
  try {
    return await attempt({ mergeUndoGroup: true });
  } catch (error) {
    if (!groupRefused.has(officeCode(error) ?? '')) throw error;
    return attempt({});
  }
}

const tellTrigger = (): boolean => hasApi('1.14');

async function runWrite<T>(work: Work<T>, access: Access): Promise<T> {
  writesUnderWay++;
  try {
    return await run(access.oneStep ? work : (context) => writing(context, () => work(context)), access);
  } finally {
    if (eventsOff) await enableEvents();
    writesUnderWay--;
    for (const listener of writeListeners) listener(!tellTrigger());
  }
}

/**
 * Does work that writes. Events stay on where they tell our own writes from people's edits (`triggerSource`, ExcelApi
 * 1.14): while they are off, Excel reports nothing that people type either.
 */
export async function writing<T>(context: Excel.RequestContext, work: () => Promise<T> | T): Promise<T> {
  suspendCalculation(context);
  if (tellTrigger()) return work();
  eventsOff = true;
  context.runtime.enableEvents = false;
  const result = await work();
  context.runtime.enableEvents = true;
  await context.sync();
  eventsOff = false;
  return result;
}

/** Suspends calculation until the next sync; call it again after each sync. */
export function suspendCalculation(context: Excel.RequestContext): void {
  context.application.suspendApiCalculationUntilNextSync();
}

/** In a run of its own, because the failed one may still have queued work that must not be executed. */
async function enableEvents(): Promise<void> {
  const attempt = (): Promise<void> =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
      eventsOff = false;
    });
  // If both attempts fail, the next run of any kind tries again.
  await attempt()
    .catch(attempt)
    .catch(() => undefined);
}

/** Finds out what "access denied" means: a protected sheet, a protected workbook structure or a read-only workbook. */
async function explainAccessDenied(error: unknown, about: ErrorContext): Promise<unknown> {
  const found = await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { workbook } = context;
    workbook.load('readOnly');
    workbook.protection.load('protected');
    const sheet = workbook.worksheets.getItemOrNullObject(about.sheet ?? '');
    sheet.load('name');
    sheet.protection.load('protected');
    await context.sync();
    const onSheet = !sheet.isNullObject && sheet.protection.protected;
    return { onSheet, structure: workbook.protection.protected, readOnly: workbook.readOnly };
  }).catch(() => undefined);
  const figures = { sheet: about.sheet ?? '', item: about.item ?? about.sheet ?? '' };
  if (found && !found.onSheet) {
    if (found.structure) return excelError('workbook-protected', 'The structure is protected.', figures, error);
    if (found.readOnly) return excelError('workbook-read-only', 'The workbook is open for reading.', figures, error);
  }
  return toAccordError(error, about);
}
