/**
 * A host that answers Microsoft's Excel client: a workbook model, the wire, and the transports in Node (`startOffice`)
 * and in a page (`installInPage`). See DECISIONS.md for what is assumed of Excel.
 */
export { createHost, type Exchange, type HostOptions, type OfficeHost, type Traffic } from './host';
export type { HostShell } from './members/objects';
export { OfficeError, type OfficeErrorCode } from './errors';
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
export { differences, type Difference } from './model/differences';
export { modelFromPlan } from './model/plan';
export { REQUIREMENT_SETS, supportsSet } from './requirements';
export { canUndo, memberRows, type MemberRow, type Platform } from './microsoft';
export { userOf, type Pasted, type User } from './user';
export { installInPage, type PageOptions, type PageHost } from './page';
export { undo, redo } from './model/history';
export { showText } from './model/text';
export { formatAt, lookAt } from './model/cells';
export { dump, load, type CellData, type SheetData, type WorkbookData } from './model/dump';
export type * from './model/types';
