/** The one way into Excel: everything that this room does in the workbook passes through `inExcel`. */
import { excelError, officeCode, translated, type ErrorContext } from './errors';

export interface Access {
  /** Changes the workbook: our own events and the calculation rest meanwhile, and writes wait for one another. */
  writes?: boolean;
  /** One step for Ctrl+Z, where Excel can (ExcelApi 1.20). Writes are, unless they say otherwise. */
  undoGroup?: boolean;
  /** What errors are about. */
  about?: ErrorContext;
}

type Work<T> = (context: Excel.RequestContext) => Promise<T>;

let lastWrite: Promise<unknown> = Promise.resolve();
/** Set while a failed write may have left the events off. */
let eventsOff = false;
const mayBeOff = (): boolean => eventsOff;

/** Whether this Excel has a version of its programming interface. */
export function hasApi(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/**
 * Runs work in the open workbook. While a person types in a cell, Excel lets it wait.
 *
 * @returns what the work returns
 * @throws {AccordError} with a code of `ExcelErrorCode`, its cause being what Excel said; errors of ours as they are
 */
export function inExcel<T>(work: Work<T>, access: Access = {}): Promise<T> {
  if (!access.writes) return run(work, access);
  const next = lastWrite.then(
    () => quietly(work, access),
    () => quietly(work, access),
  );
  lastWrite = next;
  return next;
}

async function run<T>(work: Work<T>, { writes = false, undoGroup = writes, about = {} }: Access): Promise<T> {
  const merged = undoGroup && hasApi('1.20') ? { mergeUndoGroup: true } : {};
  try {
    return await Excel.run({ delayForCellEdit: true, ...merged }, (context) => {
      if (eventsOff && !writes) context.runtime.enableEvents = true;
      return work(context);
    });
  } catch (error) {
    throw officeCode(error) === 'AccessDenied' ? await whoRefused(error, about) : translated(error, about);
  }
}

async function quietly<T>(work: Work<T>, access: Access): Promise<T> {
  eventsOff = true;
  try {
    return await run(async (context) => {
      context.runtime.enableEvents = false;
      rest(context);
      const result = await work(context);
      context.runtime.enableEvents = true;
      await context.sync();
      eventsOff = false;
      return result;
    }, access);
  } finally {
    if (mayBeOff()) await eventsOn();
  }
}

/** Lets the calculation wait until the next sync; to be said again after each. */
export function rest(context: Excel.RequestContext): void {
  context.application.suspendApiCalculationUntilNextSync();
}

/** In a run of its own, since the failed one may still hold work that must not be done. */
async function eventsOn(): Promise<void> {
  const attempt = (): Promise<void> =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
      eventsOff = false;
    });
  // Should both fail, the next run of any kind tries again.
  await attempt()
    .catch(attempt)
    .catch(() => undefined);
}

/** Excel says no more than "access denied": the sheet, the workbook's structure, or a workbook opened for reading. */
async function whoRefused(error: unknown, about: ErrorContext): Promise<unknown> {
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
  return translated(error, about);
}
