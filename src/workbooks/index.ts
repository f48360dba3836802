/** Public parts of this room: plan, cells, names, references and styles. */
export { hasCell, type CellRuns } from './cell-runs';
export { madeNames } from './made';
export { sheetMarkerName } from './names';
export type * from './plan';
export { columnIndex, readArea } from './read-references';
export { columnLimit, columnName, onSheet, quoted, quotedSheet, rowLimit } from './references';
export { styles, type StyleSpec } from './styles';
