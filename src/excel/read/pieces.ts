/** Loads ranges in pieces below the size limit of a response. */
import type { Area } from '../../workbooks/plan';
import { rangeOf } from '../areas';
import { officeCode } from '../errors';

/** Values, formulas and formats of this many cells stay well below 5 MB unless texts are long; then pieces are halved. */
const maxCells = 50_000;

export interface Piece {
  sheet: Excel.Worksheet;
  area: Area;
}

export interface LoadedPiece extends Piece {
  range: Excel.Range;
}

/** Loads areas, in order: one round trip, and one more for each further 50,000 cells. */
export async function loadPieces(
  context: Excel.RequestContext,
  areas: readonly Piece[],
  members: string,
  take: (loaded: readonly LoadedPiece[]) => void | Promise<void>,
): Promise<void> {
  for (const pieces of groupsOf(areas.flatMap(piecesOf))) await loadGroup(context, pieces, members, take);
}

function piecesOf({ sheet, area }: Piece): Piece[] {
  const step = Math.max(1, Math.floor(maxCells / area.columns));
  return Array.from({ length: Math.ceil(area.rows / step) }, (_, index) => {
    const row = area.row + index * step;
    return { sheet, area: { ...area, row, rows: Math.min(step, area.row + area.rows - row) } };
  });
}

/** Groups pieces so that each group fits into one response. */
function groupsOf(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let cells = Infinity;
  for (const piece of pieces) {
    const size = piece.area.rows * piece.area.columns;
    if (cells + size > maxCells) {
      groups.push([]);
      cells = 0;
    }
    groups.at(-1)?.push(piece);
    cells += size;
  }
  return groups;
}

function halves({ sheet, area }: Piece): Piece[] {
  if (area.rows === 1) return [{ sheet, area }];
  const half = Math.ceil(area.rows / 2);
  return [
    { sheet, area: { ...area, rows: half } },
    { sheet, area: { ...area, row: area.row + half, rows: area.rows - half } },
  ];
}

async function loadGroup(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
  members: string,
  take: (loaded: readonly LoadedPiece[]) => void | Promise<void>,
): Promise<void> {
  const loaded = pieces.map((piece) => ({ ...piece, range: rangeOf(piece.sheet, piece.area).load(members) }));
  try {
    await context.sync();
  } catch (error) {
    const smaller = pieces.flatMap(halves);
    if (officeCode(error) !== 'ResponsePayloadSizeLimitExceeded' || smaller.length === pieces.length) throw error;
    for (const piece of smaller) await loadGroup(context, [piece], members, take);
    return;
  }
  await take(loaded);
}
