/** Workbooks as files: a planned workbook to .xlsx bytes, and .xlsx bytes to plain sheets. */
export { PlanError } from './check-plan';
export { writeWorkbook } from './write';
