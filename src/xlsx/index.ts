/** Workbooks as files: writes a `WorkbookPlan` to .xlsx bytes and reads .xlsx bytes into plain sheets. */
export { PlanError } from './check-plan';
export { windows1252Text } from './encoding';
export type { Checksum, Deflate, Inflate } from './packing';
export { writeWorkbook, zipOf } from './write';
export { untimed } from './write/untimed';
export { readLimits, type ReadLimits } from './limits';
export { readWorkbook, type ReadOptions } from './read';
export { WorkbookUnreadable, type UnreadableReason } from './unreadable';
