/** What the last consolidation counted, by budget line: the figures behind the sheet Monitoring. */
import type { Consolidation } from '../../core/consolidation/consolidate';
import { fill } from '../../locales';
import type { GridBlock, GridRow, Sheet, TableColumn } from '../blocks';
import { scopeText, withCurrency, type Context } from '../context';
import { isCodeKey, lineFigure, lineFigureHeader, lineFigureKeys, type LineFigureKey } from '../line-figures';
import { consolidatedFacts, consolidatedNames, consolidatedTableName } from '../names';
import type { CellContent } from '../plan';
import { filesReadText } from '../report/files';

const preparedRows = 100;
/** Lines of other budgets than this project's may be pasted below. */
const reach = 5_000;

/** Without a consolidation the table is empty, and may be filled from a report by hand. */
export function consolidatedSheet(context: Context, consolidation?: Consolidation): Sheet {
  const { t, texts } = context;
  const blank: CellContent[] = lineFigureKeys.map(() => null);
  return {
    key: 'consolidated',
    name: t.sheets.consolidated,
    freeze: { block: 'consolidated', columns: 0 },
    blocks: [
      {
        kind: 'title',
        serves: 'both',
        text: t.sheets.consolidated,
        subtitle: withCurrency(
          context,
          fill(t.consolidated.note, { sheet: t.sheets.budgetLines, columns: lineFigureKeys.length }, texts),
        ),
      },
      factsGrid(context, consolidation),
      {
        kind: 'table',
        serves: 'both',
        key: 'consolidated',
        name: consolidatedTableName,
        description: t.consolidated.description,
        filter: true,
        reach,
        columns: lineFigureKeys.map((key) => column(context, key, consolidation === undefined)),
        rows: consolidation
          ? consolidation.byLine.map((row) => lineFigureKeys.map((key) => lineFigure(context, row, key)))
          : Array.from({ length: preparedRows }, () => [...blank]),
      },
    ],
  };
}

function column(context: Context, key: LineFigureKey, toFill: boolean): TableColumn {
  const { plain, amountWidth } = context;
  return {
    key,
    header: lineFigureHeader(context, key),
    ...(isCodeKey(key)
      ? { style: toFill ? 'inputText' : 'textWrap', width: 30 }
      : { style: toFill ? 'inputAmount' : 'amount', format: plain, width: Math.max(amountWidth, 14) }),
    ...(key in consolidatedNames ? { name: consolidatedNames[key as keyof typeof consolidatedNames] } : {}),
  };
}

/** When, what and from whose files. */
function factsGrid(context: Context, consolidation: Consolidation | undefined): GridBlock {
  const { t, today } = context;
  const row = (what: string, value: CellContent, name: string, date = false): GridRow => ({
    cells: { what, value: { value, name, ...(date ? { style: 'inputDate' } : {}) } },
  });
  return {
    kind: 'grid',
    serves: 'both',
    key: 'facts',
    headerless: true,
    columns: [
      { key: 'what', header: '', style: 'text', width: 30 },
      { key: 'value', header: '', style: 'inputText', width: 30 },
    ],
    rows: [
      row(t.consolidated.on, consolidation ? today : null, consolidatedFacts.day, true),
      row(
        t.consolidated.scope,
        consolidation ? scopeText(context, consolidation.period) : null,
        consolidatedFacts.scope,
      ),
      row(t.report.files, consolidation ? filesReadText(consolidation) : null, consolidatedFacts.files),
    ],
  };
}
