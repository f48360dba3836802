/** The name that a sheet of Accord got, from the mark that it carries whatever it is called now. */
import { sheetMarkerName } from '../workbooks/names';

const textConstant = /^="((?:[^"]|"")*)"$/;

/** The planned name in a sheet's mark. */
export function plannedNameIn(marks: readonly { name: string; formula: string }[]): string | undefined {
  const mark = marks.find(({ name }) => name === sheetMarkerName);
  return mark && textConstant.exec(mark.formula)?.[1]?.replaceAll('""', '"');
}
