/** Looks at what a write would take away: what people wrote on sheets to be replaced, and what refers to these. */
import type { EditedSheet } from '../workbooks/open-workbook';
import { foreignCells } from '../workbooks/made';
import { areaReference } from '../workbooks/references';
import { areaOfRange } from './areas';
import type { ExistingSheet, WorkbookInventory } from './inventory';
import { isTemporary, type SheetToWrite } from './prepare-write';
import { loadPieces } from './read/pieces';

interface Cell {
  row: number;
  column: number;
  content: unknown;
}

/** A formula on another sheet. */
export interface ReferringCell {
  sheet: ExistingSheet;
  row: number;
  column: number;
  formula: string;
}

export interface Survey {
  edited: readonly EditedSheet[];
  /** Formulas on any sheet that refer to those to be replaced; only if asked for. */
  referring: readonly ReferringCell[];
}

interface Looked {
  sheet: ExistingSheet;
  replaced: boolean;
  on: Excel.Worksheet;
  used: Excel.Range;
  charts: Excel.ChartCollection | undefined;
  comments: Excel.CommentCollection | undefined;
}

function look(context: Excel.RequestContext, sheet: ExistingSheet, replaced: boolean): Looked {
  const on = context.workbook.worksheets.getItem(sheet.id);
  return {
    sheet,
    replaced,
    on,
    used: on.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'),
    charts: replaced ? on.charts.load('items/name') : undefined,
    comments: replaced ? on.comments.load('items/id') : undefined,
  };
}

/**
 * Two round trips, whatever is on the sheets; none if nothing is replaced.
 *
 * @param refers whether a formula refers to what is replaced; without it, other sheets are not looked at
 */
export async function survey(
  context: Excel.RequestContext,
  book: WorkbookInventory,
  parts: readonly SheetToWrite[],
  refers?: (formula: string) => boolean,
): Promise<Survey> {
  const old = parts.flatMap((part) => (part.old ? [part.old] : []));
  if (old.length === 0) return { edited: [], referring: [] };
  const others = refers ? book.sheets.filter((sheet) => !old.includes(sheet) && !isTemporary(sheet)) : [];
  const looked = [
    ...old.map((sheet) => look(context, sheet, true)),
    ...others.map((sheet) => look(context, sheet, false)),
  ];
  await context.sync();
  const places = looked.map(({ comments }) =>
    (comments?.items ?? []).map((comment) => comment.getLocation().load('address')),
  );
  const cells = new Map<Looked, Cell[]>(looked.map((one) => [one, []]));
  const pieces = looked.flatMap((one) =>
    one.used.isNullObject ? [] : [{ sheet: one.on, area: areaOfRange(one.used) }],
  );
  await loadPieces(context, pieces, 'formulas', (loaded) => {
    for (const { sheet: on, area, range } of loaded) {
      const one = looked.find((other) => other.on === on);
      for (const [down, contents] of (range.formulas as unknown[][]).entries())
        for (const [across, content] of contents.entries())
          if (one && (one.replaced || isFormula(content)))
            cells.get(one)?.push({ row: area.row + down, column: area.column + across, content });
    }
  });
  // Without a filled cell there was no request yet that could have brought them.
  if (pieces.length === 0) await context.sync();
  return {
    edited: looked.flatMap((one, index) => {
      if (!one.replaced) return [];
      const comments = (places[index] ?? []).map(({ address }) => address.slice(address.lastIndexOf('!') + 1));
      return editsOn(one, cells.get(one) ?? [], comments);
    }),
    referring: looked.flatMap((one) =>
      (cells.get(one) ?? []).flatMap(({ row, column, content }) =>
        isFormula(content) && refers?.(content) ? [{ sheet: one.sheet, row, column, formula: content }] : [],
      ),
    ),
  };
}

const isFormula = (content: unknown): content is string => typeof content === 'string' && content.startsWith('=');

function editsOn({ sheet, used, charts }: Looked, cells: readonly Cell[], comments: readonly string[]): EditedSheet[] {
  const { name, made } = sheet;
  const { count, places } = foreignCells(made, cells);
  const edits: EditedSheet = {
    sheet: name,
    // An interrupted write may have left the sheet under a temporary name.
    formerName: made && made.sheet !== name && !isTemporary(sheet) ? made.sheet : undefined,
    known: made !== undefined,
    cells: count,
    places: made || used.isNullObject ? places : [areaReference(areaOfRange(used))],
    comments,
    charts: made ? Math.max(0, (charts?.items.length ?? 0) - made.charts) : 0,
  };
  const any = count > 0 || comments.length > 0 || edits.charts > 0 || edits.formerName !== undefined;
  return any ? [edits] : [];
}
