/** Writes what was taken over: all lines or none. Loaded when somebody does it. */
import type { CellWrite, OpenWorkbook } from '../../workbooks/open-workbook';

/** `occupied`: somebody filled a row meanwhile, and nothing was written. */
export interface ImportWritten {
  mapKept: boolean;
  occupied: boolean;
}

/** The map first, as writing it empties Excel's list of what can be undone. Put back where the lines are refused. */
export async function writeImport(
  port: Pick<OpenWorkbook, 'writeCells' | 'writeHidden'>,
  { cells, mapCells }: { cells: readonly CellWrite[]; mapCells: readonly CellWrite[] },
): Promise<ImportWritten> {
  const mapKept = await port.writeHidden(mapCells).then(
    () => true,
    () => false,
  );
  const takeBack = () => (mapKept ? port.writeHidden(mapCells.map(asBefore)) : Promise.resolve());
  const skipped = await port.writeCells(cells, { whole: true }).catch(async (error: unknown) => {
    await takeBack().catch(() => undefined);
    throw error;
  });
  const occupied = skipped.length > 0;
  if (occupied) await takeBack();
  return { mapKept, occupied };
}

/** The write that undoes another one. */
function asBefore<Cell extends { value: string | number | null; expected?: string | number | boolean | null }>(
  cell: Cell,
): Cell {
  const { value, expected = null } = cell;
  return { ...cell, value: typeof expected === 'boolean' ? null : expected, expected: value };
}
