/** Every place of a workbook that holds a formula, so that references are moved in all of them and in one way. */
import { putCell } from './cells';
import type { Model } from './model';
import type { Plain, ModelSheet } from './types';

/**
 * Rewrites all formulas: cells, calculated columns, names, validations, conditional formats, charts.
 * @param rewrite gets the formula and the id of the sheet it stands on
 */
export function rewriteFormulas(model: Model, rewrite: (formula: string, sheet: string) => string): void {
  const { workbook } = model;
  for (const sheet of workbook.sheets) {
    rewriteCells(model, sheet, (formula) => rewrite(formula, sheet.id));
    const plain = (value: Plain) => rewritePlain(value, (formula) => rewrite(formula, sheet.id));
    for (const validation of sheet.validations) validation.rule = asRecord(plain(validation.rule));
    for (const conditional of sheet.conditionals) conditional.settings = asRecord(plain(conditional.settings));
    for (const chart of sheet.charts) {
      for (const series of chart.series) {
        if (series.values !== undefined) series.values = rewrite(series.values, sheet.id);
        if (series.categories !== undefined) series.categories = rewrite(series.categories, sheet.id);
      }
    }
  }
  for (const table of workbook.tables) {
    for (const column of table.columns) {
      if (column.formula !== undefined) column.formula = rewrite(column.formula, table.sheet);
    }
  }
  for (const name of workbook.names) name.formula = rewrite(name.formula, name.scope ?? '');
}

function rewriteCells(model: Model, sheet: ModelSheet, rewrite: (formula: string) => string): void {
  for (const [row, { cells }] of [...sheet.rows]) {
    for (const [column, cell] of [...cells]) {
      if (cell.formula === undefined) continue;
      const formula = rewrite(cell.formula);
      if (formula !== cell.formula) putCell(model, sheet, row, column, { ...cell, formula });
    }
  }
}

/** Validations and conditional formats hold formulas as texts that begin with "=", somewhere inside. */
function rewritePlain(value: Plain, rewrite: (formula: string) => string): Plain {
  if (typeof value === 'string') return value.startsWith('=') ? rewrite(value) : value;
  if (Array.isArray(value)) return value.map((item) => rewritePlain(item, rewrite));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rewritePlain(item, rewrite)]));
}

const asRecord = (value: Plain): { [key: string]: Plain } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
