/** What hucre leaves out of a sheet's part: the selected cell, the order of pages, complaints to be kept quiet, bars. */
import type { Area, SheetPlan } from '../workbooks/plan';
import { tableArea } from '../workbooks/planned';
import { areaReference, cellReference } from '../workbooks/references';
import { formatOf, palette } from '../workbooks/styles';
import { withBars } from './bars';

type Patch = (xml: string) => string;

/** Sets the part right; undefined where nothing is to be done, so that it can stay packed. */
export function sheetPatch(plan: SheetPlan): Patch | undefined {
  const patches = [
    ...(plan.select ? [withSelection(plan.select, plan)] : []),
    ...(plan.print?.columnBreaks ? [sideBySide] : []),
    ...(plan.conditionals.some(({ kind }) => kind === 'bar') ? [(xml: string) => withBars(xml, palette.problem)] : []),
    ...quiet(plan),
  ];
  return patches.length === 0 ? undefined : (xml) => patches.reduce((text, patch) => patch(text), xml);
}

/** The cell that is selected when the sheet is first seen, with the rows above it that fit a screen. */
function withSelection({ row, column }: { row: number; column: number }, { freeze }: SheetPlan): Patch {
  const { rows = 0, columns = 0 } = freeze ?? {};
  const pane = rows > 0 ? (columns > 0 ? 'bottomRight' : 'bottomLeft') : columns > 0 ? 'topRight' : undefined;
  const cell = cellReference(row, column);
  const selection = `<selection${pane ? ` pane="${pane}"` : ''} activeCell="${cell}" sqref="${cell}"/>`;
  const above = 12;
  const top = cellReference(Math.max(rows, row - above), columns);
  return (xml) =>
    xml
      .replace(/(<sheetView [^>]*)\/>/, `$1>${selection}</sheetView>`)
      .replace(/(<pane [^>]*topLeftCell=")[A-Z]+\d+("[^>]*\/>)/, `$1${top}$2${selection}`);
}

/** Pages that hold the same rows follow each other. */
function sideBySide(xml: string): string {
  return xml.replace('<pageSetup ', '<pageSetup pageOrder="overThenDown" ');
}

/**
 * Excel compares the cells of a calculated column with the column's formula, letter by letter, and takes document
 * numbers for numbers: neither is a mistake here.
 */
function quiet({ tables }: SheetPlan): Patch[] {
  const body = (wanted: (column: (typeof tables)[number]['columns'][number]) => boolean): string =>
    tables
      .flatMap((table) => {
        const { row, rows } = tableArea(table);
        return table.columns.flatMap((column, index): Area[] =>
          wanted(column) ? [{ row: row + 1, column: table.column + index, rows: rows - 1, columns: 1 }] : [],
        );
      })
      .map(areaReference)
      .join(' ');
  const calculated = body(({ formula }) => formula !== undefined);
  if (calculated === '') return [];
  const texts = body(({ style, format }) => formatOf(style, format) === '@');
  const ignored = [
    `<ignoredError sqref="${calculated}" calculatedColumn="1"/>`,
    texts === '' ? '' : `<ignoredError sqref="${texts}" numberStoredAsText="1"/>`,
  ].join('');
  return [(xml) => xml.replace(/(?=<drawing |<tableParts )/, `<ignoredErrors>${ignored}</ignoredErrors>`)];
}
