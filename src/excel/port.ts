/** The port's types, in one place: all that this room knows of `jobs`. */
export type { CellPlace, Mark, OpenWorkbook, TableChange, WritePlan } from '../jobs/open-workbook';
