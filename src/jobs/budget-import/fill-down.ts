/** Values that stand once for several rows: merged, or written only where they change. */
import { coversRow } from '../../workbooks/sheets-read';
import type { Area } from '../../workbooks/plan';
import type { GridRow } from './grid';
import type { SheetTable } from './segment';

/**
 * The text of a blank cell in a naming column. Below a merged cell it is that one's; else the last one above, in columns
 * that write no value twice in a row, while nothing changes further to the left. In lists that repeat their values a blank
 * is a blank.
 */
export function fillingDown(
  { items, columns }: SheetTable,
  merges: readonly Area[],
): (row: GridRow, column: number) => string | undefined {
  const naming = [...columns.roles]
    .flatMap(([column, role]) => (role.kind === 'names' ? [column] : []))
    .sort((a, b) => a - b);
  const filled = new Map<number, Map<number, string>>();
  for (const column of naming) {
    const areas = merges.filter((area) => area.column === column);
    const before = naming.filter((other) => other < column);
    const isGrouped = neverRepeats(items.map(({ row }) => textAt(row, column)));
    const texts = new Map<number, string>();
    let last: { row: number; text: string } | undefined;
    for (const { kind, row } of items) {
      const own = textAt(row, column);
      if (own !== undefined) last = kind === 'row' ? { row: row.row, text: own } : undefined;
      else if (kind === 'title' || row.cells.some(({ sense }) => sense.isTotal)) last = isGrouped ? last : undefined;
      else if (last) {
        const from = last.row;
        const isMerged = areas.some((area) => coversRow(area, from) && coversRow(area, row.row));
        const isChanged = before.some((other) => textAt(row, other) !== undefined);
        if (isMerged || (isGrouped && !isChanged)) texts.set(row.row, last.text);
        else if (isChanged) last = undefined;
      }
    }
    filled.set(column, texts);
  }
  return ({ row }, column) => filled.get(column)?.get(row);
}

const textAt = ({ cells }: GridRow, column: number): string | undefined =>
  cells.find((cell) => cell.column === column)?.text;

function neverRepeats(texts: readonly (string | undefined)[]): boolean {
  const written = texts.filter((text) => text !== undefined);
  return written.length < texts.length && written.every((text, index) => index === 0 || text !== written[index - 1]);
}
