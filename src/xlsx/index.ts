/** Workbooks as files: a planned workbook to .xlsx bytes, and .xlsx bytes to plain sheets. */
export { PlanError } from './check-plan';
export { writeWorkbook, type Deflate } from './write';
export { readLimits, type ReadLimits } from './guards';
export { readWorkbook, type ReadOptions } from './read';
export { WorkbookUnreadable, type UnreadableReason } from './unreadable';
