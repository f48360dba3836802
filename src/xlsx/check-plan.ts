/** Checks a plan against the rules of the format: Excel repairs or rejects a file that breaks them. */
import type { Area, SheetPlan, TablePlan, ValidationPlan, WorkbookPlan } from '../workbooks/plan';
import { cellReference, columnLimit, rowLimit } from '../workbooks/references';
import { tableArea } from '../workbooks/planned';
import { cleanText } from '../workbooks/cell-text';

/** A plan that cannot become a workbook: always a bug in Accord. */
export class PlanError extends Error {
  override readonly name = 'PlanError';
}

function ensure(holds: boolean, message: () => string): asserts holds {
  if (!holds) throw new PlanError(message());
}

/** Excel compares names without case. */
const key = (text: string): string => text.toLowerCase();

function ensureUnique(seen: Set<string>, name: string, what: string): void {
  ensure(!seen.has(key(name)), () => `Two ${what} are called "${name}".`);
  seen.add(key(name));
}

const nameShape = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
const cellShaped = /^(?:[a-z]{1,3}\d+|r\d*c\d*|r|c)$/i;

function checkName(seen: Set<string>, name: string): void {
  ensure(
    nameShape.test(name) && !cellShaped.test(name) && name.length <= 255,
    () => `"${name}" cannot name a table or range.`,
  );
  ensureUnique(seen, name, 'tables or names');
}

function checkSheetName(seen: Set<string>, name: string): void {
  ensure(name.length > 0 && name.length <= 31, () => `Sheet name "${name}" must have 1 to 31 characters.`);
  ensure(
    !/[[\]:*?/\\]|^'|'$/.test(name) && name === cleanText(name),
    () => `Sheet name "${name}" has an illegal character.`,
  );
  ensure(key(name) !== 'history', () => 'Excel keeps the sheet name "History" for itself.');
  ensureUnique(seen, name, 'sheets');
}

/** Excel's limit for a formula, in characters. */
const longestFormula = 8192;

function checkFormula(formula: string | undefined, what: () => string): void {
  if (formula === undefined) return;
  ensure(!formula.startsWith('='), () => `${what()} starts with "=".`);
  ensure(formula.length <= longestFormula, () => `${what()} is longer than ${longestFormula} characters.`);
}

function checkColumns({ name, columns, rows }: TablePlan): void {
  ensure(columns.length > 0, () => `Table ${name} has no columns.`);
  const headers = new Set<string>();
  for (const { header, formula } of columns) {
    ensure(
      header !== '' && header.length <= 255,
      () => `Table ${name}: header "${header}" must have 1 to 255 characters.`,
    );
    ensure(
      header === cleanText(header) && !/[\n\t]/.test(header),
      () => `Table ${name}: header "${header}" must be one line.`,
    );
    checkFormula(formula, () => `Table ${name}: the formula of "${header}"`);
    ensureUnique(headers, header, `columns of table ${name}`);
  }
  for (const [index, row] of rows.entries()) {
    ensure(
      row.length === columns.length,
      () => `Table ${name}: row ${index + 1} has ${row.length} cells for ${columns.length} columns.`,
    );
    for (const value of row) {
      ensure(
        typeof value !== 'number' || Number.isFinite(value),
        () => `Table ${name}: row ${index + 1} holds a number without a value.`,
      );
    }
  }
}

function checkArea(area: Area, where: string): void {
  const { row, column, rows, columns } = area;
  const inside = row >= 0 && column >= 0 && row + rows <= rowLimit && column + columns <= columnLimit;
  ensure(inside && rows > 0 && columns > 0, () => `${where}: an area lies outside the sheet.`);
}

const overlaps = (one: Area, other: Area): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

function checkTables({ name, tables, merges }: SheetPlan): void {
  const areas = tables.map(tableArea);
  for (const [index, area] of areas.entries()) {
    checkArea(area, name);
    const others = [...areas.slice(index + 1), ...merges];
    ensure(!others.some((other) => overlaps(area, other)), () => `${name}: a table overlaps another or merged cells.`);
  }
  for (const [index, area] of merges.entries()) {
    checkArea(area, name);
    ensure(!merges.slice(index + 1).some((other) => overlaps(area, other)), () => `${name}: merged areas overlap.`);
  }
}

function checkCells(sheet: SheetPlan): void {
  const seen = new Set<number>();
  const areas = sheet.tables.map((table) => [table, tableArea(table)] as const);
  for (const { row, column, value, formula } of sheet.cells) {
    const where = (): string => `${sheet.name}!${cellReference(row, column)}`;
    checkArea({ row, column, rows: 1, columns: 1 }, sheet.name);
    const position = row * columnLimit + column;
    ensure(!seen.has(position), () => `${where()} is planned twice.`);
    seen.add(position);
    ensure(typeof value !== 'number' || Number.isFinite(value), () => `${where()} holds a number without a value.`);
    checkFormula(formula, () => `${where()}: the formula`);
    for (const [table, area] of areas) {
      if (!overlaps(area, { row, column, rows: 1, columns: 1 })) continue;
      const isHeader =
        row === table.row && value === table.columns[column - table.column]?.header && formula === undefined;
      ensure(isHeader, () => `${where()} lies in table ${table.name} and is not its header.`);
    }
  }
}

function checkValidation(plan: ValidationPlan, where: string, names: ReadonlySet<string>): void {
  const { rule, prompt, error } = plan;
  checkArea(plan.area, where);
  if (rule.kind === 'list') ensure(names.has(key(rule.source)), () => `${where}: no name "${rule.source}" for a list.`);
  if (rule.kind === 'custom') {
    ensure(
      rule.formula.length <= 255 && !rule.formula.startsWith('='),
      () => `${where}: validation formula "${rule.formula}".`,
    );
  }
  for (const [text, longest] of [
    [prompt, 255],
    [error, 225],
  ] as const) {
    if (!text) continue;
    ensure(text.title.length <= 32, () => `${where}: the title "${text.title}" is longer than 32 characters.`);
    ensure(
      text.text.length <= longest,
      () => `${where}: the text "${text.text}" is longer than ${longest} characters.`,
    );
  }
}

function checkSheet(sheet: SheetPlan, names: ReadonlySet<string>): void {
  checkTables(sheet);
  checkCells(sheet);
  for (const plan of sheet.validations) checkValidation(plan, sheet.name, names);
  for (const plan of sheet.conditionals) {
    checkArea(plan.area, sheet.name);
    const refers = plan.kind === 'formula' && /\[/.test(plan.formula.replace(/"[^"]*"/g, ''));
    ensure(!refers, () => `${sheet.name}: conditional formats know no structured references.`);
  }
  for (const plan of sheet.charts) checkArea(plan.area, sheet.name);
}

/** @throws {PlanError} at the first rule that the plan breaks. */
export function checkPlan(plan: WorkbookPlan): void {
  const sheets = new Set<string>();
  const names = new Set<string>();
  ensure(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(plan.language), () => `"${plan.language}" is no language.`);
  for (const { name } of plan.sheets) checkSheetName(sheets, name);
  ensure(
    plan.sheets.some(({ hidden }) => !hidden),
    () => 'A workbook needs a visible sheet.',
  );
  for (const { name } of plan.names) checkName(names, name);
  const ranges = new Set(names);
  for (const table of plan.sheets.flatMap(({ tables }) => tables)) {
    checkName(names, table.name);
    checkColumns(table);
  }
  for (const sheet of plan.sheets) checkSheet(sheet, ranges);
}
