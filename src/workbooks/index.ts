/** What others may know of our workbooks: the plan as data, how its names are spelled, how its styles look. */
export { madeName } from './names';
export type * from './plan';
export { quoted } from './references';
export { styles, type StyleSpec } from './styles';
