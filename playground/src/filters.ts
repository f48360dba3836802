/** Filtering and sorting a table as a person does by the buttons in its header. */
import { cellAt, formatAt, sheetById, showText, type Model, type ModelSheet, type ModelTable } from './host';
import { guardAction } from './host/model/guards';
import { asStep } from './host/model/history';
import { bodyOf, tableById } from './host/model/tables';

/** The texts that stand in a column, in order, each once. */
export function textsIn(model: Model, table: ModelTable, column: number): string[] {
  const body = bodyOf(table);
  const texts = new Set<string>();
  for (let row = body.row; row < body.row + body.rows; row++) texts.add(textAt(model, table, row, column));
  const order = new Intl.Collator(undefined, { numeric: true });
  return [...texts].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : order.compare(a, b)));
}

function textAt(model: Model, table: ModelTable, row: number, column: number): string {
  const sheet = sheetById(model, table.sheet);
  const at = table.area.column + column;
  return showText(cellAt(sheet, row, at).value, formatAt(sheet, row, at), model.workbook.culture);
}

export function chosenIn(table: ModelTable, column: number): string[] | undefined {
  const criteria = table.filters[column];
  if (typeof criteria !== 'object' || criteria === null || Array.isArray(criteria)) return undefined;
  const { values } = criteria;
  return Array.isArray(values) ? values.map(String) : undefined;
}

/** The column whose header is selected, where that has a button for its filter. */
export function filterOf(
  model: Model,
  { id, selection: { row, column } }: ModelSheet,
): { table: ModelTable; column: number } | undefined {
  const table = model.workbook.tables.find(({ sheet, area, showHeaders, settings }) => {
    const inHeader = row === area.row && column >= area.column && column < area.column + area.columns;
    return sheet === id && inHeader && showHeaders && settings.ShowFilterButton;
  });
  return table && { table, column: column - table.area.column };
}

/** Shows only rows whose text in the column is among the chosen ones; undefined takes the filter away. */
export function filterColumn(model: Model, id: number, column: number, chosen: string[] | undefined): void {
  asStep(model, () => {
    const table = tableById(model, id);
    const sheet = sheetById(model, table.sheet);
    guardAction(sheet, 'allowAutoFilter');
    const criteria = chosen ? { filterOn: 'Values', values: chosen } : null;
    table.filters = table.columns.map((_, at) => (at === column ? criteria : (table.filters[at] ?? null)));
    const body = bodyOf(table);
    for (let row = body.row; row < body.row + body.rows; row++) {
      const hidden = table.columns.some(
        (_, at) => chosenIn(table, at)?.includes(textAt(model, table, row, at)) === false,
      );
      const line = sheet.rowLines.get(row);
      if ((line?.hidden ?? false) !== hidden) sheet.rowLines.set(row, { ...line, hidden });
    }
    model.version++;
  });
}
