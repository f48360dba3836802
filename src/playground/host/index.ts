/**
 * A host that answers Microsoft's Excel client: a workbook model, the wire, and the transports in Node (`startOffice`)
 * and in a page (`installInPage`). See DECISIONS.md for what is assumed of Excel.
 */
export { createHost, type Exchange, type HostOptions, type OfficeHost, type Traffic } from './host';
export { OfficeError, type ErrorCode } from './errors';
export {
  createModel,
  requireSheet,
  sheetById,
  type Model,
  type ModelEvent,
  type ModelOptions,
  type Recalculate,
} from './model/model';
export { cellAt, formulas, storeResult } from './model/cells';
export { calculateNow } from './model/calculate';
export { dump, load, type CellData, type SheetData, type WorkbookData } from './model/dump';
export type * from './model/types';
