/** Figures of the last consolidation by budget line, on which the sheet Monitoring is based. */
import type { Consolidation } from '../../core/consolidation/consolidate';
import { consolidatedTable } from '../../core/consolidation/figures';
import { keysOf } from '../../core/native/table';
import { fill } from '../../locales';
import type { GridBlock, GridRow, Sheet } from '../blocks';
import { scopeText, withCurrency, type Context } from '../context';
import { lineFigures } from '../line-figures';
import { consolidatedFacts } from '../names';
import { nativeTable } from '../native-tables';
import type { CellContent } from '../plan';
import { filesReadText } from '../report/files';

/** Without a consolidation the table is empty and can be filled by hand from a report. */
export function consolidatedSheet(context: Context, consolidation?: Consolidation): Sheet {
  const { t, texts } = context;
  const { note } = t.native.Consolidated;
  const figures = { sheet: t.sheets.budgetLines, columns: keysOf(consolidatedTable).length };
  return {
    key: 'consolidated',
    name: t.sheets.consolidated,
    remade: true,
    freeze: { block: 'consolidated', columns: 0 },
    blocks: [
      {
        kind: 'title',
        serves: 'both',
        text: t.sheets.consolidated,
        subtitle: withCurrency(context, fill(note, figures, texts)),
      },
      factsGrid(context, consolidation),
      nativeTable(context, consolidatedTable, consolidation?.byLine.map(lineFigures)),
    ],
  };
}

/** Date, scope and files of the consolidation. */
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
