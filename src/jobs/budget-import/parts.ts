/** Which part of a budget line a label names, where it could name several. */
import type { LabelReader, Meaning } from '../../core/budget-import/label-reader';
import { lineParts, type LinePart } from '../../core/budget-import/names';
import type { GridCell } from './grid';

export type PartReader = LabelReader;

/** A task or deliverable stands for its action. */
function onPart({ axis, code }: Meaning, reader: LabelReader): { part: LinePart; code: string } | undefined {
  const part = lineParts.find((one) => one === axis);
  if (part) return { part, code };
  const action = reader.actionOf(axis, code);
  return action === undefined ? undefined : { part: 'action', code: action };
}

export type AxisCounts = ReadonlyMap<string, number>;

/** How many cells of a row or column may name each part. */
export function axisCounts(cells: readonly GridCell[]): AxisCounts {
  const counts = new Map<string, number>();
  for (const { sense } of cells) for (const { axis } of sense.meanings) counts.set(axis, (counts.get(axis) ?? 0) + 1);
  return counts;
}

/** The part that a cell names among those allowed; of several, the one that most of its neighbours name. */
export function partOf(
  { sense, text }: Pick<GridCell, 'sense' | 'text'>,
  allowed: readonly LinePart[],
  reader: LabelReader,
  counts: AxisCounts,
): { part: LinePart; code: string } | undefined {
  const candidates = (meanings: readonly Meaning[]) =>
    meanings.flatMap((meaning) => {
      const found = onPart(meaning, reader);
      return found && allowed.includes(found.part) ? [{ ...found, count: counts.get(meaning.axis) ?? 0 }] : [];
    });
  const surest = candidates(sense.meanings);
  // The surest meaning may be of a part that stands elsewhere: "Equipment" in a column of actions.
  const found = surest.length > 0 ? surest : candidates(reader.read(text, allowed));
  const [best, second] = [...found].sort((a, b) => b.count - a.count);
  if (!best) return undefined;
  const isTie = second !== undefined && second.count === best.count && second.part !== best.part;
  return isTie && !isSame(best, second) ? preferred(found) : best;
}

const isSame = (a: { part: LinePart; code: string }, b: { part: LinePart; code: string }): boolean =>
  a.part === b.part && a.code === b.code;

/** Where neighbours do not tell, either. */
function preferred<Found extends { part: LinePart }>(found: readonly Found[]): Found | undefined {
  return (['category', 'action', 'partner'] as const).flatMap((part) => found.filter((one) => one.part === part))[0];
}
