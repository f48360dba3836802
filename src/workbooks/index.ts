/** What others may know of our workbooks: the plan as data, how its names and references are spelled, how its styles look. */
export { madeName } from './names';
export type * from './plan';
export { columnIndex, readArea } from './read-references';
export { columnLimit, columnName, onSheet, quoted, quotedSheet, rowLimit } from './references';
export { styles, type StyleSpec } from './styles';
