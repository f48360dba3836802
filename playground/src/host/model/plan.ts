/** A planned workbook (accord/workbooks) as a model, so that the add-in meets in tests what people get as a file. */
import {
  madeNames,
  sheetMarkerName,
  quoted,
  styles,
  type CellPlan,
  type ConditionalPlan,
  type SheetPlan,
  type StyleSpec,
  type TablePlan,
  type ValidationPlan,
  type WorkbookPlan,
} from 'accord/workbooks';
import type { Area } from '../a1';
import { putCell, restyle } from './cells';
import { createModel, emptySheet, type Model, type ModelOptions } from './model';
import { addTable } from './tables';
import type { Conditional, Look, Plain, ModelSheet, Validation } from './types';

/** The workbook as Excel shows it after opening the file: stored results in place, nothing to undo. */
export function modelFromPlan(plan: WorkbookPlan, options: ModelOptions = {}): Model {
  const model = createModel(options);
  const { workbook } = model;
  workbook.sheets = plan.sheets.map(({ name }) => emptySheet(workbook, name));
  plan.sheets.forEach((planned, index) => {
    const sheet = workbook.sheets[index];
    if (sheet) fillSheet(model, sheet, planned);
  });
  const marks = plan.sheets.flatMap((planned, index) => {
    const own = [
      { name: sheetMarkerName, formula: quoted(planned.name) },
      ...(planned.remade ? madeNames(planned) : []),
    ];
    const scope = workbook.sheets[index]?.id ?? '';
    return own.map(({ name, formula }) => ({ name, formula: `=${formula}`, visible: false, comment: '', scope }));
  });
  const names = plan.names.map(({ name, ref }) => ({ name, formula: `=${ref}`, visible: true, comment: '' }));
  workbook.names = [...names, ...marks];
  workbook.properties['Title'] = plan.title;
  workbook.activeSheet = workbook.sheets.find(({ visibility }) => visibility === 'Visible')?.id ?? workbook.activeSheet;
  model.calculated = model.version;
  return model;
}

function fillSheet(model: Model, sheet: ModelSheet, plan: SheetPlan): void {
  sheet.visibility = plan.hidden ? 'Hidden' : 'Visible';
  sheet.showGridlines = plan.gridlines;
  sheet.tabColor = plan.tabColor === undefined ? '' : hex(plan.tabColor);
  sheet.freeze = plan.freeze ?? null;
  // A character of Calibri 11 is 7 pixels wide and a column has 5 pixels of padding; a point is 4/3 pixels.
  plan.widths.forEach((width, column) =>
    sheet.columnLines.set(column, width === 0 ? { hidden: true } : { size: (width * 7 + 5) * 0.75 }),
  );
  for (const { row, height } of plan.heights) sheet.rowLines.set(row, { size: height });
  for (const cell of plan.cells) fillCell(model, sheet, cell);
  for (const table of plan.tables) fillTable(model, sheet, table);
  sheet.merges = [...plan.merges];
  sheet.validations = plan.validations.map(validation);
  sheet.conditionals = plan.conditionals.map((rule, index) => conditional(rule, index));
  sheet.charts = plan.charts.map(({ kind, title, area, series, categories }, index) => ({
    id: `{chart-${index + 1}}`,
    name: `Chart ${index + 1}`,
    type: CHARTS[kind],
    settings: { 'Title.Text': title },
    series: series.map(({ name, values, color, dashed }) => ({
      name,
      values: `=${values}`,
      categories: `=${categories}`,
      settings: {
        [kind === 'line' ? 'Format.Line.Color' : 'Format.Fill.Solid']: hex(color),
        ...(dashed ? { 'Format.Line.LineStyle': 'Dash' } : {}),
      },
    })),
    place: area,
  }));
  if (plan.print) {
    sheet.page = {
      Orientation: plan.print.orientation === 'landscape' ? 'Landscape' : 'Portrait',
      'HeadersFooters.DefaultForAllPages.CenterFooter': plan.print.footer,
    };
    const [from, to] = plan.print.repeatRows ?? [];
    if (from !== undefined && to !== undefined)
      sheet.printRows = { row: from, rows: to - from + 1, column: 0, columns: 16_384 };
  }
  // Last, since everything above would be refused.
  sheet.protection = plan.protected ? { options: {} } : null;
}

const CHARTS = { bar: 'BarClustered', column: 'ColumnClustered', 'stacked-bar': 'BarStacked', line: 'Line' };

function fillCell(
  model: Model,
  sheet: ModelSheet,
  { row, column, value, formula, style, format, link }: CellPlan,
): void {
  const look = lookOf(styles[style], format);
  putCell(model, sheet, row, column, {
    value,
    ...(formula === undefined ? {} : { formula: `=${formula}` }),
    ...(Object.keys(look).length > 0 ? { look } : {}),
    ...(link === undefined ? {} : { link: { documentReference: link } }),
  });
}

function fillTable(model: Model, sheet: ModelSheet, plan: TablePlan): void {
  plan.columns.forEach(({ header, style, format, formula }, index) => {
    const column = plan.column + index;
    putCell(model, sheet, plan.row, column, { value: header, look: lookOf(styles.header) });
    plan.rows.forEach((cells, at) =>
      putCell(model, sheet, plan.row + 1 + at, column, {
        value: cells[index] ?? null,
        look: lookOf(styles[style], format),
        ...(formula === undefined ? {} : { formula: `=${formula}` }),
      }),
    );
  });
  const area: Area = { row: plan.row, column: plan.column, rows: plan.rows.length + 1, columns: plan.columns.length };
  const table = addTable(model, sheet, area, true, plan.name);
  restyle(model, sheet, { ...area, rows: 1 }, () => lookOf(styles.header));
  table.settings.ShowFilterButton = plan.filter;
  table.columns.forEach((column, index) => {
    const formula = plan.columns[index]?.formula;
    if (formula !== undefined) column.formula = `=${formula}`;
  });
}

const hex = (color: string) => `#${color.toUpperCase()}`;

/** By style and number format: thousands of cells share a few looks, which never change. */
const looks = new Map<StyleSpec, Map<string | undefined, Look>>();

function lookOf(style: StyleSpec, format = style.format): Look {
  const known = looks.get(style) ?? new Map<string | undefined, Look>();
  looks.set(style, known);
  const look = known.get(format) ?? newLook(style, format);
  known.set(format, look);
  return look;
}

function newLook(style: StyleSpec, format: string | undefined): Look {
  const look: { [key: string]: string | number | boolean | undefined } = {
    NumberFormat: format,
    'Format.Font.Size': style.size,
    'Format.Font.Bold': style.bold,
    'Format.Font.Italic': style.italic,
    'Format.Font.Color': style.color && hex(style.color),
    'Format.Fill.Color': style.fill && hex(style.fill),
    'Format.HorizontalAlignment': style.align && capital(style.align),
    'Format.VerticalAlignment': style.vertical && capital(style.vertical),
    'Format.WrapText': style.wrap,
    'Format.IndentLevel': style.indent,
    'Format.Protection.Locked': style.unlocked ? false : undefined,
  };
  const sides =
    style.border === 'all' ? ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] : style.border ? ['EdgeBottom'] : [];
  for (const side of sides) {
    look[`Format.Borders.${side}.Style`] = 'Continuous';
    look[`Format.Borders.${side}.Color`] = hex(style.borderColor ?? '000000');
  }
  const given = Object.entries(look).filter(
    (entry): entry is [string, string | number | boolean] => entry[1] !== undefined,
  );
  return Object.fromEntries(given);
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function validation({ area, rule, severity, prompt, error }: ValidationPlan): Validation {
  return {
    areas: [area],
    rule: ruleOf(rule),
    ignoreBlanks: true,
    prompt: prompt ? { showPrompt: true, title: prompt.title, message: prompt.text } : {},
    errorAlert: {
      showAlert: true,
      style: capital(severity),
      ...(error ? { title: error.title, message: error.text } : {}),
    },
  };
}

function ruleOf(rule: ValidationPlan['rule']): { [key: string]: Plain } {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: `=${rule.source}` } };
    case 'date':
      return { date: { formula1: rule.from, formula2: rule.to, operator: 'Between' } };
    case 'decimal':
      return { decimal: { formula1: -1e15, formula2: 1e15, operator: 'Between' } };
    case 'text-length':
      return { textLength: { formula1: rule.max, operator: 'LessThanOrEqualTo' } };
    case 'custom':
      return { custom: { formula: `=${rule.formula}` } };
  }
}

function conditional(plan: ConditionalPlan, index: number): Conditional {
  const base = { id: `{CF-plan-${index + 1}}`, areas: [plan.area] };
  if (plan.kind === 'bar') {
    const bound: { [path: string]: Plain } =
      plan.max === undefined ? {} : { 'DataBar.UpperBoundRule': { type: 'Number', formula: String(plan.max) } };
    return {
      ...base,
      type: 'DataBar',
      stopIfTrue: false,
      settings: { 'DataBar.PositiveFormat.FillColor': hex(plan.color), ...bound },
    };
  }
  const { color, fill, bold }: StyleSpec = styles[plan.style];
  return {
    ...base,
    type: 'Custom',
    stopIfTrue: plan.stop ?? false,
    settings: {
      'Custom.Rule.Formula': `=${plan.formula}`,
      ...(color === undefined ? {} : { 'Custom.Format.Font.Color': hex(color) }),
      ...(bold === undefined ? {} : { 'Custom.Format.Font.Bold': bold }),
      ...(fill === undefined ? {} : { 'Custom.Format.Fill.Color': hex(fill) }),
    },
  };
}
